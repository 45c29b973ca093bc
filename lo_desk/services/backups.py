"""Backups of a registry's file: made, rotated, looked into, put back. Servers have their own.

They are named ``<registry>.<moment>.<reason>.backup.lodesk``, in the folder that was chosen, else
in ``<registry>.backups`` beside the registry. What a new version of the program left beside the
registry before it brought it up to date (``<registry>.0001.backup.lodesk``) is found too.
"""

import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from lo_desk.db import backup as copies
from lo_desk.db.labels import read
from lo_desk.db.queries.journal import after, count_after, newest
from lo_desk.db.queries.records import label_named
from lo_desk.domain.rotation import to_keep
from lo_desk.errors import DeskError, NoRoom, RegistryDamaged
from lo_desk.i18n.msg import Msg, said
from lo_desk.services.desk import Desk

EXIT, ASKED, DAILY, IMPORT = "exit", "asked", "daily", "import"
SHOWN = 200  # most steps listed before a backup is put back
_NAMED = re.compile(r"\.(?P<at>\d{8}T\d{6}Z)\.(?P<why>[a-z]+)\.backup$")
_UPGRADE = re.compile(r"\.(?P<why>[0-9a-z]+)\.backup$")
_MOMENT = "%Y%m%dT%H%M%SZ"
_ABANDONED_S = 3600  # seconds after which nobody is writing a half copy any more


class NoRoomForBackup(DeskError):
    """There is not twice the registry's size free where backups go."""

    def __init__(self, path: str, count: int) -> None:
        super().__init__(path, count)
        self.msg = said(
            "The backup could not be written to %(path)s: there is too little room. Nothing is"
            " lost: the registry and the earlier backups are whole. Free up %(count)s MB there,"
            " or choose another folder in Settings.",
            path=path,
            count=count,
        )


class BackupNotWritten(DeskError):
    """The folder of the backups cannot be written, or the copy does not verify."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "The backup could not be written to %(path)s. Nothing is lost: the registry and the"
            " earlier backups are whole. Check the folder, or choose another one in Settings.",
            path=path,
        )


class ServersBusiness(DeskError):
    """A registry on a server is backed up there."""

    msg = said(
        "This registry is on a server: its administrators back it up and restore it. Nothing was"
        " done here: ask them."
    )


class OtherRegistry(DeskError):
    """The backup is of another registry."""

    msg = said("This is a backup of another registry. Nothing was changed: choose another copy.")


class InUse(DeskError):
    """Somebody has the registry open, or its folder cannot be written."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "The backup could not be put in place of %(path)s. What was there is still there:"
            " close every other program that has it open, check the room on the disk, then try"
            " again.",
            path=path,
        )


@dataclass(frozen=True)
class Backup:
    """One verified copy.

    Attributes:
        path: The file.
        at: When it was made.
        why: ``exit``, ``asked``, ``daily``, ``import``, or the revision it was made before.
        size: Bytes.
    """

    path: Path
    at: datetime
    why: str
    size: int


@dataclass(frozen=True)
class Lost:
    """A step that is not in a backup."""

    at: datetime
    who: str
    label: Msg


@dataclass(frozen=True)
class Preview:
    """What putting a backup back would mean: ``count`` steps lost, the newest of them listed."""

    backup: Backup
    count: int
    steps: tuple[Lost, ...]


def is_file(desk: Desk) -> bool:
    """Whether the registry is a file: one on a server is not ours to back up."""
    return "://" not in desk.place


def folder(desk: Desk) -> Path:
    """Where backups of the desk's registry go."""
    place = Path(desk.place)
    return Path(desk.backups) if desk.backups else place.with_name(f"{place.stem}.backups")


def found(desk: Desk) -> Sequence[Backup]:
    """The backups there are, newest first."""
    if not is_file(desk):
        return ()
    return sorted(_found(desk), key=lambda one: one.at, reverse=True)


def due(desk: Desk) -> bool:
    """Whether anything was saved since the newest backup."""
    if not is_file(desk):
        return False
    there = found(desk)
    if not there:
        return desk.store.last_change() is not None
    with desk.store.reading() as session:
        now = newest(session)
    try:
        return copies.head(there[0].path).steps != now
    except DeskError:
        return True


