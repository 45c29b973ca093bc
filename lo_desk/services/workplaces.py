"""Hidden folders in which files are made before they get their names; whoever dies leaves theirs.

Each holds a file that its maker keeps locked: the system lets go of it when the maker ends, however
that is. So it is known at once which folder is a dead run's, and no living one's is ever touched.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _take(lock: IO[bytes]) -> None:
        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(lock: IO[bytes]) -> None:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


LOCK = "in-use"
DAY = 86_400  # seconds
_HIDDEN = ".lo-desk-"


@contextmanager
def workplace(folder: Path) -> Iterator[Path]:
    """A hidden folder inside ``folder``, ours alone; gone with all that is left in it.

    Raises:
        OSError: There can be none.
    """
    place, lock = _begun(folder)
    try:
        yield Path(place.name)
    finally:
        lock.close()
        place.cleanup()


def left_in(folder: Path, now: datetime) -> Iterator[Path]:
    """The hidden folders in ``folder`` whose makers are dead; each is gone once it is looked at.

    Where nobody can tell, because an earlier version made it or the disk knows no locks, a maker
    is taken for dead after a day: it makes one document there.
    """
    for left in sorted(folder.glob(f"{_HIDDEN}*")):
        with ExitStack() as held:
            try:
                dead = _taken(held.enter_context((left / LOCK).open("rb")))
            except OSError:
                dead = False
                with suppress(OSError):
                    left.rmdir()  # if it is empty: whoever has just made it makes another one
            if not (dead or _is_old(left, now)):
                continue
            yield left
        rmtree(left, ignore_errors=True)


def _begun(folder: Path) -> tuple[TemporaryDirectory[str], IO[bytes]]:
    while True:
        place = TemporaryDirectory(prefix=_HIDDEN, dir=folder)
        with suppress(FileNotFoundError):  # somebody who cleared up took it for a dead one's
            lock = (Path(place.name) / LOCK).open("xb")
            _taken(lock)
            if _is_there(lock):
                return place, lock
            lock.close()
        place.cleanup()


def _is_there(lock: IO[bytes]) -> bool:
    """Whether the file still has its name: it may have lost it before it was locked."""
    try:
        return os.path.samestat(Path(lock.name).stat(), os.fstat(lock.fileno()))
    except FileNotFoundError:
        return False


def _is_old(left: Path, now: datetime) -> bool:
    try:
        return now.timestamp() - left.stat().st_mtime > DAY
    except OSError:
        return False


def _taken(lock: IO[bytes]) -> bool:
    try:
        _take(lock)
    except OSError:
        return False
    return True
