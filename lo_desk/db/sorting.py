"""The order of texts: letters first, whatever the accents and case, the same on both engines."""

from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, String, or_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction

from lo_desk.db.base import Codes
from lo_desk.domain.plain_text import letters


class SortKey(GenericFunction[str]):
    """What a text sorts by."""

    type = String()
    name = "lo_sort"
    inherit_cache = True


class FirstCode(GenericFunction[str]):
    """What a list of codes sorts by; NULL if it is empty."""

    type = String()
    name = "lo_first"
    inherit_cache = True


@compiles(FirstCode, "sqlite")
def _first_of_file(key: FirstCode, compiler: SQLCompiler, **more: Any) -> str:
    return f"json_extract({compiler.process(key.clauses, **more)}, '$[0]')"


@compiles(FirstCode, "postgresql")
def _first_of_server(key: FirstCode, compiler: SQLCompiler, **more: Any) -> str:
    return f"({compiler.process(key.clauses, **more)} ->> 0)"


@compiles(SortKey, "sqlite")
def _of_file(key: SortKey, compiler: SQLCompiler, **more: Any) -> str:
    text = compiler.process(key.clauses, **more)
    # most names are plain letters: only the others are worth the way through Python
    is_plain = f"length({text}) = length(CAST({text} AS BLOB))"
    return f"CASE WHEN {is_plain} THEN lower({text}) ELSE lo_sort({text}) END"


@compiles(SortKey, "postgresql")
def _of_server(key: SortKey, compiler: SQLCompiler, **more: Any) -> str:
    text = compiler.process(key.clauses, **more)
    return f"lower(replace(lo_plain({text}), chr(160), ' ')) COLLATE \"C\""


def know_order(link: Any) -> None:
    """Teach a SQLite connection to sort."""
    link.create_function("lo_sort", 1, _key, deterministic=True)


@lru_cache(100_000)
def _key(text: str | None) -> str | None:
    """Remembered: a list asks for the same texts at every look."""
    return text and letters(text)


def missing(column: Any) -> ColumnElement[bool]:
    """Whether there is no value: true or false, never NULL."""
    is_text = isinstance(column.type, String)
    return or_(column.is_(None), column == "") if is_text else column.is_(None)


def order(column: Any, *, descending: bool) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """What has a value before what has none, then by value; of codes, the first counts."""
    if isinstance(column.type, Codes):
        column = FirstCode(column)
    key = SortKey(column) if isinstance(column.type, String) else column
    return missing(column), key.desc() if descending else key
