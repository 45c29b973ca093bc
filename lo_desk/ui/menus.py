"""The menu bar, built from the table of entries: every entry that is there works."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from lo_desk.ui.entries import MENUS, PLACES, Entry, Menu
from lo_desk.ui.mnemonics import lettered
from lo_desk.ui.page import MAIN, Page
from lo_desk.ui.pages import PAGES
from lo_desk.ui.workspace import Workspace

GO = "go_"


class Menus(QObject):
    """Builds the menus; runs what answers for an entry, or the page whose act it is."""

    def __init__(
        self, bar: QMenuBar, workspace: Workspace, given: Mapping[str, QAction] | None = None
    ) -> None:
        """Build the menus.

        Args:
            bar: Where they hang.
            workspace: Whose language they speak.
            given: Actions that somebody else words and runs, by entry.
        """
        super().__init__(bar)
        self._bar, self._language, self._given = bar, workspace.language, dict(given or {})
        self._entries: dict[str, Entry] = {}
        self._acts: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._answers: dict[str, Callable[[], object]] = {}
        self._worded: dict[str, str] = {}
        self._page: Page | None = None
        for menu in MENUS:
            self._add(menu)
        self._language.changed.connect(self._say)
        self._say()
        _tidied(self._menus.values())

    def answer(self, key: str, act: Callable[[], object]) -> None:
        """The entry ``key`` does ``act`` from now on, and is there."""
        self._answers[key] = act
        self._show(key, shown=True)
        _tidied(self._menus.values())

    def hang(self, key: str, menu: QMenu) -> None:
        """The entry ``key`` opens ``menu`` from now on, and is there."""
        self._acts[key].setMenu(menu)
        self._show(key, shown=True)
        _tidied(self._menus.values())

    @Slot(object)
    def allow(self, page: Page) -> None:
        """The acts of ``page`` are there, those of other pages are not."""
        self._page = page
        for key, entry in self._entries.items():
            if entry.of_page:
                self._show(key, shown=key in page.acts | page.list_acts)
        self.word(MAIN, page.main)
        _tidied(self._menus.values())

    def word(self, key: str, text: str) -> None:
        """The entry ``key`` is called ``text`` from now on; empty: as in the table."""
        if self._worded.get(key, "") != text:
            self._worded[key] = text
            self._say()

    def words(self, entry: Entry) -> str:
        """What ``entry`` is called now, untranslated."""
        return self._worded.get(entry.key) or entry.text

    def run(self, key: str) -> None:
        """Do what the entry ``key`` stands for."""
        entry = self._entries[key]
        if entry.of_page and self._page is not None:
            self._page.act(key)
        elif key in self._given:
            self._given[key].trigger()
        elif key in self._answers:
            self._answers[key]()

    def action(self, key: str) -> QAction:
        """The action of an entry."""
        return self._acts[key]

    def menu(self, key: str) -> QMenu:
        """A menu by its key."""
        return self._menus[key]

    def entries(self) -> Iterator[tuple[Menu, Entry, QAction]]:
        """Every entry that is there now and does something, with its menu."""
        for menu in MENUS:
            for entry in _all(menu):
                action = self._acts[entry.key]
                if action.isVisible() and action.isEnabled() and action.menu() is None:
                    yield menu, entry, action

    def _add(self, menu: Menu) -> None:
        made = self._menus[menu.key] = QMenu(self._bar)
        made.setObjectName(f"menu_{menu.key}")
        self._bar.addMenu(made)
        for entry in menu.entries:
            if entry is None:
                made.addSeparator()
            elif entry is PLACES:
                for place in _places(menu):
                    self._act(made, place)
                    self._show(place.key, shown=True)
            else:
                self._act(made, entry)
                self._show(entry.key, shown=entry.key in self._given)

    def _act(self, menu: QMenu, entry: Entry) -> None:
        action = self._given.get(entry.key)
        if action is None:
            action = QAction(menu)
            action.setObjectName(entry.key)
            action.triggered.connect(self._on_triggered)
        if entry.keys:
            action.setShortcut(entry.keys)
        menu.addAction(action)
        self._acts[entry.key], self._entries[entry.key] = action, entry

    @Slot()
    def _say(self) -> None:
        """All words, each menu's letters unlike one another."""
        say = self._language.now.text
        titles = lettered([say(menu.title) for menu in MENUS])
        for menu, title in zip(MENUS, titles, strict=True):
            self._menus[menu.key].setTitle(title)
            entries = list(_all(menu))
            texts = lettered([say(self.words(entry)) for entry in entries])
            for entry, text in zip(entries, texts, strict=True):
                if entry.key not in self._given:
                    self._acts[entry.key].setText(text)

    def _show(self, key: str, *, shown: bool) -> None:
        self._acts[key].setVisible(shown)
        self._acts[key].setEnabled(shown)

    @Slot()
    def _on_triggered(self) -> None:
        action = self.sender()
        if action is not None:
            self.run(action.objectName())


def _tidied(menus: Iterable[QMenu]) -> None:
    """No empty menu."""
    for menu in menus:
        some = any(a.isVisible() and not a.isSeparator() for a in menu.actions())
        menu.menuAction().setVisible(some)


def _all(menu: Menu) -> Iterator[Entry]:
    for entry in menu.entries:
        if entry is not None and entry is not PLACES:
            yield entry
    yield from _places(menu)


def _places(menu: Menu) -> Iterator[Entry]:
    if PLACES in menu.entries:
        for number, place in enumerate(PAGES, 1):
            keys = f"Ctrl+{number}" if number < 10 else ""
            yield Entry(f"{GO}{place.key}", place.title, keys)
