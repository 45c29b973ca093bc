"""Texts that somebody has to write or to compare: missing, stale, to review."""

from dataclasses import dataclass
from uuid import UUID

from lo_desk.domain.bilingual import DRAFT, MISSING, STALE, TRANSLATED, Bilingual
from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import Msg, in_context

REVIEW = "review"
STATES: dict[str, Msg] = {
    MISSING: in_context("translation", "missing"),
    STALE: in_context("translation", "stale"),
    REVIEW: in_context("translation", "to review"),
}
_WORK = {MISSING: MISSING, STALE: STALE, DRAFT: REVIEW, TRANSLATED: REVIEW}
_URGENCY = {MISSING: 0, STALE: 1, REVIEW: 2}


@dataclass(frozen=True)
class TextLine(Row):
    """A text of a record on which there is work to do.

    Attributes:
        id: Stands for the record and the field together.
        version: The record's.
        entity: Key of the entity.
        kind: The entity in words.
        record: The record.
        field: Key of the field.
        label: The field in words.
        named: What the record is called.
        text: Both languages as they are.
        state: ``missing``, ``stale`` or ``review``.
        side: ``en`` or ``fr``: the language to write; empty: both are there, to be compared.
        fixed: Whether its words can no longer be changed where they stand (it is published).
    """

    entity: str
    kind: Msg
    record: UUID
    field: str
    label: Msg
    named: object
    text: Bilingual
    owner: str
    state: str
    side: str
    fixed: bool
    marking: int


def work_of(text: Bilingual) -> str:
    """What there is to do on a text; empty if nothing."""
    return _WORK.get(text.state, "")


def side_of(text: Bilingual) -> str:
    """The language to write: the one that is missing, or that the other one has left behind."""
    if text.state == MISSING:
        return "fr" if text.en else "en"
    if text.state == STALE:
        return "fr" if text.newer == "en" else "en"
    return ""


def urgency(line: TextLine) -> tuple[int, str, str]:
    """What is missing first, then what is stale; alike ones by kind and field."""
    return _URGENCY[line.state], line.entity, line.field
