"""Conditions of lists as SQL: what ``domain.conditions.holds`` says, on both engines."""

from typing import Any

from sqlalchemy import Boolean, ColumnElement, String, and_, cast, exists, func, not_, or_, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Kind
from lo_desk.db.base import Codes
from lo_desk.db.entities import MODELS
from lo_desk.db.sorting import SortKey
from lo_desk.domain.conditions import (
    AFTER,
    BEFORE,
    CONTAINS,
    EMPTY,
    IS,
    OPPOSITES,
    Condition,
)
from lo_desk.domain.plain_text import letters

Keys = dict[str, Any]
"""Columns by key; a bilingual one is the pair of its halves, English first."""


class HasCode(GenericFunction[bool]):
    """Whether a list of codes holds one."""

    type = Boolean()
    name = "lo_has"
    inherit_cache = True


@compiles(HasCode, "sqlite")
def _has_in_file(has: HasCode, compiler: SQLCompiler, **more: Any) -> str:
    column, code = has.clauses
    each = func.json_each(column).table_valued("value")
    return compiler.process(code.in_(select(each.c.value)), **more)


@compiles(HasCode, "postgresql")
def _has_on_server(has: HasCode, compiler: SQLCompiler, **more: Any) -> str:
    column, code = (compiler.process(clause, **more) for clause in has.clauses)
    return f"({column} @> jsonb_build_array(CAST({code} AS text)))"


class HasPart(GenericFunction[bool]):
    """Whether one of some codes holds a text, whatever its accents and case."""

    type = Boolean()
    name = "lo_has_part"
    inherit_cache = True


@compiles(HasPart, "sqlite")
def _part_in_file(has: HasPart, compiler: SQLCompiler, **more: Any) -> str:
    column, text = has.clauses
    each = func.json_each(column).table_valued("value").c.value
    return compiler.process(exists().where(func.instr(SortKey(each), text) > 0), **more)


@compiles(HasPart, "postgresql")
def _part_on_server(has: HasPart, compiler: SQLCompiler, **more: Any) -> str:
    column, text = has.clauses
    each = func.jsonb_array_elements_text(column).table_valued("value").c.value
    return compiler.process(exists().where(func.strpos(SortKey(each), text) > 0), **more)


def keys_of(entity: str) -> Keys:
    """The columns of an entity's own fields, common ones too."""
    columns = MODELS[entity].__table__.c
    return {
        field.key: (columns[f"{field.key}_en"], columns[f"{field.key}_fr"])
        if field.kind is Kind.BILINGUAL
        else columns[field.column]
        for field in ENTITIES[entity].exchanged
    }


def met(keys: Keys, condition: Condition) -> ColumnElement[bool]:
    """Whether a row meets ``condition``."""
    if condition.test in OPPOSITES:
        opposite = Condition(condition.key, OPPOSITES[condition.test], condition.value)
        return not_(_known(keys, opposite))
    return _known(keys, condition)


def _known(keys: Keys, condition: Condition) -> ColumnElement[bool]:
    """Never unknown: a missing value is not there, and does not meet what is asked."""
    column = keys[condition.key]
    halves = column if isinstance(column, tuple) else (column,)
    if condition.test == EMPTY:
        return and_(*(_is_empty(half) for half in halves))
    told = [and_(half.is_not(None), _met(half, condition)) for half in halves]
    return or_(*told)


def _is_empty(column: Any) -> ColumnElement[bool]:
    if isinstance(column.type, Codes):
        return or_(column.is_(None), cast(column, String) == "[]")
    none: ColumnElement[bool] = column.is_(None)
    return or_(none, column == "") if isinstance(column.type, String) else none


def _met(column: Any, condition: Condition) -> ColumnElement[bool]:
    value = condition.value
    if condition.test == CONTAINS:
        return _contains(column, letters(str(value)))
    if condition.test == IS and isinstance(column.type, Codes):
        return HasCode(column, str(value))
    if condition.test == IS:
        same: ColumnElement[bool] = column == value
        return same
    if condition.test in {BEFORE, AFTER}:
        beyond: ColumnElement[bool] = column < value if condition.test == BEFORE else column > value
        return beyond
    return and_(column >= value, column <= condition.until)


def _contains(column: Any, text: str) -> ColumnElement[bool]:
    target = _target(column)
    if target:
        names = [name_of(column, target, language) for language in ("en", "fr")]
        return or_(*(SortKey(func.coalesce(n, "")).contains(text, autoescape=True) for n in names))
    if isinstance(column.type, Codes):
        return HasPart(column, text)
    if not isinstance(column.type, String):
        column = cast(column, String)
    return SortKey(column).contains(text, autoescape=True)


def _target(column: Any) -> str:
    """The entity a column refers to; empty if it is no reference."""
    keys = getattr(column, "foreign_keys", ()) if str(column.key).endswith("_id") else ()
    return next((str(key.column.table.name) for key in keys), "")


def name_of(column: Any, target: str, language: str) -> Any:
    """What names the record that ``column`` refers to, as a sub-query."""
    entity, table = ENTITIES[target], MODELS[target].__table__.alias()
    field = entity.field(entity.named_by[0])
    if field.kind is Kind.BILINGUAL:
        inner = table.c[f"{field.key}_{language}"]
    else:
        inner = table.c[field.column]
    if field.kind is Kind.REFERENCE:
        inner = name_of(inner, field.target, language)
    return select(inner).where(table.c.id == column).scalar_subquery()


def sortable(column: Any, language: str) -> Any:
    """What a column sorts by: a pair by its half of that language, a reference by its name."""
    if isinstance(column, tuple):
        return column[language == "fr"]
    target = _target(column)
    return name_of(column, target, language) if target else column
