"""Who works here, at the foot of the rail: a way to the settings."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from lo_desk.domain.agencies import AGENCIES
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import people
from lo_desk.ui.language import Texts
from lo_desk.ui.options import ROLE_NAMES
from lo_desk.ui.theme import em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.workspace import Workspace

HIGH, CIRCLE = 52, 26
MOST_INITIALS = 2


class Person(QPushButton):
    """Initials in a circle, name, role and agency; the circle alone where the rail is small."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("person")
        self._workspace, self._say = workspace, Texts(self, workspace.language)
        self._name, self._role, self._small = "", "", False
        self._asked = False  # the registry
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        workspace.settings.changed.connect(self._dress)
        workspace.changed.connect(self._dress)  # the officer may have another name now
        self._say(self.setToolTip, N_("Your name, role and settings"))
        self._dress()
        self._asked = True
        QTimer.singleShot(0, self, self._dress)  # the window is painted before tables are read

    def shrink(self, *, small: bool) -> None:
        """Show the initials alone, or the words too."""
        self._small = small
        self.update()

    @property
    def words(self) -> tuple[str, str]:
        """The name, and the role with its agency."""
        return self._name, self._role

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(self, 40), em(self, HIGH))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @Slot()
    def _dress(self) -> None:
        now, desk = self._workspace.settings.now, self._workspace.desk
        self._name = now.name or self._officer() or desk.actor
        agency = AGENCIES[now.agency]
        role: object = agency
        if now.role:
            role = said("%(role)s, %(agency)s", role=ROLE_NAMES[now.role], agency=agency)
        self._say(self._take_role, role)
        self._say(self.setAccessibleName, _whole(self._name, role))

    def _officer(self) -> str:
        """The officer who said “that is me”; empty where the registry cannot be asked now."""
        if not self._asked:
            return ""
        try:
            return people.name_of(self._workspace.desk)
        except DeskError:
            return ""

    def _take_role(self, role: str) -> None:
        self._role = role
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The circle with the initials; name and role beside it where there is room."""
        painter, tokens = QPainter(self), tokens_now()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.hover if self.underMouse() else tokens.bg))
        edge = em(self, 12)
        painter.fillRect(edge, 0, self.width() - 2 * edge, 1, QColor(tokens.line))
        side = em(self, CIRCLE)
        left = (self.width() - side) // 2 if self._small else em(self, 14)
        circle = QRect(left, (self.height() - side) // 2, side, side)
        self._initials(painter, circle)
        if not self._small:
            self._words(painter, circle.right() + em(self, 10))
        painter.end()

    def _initials(self, painter: QPainter, circle: QRect) -> None:
        tokens = tokens_now()
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.sel))
        painter.drawEllipse(circle)
        painter.setFont(self._font(0.85, bold=True))
        painter.setPen(QColor(tokens.text))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(self._name))

    def _words(self, painter: QPainter, left: int) -> None:
        room, tokens = self.width() - left - em(self, 8), tokens_now()
        middle = self.height() // 2
        lines = ((self._name, 1.0, tokens.text), (self._role, 0.92, tokens.text2))
        for number, (text, size, colour) in enumerate(lines):
            font = self._font(size, bold=number == 0)
            metrics = QFontMetrics(font)
            top = middle - metrics.height() if number == 0 else middle
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(left, top + metrics.ascent(), shown)

    def _font(self, size: float, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(font.pixelSize() * size))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font


def initials(name: str) -> str:
    """The first letters of the first and the last word of ``name``."""
    words = [word for word in name.replace(".", " ").replace("_", " ").split() if word[0].isalnum()]
    ends = words if len(words) < MOST_INITIALS else (words[0], words[-1])
    return "".join(word[0].upper() for word in ends)


def _whole(name: str, role: object) -> Msg:
    return said("%(name)s, %(role)s: settings", name=name, role=role)
