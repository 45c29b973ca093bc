"""What one commands a window with: menus and keys, undo, pins, the palette."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from lo_desk.ui.addresses import RecordAddress
from lo_desk.ui.bookmarks import Bookmarked
from lo_desk.ui.frame import Frame
from lo_desk.ui.go_menus import GoMenus
from lo_desk.ui.menus import GO, Menus
from lo_desk.ui.navigation import Navigation
from lo_desk.ui.pages import KEYS, MORE, PAGES
from lo_desk.ui.search import Search
from lo_desk.ui.steps import Steps
from lo_desk.ui.theme import ROOMS, SCHEMES, Theme
from lo_desk.ui.workspace import Workspace

Answers = dict[str, Callable[[], object]]
"""What entries of the menus do, by key."""


class Controls(QObject):
    """Answers for every entry of the menus but those of a page and of the window itself."""

    def __init__(
        self, frame: Frame, navigation: Navigation, theme: Theme, workspace: Workspace
    ) -> None:
        super().__init__(frame)
        self.steps = Steps(workspace, self)
        self.steps.done.connect(workspace.told)
        given = {"undo": self.steps.undo_action, "redo": self.steps.redo_action}
        self.menus = Menus(frame.top.menus, workspace, given)
        self.bookmarked = Bookmarked(workspace, self)
        GoMenus(self.menus, workspace, self.bookmarked, navigation)
        self.search = Search(workspace, self.menus, self.bookmarked, frame)
        self._connect(frame, navigation)
        theme.changed.connect(self.search.place)
        answers = {
            "region": frame.next_region,
            "find": self.search.enter,
            "pin": self.bookmarked.toggle,
            "copy_address": RecordAddress(workspace, self.bookmarked).copy,
            **frame.top.as_of.answers,
            **_looks(theme, workspace),
            **_ways(navigation, workspace),
        }
        for key, act in answers.items():
            self.menus.answer(key, act)

    def _connect(self, frame: Frame, navigation: Navigation) -> None:
        self.menus.menu("edit").aboutToShow.connect(self.steps.name)
        self.steps.done.connect(frame.toast.tell)
        frame.toast.undo_asked.connect(self.steps.undo)
        frame.top.search.asked.connect(self.search.enter)
        frame.side.person.clicked.connect(self.menus.action("settings").trigger)
        frame.recovered.asked.connect(self.menus.action(f"{GO}recovery").trigger)
        navigation.entered.connect(self.menus.allow)


def _looks(theme: Theme, workspace: Workspace) -> Answers:
    """Entries that choose colours, and make text and rows larger or smaller."""
    colours = {
        f"colours_{scheme}": partial(workspace.settings.change, scheme=scheme) for scheme in SCHEMES
    }
    rows = {room: partial(workspace.settings.change, density=room) for room in ROOMS}
    return {
        "larger": theme.enlarge,
        "smaller": theme.reduce,
        "usual": theme.restore,
        **colours,
        **rows,
    }


def _ways(navigation: Navigation, workspace: Workspace) -> Answers:
    """Entries that lead somewhere, or to a place shown in a certain way."""
    return {
        "back": navigation.back,
        "forward": navigation.forward,
        **{f"{GO}{place.key}": partial(navigation.go, place.key) for place in PAGES},
        **{place.key: partial(navigation.go, place.key) for place in MORE},
        "next_gap": partial(workspace.go, "gaps", next=True),
        "new_document": partial(workspace.go, "documents", kind=""),
        "export_all": partial(workspace.go, "backups", whole=True),
        "verify_file": partial(workspace.go, "documents", verify=True),
        "enter_slip": partial(workspace.go, "documents", slip=True),
        "held_copies": partial(workspace.go, "documents", held=True),
        "help": partial(_help, navigation, workspace),
        "shortcuts": partial(workspace.go, "help", topic=KEYS),
    }


def _help(navigation: Navigation, workspace: Workspace) -> None:
    """On the place one is at; on all the keys, where help is what one reads."""
    here = navigation.here.place
    workspace.go("help", topic=KEYS if here == "help" else here)
