"""The chosen activity: its next step, who takes part, what it serves, what follows."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue.activity import ACTIVITY, ACTIVITY_PARTICIPANT, ACTIVITY_PRIORITY, FOLLOW_UP
from lo_desk.catalogue.entity import OWNER
from lo_desk.catalogue.field import DAY, Field
from lo_desk.domain.activity_lines import (
    APPROVED,
    CANCELLED,
    DONE,
    PLANNED,
    ActivityLine,
    ActivityWork,
)
from lo_desk.domain.activity_lines import FollowUp as FollowUpLine
from lo_desk.domain.rows import Row
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import activities, activity_work, permits
from lo_desk.ui.widgets.activity_entries import SAVED, ActivityEntry, Adding, FollowUpEntry
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.flow import Flow
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.sheet_parts import SheetArea, SheetBody, tried
from lo_desk.ui.widgets.short_form import ShortForm
from lo_desk.ui.work_side import WorkSheet
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

TONES = {APPROVED: "blue", DONE: "green", CANCELLED: "", PLANNED: "amber"}
_APPROVAL = ("authority", "approved_on")
_OUTCOME = ("actual_starts", "actual_ends", "outcome", "lessons")


def state_word(state: str) -> object:
    """What a state is called."""
    choices = ACTIVITY.field("state").choices
    return next(choice.label for choice in choices if choice.key == state)


class ActivitySheet(WorkSheet):
    """One activity at a time; its inside is made anew."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("activity_sheet")
        self._key: UUID | None = None
        self._shown: tuple[ActivityWork, Msg | None] | None = None
        self._body: ActivityBody | None = None
        self._area = SheetArea(self)

    @override
    def show_row(self, row: Row | None) -> None:
        """Show the activity as it stands; unchanged, what was typed stays."""
        if not isinstance(row, ActivityLine):
            return
        desk = self.workspace.desk
        found = activity_work.work(desk, row.id)
        why = permits.why_not_saved(desk, ACTIVITY.key, {OWNER.key: row.owner})
        if (found, why) == self._shown:
            return
        same = self._key == row.id
        self._key, self._shown = row.id, (found, why)
        self._body = ActivityBody(found, why, self.workspace, self)
        self._area.show(self._body, same=same)
        self.marked.emit(row.marking)

    @override
    def act(self) -> None:
        """Take the step that is due."""
        if self._body is not None:
            self._body.step()


