"""Gaps: what is missing on the day, worst first, why, and who acts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import NAMESPACE_OID, uuid5

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue.field import Column, Kind
from lo_desk.domain.agencies import AGENCIES, CBSA, JOINT, RCMP
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.gaps.gap import BANDS, GAP_KINDS, band
from lo_desk.domain.packs import AssessmentRequest
from lo_desk.domain.rows import Row
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.services import gaps, packs
from lo_desk.ui.cells import Mark
from lo_desk.ui.page import MAIN, PANE, SEARCH, Page, PageHead
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.buttons import PRIMARY, Segments, button
from lo_desk.ui.widgets.documents_folder import documents_folder
from lo_desk.ui.widgets.empty import EmptyState
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.gap_view import GapView
from lo_desk.ui.widgets.job import Job
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.widgets.split import Split
from lo_desk.ui.workspace import Workspace

VIEW_WIDTH = 380


@dataclass(frozen=True)
class GapRow(Row):
    """A gap as a line of the list; its id is the same on another day."""

    line: GapLine
    where: object
    severity: int
    owner: str
    kind: Msg
    since: date | None
    why: Msg


COLUMNS = (
    Column("where", N_("Gap")),
    Column("severity", N_("Severity"), Kind.NUMBER),
    Column("owner", N_("Agency")),
    Column("since", N_("Since or due"), Kind.DATE),
)


def row_of(line: GapLine) -> GapRow:
    """The gap as a line of the list."""
    gap = line.gap
    where = line.place or line.city
    return GapRow(
        id=uuid5(NAMESPACE_OID, repr(gap.key)),
        version=1,
        line=line,
        where=where,
        severity=gap.severity,
        owner=gap.agency,
        kind=GAP_KINDS[gap.kind],
        since=gap.since or gap.due,
        why=gap.why,
    )


def _where(row: Row) -> Mark:
    place = said("%(place)s: %(kind)s", place=row["where"], kind=row["kind"])
    return Mark(text=place if row["where"] else row["kind"], under=row["why"])


def _severity(row: Row) -> Mark:
    severity = int(str(row["severity"]))
    shape = band(severity)
    told = said("%(band)s, %(severity)s", band=BANDS[shape], severity=severity)
    return Mark(shape, text=told)


def _agency(row: Row) -> Mark:
    owner = str(row["owner"])
    return Mark(owner, text=AGENCIES.get(owner, in_context("agencies", "Both")))


class GapsPage(Page):
    """The inbox: filters, the list, and the chosen gap explained."""

    acts = frozenset({SEARCH, MAIN, PANE})

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self._lines: Sequence[GapLine] = ()
        self.head = PageHead(workspace, N_("Gaps"), self)
        options = {
            "": in_context("agencies", "All"),
            **AGENCIES,
            JOINT: in_context("agencies", "Both"),
        }
        self._agency = Segments(self.say, "agency_filter", options, self)
        self._kind = Picker(self)
        self._make = button(self.say, "make_assessment", N_("Make &assessment"), self, PRIMARY)
        self._job = Job(self.say, workspace, self)
        markers = {"where": _where, "severity": _severity, "owner": _agency}
        self.list = RecordList(
            COLUMNS, workspace.language, self, markers, two_lines=True, wide_first=True
        )
        self._empty = EmptyState(self.say, "circle-check", self)
        self._view = GapView(workspace, self)
        self._pane = scrolled(self._view, self)
        self._split = Split(self.say, N_("Gaps"), self, width=VIEW_WIDTH)
        self._name()
        self._place()
        self._connect()

    def _name(self) -> None:
        self.list.setObjectName("list")
        self.say(self.list.setAccessibleName, N_("Gaps"))
        self._kind.setObjectName("kind_filter")
        self._kind.setSizeAdjustPolicy(Picker.SizeAdjustPolicy.AdjustToContents)
        self.say(self._kind.setAccessibleName, N_("Kind of gap"))
        self._kind.addItem("", "")
        self.say(partial(self._kind.setItemText, 0), N_("All kinds"))
        for number, (key, title) in enumerate(GAP_KINDS.items(), 1):
            self._kind.addItem("", key)
            self.say(partial(self._kind.setItemText, number), title)

    def _place(self) -> None:
        self.head.add(self._make)
        tools = QHBoxLayout()
        tools.addWidget(self._agency)
        tools.addWidget(self._kind, 1)
        body = QVBoxLayout()
        body.addWidget(self.list)
        body.addWidget(self._empty)
        for inner in (self.head, tools, self._job):
            self._split.add(inner)
        self._split.add(body, edge=False, stretch=1)
        self._split.put(self._pane)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._split)

    def _connect(self) -> None:
        self._agency.chosen.connect(self._show)
        self._kind.currentIndexChanged.connect(self._show)
        self.list.chosen.connect(self._on_chosen)
        self.list.order_asked.connect(self._on_order)
        self._make.clicked.connect(self._on_make)
        self._view.left.connect(self._on_left)
        self._split.left.connect(self._on_left)
        self._empty.asked.connect(self._on_clear)

    @override
    def reload(self) -> None:
        self._lines = gaps.lines(self.workspace.desk)
        self._show()

    @override
    def act(self, name: str) -> None:
        match name:
            case "main":
                self._on_make()
            case "search":
                self._kind.setFocus()
            case "pane":
                self._toggle()

    @override
    def regions(self) -> tuple[QWidget, ...]:
        return self._agency, self.list, self._pane

    @Slot()
    def _show(self) -> None:
        agency, kind = self._agency.value, self._kind.currentData()
        found = [
            row_of(line)
            for line in self._lines
            if agency in {"", line.gap.agency} and kind in {"", line.gap.kind}
        ]
        self.list.show_rows(partial(_part, found))
        self.list.setVisible(bool(found))
        self._empty.setVisible(not found)
        if self._lines:
            self._empty.show_reason(N_("No gap matches these filters."), N_("&Clear the filters"))
        else:
            self._empty.show_reason(N_("No gap is known on this day."), "")
        self.head.tell(_told(len(self._lines), len(found)))
        row = self.list.current()
        if isinstance(row, GapRow):
            self._view.show_gap(row.line)
        elif self._split.opened:
            self._on_left()

    def _toggle(self) -> None:
        chosen = self.list.current() is not None
        self._split.show_pane(shown=chosen and not self._split.opened)

    @Slot(object)
    def _on_chosen(self, row: GapRow) -> None:
        self._view.show_gap(row.line)
        self._split.show_pane(shown=True)

    @Slot(str, bool)
    def _on_order(self, key: str, descending: object) -> None:
        now = self.workspace.language.now
        column = next(column for column in COLUMNS if column.key == key)
        self._lines = sorted(
            self._lines,
            key=lambda line: _order(row_of(line)[column.key], now),
            reverse=bool(descending),
        )
        self._show()

    @Slot()
    def _on_left(self) -> None:
        self._split.show_pane(shown=False)
        self.list.setFocus()

    @Slot()
    def _on_clear(self) -> None:
        self._agency.choose("")
        self._kind.setCurrentIndex(0)
        self._show()

    @Slot()
    def _on_make(self) -> None:
        desk, agency = self.workspace.desk, self._agency.value
        reader = agency if agency in {CBSA, RCMP} else None
        request = AssessmentRequest(reader, desk.day)
        name = f"gap-assessment-{reader or JOINT}-{desk.day.isoformat()}.pdf"
        target = documents_folder() / name
        self._job.start(partial(packs.print_assessment, desk, request, target))


def _part(rows: Sequence[Row], first: int, count: int) -> Sequence[Row]:
    return rows[first : first + count]


def _told(every: int, shown: int) -> Msg | str:
    if every == 0:
        return ""
    if every == shown:
        return counted("%(n)s gap", "%(n)s gaps", every)
    return said("%(shown)s of %(every)s gaps", shown=shown, every=every)


def _order(value: object, language: Language) -> tuple[object, ...]:
    if isinstance(value, int):
        return (value,)
    return language.sort_key(language.show(value))
