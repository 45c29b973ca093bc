"""How well each agency covers a country, factor by factor, each with its reason."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from lo_desk.catalogue.coverage import share
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.cover_reasons import FACTOR_NAMES, addable
from lo_desk.domain.coverage import Coverage, Ledger
from lo_desk.domain.naming import THE, Form
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.glyphs import Badge
from lo_desk.ui.widgets.layouts import label

WHOLE = 10_000


class CoverCard(Card):
    """Both agencies side by side: the whole, and the factors of the strongest line."""

    def __init__(
        self,
        say: Say,
        coverage: tuple[tuple[str, Coverage], ...],
        parent: QWidget,
        *,
        narrow: bool,
    ) -> None:
        super().__init__(say, N_("Coverage, explained"), parent)
        row = QVBoxLayout() if narrow else QHBoxLayout()
        row.setSpacing(dp(self, 24))
        for agency, found in coverage:
            row.addLayout(self._agency(agency, found), 1)
        self.body.addLayout(row)

    def _agency(self, agency: str, found: Coverage) -> QVBoxLayout:
        column, head = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(dp(self, 6))
        badge = Badge(self, agency)
        self.say(badge.setText, AGENCIES[agency])
        bar = QProgressBar(self)
        bar.setRange(0, WHOLE)
        bar.setValue(found.low)
        bar.setTextVisible(False)
        bar.setProperty("agency", agency)
        self.say(
            bar.setAccessibleName,
            said("Coverage by %(agency_the)s", agency_the=Form("agency", agency, THE)),
        )
        head.addWidget(badge)
        head.addWidget(label(self.say, share(found.low, found.high), self, "card"))
        head.addWidget(bar, 1)
        column.addLayout(head)
        if found.lines:
            column.addLayout(factor_grid(self.say, found.lines[0], self))
        others = len(found.lines) - 1
        if others > 0:
            more = counted("%(n)s weaker line adds to it.", "%(n)s weaker lines add to it.", others)
            column.addWidget(label(self.say, more, self, "small"))
        column.addStretch(1)
        return column


def factor_grid(say: Say, line: Ledger, parent: QWidget) -> QGridLayout:
    """Each factor in a row: its name, what it is worth, why; what it takes of 100 points."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(dp(parent, 10))
    grid.setVerticalSpacing(dp(parent, 4))
    grid.setColumnStretch(2, 1)
    for number, (factor, taken, more) in enumerate(line.effects):
        name = QLabel(parent)
        name.setProperty("kind", "quiet")
        say(name.setText, FACTOR_NAMES[factor.key])
        worth = QLabel(parent)
        if factor.high < WHOLE:
            worth.setProperty("kind", "warn")
        say(worth.setText, share(factor.low, factor.high))
        why = label(say, _effect(factor.why, taken, more), parent, "small")
        for place, widget in enumerate((name, worth, why)):
            grid.addWidget(widget, number, place, Qt.AlignmentFlag.AlignTop)
    return grid


def _effect(why: Msg, taken: int, more: int) -> Msg:
    if not taken:
        return why
    takes = counted("Takes %(n)s point of 100.", "Takes %(n)s points of 100.", taken)
    return said("%(why)s %(takes)s %(more)s", why=why, takes=takes, more=addable(more))
