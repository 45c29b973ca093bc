"""Recent and pinned places and records under Go, filled when they open."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from lo_desk.catalogue import ENTITIES
from lo_desk.domain.rows import Ref
from lo_desk.i18n.msg import N_
from lo_desk.services import bookmarks
from lo_desk.ui.bookmarks import Bookmarked
from lo_desk.ui.icons import icon
from lo_desk.ui.menus import Menus
from lo_desk.ui.navigation import Navigation
from lo_desk.ui.pages import MORE, PAGES, place_of
from lo_desk.ui.workspace import Workspace

RECENT, PINNED, PIN = "recent", "pinned", "pin_place"
MOST_PLACES, MOST_RECORDS = 5, 12
_PLACES = {place.key: place for place in (*PAGES, *MORE)}


class GoMenus(QObject):
    """Two menus, each with places above its records; the names are those of the moment."""

    def __init__(
        self, menus: Menus, workspace: Workspace, bookmarked: Bookmarked, navigation: Navigation
    ) -> None:
        super().__init__(menus)
        self._menus = menus
        self._workspace, self._bookmarked, self._navigation = workspace, bookmarked, navigation
        self._recent = self._hung(RECENT)
        self._recent.aboutToShow.connect(self._fill_recent)
        self._pinned = self._hung(PINNED)
        self._pinned.aboutToShow.connect(self._fill_pinned)
        bookmarked.changed.connect(self._word_pin)

    @Slot()
    def _word_pin(self) -> None:
        self._menus.word("pin", N_("Un&pin this record") if self._bookmarked.pinned else "")

    def _hung(self, key: str) -> QMenu:
        made = QMenu(self._menus.menu("go"))
        made.setObjectName(f"{key}_menu")
        made.triggered.connect(self._on_triggered)
        self._menus.hang(key, made)
        return made

    @Slot()
    def _fill_recent(self) -> None:
        trail, here = self._navigation.trail, self._navigation.here.place
        been = dict.fromkeys(spot.place for spot in reversed(trail.behind))
        places = [place for place in been if place != here][:MOST_PLACES]
        self._fill(self._recent, places, self._bookmarked.kept.recent[:MOST_RECORDS])

    @Slot()
    def _fill_pinned(self) -> None:
        kept, here, say = self._bookmarked.kept, self._navigation.here.place, self._say
        self._fill(self._pinned, kept.places, kept.pinned)
        self._pinned.addSeparator()
        words = N_("Unpin this place") if here in kept.places else N_("Pin this place")
        self._pinned.addAction(say(words)).setObjectName(PIN)

    def _fill(self, menu: QMenu, places: Sequence[str], refs: Sequence[Ref]) -> None:
        menu.clear()
        say = self._say
        for key in places:
            if key in _PLACES:
                self._add(menu, say(_PLACES[key].title), "", key)
        menu.addSeparator()
        for ref, name in bookmarks.named(self._workspace.desk, refs):
            kind = say(ENTITIES[ref.entity].title)
            self._add(menu, self._workspace.language.now.show(name), kind, ref)
        if not any(action.data() for action in menu.actions()):
            menu.addAction(say(N_("Nothing yet"))).setEnabled(False)

    def _add(self, menu: QMenu, name: str, kind: str, target: Ref | str) -> None:
        """A line with a digit as its letter, its kind at the right."""
        number = sum(1 for action in menu.actions() if action.data()) + 1
        digit = f"&{number} " if number < 10 else ""
        text = digit + name.replace("&", "&&")
        action = menu.addAction(f"{text}\t{kind}" if kind else text)
        place = place_of(target.entity) if isinstance(target, Ref) else target
        action.setIcon(icon(_PLACES[place].picture))
        action.setData(target)

    def _say(self, words: str) -> str:
        return self._workspace.language.now.text(words)

    @Slot(object)
    def _on_triggered(self, action: QObject) -> None:
        target = action.data()  # type: ignore[attr-defined]
        if isinstance(target, Ref):
            self._workspace.open(target.entity, target.id)
        elif target:
            self._navigation.go(target)
        elif action.objectName() == PIN:
            self._bookmarked.toggle_place(self._navigation.here.place)
