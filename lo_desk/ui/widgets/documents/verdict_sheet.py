"""Whether a file is what was issued: choose it or drop it, read the verdict in words."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.progress import Progress
from lo_desk.services import register
from lo_desk.services.desk import Desk
from lo_desk.services.register import ALTERED, DAMAGED, DRAFT, GENUINE, SUPERSEDED, Verdict
from lo_desk.services.verdicts import told
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, button, icon_button
from lo_desk.ui.widgets.documents.changed_facts import ChangedFacts
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.sheet_parts import SheetBody
from lo_desk.ui.workspace import Workspace

TONES = {GENUINE: "green", SUPERSEDED: "amber", ALTERED: "red", DAMAGED: "red"}
STATES = {
    GENUINE: in_context("verdict", "Genuine"),
    SUPERSEDED: in_context("verdict", "Superseded"),
    ALTERED: in_context("verdict", "Altered"),
    DRAFT: in_context("verdict", "Draft"),
    DAMAGED: in_context("verdict", "Damaged"),
}
UNKNOWN = in_context("verdict", "Unknown")


class VerdictSheet(SheetBody):
    """Reads the file beside the window; nothing is written."""

    left = Signal()
    found = Signal(str)  # number of the register that the file names

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("verdict_sheet")
        self.setAcceptDrops(True)
        self._number = ""
        self._changed: ChangedFacts | None = None
        self._head()
        hint = N_("Drop a document here, or choose it: its file is compared with the register.")
        self.tell(hint, "small")
        self._choose = button(self.say, "choose_file", N_("&Choose a file…"), self, PRIMARY)
        self._panel = QFrame(self)
        self._panel.setProperty("panel", "card")
        self._state = label(self.say, "", self._panel)
        self._state.setWordWrap(False)
        self._words = label(self.say, "", self._panel, "card")
        self._words.setObjectName("verdict")
        self._since = label(self.say, "", self._panel, "small")
        self._since.setObjectName("changed_since")
        self._file = label(self.say, "", self._panel, "quiet")
        self._show = button(self.say, "show_in_register", N_("Show &it in the register"), self)
        self._place()
        self._choose.clicked.connect(self.ask)
        self._show.clicked.connect(self._on_show)

    def _head(self) -> None:
        row = QHBoxLayout()
        title = label(self.say, N_("Verify a file"), self, "pane")
        title.setObjectName("sheet_title")
        leave = icon_button(self.say, "leave_verdict", "x", N_("Close the pane (F4)"), self)
        leave.clicked.connect(self.left)
        row.addWidget(title, 1)
        row.addWidget(leave)
        self.column.addLayout(row)

    def _place(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._choose)
        row.addStretch(1)
        self.column.addLayout(row)
        inside, state = QVBoxLayout(self._panel), QHBoxLayout()
        margin = dp(self, 14)
        inside.setContentsMargins(margin, dp(self, 12), margin, margin)
        state.addWidget(self._state)
        state.addStretch(1)
        inside.addWidget(self._file)
        inside.addLayout(state)
        for widget in (self._words, self._since):
            inside.addWidget(widget)
        acts = QHBoxLayout()
        acts.addWidget(self._show)
        acts.addStretch(1)
        inside.addLayout(acts)
        self.column.addWidget(self._panel)
        self.column.addStretch(1)
        self._panel.hide()

    @Slot()
    def ask(self) -> None:
        """Let a file be chosen, and judge it."""
        chosen, _ = QFileDialog.getOpenFileName(self, filter="PDF (*.pdf)")
        if chosen:
            self.judge(Path(chosen))

    def judge(self, file: Path) -> None:
        """Compare that file with the register."""
        self.say(self._file.setText, said("File: %(name)s", name=file.name))
        work = partial(_verified, self.workspace.desk, file)
        self.workspace.tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, verdict: Verdict) -> None:
        tone = TONES.get(verdict.state, "amber")
        self._number = verdict.number
        self._state.setProperty("badge", tone)
        self._state.style().polish(self._state)
        self._state.show()
        self.say(self._state.setText, STATES.get(verdict.state, UNKNOWN))
        self._tell(told(verdict), _since(verdict))
        if verdict.changed:
            self._changed = ChangedFacts(verdict.changed, self.workspace, self)
            self.column.insertWidget(self.column.indexOf(self._panel) + 1, self._changed)
            self._changed.show()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._number = ""
        self._state.hide()
        if isinstance(error, DeskError):
            self._tell(error.msg, "")
        elif isinstance(error, OSError):
            self._tell(
                N_("The file cannot be read. Nothing was changed: copy it here and try again."), ""
            )
        else:
            raise error

    def _tell(self, words: str | Msg, since: str | Msg) -> None:
        self.say(self._words.setText, words)
        if self._changed is not None:
            self._changed.hide()
            self._changed.deleteLater()
            self._changed = None
        self.say(self._since.setText, since)
        self._since.setVisible(bool(since))
        self._show.setVisible(bool(self._number))
        self._panel.show()
        event = QAccessibleAnnouncementEvent(self, self._words.text())
        QAccessible.updateAccessibility(event)

    @Slot()
    def _on_show(self) -> None:
        self.found.emit(self._number)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped here."""
        if dropped(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Judge the file that is dropped."""
        file = dropped(event)
        if file is not None:
            event.acceptProposedAction()
            self.judge(file)


def dropped(event: QDropEvent) -> Path | None:
    """The file that is dropped; None if what is dropped is none."""
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(urls[0].toLocalFile()) if urls else None


def _since(verdict: Verdict) -> str | Msg:
    if verdict.state not in {GENUINE, SUPERSEDED}:
        return ""
    return "" if verdict.changed else N_("None of its facts has changed since.")  # else a list


def _verified(desk: Desk, file: Path, _report: Progress) -> Verdict:
    return register.verify(desk, file)
