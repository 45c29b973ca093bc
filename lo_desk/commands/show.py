"""lo-desk show: one record with its relations and its history."""

from argparse import Namespace
from collections.abc import Iterator

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import MARKING, OWNER, RELEASED, Entity
from lo_desk.catalogue.field import Column
from lo_desk.commands.opening import desk_for
from lo_desk.commands.shapes import worded
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser, entity_named
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Facts
from lo_desk.i18n.language import NOTHING, Language
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.services import history, listing, records
from lo_desk.services.desk import Desk

INDENT = "  "


def arguments(parser: Parser) -> None:
    """What ``lo-desk show`` takes."""
    parser.take("entity", N_("ENTITY"), N_("what it is, such as post or officer"))
    parser.take("key", N_("KEY"), N_("its code, service number or id"))
    parser.take_day()


def run(given: Namespace, terminal: Terminal) -> int:
    """Show the record on standard output."""
    entity = ENTITIES[entity_named(given.entity)]
    with desk_for(given, terminal) as desk:
        facts = records.find(desk, entity.key, given.key)
        lines = [
            *_record(desk, entity, facts, terminal.language),
            *_relations(desk, entity, facts, terminal.language),
            *_history(desk, entity, facts, terminal.language),
        ]
    terminal.write("".join(f"{line}\n" for line in lines))
    return 0


def _record(desk: Desk, entity: Entity, facts: Facts, language: Language) -> Iterator[str]:
    yield f"{language.text(entity.title)} · {_name(entity, facts, language)}"
    columns: list[Column] = [OWNER, RELEASED, MARKING, *entity.fields]
    columns += [column for column in entity.exchanged[-2:] if facts[column.key] is not None]
    shown = {column.key: column.shown(facts) for column in columns}
    yield _labelled(language, in_context("column", "Id"), str(facts.id))
    for column in columns:
        yield from _field(column, shown[column.key], language)
    following = listing.of_one(desk, entity.key, facts)
    for column in listing.derived_of(entity.key):
        yield from _field(column, following[column.key], language)


def _field(column: Column, value: object, language: Language) -> Iterator[str]:
    if isinstance(value, Bilingual) and value.en != value.fr:
        label = language.text(column.label)
        yield _labelled(language, said("%(label)s (English)", label=label), value.en)
        yield _labelled(language, said("%(label)s (French)", label=label), value.fr)
    else:
        yield _labelled(language, column.label, worded(column, value, language))


def _labelled(language: Language, label: str | Msg, value: str) -> str:
    text = language.show(value).replace("\n", f"\n{INDENT}{INDENT}")
    line = said("%(label)s: %(value)s", label=language.text(label), value=text)
    return f"{INDENT}{language.text(line)}"


def _relations(desk: Desk, entity: Entity, facts: Facts, language: Language) -> Iterator[str]:
    before = ""
    for key, other in records.related(desk, entity.key, facts.id):
        if key != before:
            yield ""
            yield language.text(ENTITIES[key].plural)
        yield f"{INDENT}{_name(ENTITIES[key], other, language)}"
        before = key


def _history(desk: Desk, entity: Entity, facts: Facts, language: Language) -> Iterator[str]:
    yield ""
    yield language.text(N_("History"))
    before = None
    for line in history.of(desk, entity.key, facts.id):
        if line.set_id != before:
            reason = f" · {line.why}" if line.why else ""
            at = language.show(line.at)
            yield f"{INDENT}{at} · {line.who} · {language.text(line.label)}{reason}"
        before = line.set_id
        change = f"{language.show(line.old)} → {language.show(line.new)}"
        yield INDENT + _labelled(language, line.field, change)


def _name(entity: Entity, facts: Facts, language: Language) -> str:
    """What people call the record, and what ``show`` finds it by."""
    columns = (entity.field(key) for key in entity.named_by)
    names = [worded(column, column.shown(facts), language) for column in columns]
    key = str(facts[entity.code] or "") if entity.code else ""
    named = [*names, *([] if key in names else [key or str(facts.id)])]
    return " · ".join(name for name in named if name != NOTHING)
