"""What every place of the rail is: it asks again when facts change, and says what it can do."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import Msg, said
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.workspace import Workspace

SEARCH, NEW, SAVE, PANE, MAIN, MERGE = "search", "new", "save", "pane", "main", "merge"


class Page(QWidget):
    """One place. A page that is not seen asks again when it is shown."""

    left = Signal()  # one is done here; a place of the rail never is
    acts: frozenset[str] = frozenset()
    list_acts: frozenset[str] = frozenset()  # acts on the list it shows
    formed: frozenset[str] = frozenset()  # kinds of records whose fields are written here
    main: str = ""  # what Ctrl+Enter does here, in words; empty: the menu's own words

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.say = Texts(self, workspace.language)
        self.setProperty("ringless", True)  # a ring is for what is acted on, not for all there is
        self._stale = True
        self.marking = 0
        workspace.changed.connect(self._on_changed)

    def reload(self) -> None:
        """Ask the registry again; what is chosen, typed and scrolled to stays."""

    def act(self, name: str) -> None:
        """Do one of ``acts``."""

    def show_record(self, entity: str, key: UUID) -> None:
        """Show that record."""

    def aim(self, key: UUID, field: str, side: str) -> None:
        """Put the cursor into a field of a record of those kinds, in that language."""

    def merge(self, key: UUID, other: UUID | None) -> None:
        """Show how another record is merged into that one; None: ask which."""

    def why_not_started(self, entity: str, values: Mapping[str, object]) -> Msg | None:
        """Why the person at the desk could not save that new record; None: they could."""

    def start_record(self, entity: str, values: Mapping[str, object]) -> None:
        """Show the form of a new record with these values typed in, not saved."""

    def show_view(self, view: Mapping[str, object]) -> None:
        """Show this place as ``view`` says: its filters by key, what is chosen; empty: as it is."""

    @property
    def unsaved(self) -> bool:
        """Whether something is typed here that is not saved."""
        return False

    @Slot(int)
    def mark(self, marking: int) -> None:
        """Tell how what is shown here is protected: 0 unclassified, 1 and 2 Protected A and B."""
        self.marking = marking
        if self.isVisible():  # else it is told when one comes here
            self.workspace.marked.emit(marking)

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 goes through, in order."""
        return (self,)

    @Slot()
    def _on_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Refresh a page that missed a change while it was hidden."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        try:
            self.reload()
        except DeskError as error:  # what is shown stays; the next change asks again
            self._stale = True
            self.workspace.tell(error.msg)


class PageHead(QWidget):
    """Title, a grey line under it that names the day if it is not today, acts at the right."""

    def __init__(self, workspace: Workspace, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._say = Texts(self, workspace.language)
        self._title, self._context = QLabel(self), QLabel(self)
        self._title.setObjectName("title")
        self._title.setProperty("kind", "page")
        self._title.setWordWrap(True)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._context.setObjectName("context")
        self._context.setProperty("kind", "quiet")
        self._context.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._context)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(dp(self, 8))
        self._row.addLayout(words, 1)
        self._told: Msg | str = ""
        self.set_title(title)
        workspace.changed.connect(self._say_day)
        self._say_day()

    def add(self, widget: QWidget) -> None:
        """Place a button at the right."""
        self._row.addWidget(widget)

    def set_title(self, title: object) -> None:
        """Say what the page is about."""
        self._say(self._title.setText, title)

    def tell(self, context: str | Msg) -> None:
        """Say a grey line under the title."""
        self._told = context
        self._say_day()

    @Slot()
    def _say_day(self) -> None:
        desk, told = self._workspace.desk, self._told
        if desk.day != desk.today:
            alone = said("As of %(day)s", day=desk.day)
            day = said("as of %(day)s", day=desk.day)
            told = said("%(context)s · %(day)s", context=_fact(told), day=day) if told else alone
        self._say(self._context.setText, told)
        self._context.setVisible(bool(told))


def _fact(told: str | Msg) -> Msg:
    return Msg(told) if isinstance(told, str) else told
