"""A record that is there twice: asked which, shown what would be done, done as one step."""

from collections.abc import Collection
from functools import partial
from pkgutil import resolve_name
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from lo_desk.catalogue.doubled import may_be_doubled
from lo_desk.domain.merging import MergePlan
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, said
from lo_desk.progress import Progress
from lo_desk.services.desk import Desk
from lo_desk.ui.keeper import Keeper
from lo_desk.ui.task import Task
from lo_desk.ui.widgets.merge_view import MergePanel
from lo_desk.ui.workspace import Workspace

PLAN, MERGE = "lo_desk.services.merging:plan", "lo_desk.services.merging:merge"
"""All rules and tables: read when somebody merges."""
UNSAVED = N_("Save or discard what you typed, then merge.")


class Merging(QObject):
    """Between the panel, the record that is shown and the registry."""

    shown = Signal()  # the panel asks to be seen
    ended = Signal()  # the form asks to be seen again

    def __init__(self, keeper: Keeper, workspace: Workspace, panel: MergePanel) -> None:
        super().__init__(panel)
        self._keeper, self._workspace, self.panel = keeper, workspace, panel
        self._plan: MergePlan | None = None
        self._wanted: tuple[UUID, UUID] | None = None
        panel.wanted.connect(self._on_wanted)
        panel.turned.connect(self._on_turned)
        panel.confirmed.connect(self._on_confirmed)
        panel.left.connect(self._on_left)

    def begin(self, other: UUID | None) -> None:
        """Show how ``other`` is merged into the record that is shown; None: ask which."""
        facts, entity = self._keeper.facts, self._keeper.entity
        if facts is None or self._keeper.closed or not may_be_doubled(entity):
            self._workspace.tell(N_("Only records that are open are merged."))
        elif other is None:
            self.panel.ask(entity.key)
            self.shown.emit()
        else:
            self._look(facts.id, other)

    def _look(self, kept: UUID, other: UUID) -> None:
        self._wanted = (kept, other)
        given = (self._workspace.desk, self._keeper.entity.key, kept, other)
        self._workspace.tasks.run(partial(_looked, given), self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_looked)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_looked(self, plan: object) -> None:
        if not isinstance(plan, MergePlan) or (plan.kept[0], plan.other[0]) != self._wanted:
            return  # something else is looked at by now
        self._plan = plan
        self.shown.emit()
        self.panel.show_plan(plan, self._keeper.refusal)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._workspace.tell(error.msg)

    @Slot(object)
    def _on_wanted(self, other: UUID) -> None:
        facts = self._keeper.facts
        if facts is None:
            return
        if facts.id == other:
            self.panel.refuse(said("This is the record itself: choose the other one."))
        else:
            self._look(facts.id, other)

    @Slot()
    def _on_turned(self) -> None:
        if self._plan is not None:
            self._look(self._plan.other[0], self._plan.kept[0])

    @Slot()
    def _on_confirmed(self) -> None:
        if self._plan is None:
            return
        given = (self._workspace.desk, self._plan, self.panel.taken)
        self._workspace.tasks.run(partial(_merged, given), self._listen_to_merge)

    def _listen_to_merge(self, task: Task) -> None:
        task.done.connect(self._on_merged)
        task.failed.connect(self._on_refused)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        """What stands in the way now is shown with the rest."""
        self._on_failed(error)
        if self._wanted is not None:
            self._look(*self._wanted)

    @Slot(object)
    def _on_merged(self, plan: object) -> None:
        if isinstance(plan, MergePlan):
            self._plan = self._wanted = None
            self._keeper.load(plan.kept[0])
            self.ended.emit()
            self._workspace.saved(N_("The two records are merged; the other one is closed."))
            self._workspace.open(plan.entity, plan.kept[0])

    @Slot()
    def _on_left(self) -> None:
        self._plan = self._wanted = None
        self.ended.emit()


def _looked(given: tuple[Desk, str, UUID, UUID], _report: Progress) -> object:
    return resolve_name(PLAN)(*given)


def _merged(given: tuple[Desk, MergePlan, Collection[str]], _report: Progress) -> object:
    resolve_name(MERGE)(*given)
    return given[1]