class ActivityBody(SheetBody):
    """What is known, the next step, and three lists that grow where they stand."""

    def __init__(
        self, work: ActivityWork, refusal: Msg | None, workspace: Workspace, parent: QWidget
    ) -> None:
        super().__init__(workspace, parent)
        self._work, self._line = work, work.line
        self._form: ShortForm | None = None
        line = self._line
        self.head(line.title, line.owner, state_word(line.state), TONES[line.state])
        self.lock(refusal)
        self._facts()
        self._step_panel()
        self._people()
        self._priorities()
        self._follow_ups()
        self.column.addStretch(1)

    def _facts(self) -> None:
        line, work = self._line, self._work
        days: Msg = said("On %(first)s", first=line.starts)
        if line.ends is not None and line.ends - DAY > line.starts:
            days = said("%(first)s to %(last)s", first=line.starts, last=line.ends - DAY)
        self.tell(days, "label")
        kind = (line.type,) if line.type else ()
        self.tell((*work.where, *kind), "small")
        self.tell(work.shared, "" if work.is_shared else "warn").setObjectName("shared_area")
        if work.authority and work.approved_on:
            approved = said(
                "Approved on %(day)s: %(authority)s",
                day=work.approved_on,
                authority=(work.authority,),
            )
            self.tell(approved, "small")
        for text in (work.outcome, work.lessons):
            if text and line.state in {DONE, CANCELLED}:
                self.tell(text)

    def _step_panel(self) -> None:
        line = self._line
        if line.state not in {PLANNED, APPROVED} or self.refusal is not None:
            return
        planned = line.state == PLANNED
        column = self.panel(N_("Next: approval") if planned else N_("Next: done"))
        keys = _APPROVAL if planned else _OUTCOME
        self._form = ShortForm([ACTIVITY.field(key) for key in keys], self.workspace, self)
        today = self.workspace.desk.today
        last = self._line.ends - DAY if self._line.ends else None
        self._form.show_values(
            {"approved_on": today, "actual_starts": line.starts, "actual_ends": last}
        )
        self._fault = label(self.say, "", self, "fault")
        self._fault.setObjectName("step_fault")
        words = N_("&Approve (Ctrl+Enter)") if planned else N_("&Mark as done (Ctrl+Enter)")
        go = button(self.say, "next_step", words, self, PRIMARY)
        go.clicked.connect(self.step)
        call_off = button(self.say, "cancel_activity", N_("Cance&l the activity"), self, QUIET)
        call_off.clicked.connect(self._on_cancel)
        writes(self.say, self.workspace, go, call_off)
        row = Flow()
        for widget in (go, call_off):
            row.addWidget(widget)
        column.addWidget(self._form)
        column.addWidget(self._fault)
        column.addLayout(row)

    @Slot()
    def step(self) -> None:
        """Take the activity from planned to approved, or from approved to done."""
        if self.refused() or self._form is None:
            return
        typed, line, desk = self._form.values(), self._line, self.workspace.desk
        act: Callable[[], object]
        if line.state == PLANNED:
            authority, day = typed["authority"], typed["approved_on"]
            act = partial(activities.approve, desk, line.id, line.version, authority, day)  # type: ignore[arg-type]
            told = N_("The activity is approved.")
        else:
            act = partial(activities.finish, desk, line.id, line.version, typed)
            told = N_("The activity is done.")
        _, error = tried(self.workspace, act, told)
        if error is not None:
            self._complain(error)

    @Slot()
    def _on_cancel(self) -> None:
        act = partial(activities.cancel, self.workspace.desk, self._line.id, self._line.version)
        _, error = tried(self.workspace, act, N_("The activity is cancelled."))
        if error is not None:
            self._complain(error)

    def _complain(self, error: DeskError) -> None:
        all_told = self._form is not None and self._form.show_faults(error.fields)
        self.say(self._fault.setText, "" if error.fields and all_told else error.msg)

    def _people(self) -> None:
        column = self.panel(N_("Participants"))
        for one in self._work.participants:
            words = label(self.say, one.who, self)
            row = ActivityEntry(
                self.say, words, ("activity_participant", one.id, one.version), one.owner
            )
            self._removable(row)
            column.addWidget(row)
        fields = [ACTIVITY_PARTICIPANT.field(key) for key in ("officer", "who")]
        self._adding(column, "activity_participant", fields, N_("Add a &participant"))

    def _priorities(self) -> None:
        column = self.panel(N_("Priorities served"))
        for one in self._work.served:
            link = Link(self.say, (one.code,), ("priority", one.priority), self)
            link.opened.connect(self.workspace.open)
            row = ActivityEntry(
                self.say, link, ("activity_priority", one.id, one.version), one.owner
            )
            self._removable(row)
            column.addWidget(row)
        fields = [ACTIVITY_PRIORITY.field("priority")]
        self._adding(column, "activity_priority", fields, N_("Add a p&riority"))

    def _follow_ups(self) -> None:
        column = self.panel(N_("Follow-ups"))
        for one in self._work.follow_ups:
            row = FollowUpEntry(self.say, one, self)
            row.ticked.connect(self._on_tick)
            row.freeze(frozen=self.refusal is not None)
            column.addWidget(row)
        fields = [FOLLOW_UP.field(key) for key in ("text", "due", "who")]
        self._adding(column, "follow_up", fields, N_("Add a foll&ow-up"))

    def _adding(
        self, column: QVBoxLayout, entity: str, fields: Sequence[Field], words: str
    ) -> None:
        if self.refusal is not None:
            return
        adding = Adding(self.workspace, self._line.id, entity, fields, words, self)
        column.addWidget(adding)

    def _removable(self, row: ActivityEntry) -> None:
        row.removed.connect(self._on_remove)
        row.freeze(frozen=self.refusal is not None)

    @Slot(object)
    def _on_remove(self, line: tuple[str, UUID, int]) -> None:
        act = partial(activities.remove, self.workspace.desk, *line)
        _, error = tried(self.workspace, act, N_("Removed."))
        if error is not None:
            self.workspace.tell(error.msg)

    @Slot(object, bool)
    def _on_tick(self, one: FollowUpLine, done: object) -> None:
        desk = self.workspace.desk
        act = partial(activities.tick, desk, one.id, one.version, desk.today if done else None)
        _, error = tried(self.workspace, act, SAVED)
        if error is not None:
            self.workspace.tell(error.msg)
