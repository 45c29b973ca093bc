"""The menu bar: every entry works, every one has a key or a mnemonic."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from lo_desk.i18n.msg import N_
from lo_desk.ui.language import Texts
from lo_desk.ui.page import MAIN, NEW, PANE, SAVE, SEARCH
from lo_desk.ui.pages import PAGES
from lo_desk.ui.steps import Steps
from lo_desk.ui.workspace import Workspace

GO = "go_"
PAGE_ACTS = {
    NEW: (N_("&New record"), "Ctrl+N"),
    SAVE: (N_("&Save"), "Ctrl+S"),
    SEARCH: (N_("&Find in this list"), "Ctrl+F"),
    PANE: (N_("Record &pane"), "F4"),
    MAIN: (N_("&Main act of the page"), "Ctrl+Return"),
}


class Menus(QObject):
    """Builds the menus; tells what was asked for by name."""

    asked = Signal(str)

    def __init__(self, bar: QMenuBar, workspace: Workspace, steps: Steps) -> None:
        super().__init__(bar)
        self._bar, self._steps = bar, steps
        self._say = Texts(self, workspace.language)
        self._acts: dict[str, QAction] = {}
        file = self._menu(N_("&File"))
        for key in (NEW, SAVE, MAIN):
            self._page_act(file, key)
        file.addSeparator()
        self._act(file, "quit", N_("&Quit"), "Ctrl+Q")
        edit = self._menu(N_("&Edit"))
        edit.aboutToShow.connect(steps.name)
        edit.addActions([steps.undo_action, steps.redo_action])
        edit.addSeparator()
        self._page_act(edit, SEARCH)
        view = self._menu(N_("&View"))
        self._page_act(view, PANE)
        self._act(view, "region", N_("Next re&gion"), "F6")
        self._act(view, "day", N_("As of another &day…"), "Ctrl+Shift+D")
        self._act(view, "language", N_("Passer au &français"), "Ctrl+Shift+L")
        view.addSeparator()
        self._act(view, "larger", N_("&Larger text"), "Ctrl++")
        self._act(view, "smaller", N_("S&maller text"), "Ctrl+-")
        self._act(view, "usual", N_("&Usual text size"), "Ctrl+0")
        places = self._menu(N_("&Go"))
        for number, place in enumerate(PAGES, 1):
            action = self._act(places, f"{GO}{place.key}", "", f"Ctrl+{number}")
            self._say(partial(_number, action, number), place.title)
        help_ = self._menu(N_("&Help"))
        self._act(help_, "doctor", N_("&Check this computer"), "")
        self._act(help_, "about", N_("&About LO Desk"), "F1")

    def allow(self, acts: frozenset[str]) -> None:
        """Only these acts of the page make sense now."""
        for key in PAGE_ACTS:
            self._acts[key].setVisible(key in acts)
            self._acts[key].setEnabled(key in acts)

    def _menu(self, title: str) -> QMenu:
        menu = QMenu(self._bar)
        self._say(menu.setTitle, title)
        self._bar.addMenu(menu)
        return menu

    def _page_act(self, menu: QMenu, key: str) -> None:
        text, keys = PAGE_ACTS[key]
        self._act(menu, key, text, keys)

    def _act(self, menu: QMenu, key: str, text: str, keys: str) -> QAction:
        action = QAction(menu)
        action.setObjectName(key)
        self._say(action.setText, text)
        if keys:
            action.setShortcut(keys)
        action.triggered.connect(self._on_triggered)
        menu.addAction(action)
        self._acts[key] = action
        return action

    @Slot()
    def _on_triggered(self) -> None:
        action = self.sender()
        if action is not None:
            self.asked.emit(action.objectName())


def _number(action: QAction, number: int, title: str) -> None:
    """Name a place's entry; its number is its mnemonic."""
    action.setText(f"&{number} {title}")
