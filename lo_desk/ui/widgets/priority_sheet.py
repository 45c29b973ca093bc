"""The chosen priority: its versions in both languages, their publication, who has read them."""

from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.domain.rows import Row
from lo_desk.services import priorities
from lo_desk.services.priorities import PriorityWork
from lo_desk.ui.theme import design_width
from lo_desk.ui.widgets.sheet_parts import SheetArea
from lo_desk.ui.widgets.version_body import VersionBody, why_fixed
from lo_desk.ui.work_side import WorkSheet
from lo_desk.ui.workspace import Workspace

TWO_COLUMNS = 560


class PrioritySheet(WorkSheet):
    """One priority at a time; what is typed in a draft stays with it until it is saved."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("priority_sheet")
        self._work: PriorityWork | None = None
        self._version: UUID | None = None
        self._typed: dict[UUID, dict[str, object]] = {}
        self._body: VersionBody | None = None
        self._narrow = False
        self._area = SheetArea(self)

    @override
    def show_row(self, row: Row | None) -> None:
        """Show the priority as it stands; what was typed for another is kept."""
        if row is None:
            return
        self._keep()
        found = priorities.work(self.workspace.desk, row.id)
        why = why_fixed(self.workspace.desk, str(found.priority["owner"]))
        same = self._work is not None and self._work.priority.id == row.id
        if found == self._work and self._body is not None and why == self._body.refusal:
            return
        self._work = found
        keys = {version.id for version in found.versions}
        if self._version not in keys:
            self._version = found.versions[0].id if found.versions else None
        self._show(same=same)

    @override
    def act(self) -> None:
        """The main act of the version shown."""
        if self._body is not None:
            self._body.main()

    @override
    def save(self) -> None:
        """Save the text of the version shown."""
        if self._body is not None:
            self._body.save()

    @property
    @override
    def unsaved(self) -> bool:
        """Whether the text of any version was typed in and not saved."""
        self._keep()
        return bool(self._typed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns or one, by the room there is; what was typed is kept."""
        super().resizeEvent(event)
        narrow = design_width(self) < TWO_COLUMNS
        if narrow != self._narrow:
            self._narrow = narrow
            self._keep()
            self._show(same=True)

    def _keep(self) -> None:
        """What is typed and not saved, of the draft that is shown."""
        if self._body is None or self._version is None:
            return
        changes = self._body.changes()
        if changes:
            self._typed[self._version] = changes
        else:
            self._typed.pop(self._version, None)

    def _show(self, *, same: bool) -> None:
        if self._work is None:
            return
        version = next((v for v in self._work.versions if v.id == self._version), None)
        self._body = VersionBody(self._work, version, self.workspace, self, narrow=self._narrow)
        if self._version in self._typed:
            self._body.take(self._typed[self._version])
        self._body.chosen.connect(self._on_version)
        self._body.begun.connect(self._on_begun)
        self._body.dropped.connect(self._on_dropped)
        self._area.show(self._body, same=same)
        marks = [
            int(str(facts["marking"])) for facts in (self._work.priority, *self._work.versions)
        ]
        self.marked.emit(max(marks))

    @Slot(object)
    def _on_version(self, key: UUID) -> None:
        self._keep()
        self._version = key
        if self._work is not None:
            self._work = priorities.work(self.workspace.desk, self._work.priority.id)
        self._show(same=False)

    @Slot(object)
    def _on_begun(self, key: UUID) -> None:
        self._on_version(key)
        if self._body is not None:
            self._body.enter()

    @Slot()
    def _on_dropped(self) -> None:
        """What was typed is saved, or given up."""
        if self._version is not None:
            self._typed.pop(self._version, None)
        self._body = None
        if self._work is not None:
            self._work = priorities.work(self.workspace.desk, self._work.priority.id)
        self._show(same=True)
