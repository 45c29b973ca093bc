"""The whole registry as one file for other programs."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from lo_desk.i18n.msg import N_
from lo_desk.services import dumping
from lo_desk.ui.widgets.buttons import Say, button
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.job import Job, documents_folder
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace


class WholeCard(Card):
    """One button; how far it is and where the file went is said below."""

    def __init__(self, say: Say, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(say, N_("Everything, for another program"), parent)
        self._workspace = workspace
        told = N_(
            "Every record of every kind in one JSON file, as README describes it: the same registry"
            " gives the same bytes. It is no backup: it cannot be put back."
        )
        self.add(label(say, told, self, "quiet"))
        self._history = QCheckBox(self)
        self._history.setObjectName("dump_history")
        say(self._history.setText, N_("With closed records and all history"))
        self.add(self._history)
        self._export = button(say, "dump", N_("&Export everything (JSON)"), self)
        self._export.clicked.connect(self._on_export)
        self.beside(self._export)
        self._job = Job(say, workspace, self)
        self._job.busy.connect(self._on_busy)
        self.add(self._job)

    def enter(self) -> None:
        """The cursor comes to the button."""
        self._export.setFocus()

    @Slot()
    def _on_export(self) -> None:
        desk = self._workspace.desk
        name = self._workspace.registry.removesuffix(".lodesk")
        target = documents_folder() / f"{name}-{desk.today.isoformat()}.json"
        history = self._history.isChecked()
        self._job.start(partial(dumping.dump, desk, target, history=history))

    @Slot(bool)
    def _on_busy(self, busy: object) -> None:
        self._export.setEnabled(not busy)
