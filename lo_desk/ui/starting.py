"""Before there is a registry to show: the first start, or the last registry that will not open."""

from dataclasses import dataclass, replace
from pkgutil import resolve_name

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import Msg
from lo_desk.settings import Settings
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.preferences import Preferences
from lo_desk.ui.sources import Clock

FIRST_PAGE = "lo_desk.ui.first_run:FirstRun"  # read at the first start alone


@dataclass(frozen=True)
class Start:
    """How the next windows start.

    Attributes:
        language: What they speak.
        place: The registry to open; empty: as was asked.
        first: Whether the first page comes before, and the tour after.
        trouble: Why the registry one had does not open; it is said.
        damaged: The file of that registry, if it is damaged: a backup may be put in its place.
        address: Of the view or record to show first; empty: Home.
    """

    language: Language
    place: str = ""
    first: bool = False
    trouble: Msg | None = None
    damaged: str = ""
    address: str = ""


def is_first(now: Settings) -> bool:
    """Whether nobody chose a role and no registry was opened here yet."""
    return not now.role and not now.registry


def first_start(preferences: Preferences, start: Start, who: tuple[str, Clock]) -> Start:
    """Show the first page until a registry is chosen; no ``place`` if one leaves instead."""
    language = CurrentLanguage(start.language)
    page = resolve_name(FIRST_PAGE)(preferences, language, who, start.trouble, start.damaged)
    chosen = _Chosen(page)
    page.ready.connect(chosen.on_ready)
    page.show()
    QApplication.exec()
    page.deleteLater()
    return replace(start, language=language.now, place=chosen.place, trouble=None, damaged="")


class _Chosen(QObject):
    def __init__(self, page: QObject) -> None:
        super().__init__(page)
        self.place = ""

    @Slot(str)
    def on_ready(self, place: str) -> None:
        self.place = place
