"""Who does what in a country, as a small table; what differs from the standard says so."""

from PySide6.QtWidgets import QGridLayout, QWidget

from lo_desk.catalogue.contact import ROLE_LINE
from lo_desk.domain.agencies import AGENCIES, CBSA, RCMP
from lo_desk.domain.roles import LEAD, RoleHere
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.cards import Card, Link
from lo_desk.ui.widgets.country.facts import CountryFacts
from lo_desk.ui.widgets.glyphs import Badge
from lo_desk.ui.widgets.layouts import hairline, label


class RolesCard(Card):
    """A row for each mandate area: CBSA's role, RCMP's role, and a line under it if need be."""

    def __init__(self, facts: CountryFacts, parent: QWidget) -> None:
        super().__init__(facts.say, N_("Who does what here"), parent)
        self.setObjectName("roles")
        self._facts = facts
        if not facts.here.roles:
            nothing = N_("The role matrix has no line for this country and no standard.")
            self.add(label(facts.say, nothing, self, "quiet"))
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(dp(self, 12))
        grid.setVerticalSpacing(dp(self, 3))
        grid.setColumnStretch(0, 1)
        for column, agency in ((1, CBSA), (2, RCMP)):
            badge = Badge(self, agency)
            facts.say(badge.setText, AGENCIES[agency])
            grid.addWidget(badge, 0, column)
        for role in facts.here.roles:
            self._row(grid, role)
        self.body.addLayout(grid)

    def _row(self, grid: QGridLayout, here: RoleHere) -> None:
        row, say, line = grid.rowCount(), self._facts.say, here.line
        grid.addWidget(hairline(self), row, 0, 1, 3)
        link = Link(say, line.name, ("role_line", line.id), self, "text")
        link.opened.connect(self._facts.workspace.open)
        grid.addWidget(link, row + 1, 0)
        for column, role in ((1, line.cbsa), (2, line.rcmp)):
            kind = "label" if role == LEAD else "quiet"
            grid.addWidget(label(say, word(role), self, kind), row + 1, column)
        for number, (words, kind) in enumerate(_notes(here)):
            grid.addWidget(label(say, words, self, kind), row + 2 + number, 0, 1, 3)


def word(role: str) -> object:
    """What the role is called."""
    choices = ROLE_LINE.field("cbsa").choices
    return next(choice.label for choice in choices if choice.key == role)


def _notes(here: RoleHere) -> list[tuple[object, str]]:
    found: list[tuple[object, str]] = []
    if here.standard is not None:
        differs: Msg = said(
            "Differs from the standard: CBSA %(cbsa)s, RCMP %(rcmp)s.",
            cbsa=word(here.standard.cbsa),
            rcmp=word(here.standard.rcmp),
        )
        found.append((differs, "small"))
    if here.warning is not None:
        found.append((here.warning, "warn"))
    if here.review_overdue:
        found.append((said("Review was due on %(day)s.", day=here.line.review_on), "warn"))
    if here.line.note:
        found.append((here.line.note, "small"))
    return found
