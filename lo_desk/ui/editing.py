"""What becomes of a record’s form: loaded, kept half typed, saved, refused, settled."""

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from lo_desk.catalogue.entity import OWNER, Entity
from lo_desk.catalogue.field import Choice
from lo_desk.domain.rows import Edit, Facts
from lo_desk.domain.standing import WELL
from lo_desk.errors import DeskError, Outdated
from lo_desk.i18n.msg import N_
from lo_desk.services import records
from lo_desk.services.watch import standing_of
from lo_desk.ui.facts_side import FactsSide
from lo_desk.ui.half_typed import HalfTyped
from lo_desk.ui.keeper import Keeper
from lo_desk.ui.settling import Settling
from lo_desk.ui.widgets.conflict import ConflictPanel
from lo_desk.ui.workspace import Workspace


class Editing(QObject):
    """One record at a time; what is typed stays with it until it is saved or discarded.

    Attributes:
        keeper: Reads and writes the record.
        side: The facts of it, with their form.
        panel: Where differences are settled.
    """

    shown = Signal(object)  # Facts as they are stored now, None for a new record
    complained = Signal(object)  # Msg about the record as a whole; empty: nothing is wrong
    differs = Signal()  # the panel asks to be seen
    settled = Signal()  # the form asks to be seen again

    def __init__(self, entity: Entity, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._unreached = False
        self.keeper = Keeper(entity, workspace, self)
        self.side = FactsSide(entity, workspace, partial(_choices, workspace), parent)
        self.panel = ConflictPanel(workspace.language, parent)
        self._form = self.side.form
        self._settling = Settling(self._form, self.keeper, workspace, self.panel)
        self._typed = HalfTyped(self._form, self.keeper, workspace, self)
        self._form.submitted.connect(self._on_submitted)
        self._typed.told.connect(self.side.tell_kept)
        self.side.beside.asked.connect(self._on_compare)
        self.keeper.read.connect(self._on_read)
        self.keeper.saved.connect(self._on_saved)
        self.keeper.refused.connect(self._on_refused)
        self._settling.ended.connect(self.settled)

    @property
    def unsaved(self) -> bool:
        """Whether something is typed, here or for a record one left, that is not saved."""
        return self._form.touched or self._workspace.drafts.typed(self.keeper.entity.key)

    @property
    def touched(self) -> bool:
        """Whether something is typed in the form that is not saved."""
        return self._form.touched

    def load(self, key: UUID | None) -> None:
        """Show that record, with what was typed for it and not saved; None: a new one."""
        self._typed.keep()
        self.keeper.load(key)
        self._typed.take_up(key)

    def start(self, values: Mapping[str, object]) -> None:
        """Show the form of a new record with these values filled in, not saved."""
        if values:
            self._typed.keep()
            self.keeper.load(None)
            self._form.begin(self.keeper.chosen(values))
        else:
            self.load(None)
        typed = self._form.typed()
        self._form.focus_on(next(key for key in typed if key != OWNER.key or not typed[key]))

    def refresh(self) -> None:
        """Show what others saved; where something is half typed, only say that they did."""
        if self._unreached:  # somebody asks again: the registry is there
            self._unreached = False
            self.complained.emit("")
        facts = self.keeper.facts
        if self.keeper.judge():
            self._show(facts)
        if facts is None or self.keeper.now(facts.id).version == self._form.version:
            return
        if self._form.changed():
            self.side.tell_beside(self._settling.since())
        else:
            self.load(facts.id)

    @Slot()
    def save(self) -> None:
        """Save what is typed; pressing it explains what is wrong."""
        self._form.submit()

    def discard(self) -> None:
        """What is typed is not wanted any more."""
        self._typed.drop()
        self.keeper.load(self.keeper.facts.id if self.keeper.facts else None)

    @Slot(object)
    def _on_submitted(self, edit: Edit) -> None:
        self.complained.emit("")
        self.keeper.save(edit, self._form.why.text().strip())

    @Slot(object)
    def _on_read(self, facts: Facts | None) -> None:
        if facts is not None:
            self._workspace.visited.emit(self.keeper.entity.key, facts.id)
        self._form.load(facts, self._workspace.desk.home)
        self._show(facts)

    @Slot(object)
    def _on_saved(self, facts: Facts) -> None:
        self._form.saved(facts)
        self._typed.drop()
        self._show(facts)

    def _show(self, facts: Facts | None) -> None:
        self.complained.emit("")
        self.side.show_record(facts)
        self._form.freeze(frozen=self.keeper.fixed or self.keeper.closed)
        self.shown.emit(facts)

    @Slot(object)
    def _on_refused(self, error: DeskError) -> None:
        if isinstance(error, Outdated):
            self._settling.begin(error)
            self.differs.emit()
            return
        self._unreached = standing_of(error) != WELL
        self._workspace.tell(N_("Not saved: the form says why."))
        self._form.show_faults(error.fields)
        self.complained.emit("" if error.fields else error.msg)

    @Slot()
    def _on_compare(self) -> None:
        self._settling.compare()
        self.differs.emit()


def _choices(workspace: Workspace, target: str, text: str) -> Sequence[Choice]:
    return records.choices(workspace.desk, target, text)
