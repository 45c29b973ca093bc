"""What a run that ended badly held half typed: offered once, after the window is seen."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import N_, counted, in_context
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button
from lo_desk.ui.workspace import Workspace

ONE, MANY = in_context("drafts", "See it"), N_("See them")


class RecoveredNote(QFrame):
    """Stands at the bottom of the window until one looks or leaves it for later."""

    asked = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._over = workspace, parent
        self.setObjectName("recovered")
        self.setProperty("panel", "notice")
        self._say = Texts(self, workspace.language)
        self._words = QLabel(self)
        self._words.setObjectName("recovered_words")
        see = self._see = button(self._say, "recovered_see", "", self, PRIMARY)
        later = button(self._say, "recovered_later", N_("Not now"), self, QUIET)
        see.clicked.connect(self._on_see)
        later.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(self, 16), dp(self, 8), dp(self, 8), dp(self, 8))
        for widget in (self._words, see, later):
            row.addWidget(widget)
        parent.installEventFilter(self)
        self.hide()
        QTimer.singleShot(0, self, self._look)  # the window is shown first

    @Slot()
    def _look(self) -> None:
        found = self._workspace.drafts.recover()
        if found:
            words = counted("%(n)s draft recovered.", "%(n)s drafts recovered.", found)
            self._say(self._words.setText, words)
            self._say(self._see.setText, ONE if found == 1 else MANY)
            self.stand()
            self.show()
            self.raise_()

    @Slot()
    def _on_see(self) -> None:
        self.hide()
        self.asked.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the page it stands on."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.stand()
        return super().eventFilter(watched, event)

    def stand(self) -> None:
        """Stand in the middle above the status line, as large as its words are now."""
        self.adjustSize()
        left = (self._over.width() - self.width()) // 2
        self.move(left, self._over.height() - self.height() - dp(self, 44))
