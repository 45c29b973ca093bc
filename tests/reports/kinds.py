"""Every kind of document that there is, with facts of the demonstration; a new kind is found."""

from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from uuid import UUID

from lo_desk.catalogue import ENTITIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.scenario_changes import Arrange, Close
from lo_desk.domain.scenario_facts import ScenarioLine
from lo_desk.services import listing, scenario_files, scenario_offers
from lo_desk.services.desk import opened
from lo_desk.services.documents import DOCUMENTS, gathered

DAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)
KINDS = tuple(DOCUMENTS)
_SUBJECTS = {
    "": "",
    "country": "CO",
    "post": "BOG-CBSA",
    "region": "CO,PA",
    "officer": "C-77878",
    "forum": "WH-PORTS",
    "register": "contact",
    "batch": "priorities-brief: CO, MX",
}
_KEYS = ("code", "service_number", "number", "iso2")
_NAMES = {"officer", "successor", "name", "recipient"}


def every_kind(registry):
    """The facts of a document of each kind, by its key, made for the CBSA."""
    with opened(str(registry), "me", lambda: NOON) as desk:
        subjects = {kind: _subject(desk, told.about) for kind, told in DOCUMENTS.items()}
        found = {
            kind: gathered(desk, DocumentRequest(kind, subject, "CBSA", DAY))
            for kind, subject in subjects.items()
            if subject is not None  # the demonstration has one
        }
        return found | {"what-if": _what_if(desk)}


def _what_if(desk):
    """A scenario that is not saved: the demonstration stays as it was made."""
    offered = scenario_offers.offers(desk)
    bogota = next(post.id for post in offered.posts if post.code == "BOG-CBSA")
    on = date(2027, 4, 1)
    changes = (Close(bogota, on), Arrange("CO", offered.areas, on))
    name = Bilingual("Close Bogotá", "Fermer Bogotá")
    note = Bilingual("Asked for by the board.", "Demandé par le comité.")
    line = ScenarioLine(UUID(int=1), 1, name, note, changes, len(changes), "CBSA", 0)
    request = DocumentRequest("what-if", str(line.id), "JOINT", DAY)
    return scenario_files.facts_of(desk, request, line)


def _subject(desk, about):
    if about in _SUBJECTS:
        return _SUBJECTS[about]
    lines = listing.listed(desk, about).lines if about in ENTITIES else ()
    found = (line.shown.get(key) for line in lines[:1] for key in _KEYS)
    return next((str(key) for key in found if key), None)


def sown(value, texts, field=""):
    """The same facts with other words: every text in two languages, every name of a person."""
    if isinstance(value, Bilingual):
        if not value:
            return value
        return replace(value, en=next(texts), fr=next(texts))
    if is_dataclass(value) and not isinstance(value, type | DocumentRequest):
        given = {
            each.name: sown(getattr(value, each.name), texts, each.name) for each in _own(value)
        }
        return replace(value, **given)
    if isinstance(value, tuple):
        return tuple(sown(part, texts, field) for part in value)
    return next(texts) if isinstance(value, str) and value and field in _NAMES else value


def _own(value):
    return [each for each in fields(value) if each.init]
