"""Trying things on a registry without a trace."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from lo_desk.db.drivers import file_engine
from lo_desk.db.faults import unwritten
from lo_desk.db.store import Step, Store
from lo_desk.i18n.msg import said


@contextmanager
def scratch(store: Store) -> Iterator[Store]:
    """A copy of a file's registry, gone at the end; a server's registry itself.

    Long work on a file would keep all others from writing; a server lets them, as long as the
    work is taken back.

    Raises:
        DeskError: There is no room for the copy.
    """
    if store.engine.dialect.name != "sqlite":
        yield store
        return
    with TemporaryDirectory(prefix="lo-desk-") as folder:
        copy = Path(folder) / "trial.lodesk"
        _copy(store, copy)
        twin = Store(file_engine(copy), store.who, store.now)
        try:
            yield twin
        finally:
            twin.close()


def _copy(store: Store, copy: Path) -> None:
    try:
        with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as link:
            link.exec_driver_sql("COMMIT")  # VACUUM runs outside a transaction
            link.exec_driver_sql("VACUUM INTO ?", (str(copy),))
            link.exec_driver_sql("BEGIN")
    except DBAPIError as error:
        raise unwritten(error, str(copy)) from error


@contextmanager
def taken_back(store: Store) -> Iterator[Session]:
    """A writing session of which nothing is kept."""
    try:
        with store.writing(Step(said("import of records"))) as session:
            yield session
            _take_back()
    except _TakenBackError:
        pass


class _TakenBackError(Exception):
    """Ends a transaction that was never meant to be kept."""


def _take_back() -> NoReturn:
    raise _TakenBackError
