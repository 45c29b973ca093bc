"""What is asked of a new document, as fields; and the request that is typed in them."""

from collections.abc import Mapping
from datetime import date

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.choices import OWNER_CHOICES, REGIONS
from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.packs import DocumentRequest
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.services.desk import Desk
from lo_desk.services.documents import DOCUMENTS

REGION, REGISTER = "region", "register"
LANGUAGES = (
    Choice("en,fr", N_("English and French")),
    Choice("fr,en", N_("French and English")),
    Choice("en", in_context("edition", "English")),
    Choice("fr", in_context("edition", "French")),
)
PAPERS = (Choice("Letter", N_("Letter")), Choice("A4", N_("A4")))
SUPERSEDES = "issued_document"
REGISTERS = tuple(Choice(key, said(entity.plural)) for key, entity in ENTITIES.items())


def subject_field(kind: str) -> Field | None:
    """What the document is about; None where it is about both networks."""
    about = DOCUMENTS[kind].about
    if not about:
        return None
    if about == REGION:
        return Field("subject", N_("Region"), Kind.CHOICE, required=True, choices=REGIONS)
    if about == REGISTER:
        return Field("subject", N_("Register"), Kind.CHOICE, required=True, choices=REGISTERS)
    title = ENTITIES[about].title
    return Field("subject", title, Kind.REFERENCE, required=True, target=about)


def fields_of(kind: str, *, subject: bool = True) -> tuple[Field, ...]:
    """The fields of one kind of document, in the order people read them."""
    about = subject_field(kind) if subject else None
    readers = tuple(one for one in OWNER_CHOICES if one.key in DOCUMENTS[kind].readers)
    return (
        *((about,) if about else ()),
        Field("reader", N_("Reader’s agency"), Kind.CHOICE, required=True, choices=readers),
        Field("day", N_("Data as of"), Kind.DATE, required=True),
        Field("languages", N_("Languages"), Kind.CHOICE, required=True, choices=LANGUAGES),
        Field("paper", N_("Paper"), Kind.CHOICE, required=True, choices=PAPERS),
    )


ISSUING = (
    Field("expires", N_("Valid until"), Kind.DATE),
    Field("supersedes", N_("Supersedes"), Kind.REFERENCE, target=SUPERSEDES),
)


def usual(kind: str, desk: Desk) -> dict[str, object]:
    """What the fields say before anybody chose."""
    readers = DOCUMENTS[kind].readers
    reader = desk.home if desk.home in readers else readers[0]
    return {"reader": reader, "day": desk.day, "languages": "en,fr", "paper": "Letter"}


def faults_in(fields: tuple[Field, ...], values: Mapping[str, object]) -> dict[str, Msg]:
    """What is wrong with what is typed, by field."""
    found = {field.key: field.fault(values.get(field.key)) for field in fields}
    return {key: fault for key, fault in found.items() if fault is not None}


def request_of(kind: str, values: Mapping[str, object]) -> DocumentRequest:
    """What is to be printed; ``values`` have no faults."""
    day = values["day"]
    if not isinstance(day, date):
        raise TypeError(day)
    return DocumentRequest(
        kind=kind,
        subject=code_of(values.get("subject")),
        reader=_key(values["reader"]),
        day=day,
        languages=tuple(_key(values["languages"]).split(",")),
        paper=_key(values["paper"]),
    )


def code_of(subject: object) -> str:
    """How a request names what was chosen: a record by its code, a region by its key."""
    if isinstance(subject, Choice):
        return subject.code or str(subject.key)
    return ""


def _key(value: object) -> str:
    return str(value.key if isinstance(value, Choice) else value)
