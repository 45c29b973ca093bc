"""One record beside its list: its facts to edit, what else there is of it, and its foot."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lo_desk.catalogue.entity import MARKING, Entity
from lo_desk.domain.rows import Facts
from lo_desk.ui.editing import Editing
from lo_desk.ui.language import Texts
from lo_desk.ui.merging import UNSAVED, Merging
from lo_desk.ui.overview import Overview
from lo_desk.ui.parts import PARTS, Part
from lo_desk.ui.parts.part import RecordPart
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.widgets.merge_view import MergePanel
from lo_desk.ui.widgets.pane_head import PaneFoot, PaneHead
from lo_desk.ui.widgets.reason import closing_strip
from lo_desk.ui.workspace import Workspace

FACTS, CONFLICT = 0, 1


class RecordPane(QFrame):
    """Head, tabs, foot; what is typed is the editing’s."""

    left = Signal()
    stored = Signal(object)  # UUID: what was typed for that record, old or new, is saved
    marked = Signal(int)

    def __init__(
        self,
        entity: Entity,
        workspace: Workspace,
        parent: QWidget,
        parts: Sequence[Part] = PARTS,
        overview: type[Overview] = Overview,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._parts = workspace, parts
        self._made: dict[int, RecordPart] = {}
        self._merging: Merging | None = None
        self.setObjectName("pane")
        self.setProperty("ground", "surface")
        say = Texts(self, workspace.language)
        self._editing = Editing(entity, workspace, self)
        self._overview = overview(workspace, self)
        self._editing.side.put_first(self._overview)
        self._head = PaneHead(say, [part.title for part in parts], self)
        self._foot, self._closing = PaneFoot(say, self), closing_strip(say, self)
        self._stack = QStackedWidget(self)
        for widget in (scrolled(self._editing.side, self), self._editing.panel):
            self._stack.addWidget(widget)
        self._place()
        self._connect()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)
        strip = QHBoxLayout()
        strip.setContentsMargins(12, 0, 12, 8)
        strip.addWidget(self._closing)
        column.addLayout(strip)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        editing, keeper = self._editing, self._editing.keeper
        self._head.left.connect(self.left)
        self._head.part_asked.connect(self._on_part)
        self._foot.save.clicked.connect(editing.save)
        self._foot.discard.clicked.connect(self._on_discard)
        self._foot.close_.clicked.connect(self._closing.ask_why)
        self._foot.restore.clicked.connect(keeper.restore)
        self._closing.confirmed.connect(keeper.close)
        editing.complained.connect(self._head.complain)
        keeper.saved.connect(self._on_stored)
        self._overview.named.connect(self._head.rename)
        editing.shown.connect(self._on_shown)
        editing.differs.connect(self._on_differs)
        editing.settled.connect(self._on_settled)

    @property
    def key(self) -> UUID | None:
        """The record that is shown; None: a new one."""
        facts = self._editing.keeper.facts
        return facts.id if facts else None

    @property
    def unsaved(self) -> bool:
        """Whether something is typed, here or for a record one left, that is not saved."""
        return self._editing.unsaved or any(part.unsaved for part in self._made.values())

    def load(self, key: UUID | None) -> None:
        """Show that record, with what was typed for it and not saved; None: a new one."""
        self._editing.load(key)

    def aim(self, field: str, side: str) -> None:
        """Show the facts, the cursor in a field, of a text in both languages in that one."""
        self._on_part(FACTS)
        self._editing.side.form.focus_on(field, side)

    def merge(self, other: UUID | None) -> None:
        """Show how another record is merged into this one; None: ask which."""
        if self._editing.touched:
            self._workspace.tell(UNSAVED)
            return
        if self._merging is None:
            panel = MergePanel(self._workspace, self)
            self._merging = Merging(self._editing.keeper, self._workspace, panel)
            self._merging.shown.connect(self._on_merging)
            self._merging.ended.connect(self._on_settled)
            self._stack.addWidget(panel)
        self._merging.begin(other)

    def start(self, values: Mapping[str, object]) -> None:
        """Show the form of a new record with these values typed in, not saved."""
        self._editing.start(values)

    def refresh(self) -> None:
        """Show what others saved; where something is half typed, only say that they did."""
        self._editing.refresh()
        facts = self._editing.keeper.facts
        self._overview.show_record(facts)  # what it tells rests on other records too
        if facts is not None and self._head.part != FACTS:
            self._made[self._head.part].show_record(facts)

    def save(self) -> None:
        """Save what is typed; pressing it explains what is wrong."""
        part = self._made.get(self._head.part)
        if part is not None:
            part.save()
        else:
            self._editing.save()

    @Slot(object)
    def _on_stored(self, facts: Facts) -> None:
        self.stored.emit(facts.id)

    @Slot(object)
    def _on_shown(self, facts: Facts | None) -> None:
        keeper = self._editing.keeper
        self._head.show_record(keeper.entity, facts)
        self._head.lock(keeper.why_fixed)
        self.marked.emit(int(str(facts[MARKING.key] if facts else 0)))
        self._overview.show_record(facts)
        self._foot.offer(new=facts is None, closed=keeper.closed, fixed=keeper.fixed)
        self._on_part(self._head.part if facts else FACTS)

    @Slot()
    def _on_differs(self) -> None:
        self._stack.setCurrentIndex(CONFLICT)
        self._foot.hide()

    @Slot()
    def _on_merging(self) -> None:
        if self._merging is not None:
            self._stack.setCurrentWidget(self._merging.panel)
            self._closing.hide()
            self._foot.hide()

    @Slot()
    def _on_settled(self) -> None:
        self._on_part(FACTS)

    @Slot(int)
    def _on_part(self, number: int) -> None:
        """Show a tab; what is seen asks the registry anew."""
        facts = self._editing.keeper.facts
        self._head.choose(number)
        self._foot.setVisible(number == FACTS)  # only facts are saved
        self._closing.hide()
        if number == FACTS or facts is None:
            self._stack.setCurrentIndex(FACTS)
            return
        if number not in self._made:
            part = self._parts[number - 1]
            made = part.build(self._editing.keeper.entity, self._workspace, self)
            self._made[number] = made
            self._stack.addWidget(made)
        self._made[number].show_record(facts)
        self._stack.setCurrentWidget(self._made[number])

    @Slot()
    def _on_discard(self) -> None:
        self._editing.discard()
        if self.key is None:
            self.left.emit()
