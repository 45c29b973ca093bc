"""The one summary a day of what Home shows: its lines, and whether the day has had it."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from lo_desk import settings
from lo_desk.domain import reminders
from lo_desk.domain.officer_home import OfficerHome
from lo_desk.i18n.msg import Msg
from lo_desk.services.desk import Desk
from lo_desk.services.homes import ManagerNews

FILE = "reminded.json"
MOST = 50  # registries that are remembered


def lines(desk: Desk, told: object) -> Sequence[Msg]:
    """What waits, of what a role's Home has gathered; roles without reminders have none."""
    if isinstance(told, ManagerNews):
        return tuple(reminders.of_manager(told.home))
    if isinstance(told, OfficerHome):
        return tuple(reminders.of_officer(told, desk.day))
    return ()


def had(desk: Desk) -> bool:
    """Whether this registry's summary was shown today, by the clock on the wall."""
    return settings.read(_file()).get(str(desk.store.id)) == _today(desk)


def keep(desk: Desk) -> None:
    """Today has had it."""
    others = {key: day for key, day in settings.read(_file()).items() if key != str(desk.store.id)}
    kept = dict([*others.items(), (str(desk.store.id), _today(desk))][-MOST:])
    with suppress(OSError):  # a read-only home must not keep anybody from working
        settings.write(kept, _file())


def _today(desk: Desk) -> str:
    return desk.store.now().astimezone().date().isoformat()


def _file() -> Path:
    return settings.folders().state / FILE
