"""One registry and its windows, from the first that opens to the last that closes."""

from collections.abc import Callable
from dataclasses import dataclass
from pkgutil import resolve_name

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from lo_desk import settings
from lo_desk.errors import DeskError
from lo_desk.i18n.language import Language
from lo_desk.services.desk import Desk
from lo_desk.ui.addresses import follow
from lo_desk.ui.departing import Departing, Errand
from lo_desk.ui.doorbell import Doorbell
from lo_desk.ui.failures import Failures
from lo_desk.ui.health import Health
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.placement import Placement
from lo_desk.ui.preferences import Preferences
from lo_desk.ui.reminding import Reminding
from lo_desk.ui.sources import Clock
from lo_desk.ui.starting import Start
from lo_desk.ui.windows import Windows

TOUR = "lo_desk.ui.tour:Tour"  # read when somebody asks for it
Make = Callable[[Desk, Language], MainWindow]


@dataclass(frozen=True)
class Left:
    """How the windows were left: the exit status, the language, and what to do next, if any."""

    status: int
    language: Language
    errand: Errand | None


def sit(desk: Desk, start: Start, make: Make, who: tuple[str, Clock]) -> Left:
    """Show windows on ``desk`` until the last one is closed."""
    window = make(desk, start.language)
    preferences = window.workspace.settings
    windows = Windows(make, window)
    windows.take(window)
    failures = Failures(window.language, window)
    departing = _attended(windows, window, desk, who)
    touring = _Touring(window)
    Placement(window)
    preferences.take(settings.opened(preferences.now, desk.place))
    window.show()
    if start.address:
        follow(window.workspace, start.address)
    if start.first and not preferences.now.tour_seen:
        touring.start()
    if start.trouble:
        window.frame.warn(start.trouble)
    try:
        return Left(QApplication.exec(), window.language.now, departing.errand)
    finally:
        failures.release()
        window.deleteLater()


def _attended(
    windows: Windows, window: MainWindow, desk: Desk, who: tuple[str, Clock]
) -> Departing:
    """Whoever attends to every window of the registry, as long as the first one lives."""
    kept = _Kept(window.workspace.settings, window)
    kept.on_made(window)
    windows.made.connect(kept.on_another)
    health = Health((desk.place, *who), window.workspace, window.frame.status)
    reminding = Reminding(window)
    for attends in (health.watch, reminding.watch):
        attends(window)
        windows.made.connect(attends)
    Doorbell(desk.store.id, windows, window)
    return Departing(windows, window)


def carried_out(left: Left, place: str) -> tuple[str, Start]:
    """The registry that the errand gives; where it fails, the one before, and why."""
    try:
        return left.errand() if left.errand else place, Start(left.language)
    except DeskError as error:
        return place, Start(left.language, trouble=error.msg)


class _Kept(QObject):
    """What is remembered for the next start."""

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences

    @Slot(object)
    def on_made(self, window: MainWindow) -> None:
        """Follow the language of a window that was just made."""
        window.language_chosen.connect(self.on_language)

    @Slot(object)
    def on_another(self, window: MainWindow) -> None:
        self.on_made(window)
        _Touring(window)

    @Slot(str)
    def on_language(self, code: str) -> None:
        """Keep the language chosen, by its code."""
        self._preferences.change(language=code)


class _Touring(QObject):
    """Makes the tour of a window when it is first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.menus.answer("tour", self.start)

    @Slot()
    def start(self) -> None:
        """Begin; from now on the tour answers for itself."""
        resolve_name(TOUR)(self._window).start()
