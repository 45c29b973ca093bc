"""What a scenario would do: gaps that close and open, coverage before and after."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lo_desk.assessment.what_if_words import COST_NOTE, cost_table, percent, points
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.gap_titles import title
from lo_desk.domain.scenario_facts import Compared
from lo_desk.i18n.msg import N_, counted, in_context, said
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.joint.word_table import WordTable
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.scenario.reasons_card import ReasonsView
from lo_desk.ui.workspace import Workspace

SIDES = 2  # columns of an agency: before and after
HOW_WHY = N_("Click a figure of coverage, or press Enter on it, to read below why it is so.")
MOST = 40  # rows of a table; the rest is counted


class CompareView(QWidget):
    """Tables of one comparison; made anew for each."""

    def __init__(self, found: Compared, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("compared")
        self._language, self._found = workspace.language, found
        self._say = Texts(self, self._language)
        self._workspace = workspace
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(dp(self, 8))
        self._shares()
        self._spent()
        day = found.day
        self._gaps("gaps_closed", N_("Gaps closed"), found.closed, day)
        self._gaps("gaps_opened", N_("Gaps opened"), found.opened, day)
        self._gaps("gaps_changed", N_("Gaps that change"), found.changed, day)
        self._places()

    def _shares(self) -> None:
        if len(self._found.changes) < 2:
            return
        heads = [said("Change"), said("Points of need")]
        rows = [
            [words, points(part)]
            for words, part in zip(self._found.words, self._found.shares, strict=True)
        ]
        self._table("shares", N_("What each change adds"), heads, rows)
        if self._found.order_matters:
            words = N_("What each change adds depends on the order of the changes.")
            self._column.addWidget(label(self._say, words, self, "small"))

    def _spent(self) -> None:
        spent = self._found.spent
        if spent is None:
            return
        heads, row = cost_table(spent)
        self._table("spent", N_("Cost in thousands of dollars"), heads, [row])
        self._column.addWidget(label(self._say, COST_NOTE, self, "small"))

    def _gaps(self, name: str, named: str, gaps: Sequence[GapLine], day: date) -> None:
        if not gaps:
            return
        rows = [[title(gap, day), _agency(gap.gap.agency)] for gap in gaps[:MOST]]
        self._table(name, named, [said("Gap"), said("Agency")], rows)
        self._more(len(gaps))

    def _places(self) -> None:
        if not self._found.places:
            return
        heads: list[object] = [said("Place")]
        for agency in AGENCIES.values():
            heads.append(said("%(agency)s before, %%", agency=agency))
            heads.append(said("%(agency)s after, %%", agency=agency))
        heads.append(said("Points of need"))
        rows: list[list[object]] = []
        for each in self._found.places[:MOST]:
            sides = zip(each.before, each.after, strict=True)
            shown = [percent(part) for pair in sides for part in pair]
            rows.append([each.place, *shown, points(each.gain)])
        self._reasons = ReasonsView(self._found.changes, self._workspace, self)
        table = self._table("coverage_by_place", N_("Coverage by place"), heads, rows)
        table.clicked.connect(self._on_figure)
        table.activated.connect(self._on_figure)
        self._more(len(self._found.places))
        self._column.addWidget(label(self._say, HOW_WHY, self, "small"))
        self._column.addWidget(self._reasons)

    @Slot(QModelIndex)
    def _on_figure(self, index: QModelIndex) -> None:
        """Ask why of a figure of coverage; the other columns have none."""
        agency = (index.column() - 1) // SIDES
        if index.column() and agency < len(AGENCIES):
            self._reasons.ask(list(AGENCIES)[agency], self._found.places[index.row()].key)

    def _more(self, many: int) -> None:
        if many > MOST:
            told = counted("%(n)s more is not shown.", "%(n)s more are not shown.", many - MOST)
            self._column.addWidget(label(self._say, told, self, "small"))

    def _table(
        self, name: str, named: str, heads: Sequence[object], rows: Sequence[Sequence[object]]
    ) -> WordTable:
        self._column.addWidget(label(self._say, named, self, "card"))
        table = WordTable(name, self._language, self)
        self._say(table.setAccessibleName, named)
        table.show_words(heads, rows)
        self._column.addWidget(table)
        return table


def _agency(code: str) -> object:
    return AGENCIES.get(code, in_context("agencies", "Both"))
