"""Records as lists outside of the window show them: fields first, then what follows from them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from lo_desk.catalogue import ENTITIES, officer, post, priority, tour
from lo_desk.catalogue.entity import MARKING, OWNER, RELEASED, Entity
from lo_desk.catalogue.field import Choice, Column, Field, Kind
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.degrees import Degrees
from lo_desk.domain.rows import Facts, Part, Row
from lo_desk.errors import DeskError
from lo_desk.exchange.cells import Cell, Unreadable, cells_of, read, write
from lo_desk.exchange.csv_folder import guarded
from lo_desk.exchange.json_values import shaped
from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import Msg, said
from lo_desk.services import network, records
from lo_desk.services.desk import Desk

EVERY = 2**31 - 1


class ImpossibleValue(DeskError):
    """A condition that no record can meet."""

    def __init__(self, key: str, value: str, rule: Msg) -> None:
        super().__init__(key, value, rule)
        self.msg = said(
            "No record can have “%(value)s” as its %(key)s. %(rule)s Change the condition.",
            key=key,
            value=value,
            rule=rule,
        )


_LINES: dict[str, tuple[tuple[Column, ...], Callable[[Desk, Part], Sequence[Row]]]] = {
    "post": (post.POST_LINE, network.posts),
    "officer": (officer.OFFICER_LINE, network.officers),
    "tour": (tour.TOUR_LINE, network.tours),
    "priority": (priority.PRIORITY_LINE, network.priorities),
}


@dataclass(frozen=True)
class Line:
    """One record: its facts as people read them, by column key."""

    facts: Facts
    shown: Mapping[str, object]


@dataclass(frozen=True)
class Table:
    """Records of one kind on a day; ``derived`` columns follow from other records."""

    entity: Entity
    columns: tuple[Column, ...]
    derived: tuple[Column, ...]
    lines: tuple[Line, ...]


def listed(desk: Desk, entity: str, where: Sequence[tuple[str, str]] = ()) -> Table:
    """Live records as of the desk's day that have all the values of ``where``.

    Args:
        desk: The registry and the day.
        entity: Key of the entity.
        where: Column keys and what each must hold, as an exported cell or as people read it.

    Raises:
        ImpossibleValue: No record can have such a value, so that none would be found.
    """
    kind, derived = ENTITIES[entity], derived_of(entity)
    for key, wanted in where:
        _check(kind, key, wanted)
    columns = (OWNER, RELEASED, MARKING, *kind.fields)
    by_id = {row.id: row for row in _LINES[entity][1](desk, Part(count=EVERY))} if derived else {}
    lines = []
    for facts in records.rows(desk, entity, Part(count=EVERY)):
        line = Line(facts, _shown(columns, facts) | _shown(derived, by_id.get(facts.id)))
        if all(_holds(kind, key, line.shown[key], wanted) for key, wanted in where):
            lines.append(line)
    return Table(kind, columns, derived, tuple(lines))


def plain(entity: Entity, column: Column, value: object) -> object:
    """A value of a line as JSON keeps it."""
    return shaped(column, value, partial(key_of, entity))


def grid(table: Table) -> list[list[str]]:
    """Header and rows as an export writes them, nothing that a spreadsheet would run.

    What is derived comes after the fields.
    """
    cells = [cell for cell in cells_of(table.entity) if cell.field is not None]
    kept = [cell for cell in cells if cell.field in table.columns]
    extra = [
        Cell(f"{column.key}_{part}" if part else column.key, None, part)
        for column in table.derived
        for part in (("en", "fr") if column.kind is Kind.BILINGUAL else ("",))
    ]
    keys = [cell.field.key for cell in kept if cell.field]
    keys += [cell.name.removesuffix(f"_{cell.part}") for cell in extra]
    rows = [
        [
            str(line.facts.id),
            *(
                guarded(_cell(table.entity, line.shown[key], cell.part))
                for key, cell in zip(keys, (*kept, *extra), strict=True)
            ),
        ]
        for line in table.lines
    ]
    return [["id", *(cell.name for cell in (*kept, *extra))], *rows]


def derived_of(entity: str) -> tuple[Column, ...]:
    """The columns of an entity's list that follow from other records; its owner is a field."""
    columns = _LINES[entity][0] if entity in _LINES else ()
    known = ENTITIES[entity].has
    return tuple(c for c in columns if c.key != "agency" and not known(c.key))


def columns_of(entity: str) -> tuple[Column, ...]:
    """What the window’s list of an entity shows: its line, else its fields."""
    return _LINES[entity][0] if entity in _LINES else ENTITIES[entity].fields


def of_one(desk: Desk, entity: str, facts: Facts) -> Mapping[str, object]:
    """What follows from other records about one, as people read it."""
    derived = derived_of(entity)
    if not derived:
        return {}
    rows = _LINES[entity][1](desk, Part(count=EVERY))
    return _shown(derived, next((row for row in rows if row.id == facts.id), None))


def key_of(entity: Entity, shown: object) -> object:
    """The stable key of a word that stands for a choice of ``entity``; else the value itself."""
    if not isinstance(shown, Msg):
        return shown
    fields = [field for other in ENTITIES.values() for field in other.fields]
    ours = [field for field in fields if field in entity.fields]
    choices = (choice for field in (*ours, *fields) for choice in field.choices)
    return next((choice.key for choice in choices if choice.label == shown), shown.msgid)


def _shown(columns: Sequence[Column], row: Row | None) -> dict[str, object]:
    if row is None:
        return {column.key: None for column in columns}
    return {column.key: column.shown(row) for column in columns}


def _check(kind: Entity, key: str, wanted: str) -> None:
    """Refuse what no record of the kind can hold: an empty list would hide a slip."""
    if not kind.has(key) or kind.field(key).kind not in _STRICT:
        return
    try:
        read(kind.field(key), wanted)
    except Unreadable as error:
        raise ImpossibleValue(key, wanted, error.msg) from error


_STRICT = frozenset(
    {Kind.CHOICE, Kind.YES_NO, Kind.DATE, Kind.LAST_DAY, Kind.NUMBER, Kind.DEGREES, Kind.INSTANT}
)


def _holds(kind: Entity, key: str, value: object, wanted: str) -> bool:
    sought = wanted.strip().casefold()
    choices = kind.field(key).choices if kind.has(key) else ()
    words = [word for choice in choices if choice.key == value for word in _words(choice.label)]
    return any(text.casefold() == sought for text in (*words, *_texts(kind, value)))


def choice_of(field: Field, wanted: str) -> Choice | None:
    """The choice of a field that is called so, by its key or by its word in either language."""
    sought = wanted.strip().casefold()
    for choice in field.choices:
        if sought in {str(choice.key).casefold(), *map(str.casefold, _words(choice.label))}:
            return choice
    return None


def _cell(kind: Entity, value: object, part: str) -> str:
    return write(key_of(kind, value), part if isinstance(value, Bilingual) else "")


def _texts(kind: Entity, value: object) -> list[str]:
    """All that ``value`` may be called on a command line."""
    match value:
        case tuple() | list():
            return [text for one in value for text in _texts(kind, one)] or [""]
        case Bilingual():
            return [value.en, value.fr]
        case Choice():
            return [write(value), str(value.key), *_words(value.label)]
        case Msg():
            return [str(key_of(kind, value)), *_words(value)]
        case bool() | Degrees():
            return [write(value), *_words(value)]
    return [write(value)]


def _words(label: object) -> list[str]:
    return [spoken(tag).show(label) for tag in ("en_CA", "fr_CA")]
