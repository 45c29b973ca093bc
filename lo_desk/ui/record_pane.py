"""One record beside its list: its facts to edit, what else there is of it, and its foot."""

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lo_desk.catalogue.entity import MARKING, Entity
from lo_desk.catalogue.field import Choice
from lo_desk.domain.rows import Edit, Facts
from lo_desk.errors import DeskError, Outdated
from lo_desk.i18n.msg import N_
from lo_desk.services import records
from lo_desk.ui.keeper import Keeper
from lo_desk.ui.language import Texts
from lo_desk.ui.parts import PARTS, Part
from lo_desk.ui.parts.part import RecordPart
from lo_desk.ui.record_form import RecordForm
from lo_desk.ui.settling import Settling
from lo_desk.ui.widgets.conflict import ConflictPanel
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.widgets.pane_head import PaneFoot, PaneHead
from lo_desk.ui.widgets.reason import closing_strip
from lo_desk.ui.workspace import Workspace

FACTS, CONFLICT = 0, 1


class RecordPane(QFrame):
    """What is typed stays with its record until it is saved or discarded."""

    left = Signal()
    marked = Signal(int)

    def __init__(
        self, entity: Entity, workspace: Workspace, parent: QWidget, parts: Sequence[Part] = PARTS
    ) -> None:
        super().__init__(parent)
        self._workspace, self._parts = workspace, parts
        self._made: dict[int, RecordPart] = {}
        self._drafts: dict[UUID | None, dict[str, object]] = {}
        self.setObjectName("pane")
        self.setProperty("ground", "surface")
        say = Texts(self, workspace.language)
        self._keeper = Keeper(entity, workspace, self)
        self._head = PaneHead(say, [part.title for part in parts], self)
        self._foot, self._closing = PaneFoot(say, self), closing_strip(say, self)
        self._stack = QStackedWidget(self)
        self._form = RecordForm(entity, workspace.language, self, partial(_choices, workspace))
        conflict = ConflictPanel(workspace.language, self)
        self._settling = Settling(self._form, self._keeper, workspace, conflict)
        for widget in (scrolled(self._form, self), conflict):
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
        self._head.left.connect(self.left)
        self._head.part_asked.connect(self._on_part)
        self._form.submitted.connect(self._on_submitted)
        self._foot.save.clicked.connect(self.save)
        self._foot.discard.clicked.connect(self._on_discard)
        self._foot.close_.clicked.connect(self._closing.ask_why)
        self._foot.restore.clicked.connect(self._keeper.restore)
        self._closing.confirmed.connect(self._keeper.close)
        self._keeper.read.connect(self._on_read)
        self._keeper.saved.connect(self._on_saved)
        self._keeper.refused.connect(self._on_refused)
        self._settling.ended.connect(self._on_settled)

    @property
    def key(self) -> UUID | None:
        """The record that is shown; None: a new one."""
        return self._keeper.facts.id if self._keeper.facts else None

    @property
    def unsaved(self) -> bool:
        """Whether something is typed, here or for a record one left, that is not saved."""
        return self._form.touched or bool(self._drafts)

    def load(self, key: UUID | None) -> None:
        """Show that record, with what was typed for it and not saved; None: a new one."""
        if self._form.touched:
            self._drafts[self.key] = dict(self._form.changed())
        self._keeper.load(key)
        draft = self._drafts.pop(key, None)
        if draft is not None:
            self._form.take(draft)
            self._workspace.tell(N_("What you typed before is still here. It is not saved."))

    def start(self, values: Mapping[str, object]) -> None:
        """Show the form of a new record with these values typed in, not saved."""
        self.load(None)
        if values:
            self._form.take(self._keeper.chosen(values))
        self._form.focus_first()

    def refresh(self) -> None:
        """Show what others saved, unless something is half typed here."""
        facts = self._keeper.facts
        if facts is not None and not self._form.changed():
            now = self._keeper.now(facts.id)
            if now.version != facts.version:
                self.load(facts.id)

    @Slot()
    def save(self) -> None:
        """Save what is typed; pressing it explains what is wrong."""
        self._form.submit()

    @Slot(object)
    def _on_submitted(self, edit: Edit) -> None:
        self._head.complain("")
        self._keeper.save(edit, self._form.why)

    @Slot(object)
    def _on_read(self, facts: Facts | None) -> None:
        if facts is not None:
            self._workspace.visited.emit(self._keeper.entity.key, facts.id)
        self._form.load(facts)
        self._head.complain("")
        self._closing.hide()
        self._on_saved(facts)

    @Slot(object)
    def _on_saved(self, facts: Facts | None) -> None:
        keeper = self._keeper
        if facts is not None and self._form.version != facts.version:
            self._form.saved(facts.version)
        self._head.show_record(keeper.entity, facts)
        self.marked.emit(int(str(facts[MARKING.key] if facts else 0)))
        fixed = facts is not None and keeper.entity.append_only
        self._foot.offer(new=facts is None, closed=keeper.closed, fixed=fixed)
        self._form.freeze(frozen=fixed or keeper.closed)
        self._on_part(self._head.part if facts else FACTS)

    @Slot(object)
    def _on_refused(self, error: DeskError) -> None:
        if isinstance(error, Outdated):
            self._settling.begin(error)
            self._stack.setCurrentIndex(CONFLICT)
            self._foot.hide()
            return
        self._form.show_faults(error.fields)
        self._head.complain("" if error.fields else error.msg)

    @Slot()
    def _on_settled(self) -> None:
        self._on_part(FACTS)

    @Slot(int)
    def _on_part(self, number: int) -> None:
        """Show a tab; what is seen asks the registry anew."""
        facts = self._keeper.facts
        self._head.choose(number)
        self._foot.setVisible(number == FACTS)  # only facts are saved
        self._closing.hide()
        if number == FACTS or facts is None:
            self._stack.setCurrentIndex(FACTS)
            return
        if number not in self._made:
            part = self._parts[number - 1]
            made = part.build(self._keeper.entity, self._workspace, self)
            self._made[number] = made
            self._stack.addWidget(made)
        self._made[number].show_record(facts)
        self._stack.setCurrentWidget(self._made[number])

    @Slot()
    def _on_discard(self) -> None:
        self._keeper.load(self.key)
        if self._keeper.facts is None:
            self.left.emit()


def _choices(workspace: Workspace, target: str, text: str) -> Sequence[Choice]:
    return records.choices(workspace.desk, target, text)
