"""The register of issued documents."""

from lo_desk.catalogue.checks import CODE, HASH, between, time_zone
from lo_desk.catalogue.choices import DOCUMENTS, OWNER_CHOICES, RECEIPTS
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Field, Kind
from lo_desk.i18n.msg import N_

ISSUED_DOCUMENT = Entity(
    key="issued_document",
    title=N_("Issued document"),
    plural=N_("Issued documents"),
    named_by=("number",),
    natural=("number",),
    append_only=True,
    fields=(
        Field("number", N_("Register number"), required=True, searchable=True, check=CODE),
        Field("kind", N_("Kind of document"), Kind.CHOICE, required=True, choices=DOCUMENTS),
        Field("subject", N_("Subject"), Kind.BILINGUAL, required=True, searchable=True),
        Field("day", N_("Data as of"), Kind.DATE, required=True),
        Field("languages", N_("Languages"), required=True),
        Field("paper", N_("Paper"), required=True),
        Field("reader", N_("Reader’s agency"), Kind.CHOICE, required=True, choices=OWNER_CHOICES),
        Field("copies", N_("Copies"), Kind.NUMBER, required=True, check=between(1, 999)),
        Field("supersedes", N_("Supersedes"), Kind.REFERENCE, target="issued_document"),
        Field("expires", N_("Valid until"), Kind.DATE),
        Field("issued_at", N_("Issued at"), Kind.INSTANT, required=True),
        Field("facts_hash", N_("Digest of the facts"), required=True, check=HASH),
        Field("fingerprint", N_("Fingerprint"), required=True, check=HASH),
        Field("layout", N_("Page layout")),
        Field("order_reason", N_("Why this language comes first"), Kind.LONG),
        Field("marking_reason", N_("Why the marking is lower"), Kind.LONG),
        Field("parity", N_("Proof that both languages say the same"), Kind.LONG),
        Field("made_by", N_("Made by version")),
    ),
)

ISSUED_COPY = Entity(
    key="issued_copy",
    title=N_("Issued copy"),
    plural=N_("Issued copies"),
    named_by=("issued_document", "copy"),
    natural=("issued_document", "copy"),
    parent="issued_document",
    append_only=True,
    fields=(
        Field(
            "issued_document",
            N_("Issued document"),
            Kind.REFERENCE,
            required=True,
            target="issued_document",
        ),
        Field("copy", N_("Copy number"), Kind.NUMBER, required=True, check=between(1, 999)),
        Field("recipient", N_("Issued to"), Kind.BILINGUAL, required=True, searchable=True),
        Field("code", N_("Verification code"), required=True, searchable=True),
        Field("file_hash", N_("Digest of the file"), required=True, check=HASH),
        Field("post", N_("For the post")),
        Field("other_files", N_("Digests of its other files"), Kind.LONG),
    ),
)

COPY_RECEIPT = Entity(
    key="copy_receipt",
    title=N_("Acknowledgement of a document"),
    plural=N_("Acknowledgements of documents"),
    named_by=("officer", "issued_copy"),
    natural=("officer", "issued_copy", "at"),
    parent="officer",
    append_only=True,
    fields=(
        Field("officer", N_("Officer"), Kind.REFERENCE, required=True, target="officer"),
        Field(
            "issued_copy",
            N_("Issued copy"),
            Kind.REFERENCE,
            required=True,
            target="issued_copy",
        ),
        Field("at", N_("Moment"), Kind.INSTANT, required=True),
        Field("zone", N_("Time zone"), required=True, check=time_zone),
        Field("way", N_("How it was acknowledged"), Kind.CHOICE, required=True, choices=RECEIPTS),
    ),
)
