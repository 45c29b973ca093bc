"""A registry to try things on."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from lo_desk.db.drivers import file_engine
from lo_desk.db.store import Store


@contextmanager
def scratch(store: Store) -> Iterator[Store]:
    """A copy of a file's registry, gone at the end; a server's registry itself.

    Long work on a file would keep all others from writing; a server lets them, as long as the
    work is taken back.
    """
    if store.engine.dialect.name != "sqlite":
        yield store
        return
    with TemporaryDirectory(prefix="lo-desk-") as folder:
        copy = Path(folder) / "trial.lodesk"
        with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as link:
            link.exec_driver_sql("COMMIT")  # VACUUM runs outside a transaction
            link.exec_driver_sql("VACUUM INTO ?", (str(copy),))
            link.exec_driver_sql("BEGIN")
        twin = Store(file_engine(copy), store.who, store.now)
        try:
            yield twin
        finally:
            twin.close()
