"""Registers as documents: gather the rows that a reader may see, and freeze them."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Choice, Column, Field, Kind
from lo_desk.db.queries.names import names_by_code
from lo_desk.domain.agencies import AGENCIES, JOINT, OWNERS
from lo_desk.domain.asked_list import WHOLE, AskedList, read
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import Withheld
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.registry_list import RegistryList
from lo_desk.domain.tables import GroupLine, ShownList
from lo_desk.domain.views import Layout
from lo_desk.errors import DeskError
from lo_desk.i18n.language import in_both
from lo_desk.i18n.msg import Msg, said
from lo_desk.services import list_filters, listing, lists
from lo_desk.services.desk import Desk
from lo_desk.services.listing import Line

Words = Mapping[str, Mapping[object, Bilingual]]
"""What codes are called, by kind of record and code."""


class NoSuchRegister(DeskError):
    """A kind of record that there is not."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.msg = said(
            "There is no register “%(name)s”. No file was written: enter the key of one, as the list"
            " command takes it.",
            name=name,
        )


def registry_list(desk: Desk, request: DocumentRequest) -> RegistryList:
    """Live records of a kind on the request’s day, as the reader’s agency may see them.

    All of them as the window lists them by itself, or as the request’s subject says: narrowed
    down, in another order, in groups, with other columns.

    Raises:
        NoSuchRegister: There is no such kind of record.
        ImpossibleValue: No record can have a value that is asked for.
    """
    asked = read(request.subject)
    if asked is None or asked.register not in ENTITIES:
        raise NoSuchRegister(request.subject)
    desk = desk.on(request.day)
    table = listing.listed(desk, asked.register, asked.where)
    found = _arranged(desk, request, asked, table.lines)
    kept = [line for line in found if _seen(line, request.reader)]
    columns = list_filters.columns_of(asked)
    with desk.store.reading() as session:
        words = _names(
            session, [table.entity.field(c.key) for c in columns if table.entity.has(c.key)]
        )
    said_of = partial(_said, words)
    shown = ShownList(
        title="",
        columns=tuple(said(column.label) for column in columns),
        lines=tuple(_lines(said_of, table.entity, columns, asked, kept)),
        filters=list_filters.words_of(asked),
        day=request.day,
        marking=max((_marking(line) for line in kept), default=0),
        demo=desk.demo,
        paper=request.paper,
    )
    lost = Counter(_owner(line) for line in found if not _seen(line, request.reader))
    withheld = tuple(
        Withheld(asked.register, count, AGENCIES[owner]) for owner, count in sorted(lost.items())
    )
    title = in_both(table.entity.plural)
    told = RegistryList(request, title, shown, withheld, shown.demo, shown.marking)
    return replace(told, fingerprint=fingerprint(told))


def _arranged(
    desk: Desk, request: DocumentRequest, asked: AskedList, lines: Sequence[Line]
) -> Sequence[Line]:
    """The lines that the layout keeps, in its order."""
    if asked.layout in {WHOLE, Layout(columns=asked.layout.columns)}:
        return lines
    part = list_filters.part_of(asked.layout, request.languages[0])
    source = lists.SOURCES.get(asked.register)
    rows = source.rows(desk, part) if source else lists.rows(desk, asked.register, part)
    known = {line.facts.id: line for line in lines}
    return [known[row.id] for row in rows if row.id in known]


def _seen(line: Line, reader: str) -> bool:
    return line.facts["released"] is True or _owner(line) in {reader, JOINT}


def _owner(line: Line) -> str:
    owner = line.facts["owner"]
    return str(owner.key if isinstance(owner, Choice) else owner)


def _marking(line: Line) -> int:
    marking = line.facts["marking"]
    key = marking.key if isinstance(marking, Choice) else marking
    return key if isinstance(key, int) else 0


def _lines(
    told: Callable[[Column, Line], object],
    entity: Entity,
    columns: Sequence[Column],
    asked: AskedList,
    kept: Sequence[Line],
) -> Iterator[tuple[object, ...] | GroupLine]:
    """A row a record, under the heads of groups where there are any."""
    whole = [entity.field(one.key) if entity.has(one.key) else one for one in columns]
    rows = [tuple(told(column, line) for column in whole) for line in kept]
    group = list_filters.column_of(asked, asked.layout.group)
    if group is None:
        yield from rows
        return
    heads = [
        told(entity.field(group.key) if entity.has(group.key) else group, line) for line in kept
    ]
    for _, held in groupby(enumerate(heads), key=lambda pair: repr(pair[1])):
        places = [place for place, _ in held]
        yield GroupLine(heads[places[0]], len(places))
        yield from (rows[place] for place in places)


def _said(words: Words, column: Column, line: Line) -> object:
    """A fact as people read it: words for keys, names for codes."""
    if column.key == "agency":
        return OWNERS[_owner(line)]
    value = line.shown.get(column.key)
    if isinstance(column, Field) and column.choices:
        label = next((one.label for one in column.choices if one.key == value), value)
        return label if isinstance(label, Bilingual | Msg) else value
    if isinstance(column, Field) and column.kind is Kind.CODES and isinstance(value, tuple):
        names = words.get(column.target, {})
        return tuple(names.get(code, code) for code in value)
    return _plain(value)


def _plain(value: object) -> object:
    """A cell as documents keep it: days, numbers, texts and words, nothing of the catalogue."""
    if isinstance(value, Choice):
        return value.label if isinstance(value.label, str | Msg | Bilingual) else str(value.key)
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return value


def _names(session: Session, columns: Sequence[Column]) -> Words:
    """What the codes in these columns are called, by the kind of record they stand for."""
    fields = [each for each in columns if isinstance(each, Field) and each.kind is Kind.CODES]
    return {
        each.target: dict(names_by_code(session, each.target)) for each in fields if each.target
    }
