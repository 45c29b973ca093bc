"""Gaps to act on: the worst ones, each with what would close it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from lo_desk.domain.gap_fixes import Fix
from lo_desk.domain.gaps.gap import BANDS, OPPORTUNITY
from lo_desk.domain.homes import ManagerHome
from lo_desk.domain.inbox import InboxLine
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.ui.widgets.buttons import QUIET, Say, button
from lo_desk.ui.widgets.cards import Card, Shape
from lo_desk.ui.widgets.gap_rows import agency_of
from lo_desk.ui.widgets.glyphs import Badge
from lo_desk.ui.widgets.home.rows import Rows, end_row, head_link
from lo_desk.ui.widgets.layouts import label

MOST = 7
CRITICAL = next(iter(BANDS))


class GapsCard(Card):
    """The worst gaps in lines: shape, words, agency, day, act.

    Attributes:
        acts: What would close each gap that can be closed.
    """

    fix_asked = Signal(object)  # InboxLine
    gap_asked = Signal(object)  # InboxLine
    all_asked = Signal()

    def __init__(self, say: Say, home: ManagerHome, parent: QWidget, *, folded: bool) -> None:
        super().__init__(say, N_("Gaps to act on"), parent)
        self.setObjectName("gaps_card")
        self._lines = home.gaps[:MOST]
        self.acts: list[tuple[InboxLine, QPushButton]] = []
        self._badges(home, folded=folded)
        self._grid = Rows(self, folded=folded)
        self.body.addLayout(self._grid)
        for number, line in enumerate(self._lines):
            self._line(number, line)
        self.body.addStretch(1)
        rest = len(home.gaps) - len(self._lines)
        told = counted("%(n)s more, worst first", "%(n)s more, worst first", rest)
        words = told if rest else N_("These are all.")
        if not self._lines:
            words = N_("No gap is known on this day.")
        more = head_link(say, "all_gaps", N_("Open &all gaps"), self)
        more.clicked.connect(self.all_asked)
        end_row(self.body, label(say, words, self, "quiet"), more)

    def _badges(self, home: ManagerHome, *, folded: bool) -> None:
        """Beside the title, or below it where there is no room."""
        row = QHBoxLayout() if folded else self.head
        if folded:
            self.body.addLayout(row)
        for band, count in home.bands.items():
            if count and band != OPPORTUNITY:  # nobody has to act on one
                badge = Badge(self, band)
                self.say(badge.setText, said("%(band)s: %(n)s", band=BANDS[band], n=count))
                row.addWidget(badge)
        if folded:
            row.addStretch(1)

    def _line(self, number: int, line: InboxLine) -> None:
        gap = line.gap
        name = button(self.say, f"gap_{number}", line.title, self, "row")
        name.setProperty("strong", line.band == CRITICAL)
        name.clicked.connect(self._on_gap)
        spoken = said("%(band)s. %(title)s", band=BANDS[line.band], title=line.title)
        self.say(name.setAccessibleName, spoken)
        who, day = QLabel(self), QLabel(self)
        day.setProperty("kind", "quiet")
        self.say(who.setText, agency_of(gap.agency))
        self.say(day.setText, gap.since or gap.due)
        row: list[QWidget] = [Shape(line.band, self), name, Shape(gap.agency, self), who, day]
        if line.fix is not None:
            act = self._act(number, line.fix, line.title)
            self.acts.append((line, act))
            row.append(act)
        self._grid.add(row)

    def _act(self, number: int, fix: Fix, title: Msg) -> QPushButton:
        act = button(self.say, f"fix_{number}", fix.act, self, QUIET)
        self.say(act.setAccessibleName, said("%(act)s %(title)s", act=fix.act, title=title))
        act.clicked.connect(self._on_fix)
        return act

    @Slot()
    def _on_gap(self) -> None:
        self.gap_asked.emit(self._chosen("gap_"))

    @Slot()
    def _on_fix(self) -> None:
        self.fix_asked.emit(self._chosen("fix_"))

    def _chosen(self, prefix: str) -> InboxLine:
        """The line whose button was pressed."""
        name = (self.sender() or self).objectName()
        return self._lines[int(name.removeprefix(prefix))]
