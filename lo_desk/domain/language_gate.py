"""Which texts of a document lack a language: what keeps it from being issued.

A document in one language is held back like one in both: each edition says that the other one
exists.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from uuid import UUID

from lo_desk.domain.bilingual import MISSING, STALE, Bilingual
from lo_desk.i18n.msg import Msg, said


@dataclass(frozen=True)
class Found:
    """A text of some facts, and where it stands.

    Attributes:
        path: Such as ``card.pairs[0].theirs.statement``.
        text: Both halves.
        near: Ids of what encloses it, the nearest first.
    """

    path: str
    text: Bilingual
    near: tuple[UUID, ...] = ()

    @property
    def state(self) -> str:
        """``missing``, ``draft``, ``translated``, ``reviewed`` or ``stale``; empty: no text."""
        return self.text.status

    @property
    def side(self) -> str:
        """The language to write; empty if both are there and neither was left behind."""
        return side_to_write(self.text)


@dataclass(frozen=True)
class PendingText:
    """A text that keeps a document from being issued, and the field where it is mended.

    Attributes:
        entity: Key of the entity; empty when the text belongs to no record.
        record: The record; None when the text belongs to none.
        field: Key of the field, or the path in the facts.
        kind: The entity in words; None for no record.
        label: The field in words; None for no record.
        named: What the record is called.
        text: Both halves.
        state: ``missing`` or ``stale``.
        side: ``en`` or ``fr``: the language to write.
        fixed: Whether it is published: then a new version is written, not the text itself.
    """

    entity: str
    record: UUID | None
    field: str
    kind: Msg | None
    label: Msg | None
    named: object
    text: Bilingual
    state: str
    side: str
    fixed: bool = False

    @property
    def whose(self) -> Msg | None:
        """The record, by its kind and by what both languages call it; None: it is of none."""
        parts = self.named if isinstance(self.named, tuple) else (self.named,)
        told = tuple(part for part in parts if part and not _lacking(part))
        if self.kind is None or not told:
            return self.kind
        record = told[0] if len(told) == 1 else told
        return said("%(kind)s, %(record)s", kind=self.kind, record=record)


def texts(facts: object) -> Iterator[Found]:
    """Every bilingual text in frozen facts, sentences included, in the order of the facts."""
    return _walk(facts, "", ())


def pending(facts: object) -> tuple[Found, ...]:
    """The texts that are missing a language or were left behind, each once."""
    held = (found for found in texts(facts) if found.state in {MISSING, STALE})
    seen: dict[tuple[str, str, str | None], Found] = {}
    for found in held:
        seen.setdefault((found.text.en, found.text.fr, found.text.newer), found)
    return tuple(seen.values())


def side_to_write(text: Bilingual) -> str:
    """``en`` or ``fr``: what is missing, or what the other half has left behind; else empty."""
    if text.status == MISSING:
        return "fr" if text.en else "en"
    if text.status == STALE:
        return "fr" if text.newer == "en" else "en"
    return ""


def _walk(value: object, path: str, near: tuple[UUID, ...]) -> Iterator[Found]:
    if isinstance(value, Bilingual):
        if value:
            yield Found(path, value, near)
        return
    around = near if isinstance(value, Msg) else (*_ids(value), *near)
    for name, part in _parts(value):
        yield from _walk(part, f"{path}{name}".lstrip("."), around)


def _parts(value: object) -> Iterator[tuple[str, object]]:
    match value:
        case Msg():
            yield from _parts(value.facts)
        case tuple() | list() | frozenset() | set():
            yield from ((f"[{number}]", part) for number, part in enumerate(value))
        case Mapping():
            yield from ((f".{key}", part) for key, part in value.items())
        case _ if is_dataclass(value):
            yield from ((f".{each.name}", getattr(value, each.name)) for each in fields(value))


def _ids(value: object) -> Iterator[UUID]:
    names = (each.name for each in fields(value)) if is_dataclass(value) else ()
    held = (getattr(value, name) for name in names)
    return (each for each in held if isinstance(each, UUID))


def _lacking(part: object) -> bool:
    return isinstance(part, Bilingual) and bool(side_to_write(part))
