"""Undo and redo of what was saved, labelled."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.progress import Progress
from lo_desk.services import steps
from lo_desk.services.desk import Desk
from lo_desk.ui.field_undo import FieldUndo
from lo_desk.ui.going_back import GoingBack
from lo_desk.ui.language import Texts
from lo_desk.ui.workspace import Workspace


class Steps(QObject):
    """The two actions of the Edit menu; their words name the step they would take."""

    done = Signal(object)  # Msg

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._say = Texts(self, workspace.language)
        self._told = ""
        self._going = GoingBack(workspace, self)
        self._going.ended.connect(self._on_ended)
        self._going.refused.connect(self._on_refused)
        self.undo_action, self.redo_action = QAction(self), QAction(self)
        self.undo_action.setObjectName("undo")
        self.redo_action.setObjectName("redo")
        self.undo_action.triggered.connect(self.undo)
        self.redo_action.triggered.connect(self.redo)
        self._fields = FieldUndo(self)
        workspace.stepped.connect(self._fields.forget)
        self._say(self.undo_action.setText, N_("&Undo"))
        self._say(self.redo_action.setText, N_("&Redo"))

    @Slot()
    def name(self) -> None:
        """Say what would be undone and redone."""
        desk = self._workspace.desk
        undo, redo = steps.next_undo(desk), steps.next_redo(desk)
        self._say(
            self.undo_action.setText,
            said("&Undo: %(step)s", step=undo) if undo else N_("Nothing to &undo"),
        )
        self._say(
            self.redo_action.setText,
            said("&Redo: %(step)s", step=redo) if redo else N_("Nothing to &redo"),
        )

    @Slot()
    def undo(self) -> None:
        """Write back what the last step changed."""
        self._take(steps.undo, steps.undo_is_large, N_("Undone: %(step)s"))

    @Slot()
    def redo(self) -> None:
        """Do the last undone step again."""
        self._take(steps.redo, steps.redo_is_large, N_("Redone: %(step)s"))

    def _take(
        self, way: Callable[[Desk, Progress], Msg], large: Callable[[Desk], bool], told: str
    ) -> None:
        if self._going.busy:
            self.done.emit(N_("A large step is on its way back. The next one can follow it."))
            return
        self._told = told
        self._going.start(way, large)

    @Slot(object)
    def _on_ended(self, step: Msg) -> None:
        self.done.emit(Msg(self._told, {"step": step}))

    @Slot(object)
    def _on_refused(self, error: DeskError) -> None:
        self.done.emit(error.msg)
