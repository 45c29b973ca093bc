"""The translation work list: across every bilingual field of the registry."""

from collections.abc import Sequence
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Field
from lo_desk.db.queries.records import choices_of
from lo_desk.db.queries.translations import unsettled
from lo_desk.domain.bilingual import DRAFT, MISSING, STALE, TRANSLATED, Bilingual
from lo_desk.domain.plain_text import letters
from lo_desk.domain.rows import Edit, Part, Ref
from lo_desk.domain.sifting import page, sifted
from lo_desk.domain.translations import TextLine, side_of, urgency, work_of
from lo_desk.i18n.msg import Msg, said
from lo_desk.services import records
from lo_desk.services.desk import Desk

_STATES = frozenset({MISSING, STALE, DRAFT, TRANSLATED})


def lines(desk: Desk, part: Part) -> Sequence[TextLine]:
    """Texts that are missing a language, stale or never compared, the most urgent first."""
    with desk.store.reading() as session:
        found = desk.store.remembered(session, "translations", lambda: tuple(_all(session)))
    wanted = letters(part.text).split()
    kept = [line for line in found if all(word in _words(line) for word in wanted)]
    return page(sifted(kept, part), part)


def pending(desk: Desk) -> Sequence[TextLine]:
    """What lacks a language or was left behind."""
    every = lines(desk, Part(count=100_000))
    return [line for line in every if line.state in {MISSING, STALE}]


def write(desk: Desk, line: TextLine, text: Bilingual) -> None:
    """Save a text where it stands, as one step.

    Raises:
        PublishedIsFixed: Its words are published: only that both say the same may be stated.
        Outdated: Somebody else changed it.
    """
    record = Ref(line.entity, line.record)
    edit = Edit(line.entity, line.record, line.version, {line.field: text})
    records.save(desk, [edit], said("translation in %(record)s", record=record))


def confirm(desk: Desk, line: TextLine) -> None:
    """Somebody compared the two languages: they say the same."""
    write(desk, line, line.text.confirmed())


def line_of(record: UUID, field: str) -> UUID:
    """The id of the line of a record's text in that list."""
    return uuid5(NAMESPACE_OID, f"{record}/{field}")


def _all(session: Session) -> list[TextLine]:
    texts = list(unsettled(session, _STATES))
    names: dict[UUID, object] = {}
    for entity in {key for key, _, _ in texts}:
        keys = {record.id for key, _, record in texts if key == entity}
        names |= {key: choice.label for key, choice in choices_of(session, entity, keys).items()}
    return sorted((_line(key, field, record, names) for key, field, record in texts), key=urgency)


def _line(entity: str, field: Field, record: Any, names: dict[UUID, object]) -> TextLine:
    text: Bilingual = getattr(record, field.key)
    return TextLine(
        id=line_of(record.id, field.key),
        version=record.version,
        entity=entity,
        kind=Msg(ENTITIES[entity].title),
        record=record.id,
        field=field.key,
        label=Msg(field.label),
        named=names.get(record.id),
        text=text,
        owner=record.owner,
        state=work_of(text),
        side=side_of(text),
        fixed=entity == "priority_version" and record.state == "published",
        marking=record.marking,
    )


def _words(line: TextLine) -> str:
    return letters(f"{line.text.en} {line.text.fr}")
