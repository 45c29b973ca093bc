"""Facts that changed, told so that people know which ones: the record, its field, both values."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.db.queries.journal import entities_of
from lo_desk.db.queries.records import choices_of
from lo_desk.domain.bilingual import DRAFT, REVIEWED, STALE, TRANSLATED, Bilingual
from lo_desk.domain.differences import Difference
from lo_desk.domain.naming import Form
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.desk import Desk

_ID = re.compile(r"\[([0-9a-f]{8}-[0-9a-f-]{27})\]")
_NAMES = ("title", "statement", "name", "officer", "city", "code", "purpose", "what")
_STATES = {
    DRAFT: N_("not confirmed in both languages"),
    TRANSLATED: N_("not confirmed in both languages"),
    REVIEWED: N_("confirmed in both languages"),
    STALE: N_("one language left behind"),
}
Named = Mapping[UUID, tuple[str, object]]


def told(desk: Desk, changed: Sequence[Difference]) -> tuple[Msg, ...]:
    """Each changed fact as a sentence, in the order of the document."""
    keys = {key for path, _, _ in changed for key in _keys(path)}
    with desk.store.reading() as session:
        named = dict(_named(session, keys))
    return tuple(_sentence(named, *each) for each in changed)


def _sentence(named: Named, path: str, was: object, now: object) -> Msg:
    known = [key for key in _keys(path) if key in named]
    entity, record = named[known[-1]] if known else ("", None)
    last = path.rpartition(".")[2].partition("[")[0]
    field, was, now = _in_words(_label(entity, last), was, now)
    facts = {"record": record or field, "field": field}
    if was is None:
        return said("%(record)s: new", record=record or _short(now))
    if now is None:
        return said("%(record)s: no longer there", record=record or _short(was))
    if record is None:
        return said("%(fact)s: %(was)s, now %(now)s", fact=field, was=_short(was), now=_short(now))
    return said(
        "%(record)s, %(field)s: %(was)s, now %(now)s", was=_short(was), now=_short(now), **facts
    )


def _in_words(field: object, was: object, now: object) -> tuple[object, object, object]:
    """Of a text in two languages the half that was rewritten alone, else whether it holds."""
    if not (isinstance(was, Bilingual) and isinstance(now, Bilingual)):
        return field, was, now
    if (was.en, was.fr) == (now.en, now.fr):
        return field, _state(was), _state(now)
    if was.en == now.en:
        return said("%(label)s (French)", label=field), was.fr, now.fr
    if was.fr == now.fr:
        return said("%(label)s (English)", label=field), was.en, now.en
    return field, was, now


def _state(text: Bilingual) -> object:
    words = _STATES.get(text.status)
    return said(words) if words else text


def _keys(path: str) -> list[UUID]:
    return [UUID(found) for found in _ID.findall(path)]


def _named(session: Session, keys: set[UUID]) -> Iterator[tuple[UUID, tuple[str, object]]]:
    """Entity and name of each record."""
    by_entity: dict[str, list[UUID]] = {}
    for key, entity in entities_of(session, keys):
        by_entity.setdefault(entity, []).append(key)
    for entity, found in by_entity.items():
        for key, choice in choices_of(session, entity, found).items():
            yield key, (entity, choice.label)


def _label(entity: str, name: str) -> object:
    """A field in words; what no entity calls so, as the facts call it."""
    fields = ENTITIES[entity].fields if entity else ()
    every = (*fields, *(field for kind in ENTITIES.values() for field in kind.fields))
    return next((said(field.label) for field in every if field.key == name), name)


def _short(value: object) -> object:
    """A value as a line holds it: of a whole item what it is called."""
    if is_dataclass(value) and not isinstance(value, Bilingual | Msg | Form):
        named = (getattr(value, name, None) for name in _NAMES)
        return next((_short(each) for each in named if each), "…")
    return tuple(map(_short, value)) if isinstance(value, tuple) else value
