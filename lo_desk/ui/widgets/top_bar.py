"""The bar on top: logo, name, menus, the day, the other language."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenuBar, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import N_
from lo_desk.ui.icons import icon
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp, em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.as_of import AsOf
from lo_desk.ui.widgets.buttons import TOOL, button
from lo_desk.ui.widgets.drawing import Drawing
from lo_desk.ui.widgets.search_box import SearchBox
from lo_desk.ui.workspace import Workspace


class TopBar(QWidget):
    """What is always on top; DEMO stands beside the name where people are fictional."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("top")
        say = Texts(self, workspace.language)
        self._name = QLabel(self)
        self._name.setProperty("kind", "card")
        say(self._name.setText, N_("LO Desk"))
        self._demo = QLabel(self)
        self._demo.setObjectName("demo")
        self._demo.setProperty("badge", "amber")
        say(self._demo.setText, N_("DEMO"))
        say(self._demo.setToolTip, N_("Demonstration: the people and facts here are fictional."))
        self._demo.setVisible(workspace.desk.demo)
        self.menus = QMenuBar(self)
        self.menus.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        _dress_rest(say, self.menus)
        self.search = SearchBox(say, self)
        self.as_of = AsOf(workspace, self)
        self.toggle = button(say, "language", N_("Français"), self, TOOL)
        say(self.toggle.setAccessibleName, N_("Passer au français"))
        say(self.toggle.setToolTip, N_("Passer au français (Ctrl+Maj+L)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(self, 14), 0, dp(self, 12), 0)
        row.setSpacing(dp(self, 10))
        middle = Qt.AlignmentFlag.AlignVCenter
        for widget in (Drawing("logo", 26, self, "text"), self._name, self._demo, self.menus):
            row.addWidget(widget, 0, middle)
        row.addStretch(1)
        row.addWidget(self.search, 6, middle)
        row.addStretch(1)
        row.addWidget(self.as_of, 0, middle)
        row.addWidget(self.toggle, 0, middle)

    def shrink(self, *, nameless: bool, small: bool) -> None:
        """The name goes first where room is short; then the box becomes a button, the day shorter."""
        self._name.setHidden(nameless)
        self.search.shrink(small=small)
        self.as_of.shrink(small=small)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), em(self, 44))

    @override
    def minimumSizeHint(self) -> QSize:
        """No width at all: the menus fold before the bar is clipped."""
        return QSize(0, self.sizeHint().height())  # the menus fold before the bar is clipped

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens_now().line)
        painter.end()


def _dress_rest(say: Texts, menus: QMenuBar) -> None:
    """Qt's own button, of the menus that find no room: seen in every colour scheme, and named."""
    rest = menus.findChild(QToolButton)
    if rest is not None:
        rest.setIcon(icon("chevron-down"))
        say(rest.setAccessibleName, N_("More menus"))
        say(rest.setToolTip, N_("More menus"))
