"""What is asked of a new document, as fields; and the request that is typed in them."""

from collections.abc import Mapping
from datetime import date

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.choices import OWNER_CHOICES, REGIONS
from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.language_order import decided
from lo_desk.domain.packs import BOTH, EDITIONS, PAIRS, TUMBLE, DocumentRequest
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.services import language_order
from lo_desk.services.desk import Desk
from lo_desk.services.documents import DOCUMENTS

REGION, REGISTER = "region", "register"
RULE = "both"
LANGUAGES = (
    Choice(RULE, said("Both, in the usual order")),
    Choice("en,fr", said("English, then French")),
    Choice("fr,en", said("French, then English")),
    Choice("en", in_context("edition", "English")),
    Choice("fr", in_context("edition", "French")),
)
PAPERS = (Choice("Letter", said("Letter")), Choice("A4", said("A4")))
LAYOUTS = (
    Choice(PAIRS, said("Side by side")),
    Choice(EDITIONS, said("An edition in each")),
    Choice(TUMBLE, said("Turned over half-way")),
)
SUPERSEDES = "issued_document"
REGISTERS = tuple(Choice(key, said(entity.plural)) for key, entity in ENTITIES.items())
BECAUSE = (Field("because", N_("Why this language comes first"), Kind.BILINGUAL, required=True),)
EXPIRY = (Field("expires", N_("Valid until"), Kind.DATE),)
ISSUING = (
    *EXPIRY,
    Field("supersedes", N_("Supersedes"), Kind.REFERENCE, target=SUPERSEDES),
)


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
    document = DOCUMENTS[kind]
    readers = tuple(one for one in OWNER_CHOICES if one.key in document.readers)
    since = Field("since", N_("Changes since"), Kind.DATE)
    return (
        *((about,) if about else ()),
        Field("reader", N_("Reader’s agency"), Kind.CHOICE, required=True, choices=readers),
        Field("day", N_("Data as of"), Kind.DATE, required=True),
        *((since,) if document.counts_from else ()),
        Field("languages", N_("Languages"), Kind.CHOICE, required=True, choices=LANGUAGES),
        Field("layout", N_("Page layout"), Kind.CHOICE, required=True, choices=LAYOUTS),
        Field("paper", N_("Paper"), Kind.CHOICE, required=True, choices=PAPERS),
    )


def usual(kind: str, desk: Desk) -> dict[str, object]:
    """What the fields say before anybody chose."""
    readers = DOCUMENTS[kind].readers
    reader = desk.home if desk.home in readers else readers[0]
    kept = {"languages": RULE, "layout": PAIRS, "paper": "Letter"}
    return {"reader": reader, "day": desk.day, **kept}


def decides(values: Mapping[str, object]) -> bool:
    """Whether somebody puts a language first against the rule, which needs a reason."""
    return _key(values.get("languages")) in {"en,fr", "fr,en"}


def faults_in(fields: tuple[Field, ...], values: Mapping[str, object]) -> dict[str, Msg]:
    """What is wrong with what is typed, by field."""
    found = {field.key: field.fault(values.get(field.key)) for field in fields}
    faults = {key: fault for key, fault in found.items() if fault is not None}
    for field in fields:
        text = values.get(field.key)
        if isinstance(text, Bilingual) and bool(text.en.strip()) != bool(text.fr.strip()):
            faults[field.key] = said("Enter a text in each language.")
    return faults


def request_of(kind: str, values: Mapping[str, object]) -> DocumentRequest:
    """What is to be printed; ``values`` have no faults."""
    day, since, because = values["day"], values.get("since"), values.get("because")
    if not isinstance(day, date):
        raise TypeError(day)
    languages = _key(values["languages"])
    request = DocumentRequest(
        kind=kind,
        subject=code_of(values.get("subject")),
        reader=_key(values["reader"]),
        day=day,
        languages=BOTH if languages == RULE else tuple(languages.split(",")),
        paper=_key(values["paper"]),
        layout=_key(values["layout"]),
        since=since if isinstance(since, date) else None,
    )
    if decides(values) and isinstance(because, Bilingual):
        return language_order.ordered(request, decided(request.languages[0], because))
    return request


def code_of(subject: object) -> str:
    """How a request names what was chosen: a record by its code, a region by its key."""
    if isinstance(subject, Choice):
        return subject.code or str(subject.key)
    return ""


def _key(value: object) -> str:
    return str(value.key if isinstance(value, Choice) else value)
