"""The pages of one window, one shown at a time; each made when it is first shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from lo_desk.ui.page import Page
from lo_desk.ui.pages import MORE, PAGES
from lo_desk.ui.workspace import Workspace


class Places(QStackedWidget):
    """Knows ``PAGES`` and ``MORE``, no record and no query."""

    left = Signal()  # one is done with a page that is no place of the rail

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._made: dict[str, Page] = {}
        self._shown = ""
        workspace.language.is_away = self._is_away

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._made[self._shown]

    @property
    def unsaved(self) -> bool:
        """Whether something typed on one of them is not saved."""
        return any(page.unsaved for page in self._made.values())

    def made(self, key: str) -> Page:
        """The page of that place, made the first time."""
        if key not in self._made:
            place = next(place for place in (*PAGES, *MORE) if place.key == key)
            page = self._made[key] = place.build(self._workspace, self)
            page.left.connect(self.left)
            self.addWidget(page)
        return self._made[key]

    def show_place(self, key: str) -> Page:
        """Show that place, in the words of the window."""
        self._workspace.language.finish()
        page = self.made(key)
        self._shown = key
        self.setCurrentWidget(page)
        return page

    def _is_away(self, widget: QWidget) -> bool:
        """Whether a page that is not shown holds it."""
        return self.isAncestorOf(widget) and not self.page.isAncestorOf(widget)
