"""Copies of a registry's file, verified before they count."""

from pathlib import Path

from sqlalchemy import Engine

from lo_desk.db.drivers import file_engine
from lo_desk.errors import NoRoom, RegistryDamaged


def back_up(engine: Engine, source: Path, reason: str) -> Path:
    """A verified copy of ``source`` beside it; half a copy is never there.

    Args:
        engine: An engine on ``source``.
        source: The registry's file.
        reason: A word for the copy's name, such as ``0001`` for the revision it holds.

    Raises:
        NoRoom: The copy could not be written.
        RegistryDamaged: What was copied does not verify.
    """
    target = source.with_name(f"{source.stem}.{reason}.backup{source.suffix}")
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as link:
            link.exec_driver_sql("COMMIT")  # VACUUM runs outside a transaction
            link.exec_driver_sql("VACUUM INTO ?", (str(part),))
            link.exec_driver_sql("BEGIN")
        verify(part)
        part.replace(target)
    except OSError as error:
        raise NoRoom from error
    finally:
        part.unlink(missing_ok=True)
    return target


def verify(path: Path) -> None:
    """Open ``path`` as a stranger and check it whole.

    Raises:
        RegistryDamaged: A page, an index or a reference is wrong.
    """
    engine = file_engine(path, read_only=True)
    try:
        with engine.connect() as link:
            good = link.exec_driver_sql("PRAGMA quick_check").scalar() == "ok"
            lost = link.exec_driver_sql("PRAGMA foreign_key_check").first()
    finally:
        engine.dispose()
    if not good or lost is not None:
        raise RegistryDamaged
