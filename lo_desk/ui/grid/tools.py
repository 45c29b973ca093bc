"""What one can do with a list: the tools beside its title, the rest under More."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.doubled import may_be_doubled
from lo_desk.i18n.msg import N_
from lo_desk.ui.grid import keys
from lo_desk.ui.icons import icon
from lo_desk.ui.language import Texts
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.workspace import Workspace

VERIFIED = "verified_on"
LOOKS = (keys.FILTER, keys.CLEAR, keys.COLUMNS, keys.SORT_UP, keys.SORT_DOWN)
FOLDS = (keys.FOLD_ALL, keys.UNFOLD_ALL)
WRITES = (keys.EDIT, keys.FILL, keys.CHANGE, keys.PASTE)
COPIES = (keys.COPY, keys.COPY_BARE)
GOES_OUT = (keys.KEEP_VIEW, keys.COPY_VIEW, keys.EXPORT, keys.IMPORT)


class ListMenu(QMenu):
    """Every act of a list of that kind of record, or of none, with its key; says which was chosen."""

    asked = Signal(str)

    def __init__(
        self, workspace: Workspace, parent: QWidget, entity: str, *, printable: bool
    ) -> None:
        super().__init__(parent)
        self.setObjectName("list_menu")
        self._say = Texts(self, workspace.language)
        kind = ENTITIES.get(entity)
        checks = (keys.STILL,) if kind and kind.has(VERIFIED) else ()
        merges = (keys.MERGE,) if kind and may_be_doubled(kind) else ()
        goes_out = (*GOES_OUT, keys.MAKE) if printable else GOES_OUT
        writes = (*WRITES, *checks, *merges) if entity else ()
        groups = (LOOKS, FOLDS, writes, COPIES, goes_out)
        self._acts: dict[str, QAction] = {}
        for group in groups:
            for act in group:
                self._add(act)
            if group and group is not goes_out:
                self.addSeparator()

    def allow(self, *, groups: bool, filters: bool, view: bool) -> None:
        """Only what makes sense now: with groups, with filters, at a saved view."""
        self._acts[keys.COPY_VIEW].setVisible(view)
        for act in FOLDS:
            self._acts[act].setVisible(groups)
        self._acts[keys.CLEAR].setVisible(filters)

    def _add(self, act: str) -> None:
        made = QAction(self)
        made.setObjectName(act)
        self._say(_Named(made, keys.KEYS.get(act, "")).name, keys.WORDS[act])
        made.triggered.connect(self._on_triggered)
        self.addAction(made)
        self._acts[act] = made

    @Slot()
    def _on_triggered(self) -> None:
        self.asked.emit(self.sender().objectName())


class _Named:
    """Says an act with the key that does the same: the key itself is the list's."""

    def __init__(self, action: QAction, key: str) -> None:
        self._action, self._key = action, key

    def name(self, words: str) -> None:
        """Name the action, with its key at the right."""
        self._action.setText(f"{words}\t{self._key}" if self._key else words)


def tool(say: Say, act: str, picture: str, words: str, parent: QWidget) -> QToolButton:
    """A picture with a word beside it."""
    made = QToolButton(parent)
    made.setObjectName(f"tool_{act}")
    made.setIcon(icon(picture))
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    say(made.setText, words)
    return made


TOOLS = (
    (keys.COLUMNS, "columns-3", N_("Columns")),
    (keys.EXPORT, "download", N_("Export…")),
    (keys.FILTER, "filter", N_("Filter")),
)