def make(desk: Desk, why: str, now: datetime) -> Backup:
    """A verified backup; of those that are too many, the superfluous ones go.

    Args:
        desk: The registry.
        why: ``exit``, ``asked``, ``daily`` or ``import``.
        now: The moment, with its zone.

    Raises:
        ServersBusiness: The registry is on a server.
        NoRoomForBackup: The disk is too full.
        BackupNotWritten: It could not be written, or did not verify.
    """
    if not is_file(desk):
        raise ServersBusiness
    source, target = Path(desk.place), folder(desk)
    moment = now.astimezone(UTC).replace(microsecond=0)
    path = target / f"{source.stem}.{moment.strftime(_MOMENT)}.{why}.backup{source.suffix}"
    try:
        target.mkdir(parents=True, exist_ok=True)
        _check_room(source, target)
        copies.copy(desk.store.engine, path)
    except (OSError, DBAPIError, NoRoom, RegistryDamaged) as error:
        raise BackupNotWritten(str(target)) from error
    _rotate(desk)
    _sweep(desk, path)
    return Backup(path, moment, why, path.stat().st_size)


def before(desk: Desk, why: str) -> None:
    """A backup before something large is done, if anything was saved since the last one."""
    if due(desk):
        make(desk, why, desk.store.now())


def preview(desk: Desk, chosen: Backup) -> Preview:
    """What would be lost if ``chosen`` were put back; it is opened, never changed.

    Raises:
        OtherRegistry: It is of another registry.
        RegistryDamaged: It cannot be read.
    """
    there = copies.head(chosen.path)
    if there.registry != copies.head(Path(desk.place)).registry:
        raise OtherRegistry
    with desk.store.reading() as session:
        steps = [
            Lost(step.at, step.author or step.who, label_named(session, read(step.label)))
            for step in after(session, there.steps, SHOWN)
        ]
        return Preview(chosen, count_after(session, there.steps), tuple(steps))


def restore(place: str, chosen: Path, now: datetime) -> str:
    """Put a copy of a backup in the registry's place; what was there is kept beside it.

    Every window on the registry must be closed before. The registry has a new site from then on.

    Returns:
        The registry to open: ``place``.

    Raises:
        InUse: It could not be put there.
        RegistryDamaged: The backup does not verify.
    """
    target = Path(place)
    aside = target.with_name(
        f"{target.stem}.{now.astimezone(UTC).strftime(_MOMENT)}.replaced{target.suffix}"
    )
    try:
        copies.put_back(chosen, target, aside)
    except OSError as error:
        raise InUse(place) from error
    return place


def restoring(desk: Desk, chosen: Backup) -> "partial[str]":
    """``restore``, to be done once every window is closed."""
    return partial(restore, desk.place, chosen.path, desk.store.now())


def _found(desk: Desk) -> Iterator[Backup]:
    place = Path(desk.place)
    for where in {folder(desk), place.parent, place.with_name(f"{place.stem}.backups")}:
        for path in where.glob(f"{_plain(place.stem)}.*.backup{place.suffix}"):
            with suppress(OSError):  # gone meanwhile
                yield _told_by(path)


def _plain(stem: str) -> str:
    return re.sub(r"([\[\]*?])", r"[\1]", stem)


def _told_by(path: Path) -> Backup:
    """What a backup's name and file tell of it."""
    about, name = path.stat(), _NAMED.search(path.stem)
    if name:
        at = datetime.strptime(name["at"], _MOMENT).replace(tzinfo=UTC)
        return Backup(path, at, name["why"], about.st_size)
    older = _UPGRADE.search(path.stem)
    at = datetime.fromtimestamp(about.st_mtime, UTC).replace(microsecond=0)
    return Backup(path, at, older["why"] if older else "", about.st_size)


def _check_room(source: Path, target: Path) -> None:
    needed = copies.ROOM * source.stat().st_size
    if shutil.disk_usage(target).free < needed:
        raise NoRoomForBackup(str(target), -(-needed // 1_000_000))


def _rotate(desk: Desk) -> None:
    """Delete what rotation does not keep; what an upgrade left is never deleted."""
    ours = [one for one in found(desk) if _NAMED.search(one.path.stem)]
    kept = to_keep(one.at for one in ours)
    for one in ours:
        if one.at not in kept:
            with suppress(OSError):
                one.path.unlink()


def _sweep(desk: Desk, made: Path) -> None:
    """Delete half copies that a killed program left beside ``made``; whole ones have other names.

    Their age is told by the disk that holds both: its clock need not be ours.
    """
    now = made.stat().st_mtime
    for part in made.parent.glob(f"{_plain(Path(desk.place).stem)}.*.backup*.part"):
        with suppress(OSError):  # gone meanwhile
            if now - part.stat().st_mtime > _ABANDONED_S:
                part.unlink()
