"""How much each agency wants a country, and what of that nobody covers; how, when it is asked."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lo_desk.assessment.need import Need, Part, shown
from lo_desk.assessment.uncovered import MISSING, OTHER, PARTNER, Share, Uncovered
from lo_desk.catalogue.coverage import share
from lo_desk.domain.agencies import AGENCIES
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.country_need import CountryNeed
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import OUTLINE, Say, button
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.glyphs import Badge
from lo_desk.ui.widgets.layouts import label

HUNDREDTH = 10  # thousandths
_OTHERS = {
    OTHER: said("The other agency, in writing"),
    PARTNER: said("A partner, in writing"),
    MISSING: said("Not covered"),
}
HOW = N_(
    "Need: priorities of the agency and open indicators, to the nearest 5 of 100, and what it may"
    " be while facts are missing. Not covered: what no post and no arrangement in writing meets."
)


class NeedCard(Card):
    """Both agencies side by side, in hundredths; in thousandths what they are made of."""

    def __init__(self, say: Say, told: CountryNeed, parent: QWidget, *, narrow: bool) -> None:
        super().__init__(say, N_("Need, and what is not covered"), parent)
        self.setObjectName("need_card")
        self._told = told
        self.body.addWidget(label(say, HOW, self, "small"))
        self._columns: list[QVBoxLayout] = []
        self._parts: list[QWidget] = []
        row = QVBoxLayout() if narrow else QHBoxLayout()
        row.setSpacing(dp(self, 24))
        for each in told.agencies:
            self._columns.append(self._agency(each))
            row.addLayout(self._columns[-1], 1)
        self.body.addLayout(row)
        both = label(say, _together(told.together), self)
        both.setObjectName("need_together")
        self.body.addWidget(both)
        self._more = button(say, "need_parts", N_("How these figures are &made up"), self, OUTLINE)
        self._more.clicked.connect(self._explain)
        self.beside(self._more)

    def _agency(self, told: Uncovered) -> QVBoxLayout:
        column, head = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(dp(self, 6))
        badge = Badge(self, told.need.agency)
        self.say(badge.setText, AGENCIES[told.need.agency])
        head.addWidget(badge)
        need = label(self.say, _need(told.need), self, "card")
        need.setObjectName(f"need_{told.need.agency}")
        head.addWidget(need, 1)
        column.addLayout(head)
        missing = label(self.say, _missing(told), self)
        missing.setObjectName(f"missing_{told.need.agency}")
        column.addWidget(missing)
        column.addStretch(1)
        return column

    @Slot()
    def _explain(self) -> None:
        """Add what the figures are made of, agency by agency, or take it away again."""
        if self._parts:
            for part in self._parts:
                part.hide()
                part.deleteLater()
            self._parts = []
            return
        for column, told in zip(self._columns, self._told.agencies, strict=True):
            self._parts.append(self._made_up(told))
            column.addWidget(self._parts[-1])

    def _made_up(self, told: Uncovered) -> QWidget:
        made, whole = QWidget(self), told.need.planned
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        parts = [(_amount(part), part.why) for part in told.need.parts if part.high]
        self._list(column, N_("Where the need comes from, in thousandths"), parts, whole)
        met = [(said("%(n)s", n=each.met), self._who(each)) for each in told.shares if each.met]
        self._list(column, N_("Who meets it, in thousandths"), met, whole)
        return made

    def _list(
        self, column: QVBoxLayout, title: str, rows: Iterable[tuple[Msg, Msg]], whole: int
    ) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(dp(self, 10))
        grid.setVerticalSpacing(dp(self, 4))
        grid.setColumnStretch(1, 1)
        total = said("%(n)s", n=whole), said("Need to plan with")
        for number, (amount, words) in enumerate((*rows, total)):
            figure = QLabel(self)
            self.say(figure.setText, amount)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(figure, number, 0, top | Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(self.say, words, self, "small"), number, 1, top)
        column.addWidget(label(self.say, title, self, "label"))
        column.addLayout(grid)

    def _who(self, met: Share) -> Msg:
        if met.post is None:
            return _OTHERS[met.kind]
        code, city = self._told.posts[met.post]
        return said("%(city)s (%(post)s)", city=city, post=code)


def _need(need: Need) -> Msg:
    low, high = (shown(end) // HUNDREDTH for end in (need.low, need.high))
    if need.centre is None:
        return said("Need: too little is known; %(low)s to %(high)s of 100", low=low, high=high)
    centre = shown(need.centre) // HUNDREDTH
    if low == high:
        return said("Need: %(n)s of 100", n=centre)
    return said("Need: %(n)s of 100 (%(low)s to %(high)s)", n=centre, low=low, high=high)


def _missing(told: Uncovered) -> Msg:
    """As coarse as the need, so that it is never shown as more of it than there is."""
    low, high = (shown(end) // HUNDREDTH for end in told.gap)
    if low == high:
        return said("Not covered: %(n)s of 100", n=low)
    return said(
        "Not covered: %(n)s of 100 (%(low)s to %(high)s)",
        n=shown(told.planned) // HUNDREDTH,
        low=low,
        high=high,
    )


def _together(cover: int | None) -> Msg:
    if cover is None:
        return said("Neither agency needs this country.")
    return said(
        "Covered by both together, weighted by their needs: %(share)s.", share=share(cover, cover)
    )


def _amount(part: Part) -> Msg:
    if part.centre is None:
        return said("%(low)s to %(high)s", low=part.low, high=part.high)
    return said("%(n)s", n=part.centre)
