"""How many gaps of each kind or region, whose, and what became of them since an earlier day."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from lo_desk.catalogue.choices import REGIONS
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.gap_counts import Count, GapCounts
from lo_desk.domain.gap_kinds import GAP_KINDS
from lo_desk.domain.period import months_before
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, counted, in_context
from lo_desk.progress import Progress
from lo_desk.services import gaps
from lo_desk.services.desk import Desk
from lo_desk.ui.language import Texts
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.filters import PickFilter
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

KIND, REGION = "kind", "region"
BY = {KIND: N_("By kind of gap"), REGION: N_("By region")}
SINCE = {
    "1": N_("Since a month ago"),
    "3": N_("Since three months ago"),
    "12": N_("Since a year ago"),
}
HEADS: tuple[object, ...] = (
    AGENCIES["CBSA"],
    AGENCIES["RCMP"],
    in_context("agencies", "Both"),
    in_context("gaps", "Total"),
    in_context("gaps", "Then"),
    in_context("gaps", "New"),
    in_context("gaps", "Closed"),
    in_context("gaps", "Unknown"),
)
ROWS_IN_SIGHT = 8


class GapCountsView(QWidget):
    """Two choices and a table; counted in a task whenever it comes in sight or facts change."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("gap_counts")
        self._workspace = workspace
        self._say = Texts(self, workspace.language)
        self._by = self._picker("counts_by", BY, N_("How they are counted"))
        self._since = self._picker("counts_since", SINCE, N_("Earlier day to compare with"))
        self._since.choose("3")
        self._found: GapCounts | None = None
        self._inside: QWidget | None = None
        row = QHBoxLayout()
        row.addWidget(self._by)
        row.addWidget(self._since)
        row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, dp(self, 4), 0, dp(self, 8))
        self._column.addLayout(row)
        self._by.chosen.connect(self._on_by)
        self._since.chosen.connect(self._on_since)
        self.hide()

    def reload(self) -> None:
        """Count again, if the counts are in sight."""
        if not self.isHidden():
            desk = self._workspace.desk
            since = months_before(desk.day, int(self._since.value))
            self._workspace.tasks.run(partial(_counted, desk, since), self._listen)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Count."""
        super().showEvent(event)
        self.reload()

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, found: tuple[Desk, GapCounts]) -> None:
        desk, counts = found
        if desk == self._workspace.desk:
            self._found = counts
            self._show()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._workspace.tell(error.msg)

    def _picker(self, name: str, options: dict[str, str], title: str) -> PickFilter:
        made = PickFilter(self._say, name, options, self)
        self._say(made.setAccessibleName, title)
        return made

    @Slot()
    def _on_by(self) -> None:
        self._show()

    @Slot()
    def _on_since(self) -> None:
        self.reload()

    def _show(self) -> None:
        if self._found is None:
            return
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = self._made(self._found)
        self._column.addWidget(self._inside)

    def _made(self, found: GapCounts) -> QWidget:
        made = QWidget(self)
        say = Texts(made, self._workspace.language)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        told = label(say, summary(found), made, "quiet")
        told.setObjectName("counts_told")
        column.addWidget(told)
        counts = found.kinds if self._by.value == KIND else found.regions
        column.addWidget(self._table(say, (*counts, found.total), made))
        return made

    def _table(self, say: Texts, counts: tuple[Count, ...], parent: QWidget) -> QTableWidget:
        table = QTableWidget(len(counts), len(HEADS) + 1, parent)
        table.setObjectName("counts")
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        say(table.setAccessibleName, N_("Counts of gaps"))
        for place, words in enumerate((BY[self._by.value], *HEADS)):
            head = QTableWidgetItem()
            table.setHorizontalHeaderItem(place, head)
            head.setTextAlignment(
                Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
            )
            say(head.setText, words)
        for number, count in enumerate(counts):
            last = number == len(counts) - 1
            self._fill(
                say,
                table,
                number,
                (in_context("gaps", "Total") if last else self._name(count), count),
            )
        heads = table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        rows = min(len(counts), ROWS_IN_SIGHT)
        table.setFixedHeight(heads.sizeHint().height() + rows * table.rowHeight(0) + 4)
        return table

    def _fill(
        self, say: Texts, table: QTableWidget, number: int, told: tuple[object, Count]
    ) -> None:
        name, count = told
        title = QTableWidgetItem()
        table.setItem(number, 0, title)
        say(title.setText, name)
        figures = (
            *(count.cbsa, count.rcmp, count.joint, count.total),
            *(count.before, count.new, count.gone, count.unknown),
        )
        for place, figure in enumerate(figures, 1):
            cell = QTableWidgetItem(self._workspace.language.now.number(figure))
            cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(number, place, cell)

    def _name(self, count: Count) -> object:
        if self._by.value == KIND:
            return GAP_KINDS[count.key]
        regions = {one.key: one.label for one in REGIONS}
        return regions.get(count.key, in_context("gap", "All countries"))


def summary(found: GapCounts) -> object:
    """The trend as a sentence."""
    total = found.total
    return counted(
        "%(n)s gap on %(day)s, against %(before)s on %(since)s: new %(new)s, closed %(gone)s.",
        "%(n)s gaps on %(day)s, against %(before)s on %(since)s: new %(new)s, closed %(gone)s.",
        total.total,
        day=found.day,
        before=total.before,
        since=found.since,
        new=total.new,
        gone=total.gone,
    )


def _counted(desk: Desk, since: date, _report: Progress) -> tuple[Desk, GapCounts]:
    return desk, gaps.counts(desk, since)
