"""A document seen and heard before it is made for good: nothing of it is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from pkgutil import resolve_name
from shutil import copyfile
from typing import Any

from lo_desk.domain.held_files import InUse
from lo_desk.domain.marking import UNCLASSIFIED
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.page_looks import HeardPage, PageSize, Picture
from lo_desk.errors import CannotWrite, DeskError
from lo_desk.i18n.msg import said
from lo_desk.paths import free_name
from lo_desk.progress import Progress
from lo_desk.services import documents, register
from lo_desk.services.desk import Desk
from lo_desk.services.frozen_packs import numbered

READERS = {
    "sizes": "lo_desk.reports.reading:sizes",
    "picture": "lo_desk.reports.reading:picture",
    "heard": "lo_desk.reports.reading:heard",
}
"""What reads a printed file back; loaded at the first look."""


class CannotShow(DeskError):
    """A file whose pages cannot be shown."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.msg = said(
            "The pages of %(name)s cannot be shown: the file was moved, removed or is damaged."
            " The registry is unchanged: make the document again.",
            name=name,
        )


@dataclass(frozen=True)
class Looks:
    """A file to look at, the size of each of its pages, and how it is marked (0 to 2)."""

    file: Path
    pages: tuple[PageSize, ...]
    marking: int = UNCLASSIFIED


def draft(desk: Desk, request: DocumentRequest, folder: Path, report: Progress) -> Looks:
    """Print a draft into a folder of no consequence, to look at.

    Raises:
        DeskError: There is nothing to print, or no room for it.
    """
    return looks_of(*documents.drafted(desk, request, folder / request.file_name, report))


def issued(desk: Desk, number: str, folder: Path, report: Progress) -> Looks:
    """An issued document made again into a folder of no consequence: its first copy.

    Raises:
        DeskError: It cannot be made as it was, or there is no room for it.
    """
    with desk.store.reading() as session:
        marking = numbered(session, number, desk.home).marking
    return looks_of(register.reprint(desk, number, folder, report)[0], marking)


def looks_of(file: Path, marking: int = UNCLASSIFIED) -> Looks:
    """A file that is there, to look at.

    Raises:
        CannotShow: It is gone or is no document.
    """
    return Looks(file, _asked("sizes", file), marking)


def picture(file: Path, number: int, dots: float) -> Picture:
    """A page as it is printed, so many dots to the inch; pages count from 0.

    Raises:
        CannotShow: It is gone or is no document.
    """
    found: Picture = _asked("picture", file, number, dots)
    return found


def heard(file: Path) -> tuple[HeardPage, ...]:
    """What a screen reader says of it.

    Raises:
        CannotShow: It is gone or is no document.
    """
    found: tuple[HeardPage, ...] = _asked("heard", file)
    return found


def _asked(what: str, file: Path, *more: object) -> Any:
    read: Callable[..., object] = resolve_name(READERS[what])
    try:
        return read(file, *more)
    except OSError as error:
        raise CannotShow(file.name) from error


def keep(looks: Looks, target: Path) -> None:
    """Save what one looks at as ``target``: the whole file, or what was there before.

    Raises:
        InUse: Another program holds the file open; a free name is told.
        CannotWrite: The disk is full or read-only.
    """
    beside = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        copyfile(looks.file, beside)
        beside.replace(target)
    except PermissionError as error:
        if beside.exists() and target.is_file():  # the folder took the file beside it
            raise InUse(str(target), str(free_name(target))) from error
        raise CannotWrite(str(target)) from error
    except OSError as error:
        raise CannotWrite(str(target)) from error
    finally:
        beside.unlink(missing_ok=True)
