"""The line at the bottom: which registry, what happened last, what is missing, the marking."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from lo_desk.catalogue.choices import MARKINGS
from lo_desk.domain.standing import AWAY, DAMAGED, FOLDER, MOVED, NEWER
from lo_desk.i18n.msg import N_, Msg, in_context
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.workspace import Workspace

STANDINGS = {
    AWAY: in_context("registry", "not connected"),
    MOVED: in_context("registry", "not found"),
    DAMAGED: in_context("registry", "damaged"),
    NEWER: in_context("registry", "read-only"),
    FOLDER: in_context("registry", "read-only"),
}


class StatusLine(QWidget):
    """What a user wants to know without asking."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._say = Texts(self, workspace.language)
        self._registry, self._last, self._missing = QLabel(self), QLabel(self), QLabel(self)
        self._demo, self._standing = QLabel(self), QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(self, 14), dp(self, 4), dp(self, 14), dp(self, 4))
        row.setSpacing(dp(self, 12))
        named = (
            (self._registry, "registry"),
            (self._standing, "standing"),
            (self._last, "last"),
            (self._missing, "missing"),
        )
        for label, name in named:
            label.setObjectName(name)
            label.setProperty("kind", "small")
            row.addWidget(label)
        self._missing.setProperty("kind", "warn")
        self._standing.setProperty("badge", "amber")
        self._standing.hide()
        row.addStretch(1)
        row.addWidget(self._demo)
        self._marking = QLabel(self)
        self._marking.setObjectName("marking")
        self._marking.setProperty("kind", "label")
        row.addWidget(self._marking)
        self._demo.setObjectName("demo_foot")
        self._demo.setProperty("badge", "amber")
        self._say(self._demo.setText, N_("DEMO: fictional people and facts"))
        self._demo.setVisible(workspace.desk.demo)
        self._registry.setText(workspace.registry)
        self.tell(N_("Everything is saved."))
        self.mark(0)
        workspace.told.connect(self.tell)
        workspace.marked.connect(self.mark)

    @Slot(object)
    def tell(self, msg: str | Msg) -> None:
        """Say what happened last."""
        self._say(self._last.setText, msg)

    @Slot(int)
    def mark(self, marking: int) -> None:
        """Say how what is shown is protected."""
        self._say(self._marking.setText, MARKINGS[marking])

    @Slot(str)
    def stand(self, standing: str) -> None:
        """Say beside the registry's name how it stands with it, if not well."""
        self._say(self._standing.setText, STANDINGS.get(standing, ""))
        self._standing.setVisible(standing in STANDINGS)

    def lack(self, findings: Sequence[Msg]) -> None:
        """Say what is missing on this machine, if anything."""
        self._say(self._missing.setText, findings[0] if findings else "")
        self._missing.setVisible(bool(findings))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, tokens_now().line)
        painter.end()
