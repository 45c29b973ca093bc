"""A page that is no place of the rail: opened from a menu, left with Esc, read from the top."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import N_
from lo_desk.ui.page import Page, PageHead
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import icon_button
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.workspace import Workspace

WIDEST = 760


class Sheet(Page):
    """A title over cards, as wide as one reads well."""

    def __init__(self, workspace: Workspace, parent: QWidget, title: str) -> None:
        super().__init__(workspace, parent)
        self.head = PageHead(workspace, title, self)
        leave = icon_button(self.say, "leave_sheet", "x", N_("Close (Esc)"), self)
        leave.clicked.connect(self.left)
        self.head.add(leave)
        inside, row = QWidget(self), QHBoxLayout()
        self.cards = QVBoxLayout()
        self.cards.setSpacing(dp(self, 12))
        holder = QWidget(inside)
        holder.setMaximumWidth(em(self, WIDEST))
        holder.setLayout(self.cards)
        self.cards.setContentsMargins(0, 0, 0, 0)
        row.setContentsMargins(dp(self, 20), 0, dp(self, 20), dp(self, 20))
        row.addWidget(holder, 1)
        row.addStretch(0)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(row)
        whole.addStretch(1)
        self.inside, self.area = inside, scrolled(inside, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        top = QHBoxLayout()
        top.setContentsMargins(dp(self, 20), dp(self, 16), dp(self, 12), dp(self, 4))
        top.addWidget(self.head)
        column.addLayout(top)
        column.addWidget(self.area, 1)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Give the focus to the first control of the sheet; of a few, to the one chosen."""
        super().showEvent(event)
        focusable = (w for w in self.inside.findChildren(QWidget) if _takes_tab(w, self.inside))
        first = next(focusable, self.area)
        group = first.group() if isinstance(first, QAbstractButton) else None
        chosen = group.checkedButton() if group is not None else None
        (chosen or first).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the sheet."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def regions(self) -> tuple[QWidget, ...]:
        """The sheet's content and its head."""
        return (self.inside, self.head)

    def add(self, card: QWidget) -> None:
        """Place a card below the others."""
        self.cards.addWidget(card)


def _takes_tab(widget: QWidget, inside: QWidget) -> bool:
    tab, seen = Qt.FocusPolicy.TabFocus, widget.isVisibleTo(inside)
    return widget.focusPolicy() & tab == tab and widget.isEnabled() and seen
