"""What agencies keep from each other for a while: score sheets, until both are sealed.

A file that stands alone cannot keep a secret from who opens it with other programs; here nobody
meets the other agency's scores by mistake: not in a list, a search, a history or an export.
"""

from collections.abc import Callable, Iterable
from functools import cache

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.sql.base import ExecutableOption

PLAIN = {"plain": True}
"""Execution options of a query that must find everything: who has sealed, whatever is in it."""

Hidden = Callable[[str], Iterable[ExecutableOption]]
_HIDDEN: list[Hidden] = []


def hide(what: Hidden) -> Hidden:
    """From now on ``what`` says which records an agency finds; told by who has their tables."""
    _HIDDEN.append(what)
    return what


def keep_apart(sessions: type[Session]) -> None:
    """Hide from each session what the agency that ``info["eyes"]()`` names may not see yet.

    Empty is nobody in particular, who sees everything.
    """
    event.listen(sessions, "do_orm_execute", _look)


def _look(call: ORMExecuteState) -> None:
    agency = call.session.info["eyes"]()
    if agency and call.is_select and not call.execution_options.get("plain"):
        call.statement = call.statement.options(*_options(agency, len(_HIDDEN)))


@cache
def _options(agency: str, known: int) -> tuple[ExecutableOption, ...]:
    """The same for every query: to make them takes longer than many a query."""
    return tuple(option for what in _HIDDEN[:known] for option in what(agency))
