"""What a SQLite file is made of beside its tables, compared with what this version makes."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from lo_desk.db.drivers import file_engine
from lo_desk.db.opening import make_registry
from lo_desk.errors import RegistryDamaged

_MADE = (
    "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    " AND (type IN ('trigger', 'index', 'view') OR name = 'search_fts')"
)


@dataclass(frozen=True)
class Odd:
    """Names of triggers, indexes and views that are not as this version makes them."""

    missing: tuple[str, ...] = ()
    surplus: tuple[str, ...] = ()
    altered: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.missing or self.surplus or self.altered)


def odd(path: Path) -> Odd:
    """What the file at ``path``, of this version, has too few, too many, or otherwise.

    A blank registry is made beside the system's other temporary files to compare with.

    Raises:
        RegistryDamaged: The file cannot be read.
    """
    try:
        there = _made(file_engine(path, read_only=True))
    except DBAPIError as error:
        raise RegistryDamaged from error
    wanted = _wanted()
    return Odd(
        missing=tuple(sorted(wanted.keys() - there.keys())),
        surplus=tuple(sorted(there.keys() - wanted.keys())),
        altered=tuple(sorted(k for k in wanted.keys() & there.keys() if wanted[k] != there[k])),
    )


def _wanted() -> dict[str, str]:
    with TemporaryDirectory(prefix="lo-desk-") as folder:
        place = Path(folder) / "blank.lodesk"
        make_registry(str(place), "real", "", lambda: datetime.now(UTC)).close()
        return _made(file_engine(place, read_only=True))


def _made(engine: Engine) -> dict[str, str]:
    """The statement behind each name, blanks aside."""
    try:
        with engine.connect() as link:
            rows = link.exec_driver_sql(_MADE).all()
    finally:
        engine.dispose()
    return {row.name: " ".join(row.sql.split()) for row in rows}
