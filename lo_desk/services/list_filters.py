"""A list that is asked for as a document: its columns, what it keeps, and that in words."""

from lo_desk.catalogue.entity import MARKING, OWNER, RELEASED
from lo_desk.catalogue.field import Column
from lo_desk.catalogue.offered import as_field, every_column
from lo_desk.domain.asked_list import AskedList
from lo_desk.domain.rows import Part
from lo_desk.domain.views import Layout
from lo_desk.i18n.msg import Msg, said
from lo_desk.services import filter_words, listing

ALL = 2**31 - 1


def offered(register: str) -> tuple[Column, ...]:
    """Every column that a list of that kind of record can show."""
    return every_column(listing.columns_of(register), register)


def columns_of(asked: AskedList) -> tuple[Column, ...]:
    """What it shows, from the left; what there is no longer is passed over."""
    known = {column.key: column for column in offered(asked.register)}
    wanted = [known[key] for key in asked.layout.columns if key in known]
    return tuple(wanted) or tuple(listing.columns_of(asked.register))


def column_of(asked: AskedList, key: str) -> Column | None:
    """The column of that key; None where there is none."""
    return next((one for one in offered(asked.register) if one.key == key), None)


def part_of(layout: Layout, language: str) -> Part:
    """All the rows that a layout keeps, as a query is asked for them."""
    return Part(
        text=layout.text,
        order=layout.order,
        count=ALL,
        descending=layout.descending,
        where=layout.narrowed,
        language=language,
        conditions=layout.conditions,
        group=layout.group,
    )


def words_of(asked: AskedList) -> tuple[Msg, ...]:
    """Everything that narrows it down, in words."""
    layout, known = asked.layout, (OWNER, RELEASED, MARKING, *offered(asked.register))
    fields = {one.key: as_field(asked.register, one) for one in known}
    told = [filter_words.searched(layout.text)] if layout.text.strip() else []
    told += [filter_words.sentence(c, fields[c.key]) for c in layout.conditions if c.key in fields]
    for key, value in (*layout.narrowed, *asked.where):
        field = fields.get(key)
        if field is None:
            told.append(filter_words.narrowed(key, value))
        else:
            choice = listing.choice_of(field, value)
            shown = choice.label if choice else filter_words.shown_value(value, field)
            told.append(filter_words.narrowed(said(field.label), shown))
    return tuple(told)
