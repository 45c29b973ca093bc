"""The chosen country under the map: its sentence, its figures, why, and the nearest post."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue import coverage as words
from lo_desk.domain.cover_picture import CountryCover
from lo_desk.i18n.msg import N_, Msg
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import design_width, dp
from lo_desk.ui.widgets.buttons import QUIET, button
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

_STACKED = 640  # design pixels under which the three parts stand one below the other


class CountryDock(QFrame):
    """Says in words what is outlined on the map."""

    asked = Signal()  # the country's page

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dock")
        self.setProperty("ground", "surface")
        self._say = Texts(self, workspace.language)
        self._sentence = label(self._say, "", self, "card")
        self._sentence.setObjectName("dock_sentence")
        self._open = button(self._say, "open_country", N_("&Open the country"), self, QUIET)
        self._open.clicked.connect(self.asked)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._holders: list[QWidget] = []
        self._worth = self._part(N_("Coverage"), "dock_worth")
        self._why = self._part(N_("Worst gap"), "dock_why")
        self._near = self._part(N_("Nearest other post"), "dock_near")
        self._place()
        self.show_nothing()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._sentence, 1)
        head.addWidget(self._open)
        self._parts.setSpacing(dp(self, 20))
        whole = QVBoxLayout(self)
        margin = dp(self, 20)
        whole.setContentsMargins(margin, dp(self, 8), margin, dp(self, 10))
        whole.setSpacing(dp(self, 4))
        whole.addLayout(head)
        whole.addLayout(self._parts)

    def _part(self, title: str, name: str) -> QLabel:
        holder = QWidget(self)
        self._holders.append(holder)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(label(self._say, title, holder, "quiet"))
        made = label(self._say, "", self)
        made.setObjectName(name)
        column.addWidget(made)
        column.addStretch(1)
        self._parts.addWidget(holder, 2 if name == "dock_why" else 1)
        return made

    def show_country(self, country: CountryCover, reasons: tuple[Msg, ...]) -> None:
        """Tell of that country; ``reasons`` are its gaps', worst first."""
        self._say(self._sentence.setText, words.sentence(country))
        self._say(self._worth.setText, words.worth_in_cell(country))
        self._say(self._why.setText, reasons[0] if reasons else None)
        near = words.near_in_cell(country.nearest) if country.nearest else None
        self._say(self._near.setText, near)
        self._show_parts(shown=True)

    def show_nothing(self) -> None:
        """Nothing is chosen: how one chooses."""
        told = N_("Choose a country: click it, or go with the arrow keys or by its first letters.")
        self._say(self._sentence.setText, told)
        self._show_parts(shown=False)

    def _show_parts(self, *, shown: bool) -> None:
        for holder in self._holders:
            holder.setVisible(shown)
        self._open.setVisible(shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        ways = QBoxLayout.Direction
        stacked = design_width(self) < _STACKED
        self._parts.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
