"""The whole question: candidates, limits, what must be; and the one act, to search."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.domain.siting import (
    PossiblePost,
    SiteChoice,
    SitingOffers,
    SitingQuestion,
)
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import OUTLINE, button
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.choices import OneOf, Setting
from lo_desk.ui.widgets.flow import FlowBox
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.siting.limits_form import LimitsForm, Unreadable
from lo_desk.ui.widgets.siting.must_form import MustForm
from lo_desk.ui.widgets.siting.site_table import SiteRow, SiteTable

COUNT = 3
HINT = N_(
    "Space takes a post in or leaves it out; type in a cell to change what it costs or serves."
)


class QuestionForm(QWidget):
    """What is typed outlives new offers of the registry."""

    day_typed = Signal(object)  # date

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("siting_question")
        self._say, self._language = Texts(self, language), language
        self._offers: SitingOffers | None = None
        self._by_key: Mapping[UUID, PossiblePost] = {}
        self.table = SiteTable(language, self)
        self._say(self.table.setAccessibleName, N_("Posts that could open"))
        self.limits = LimitsForm(language, self)
        self.must = MustForm(language, self)
        self._other = OneOf(self._say, "other_post", {}, self)
        self._fault = label(self._say, "", self, "fault")
        self._fault.setObjectName("siting_fault")
        self._fault.hide()
        self._place()
        self.table.sites.refused.connect(self.object_to)
        self.limits.day_typed.connect(self.day_typed)

    def _place(self) -> None:
        column = QVBoxLayout(self)
        margin = dp(self, 20)
        column.setContentsMargins(margin, dp(self, 8), margin, margin)
        column.setSpacing(dp(self, 12))
        column.addWidget(self._fault)
        sites = Card(self._say, N_("Posts that could open"), self)
        sites.add(label(self._say, HINT, sites, "small"))
        sites.add(self.table)
        box = FlowBox(sites)
        box.add(Setting(self._say, N_("Another mission"), self._other, box))
        add = button(self._say, "add_other", N_("&Add it"), box, OUTLINE)
        add.clicked.connect(self._on_add)
        box.add(add)
        sites.add(box)
        limits = Card(self._say, N_("Limits"), self)
        limits.add(self.limits)
        must = Card(self._say, N_("What must be, what may not be"), self)
        must.add(self.must)
        for card in (sites, limits, must):
            column.addWidget(card)
        column.addStretch(1)

    def offer(self, offers: SitingOffers) -> None:
        """Offer what the registry has now; rows that were typed in stay as they are."""
        first = self._offers is None
        kept = {row.site.key: row for row in self.table.sites.rows}
        known = {site.key: site for site in offers.sites}
        self._offers, self._by_key = offers, known
        rows = [
            SiteRow(site, kept[key].chosen, kept[key].costs, kept[key].load)
            if key in kept
            else SiteRow(site, True, list(site.costs), offers.load)
            for key, site in known.items()
            if key in kept or site.usual
        ]
        if first:
            self.limits.load(SitingQuestion(offers.day, (), count=COUNT), offers.first_year)
        self.limits.name_years(offers.first_year)
        self._show(rows)

    def _show(self, rows: list[SiteRow]) -> None:
        offers = self._offers
        if offers is None:
            return
        self.table.show_rows(rows, offers.first_year)
        self.must.offer(offers.places, [row.site.code for row in rows])
        there, now = {row.site.key for row in rows}, self._language.now
        others = [site for site in offers.sites if site.key not in there]
        others.sort(key=lambda site: (now.sort_key(now.show(site.city)), site.code))
        self._other.offer(
            {
                site.key: said("%(place)s (%(post)s)", place=site.city, post=site.code)
                for site in others
            }
        )

    @override
    def event(self, event: QEvent) -> bool:
        """Its parts have other heights: looked at again once all of them have settled."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._settle)
        return done

    @Slot()
    def _settle(self) -> None:
        """Ask for the height it needs where large text came in later than its rows."""
        if self.height() < self.heightForWidth(self.width()):
            self.updateGeometry()

    @Slot()
    def _on_add(self) -> None:
        key = self._other.value if self._other.count() else None
        site = self._by_key.get(key) if isinstance(key, UUID) else None
        if site is not None and self._offers is not None:
            new = SiteRow(site, True, list(site.costs), self._offers.load)
            self._show([*self.table.sites.rows, new])

    def asked(self) -> SitingQuestion | None:
        """The question as it is typed; None: the fault is said and has the focus."""
        self.object_to("")
        if self._offers is None:
            return None
        base = SitingQuestion(
            self._offers.day,
            self.table.chosen(),
            required=self.must.required,
            apart=self._pairs(),
        )
        try:
            return self.limits.limits(base)
        except Unreadable as fault:
            self.object_to(fault.msg)
            fault.field.setFocus()
            return None

    def _pairs(self) -> frozenset[tuple[str, str]]:
        """Pairs of which both are candidates now."""
        codes = {choice.site.code for choice in self.table.chosen()}
        return frozenset(pair for pair in self.must.apart if set(pair) <= codes)

    def take(self, question: SitingQuestion) -> None:
        """Show that question: a change that was said to be enough."""
        if self._offers is None:
            return
        asked: dict[UUID, SiteChoice] = {each.site.key: each for each in question.sites}
        for row in self.table.sites.rows:
            if row.site.key in asked:
                row.load = asked[row.site.key].load
        self.limits.load(question, self._offers.first_year)
        self.must.load(question.required, question.apart)
        self._show(self.table.sites.rows)

    @Slot(object)
    def object_to(self, words: str | Msg) -> None:
        """Say what cannot be read, or nothing."""
        self._say(self._fault.setText, words)
        self._fault.setVisible(bool(words))
