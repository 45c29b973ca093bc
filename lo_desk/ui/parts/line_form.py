"""The form of one line of an area: shown when one is chosen or begun, with its foot."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lo_desk.catalogue.area import AREA_LINE
from lo_desk.domain.rows import Facts
from lo_desk.ui.editing import Editing
from lo_desk.ui.field_cell import FieldCell
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.pane_head import PaneFoot
from lo_desk.ui.widgets.reason import closing_strip
from lo_desk.ui.workspace import Workspace


class LineForm(QObject):
    """Adds, changes and closes one line at a time.

    Attributes:
        column: The form, to be laid out where there is room to scroll.
        foot: What can be done with the line, to stand below what scrolls.
    """

    def __init__(self, say: Say, workspace: Workspace, inside: QWidget) -> None:
        super().__init__(inside)
        self._say = say
        self._editing = Editing(AREA_LINE, workspace, inside)
        self.foot, self._closing = PaneFoot(say, inside), closing_strip(say, inside)
        self._complaint = label(say, "", inside, "fault")
        self.column = self._stacked(inside)
        self._connect()

    def _stacked(self, inside: QWidget) -> QVBoxLayout:
        post = self._editing.side.findChild(FieldCell, "post_cell")
        if post is not None:  # it is the one whose pane this is
            post.hide()
        edit = QVBoxLayout()
        edit.setContentsMargins(dp(inside, 16), 0, dp(inside, 16), 0)
        edit.addWidget(self._complaint)
        edit.addWidget(self._closing)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._editing.side)
        column.addLayout(edit)
        column.addWidget(self._editing.panel)
        return column

    def _connect(self) -> None:
        self.foot.save.clicked.connect(self._editing.save)
        self.foot.discard.clicked.connect(self._on_discard)
        self.foot.close_.clicked.connect(self._closing.ask_why)
        self._closing.confirmed.connect(self._editing.keeper.close)
        self._editing.shown.connect(self._on_shown)
        self._editing.complained.connect(self._on_complained)
        self._editing.differs.connect(self._on_differs)
        self._editing.settled.connect(self._on_settled)

    @property
    def unsaved(self) -> bool:
        """Whether something is typed that is not saved."""
        return self._editing.unsaved

    def load(self, key: UUID) -> None:
        """Show that line, with what was typed for it and not saved."""
        self._editing.load(key)

    def start(self, values: Mapping[str, object], first: str) -> None:
        """Begin a line with these values, the focus on the field ``first``."""
        self._editing.start(values)
        self._editing.side.form.focus_on(first)

    def save(self) -> None:
        """Save what is typed, if a line is shown."""
        if self.foot.isVisible():
            self._editing.save()

    def refresh(self) -> None:
        """Show what others saved of the line that is shown, if one is."""
        if self.foot.isVisible():
            self._editing.refresh()

    def put_away(self) -> None:
        """No line is chosen: there is no form."""
        for widget in (self._editing.side, self._editing.panel, self.foot, self._closing):
            widget.hide()
        self._complaint.hide()

    @Slot(object)
    def _on_shown(self, facts: Facts | None) -> None:
        keeper = self._editing.keeper
        if keeper.closed:  # it is no line of the area any more
            self.put_away()
            return
        self._on_settled()
        self.foot.offer(new=facts is None, closed=keeper.closed, fixed=False)
        self.foot.show()
        self._closing.hide()

    @Slot(object)
    def _on_complained(self, words: object) -> None:
        self._say(self._complaint.setText, words)
        self._complaint.setVisible(bool(words))

    @Slot()
    def _on_differs(self) -> None:
        self._editing.side.hide()
        self._editing.panel.show()

    @Slot()
    def _on_settled(self) -> None:
        self._editing.panel.hide()
        self._editing.side.show()

    @Slot()
    def _on_discard(self) -> None:
        self._editing.discard()
        if self._editing.keeper.facts is None:
            self.put_away()
