"""What becomes of a what-if: saved, applied, printed, deleted."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lo_desk.domain.scenario_facts import ScenarioLine
from lo_desk.i18n.msg import N_
from lo_desk.ui.language import Texts
from lo_desk.ui.widgets.buttons import OUTLINE, PRIMARY, QUIET, button
from lo_desk.ui.widgets.job import Job
from lo_desk.ui.widgets.layouts import bring
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

_APPLY, _NOW = N_("A&pply it…"), N_("A&pply it now")
_BUTTONS = (
    ("save", "save_scenario", N_("&Save the scenario"), PRIMARY),
    ("apply", "apply_scenario", _APPLY, OUTLINE),
    ("make", "make_what_if", N_("&Make the document"), OUTLINE),
    ("delete", "delete_scenario", N_("De&lete"), QUIET),
)


class KeepRow(QWidget):
    """Its buttons by name; those of a saved scenario are there once it is.

    Attributes:
        buttons: ``save``, ``apply``, ``make`` and ``delete``.
        job: Makes the document.
        asked: Whether applying was asked for once.
    """

    def __init__(self, line: ScenarioLine | None, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self.asked = Texts(self, workspace.language), False
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        self.buttons: dict[str, QPushButton] = {}
        for key, name, words, kind in _BUTTONS:
            self.buttons[key] = button(self._say, name, words, self, kind)
            self.buttons[key].setVisible(key == "save" or line is not None)
            row.addWidget(self.buttons[key])
        row.addStretch(1)
        writing = [self.buttons[key] for key in ("save", "apply", "delete")]
        writes(self._say, workspace, *writing)
        column.addLayout(row)
        self.job = Job(self._say, workspace, self)
        column.addWidget(self.job)
        self.job.busy.connect(self._on_job)

    def ask(self, *, again: bool) -> None:
        """Whether applying waits to be pressed once more."""
        self.asked = again
        self._say(self.buttons["apply"].setText, _NOW if again else _APPLY)

    @Slot()
    def _on_job(self) -> None:
        """It grows below the buttons, often below what is in sight."""
        QTimer.singleShot(0, self, self._bring)

    @Slot()
    def _bring(self) -> None:
        bring(self.job)
