"""Needs that must be served, and posts that may not both open: each added one by one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.network import Spot
from lo_desk.i18n.msg import N_, said
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.options import Options
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import OUTLINE, button
from lo_desk.ui.widgets.choices import OneOf, Setting
from lo_desk.ui.widgets.flow import FlowBox
from lo_desk.ui.widgets.siting.picked import Picked

Pair = tuple[str, str]


class MustForm(QWidget):
    """What is chosen stays chosen while places and candidates change."""

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self._language = Texts(self, language), language
        self._names: Mapping[str, Bilingual] = {}
        self.required: frozenset[Spot] = frozenset()
        self.apart: frozenset[Pair] = frozenset()
        self._place = OneOf(self._say, "required_place", {}, self)
        self._agency = OneOf(self._say, "required_agency", dict(AGENCIES), self)
        self._one = OneOf(self._say, "pair_one", {}, self)
        self._two = OneOf(self._say, "pair_two", {}, self)
        self._required = Picked("required", language, self)
        self._apart = Picked("apart", language, self)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 4))
        add = button(self._say, "add_required", N_("Require &it"), self, OUTLINE)
        part = button(self._say, "add_apart", N_("Not &both"), self, OUTLINE)
        add.clicked.connect(self._on_require)
        part.clicked.connect(self._on_apart)
        first = ((N_("Place that must be served"), self._place), (N_("For agency"), self._agency))
        second = ((N_("Of this post…"), self._one), (N_("…and this one, not both"), self._two))
        for pairs, act, picked in ((first, add, self._required), (second, part, self._apart)):
            box = FlowBox(self)
            for name, field in pairs:
                box.add(Setting(self._say, name, field, box))
            box.add(act)
            column.addWidget(box)
            column.addWidget(picked)
        self._required.removed.connect(self._on_not_required)
        self._apart.removed.connect(self._on_together)

    def offer(self, places: Sequence[tuple[str, Bilingual]], codes: Sequence[str]) -> None:
        """Offer these places and candidates from now on; pairs of others are taken out."""
        self._names = dict(places)
        now = self._language.now
        named = sorted(places, key=lambda each: now.sort_key(now.show(each[1])))
        self._place.offer(dict(named))
        offered: Options = {code: Bilingual(code, code) for code in codes}
        self._one.offer(offered)
        self._two.offer(offered)
        apart = {pair for pair in self.apart if set(pair) <= set(codes)}
        self.load(self.required, frozenset(apart))

    def load(self, required: frozenset[Spot], apart: frozenset[Pair]) -> None:
        """Show these."""
        self.required, self.apart = required, apart
        self._required.show_these(
            {
                spot: said(
                    "%(place)s (%(agency)s)",
                    place=self._names.get(spot[1], spot[1]),
                    agency=AGENCIES[spot[0]],
                )
                for spot in sorted(required)
            }
        )
        self._apart.show_these(
            {pair: said("%(one)s or %(two)s", one=pair[0], two=pair[1]) for pair in sorted(apart)}
        )

    @Slot()
    def _on_require(self) -> None:
        if self._place.count():
            spot = str(self._agency.value), str(self._place.value)
            self.load(self.required | {spot}, self.apart)

    @Slot()
    def _on_apart(self) -> None:
        pair = str(self._one.value), str(self._two.value)
        if self._one.count() and pair[0] != pair[1] and pair[::-1] not in self.apart:
            self.load(self.required, self.apart | {pair})

    @Slot(object)
    def _on_not_required(self, spot: Spot) -> None:
        self.load(self.required - {tuple(spot)}, self.apart)

    @Slot(object)
    def _on_together(self, pair: Pair) -> None:
        self.load(self.required, self.apart - {tuple(pair)})
