"""The chosen briefing: when it is, what it is about, and the step that records it as held."""

from datetime import date, datetime
from functools import partial
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue.briefing import BRIEFING
from lo_desk.catalogue.entity import OWNER
from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefing_lines import (
    DUE,
    HELD,
    OVERDUE,
    STATES,
    Agenda,
    BriefingLine,
    news_first,
)
from lo_desk.domain.hours import read_hour
from lo_desk.domain.phrases import agency_the
from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import briefings, calendars, due_briefings, permits
from lo_desk.services.briefings import Attendee, Holding
from lo_desk.services.calendars import CalendarRequest
from lo_desk.ui.widgets.agenda import AgendaView
from lo_desk.ui.widgets.briefing_words import headline
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.job import Job, documents_folder
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.sheet_parts import SheetArea, SheetBody, tried
from lo_desk.ui.widgets.short_form import ShortForm
from lo_desk.ui.work_side import WorkSheet
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

TONES = {OVERDUE: "red", DUE: "amber", HELD: "green"}
WHO = Field("who", N_("Also there (position or body)"), Kind.BILINGUAL)
HOUR = Field("hour", N_("Hour at the post (14:30)"), required=True)
DAY = Field("held_on", N_("Day"), Kind.DATE, required=True)


class BriefingSheet(WorkSheet):
    """One briefing at a time; its inside is made anew."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("briefing_sheet")
        self._line: BriefingLine | None = None
        self._body: BriefingBody | None = None
        self._area = SheetArea(self)

    @override
    def show_row(self, row: Row | None) -> None:
        """Show the briefing as it stands; unchanged, what was typed stays."""
        if not isinstance(row, BriefingLine):
            return
        why = self._why_not(row)
        if row == self._line and self._body is not None and why == self._body.refusal:
            return
        same = self._line is not None and self._line.id == row.id
        self._line = row
        agenda = due_briefings.agenda(self.workspace.desk, row)
        self._body = BriefingBody(agenda, why, self.workspace, self)
        self._body.held.connect(self.made)
        self._area.show(self._body, same=same)
        self.marked.emit(agenda.marking)

    def _why_not(self, row: BriefingLine) -> Msg | None:
        about = {OWNER.key: row.owner, "post": row.post_id, "officer": row.officer_id}
        return permits.why_not_saved(self.workspace.desk, BRIEFING.key, about)

    @override
    def act(self) -> None:
        """Record that the briefing was held."""
        if self._body is not None:
            self._body.hold()


class BriefingBody(SheetBody):
    """Facts, agenda, and what to record."""

    held = Signal(object)  # id of the briefing that was planned or held

    def __init__(
        self, agenda: Agenda, refusal: Msg | None, workspace: Workspace, parent: QWidget
    ) -> None:
        super().__init__(workspace, parent)
        self._agenda, self._line = agenda, agenda.line
        self._ticks: dict[UUID, QCheckBox] = {}
        line = self._line
        title = said("%(type)s: %(city)s", type=line.type, city=line.city or line.code)
        self.head(title, line.owner, STATES[line.state], TONES.get(line.state, ""))
        self.lock(refusal)
        self._facts()
        self._job = Job(self.say, workspace, self)
        self.column.addWidget(self._job)
        about = self.panel(N_("Agenda") if line.state != HELD else N_("In force now"))
        about.addWidget(AgendaView(self.say, agenda, workspace, self))
        if line.state == HELD:
            self._outcome()
        elif refusal is None:
            self._planning()
            self._holding()
        self.column.addStretch(1)

    def _facts(self) -> None:
        line = self._line
        self.tell(headline(line), "warn" if line.state == OVERDUE else "label")
        if line.due is not None and (line.planned_at or line.held_on):
            self.tell(said("Due on %(day)s", day=line.due), "small")
        if line.officer:
            who = said(
                "%(agency_the)s briefs %(officer)s.",
                agency_the=agency_the(line.owner),
                officer=line.officer,
            )
            self.tell(who)
        if line.rule is not None:
            self.tell(said("Follows from a schedule: %(rule)s.", rule=line.rule), "small")
        row = QHBoxLayout()
        post = Link(self.say, said("Post %(code)s", code=line.code), ("post", line.post_id), self)
        post.opened.connect(self.workspace.open)
        row.addWidget(post, 1)
        ics = button(self.say, "save_ics", N_("Save for the ca&lendar (.ics)"), self)
        ics.clicked.connect(self._on_calendar)
        row.addWidget(ics)
        self.column.addLayout(row)

    def _outcome(self) -> None:
        line, column = self._line, self.panel(N_("What was held"))
        if line.mode is not None:
            column.addWidget(label(self.say, line.mode, self))
        column.addWidget(label(self.say, line.outcome, self))
        covered = [item for item in self._agenda.items if item.version in line.versions]
        told = said("%(n)s versions covered", n=len(line.versions))
        column.addWidget(label(self.say, told, self, "small"))
        for item in covered:
            column.addWidget(label(self.say, item.statement, self, "small"))
        for one in briefings.attendees(self.workspace.desk, line.id):
            came = said("Came: %(who)s", who=one.who)
            away = said("Did not come: %(who)s", who=one.who)
            column.addWidget(label(self.say, came if one.attended else away, self, "small"))

    def _planning(self) -> None:
        line, column = self._line, self.panel(N_("Set the hour"))
        fields = (DAY, HOUR, BRIEFING.field("minutes"))
        self._plan = ShortForm(fields, self.workspace, self, columns=2)
        at = line.planned_at.astimezone(ZoneInfo(line.zone)) if line.planned_at else None
        known: dict[str, object] = {"held_on": at.date() if at else line.due}
        known |= {"hour": f"{at:%H:%M}" if at else None, "minutes": line.minutes}
        self._plan.show_values(known)
        column.addWidget(self._plan)
        go = button(self.say, "plan_briefing", N_("&Set the hour"), self)
        go.clicked.connect(self._on_plan)
        writes(self.say, self.workspace, go)
        column.addLayout(_left(go))

    def _holding(self) -> None:
        line, column = self._line, self.panel(N_("Record as held"))
        fields = [BRIEFING.field(key) for key in ("officer", "mode", "held_on", "outcome")]
        self._form = ShortForm((*fields, WHO), self.workspace, self)
        officer = Choice(line.officer_id, line.officer) if line.officer_id else None
        self._form.show_values({"officer": officer, "held_on": self.workspace.desk.today})
        column.addWidget(self._form)
        if self._agenda.items:
            column.addWidget(label(self.say, N_("Versions it covered"), self, "label"))
        for item in news_first(self._agenda.items):
            tick = QCheckBox(self)
            tick.setObjectName(f"covers_{item.code}")
            tick.setChecked(True)
            told = said("%(code)s, version %(n)s", code=item.code, n=str(item.number))
            self.say(tick.setText, told)
            self._ticks[item.version] = tick
            column.addWidget(tick)
        self._fault = label(self.say, "", self, "fault")
        self._fault.setObjectName("hold_fault")
        column.addWidget(self._fault)
        words = N_("&Record as held (Ctrl+Enter)")
        go = button(self.say, "hold_briefing", words, self, PRIMARY)
        go.clicked.connect(self.hold)
        writes(self.say, self.workspace, go)
        column.addLayout(_left(go))

    @Slot()
    def hold(self) -> None:
        """Record the briefing as held, in one step."""
        if self._line.state == HELD or self.refused():
            return
        typed = self._form.values()
        officer, who = typed["officer"], typed["who"]
        people = [Attendee(officer)] if isinstance(officer, Choice) else []
        if isinstance(who, Bilingual) and who:
            people.append(Attendee(who))
        holding = Holding(
            line=self._line,
            officer=officer,  # type: ignore[arg-type]  # the catalogue checks what was typed
            mode=typed["mode"],  # type: ignore[arg-type]
            held_on=typed["held_on"],  # type: ignore[arg-type]
            outcome=typed["outcome"] or Bilingual(),  # type: ignore[arg-type]
            versions=tuple(key for key, tick in self._ticks.items() if tick.isChecked()),
            attendees=tuple(people),
        )
        act = partial(briefings.hold, self.workspace.desk, holding)
        key, error = tried(self.workspace, act, N_("The briefing is recorded as held."))
        if error is None:
            self.held.emit(key)
        else:
            all_told = self._form.show_faults(error.fields)
            self.say(self._fault.setText, "" if error.fields and all_told else error.msg)

    @Slot()
    def _on_plan(self) -> None:
        typed, desk = self._plan.values(), self.workspace.desk
        day, hour = typed["held_on"], read_hour(str(typed["hour"]))
        if hour is None or not isinstance(day, date):
            fault = said("Enter a day, and an hour of the 24-hour clock such as 14:30.")
            self._plan.show_faults({"hour": fault})
            return
        at, minutes = datetime.combine(day, hour, ZoneInfo(self._line.zone)), typed["minutes"]
        act = partial(briefings.plan, desk, self._line, at, self._line.zone, minutes)  # type: ignore[arg-type]
        key, error = tried(self.workspace, act, N_("The hour is set."))
        if error is None:
            self.held.emit(key)
        else:
            self._plan.show_faults(error.fields or {"hour": error.msg})

    @Slot()
    def _on_calendar(self) -> None:
        request = CalendarRequest(briefing=self._line.id)
        target = documents_folder() / calendars.file_name(self._line)
        self._job.start(partial(calendars.write, self.workspace.desk, request, target))


def _left(inner: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(inner)
    row.addStretch(1)
    return row
