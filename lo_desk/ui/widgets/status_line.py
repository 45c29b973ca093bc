"""The line at the bottom: which registry, what happened last, what is missing, jobs, the marking."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QRect, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from lo_desk.catalogue.choices import MARKINGS
from lo_desk.domain.standing import AWAY, DAMAGED, FOLDER, MOVED, NEWER
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.drawing import Drawing
from lo_desk.ui.workspace import Workspace

STANDINGS = {
    AWAY: in_context("registry", "not connected"),
    MOVED: in_context("registry", "not found"),
    DAMAGED: in_context("registry", "damaged"),
    NEWER: in_context("registry", "read-only"),
    FOLDER: in_context("registry", "read-only"),
}
NO_JOB = N_("No jobs running")
ALL_SAVED = N_("Everything is saved.")
READ_MS = 4000  # what was told that long ago was told of the place one has left
SMALL, WARN, LABEL = "small", "warn", "label"


class Cut(QLabel):
    """A line that ends in … where it finds no room; a reader hears all of it."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, cut where there is no room for them."""
        box, painter = self.contentsRect(), QPainter(self)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        self.style().drawItemText(
            painter, box, self.alignment(), self.palette(), True, words, self.foregroundRole()
        )
        painter.end()


class StatusLine(QWidget):
    """What a user wants to know without asking."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._say = Texts(self, workspace.language)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(dp(self, 14), dp(self, 4), dp(self, 14), dp(self, 4))
        self._row.setSpacing(dp(self, 8))
        self._well = self._picture("circle-check", "green")
        self._registry = self._label("registry", SMALL)
        self._standing = self._label("standing", SMALL)
        self._last = self._put(Cut(self), "last", SMALL)
        self._standing.setProperty("badge", "amber")
        self._standing.hide()
        self._missing = self._label("missing", WARN)
        self._row.addStretch(1)
        self._jobs = self._label("jobs", SMALL)
        self._demo = self._label("demo_foot")
        self._demo.setProperty("badge", "amber")
        self._edge = self._rule()
        self._picture("shield", "text2")
        self._marking = self._label("marking", LABEL)
        self._working = self._small = False
        self._since = QElapsedTimer()
        self._say(self._demo.setText, N_("DEMO: fictional people and facts"))
        self._demo.setVisible(workspace.desk.demo)
        self._registry.setText(workspace.registry)
        self.tell(ALL_SAVED)
        self.mark(0)
        self._on_idle()
        self._listen(workspace)

    def _listen(self, workspace: Workspace) -> None:
        workspace.told.connect(self.tell)
        workspace.marked.connect(self.mark)
        workspace.tasks.progressed.connect(self._on_progress)
        workspace.tasks.idle.connect(self._on_idle)

    def _label(self, name: str, kind: str = "") -> QLabel:
        return self._put(QLabel(self), name, kind)

    def _put(self, label: QLabel, name: str, kind: str) -> QLabel:
        label.setObjectName(name)
        label.setProperty("kind", kind)
        self._row.addWidget(label)
        return label

    def _picture(self, name: str, ink: str) -> QWidget:
        picture = Drawing(name, 15, self, ink)
        self._row.addWidget(picture)
        return picture

    def _rule(self) -> QFrame:
        rule = QFrame(self)
        rule.setProperty("rule", True)
        rule.setFixedWidth(1)
        self._row.addWidget(rule)
        return rule

    @property
    def room(self) -> QRect:
        """Where it has words only, up to the marking: in its parent, below its own line."""
        first = dp(self, 6)
        inside = QRect(first, 1, self._edge.x() - 2 * first, self.height() - 2)
        return inside.translated(self.pos())

    def shrink(self, *, small: bool) -> None:
        """Without a job, nothing is said of jobs where room is short."""
        self._small = small
        self._jobs.setHidden(small and not self._working)

    @Slot(object)
    def tell(self, msg: str | Msg) -> None:
        """Say what happened last."""
        self._say(self._last.setText, msg)
        self._since.start()

    def rest(self, *, unsaved: bool) -> None:
        """One went to another place: what was told before, a refusal too, is told no more."""
        if self._since.elapsed() >= READ_MS:
            self.tell("" if unsaved else ALL_SAVED)

    @Slot(int)
    def mark(self, marking: int) -> None:
        """Say how what is shown is protected."""
        self._say(self._marking.setText, MARKINGS[marking])

    @Slot(str)
    def stand(self, standing: str) -> None:
        """Say beside the registry's name how it stands with it, if not well."""
        self._say(self._standing.setText, STANDINGS.get(standing, ""))
        self._standing.setVisible(standing in STANDINGS)
        self._well.setHidden(standing in STANDINGS)

    def lack(self, findings: Sequence[Msg]) -> None:
        """Say what is missing on this machine, if anything."""
        self._say(self._missing.setText, findings[0] if findings else "")
        self._missing.setVisible(bool(findings))

    @Slot(float, object)
    def _on_progress(self, fraction: float, message: Msg) -> None:
        done = round(fraction * 100)
        told = said("%(what)s · %(done)s%%", what=message, done=done)
        self._say(self._jobs.setText, told)
        self._working = True
        self.shrink(small=self._small)

    @Slot()
    def _on_idle(self) -> None:
        self._say(self._jobs.setText, NO_JOB)
        self._working = False
        self.shrink(small=self._small)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, tokens_now().line)
        painter.end()
