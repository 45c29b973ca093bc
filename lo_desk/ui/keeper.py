"""Reads, saves, closes and restores one record; whoever shows it only listens."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from lo_desk.catalogue.entity import CLOSED_ON, Entity
from lo_desk.domain.rows import NEW, Edit, Facts, Ref
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import permits, records
from lo_desk.services.watch import read_only
from lo_desk.ui.workspace import Workspace

EVIDENCE = said("This is evidence: once it is saved it is never changed or closed.")


class Keeper(QObject):
    """One record at a time, of one kind."""

    read = Signal(object)  # Facts, None for a new record
    saved = Signal(object)  # Facts as they are stored now
    refused = Signal(object)  # DeskError

    def __init__(self, entity: Entity, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self.entity = entity
        self._workspace = workspace
        self.facts: Facts | None = None
        self.refusal: Msg | None = None

    @property
    def closed(self) -> bool:
        """Whether the record is closed."""
        return self.facts is not None and self.facts[CLOSED_ON.key] is not None

    @property
    def why_fixed(self) -> Msg | None:
        """Why the record is only read: it is evidence, or another may change it; else None."""
        return EVIDENCE if self.facts and self.entity.append_only else self.refusal

    @property
    def fixed(self) -> bool:
        """Whether the record never changes once it is saved, or may not be changed here."""
        return self.why_fixed is not None or bool(read_only(self._workspace.desk))

    def now(self, key: UUID) -> Facts:
        """The record as it is stored."""
        return records.read(self._workspace.desk, self.entity.key, key)

    def chosen(self, values: Mapping[str, object]) -> dict[str, object]:
        """Values of this kind of record with their records named: some are given by id."""
        desk, fields = self._workspace.desk, self.entity
        return {
            key: records.named(desk, fields.field(key).target, value)
            if isinstance(value, UUID)
            else value
            for key, value in values.items()
        }

    def judge(self) -> bool:
        """Whether another may change it now than when it was read: another role is at the desk."""
        before = self.refusal
        self.refusal = permits.why_not(self._workspace.desk, self.entity.key, self.facts)
        return self.refusal != before

    def load(self, key: UUID | None) -> None:
        """Read that record; None begins a new one."""
        self.facts = self.now(key) if key else None
        self.judge()
        self.read.emit(self.facts)

    def save(self, edit: Edit, why: str) -> None:
        """Write what was changed, as one step that can be undone."""
        if not edit.changes and edit.version != NEW:
            self._workspace.tell(N_("Nothing was changed."))
            return
        record = Ref(edit.entity, edit.id)
        if edit.version == NEW:
            label = said("new record %(record)s", record=record)
        else:
            label = said("change to %(record)s", record=record)
        try:
            records.save(self._workspace.desk, [edit], label, why)
        except DeskError as error:
            self.refused.emit(error)
            return
        self.facts = self.now(edit.id)
        self.saved.emit(self.facts)
        self._workspace.saved(N_("Saved."))

    @Slot(str)
    def close(self, why: str) -> None:
        """Close the record: it stays readable and restorable."""
        if self.facts is None:
            return
        try:
            desk, facts = self._workspace.desk, self.facts
            records.close(desk, self.entity.key, facts.id, facts.version, why)
        except DeskError as error:
            self.refused.emit(error)
            return
        self.load(self.facts.id)
        self._workspace.saved(N_("Closed."))

    @Slot()
    def restore(self) -> None:
        """Bring a closed record back."""
        if self.facts is None:
            return
        try:
            desk, facts = self._workspace.desk, self.facts
            records.restore(desk, self.entity.key, facts.id, facts.version)
        except DeskError as error:
            self.refused.emit(error)
            return
        self.load(self.facts.id)
        self._workspace.saved(N_("Restored."))
