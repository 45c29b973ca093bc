"""A new registry with its reference data: whole, or not there."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from lo_desk.db.faults import unwritten
from lo_desk.db.inspection import shown
from lo_desk.errors import AlreadyThere, CannotWrite
from lo_desk.progress import Progress
from lo_desk.services import demo, demo_work, reference
from lo_desk.services.desk import opened

Clock = Callable[[], datetime]


def make(place: str, actor: str, clock: Clock, report: Progress) -> str:
    """Make a registry at ``place``, a file or a database URL, with reference data and no posts.

    A file is there whole, or not at all.

    Returns:
        The place as it may be told: without a password.

    Raises:
        AlreadyThere: A file or a registry is there; it is not touched.
        DeskError: It cannot be made there.
    """
    return _made(place, partial(_fill, actor, clock, report))


def make_demo(place: str, actor: str, clock: Clock, report: Progress) -> str:
    """Make the demo registry of today at ``place``: public posts, fictional people.

    Returns:
        The place as it may be told: without a password.

    Raises:
        AlreadyThere: A file or a registry is there; it is not touched.
        DeskError: It cannot be made there.
    """
    return _made(place, partial(_fill_demo, actor, clock, report))


def _made(place: str, fill: Callable[[str], None]) -> str:
    if "://" in place:
        fill(place)
        return shown(place)
    path = Path(place)
    if path.exists():
        raise AlreadyThere(place)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".lo-desk-", dir=path.parent) as folder:
            part = Path(folder) / path.name
            fill(str(part))
            _put(part, path)
    except CannotWrite:  # of the folder it is made in
        raise CannotWrite(place) from None
    except OSError as error:
        raise unwritten(error, place) from error
    return place


def _fill(actor: str, clock: Clock, report: Progress, place: str) -> None:
    with opened(place, actor, clock, kind="real") as desk:
        reference.load(desk, report)


def _fill_demo(actor: str, clock: Clock, report: Progress, place: str) -> None:
    with opened(place, actor, clock, kind="demo") as desk:
        demo.fill(desk, desk.today, report)
        demo_work.done(desk, report)


def _put(part: Path, path: Path) -> None:
    """Give the file its name, unless somebody else was quicker."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise AlreadyThere(str(path)) from None
    except OSError:  # a disk that knows no links
        part.replace(path)
