"""The answer: what to open, how sure that is, and what comes near it; or why there is none."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.assessment.siting_words import (
    AMONG_FAIR,
    WEIGHINGS,
    certainty,
    fairness,
    nearness,
    per_thousand,
    relief,
    verdict,
)
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.siting import Robustness, SitingFound
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import OUTLINE, button
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.joint.word_table import WordTable
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.pair_editor import PairEditor
from lo_desk.ui.widgets.siting import answer_tables as tables
from lo_desk.ui.widgets.siting.gain_map import GainMap
from lo_desk.ui.widgets.siting.heat_table import HeatTable

HOW = N_(
    "A point is a thousandth of need at a place that is fully covered. The search counts the best"
    " post of each place alone; the rule of coverage takes all lines together. Posts that are"
    " there keep their areas."
)


class AnswerView(QWidget):
    """Made anew for each answer."""

    kept = Signal(object)  # Bilingual: keep it as a what-if of that name
    relieved = Signal(object)  # SitingQuestion: ask that instead

    def __init__(self, found: SitingFound, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("siting_answer")
        self.found = found
        self._say, self._language = Texts(self, language), language
        self._column = QVBoxLayout(self)
        margin = dp(self, 20)
        self._column.setContentsMargins(margin, dp(self, 8), margin, margin)
        self._column.setSpacing(dp(self, 12))
        self._name: PairEditor | None = None
        self._verdict()
        if found.impossible is not None:
            self._reliefs()
        elif found.answered:
            self._figures()
        self._column.addStretch(1)

    def _verdict(self) -> None:
        card = Card(self._say, verdict(self.found), self)
        card.setObjectName("siting_verdict")
        if self.found.answered:
            told = label(self._say, certainty(self.found), card)
            told.setObjectName("certainty")
            card.add(told)
            if self.found.fair:
                card.add(label(self._say, fairness(self.found), card))
            card.add(label(self._say, HOW, card, "small"))
        self._column.addWidget(card)

    def _reliefs(self) -> None:
        card = Card(self._say, N_("What would have to give way"), self)
        for words in relief(self.found):
            card.add(label(self._say, words, card))
        why = self.found.impossible
        for number, each in enumerate(why.reliefs if why else ()):
            card.add(_ReliefLine(number, each.words, self._language, card, self))
        self._column.addWidget(card)

    def relieve(self, number: int) -> None:
        """Ask the question with that change."""
        why = self.found.impossible
        if why is not None:
            self.relieved.emit(why.reliefs[number].question)

    def _figures(self) -> None:
        found = self.found
        if found.chosen:
            card = self._table("chosen", N_("Posts to open"), tables.chosen(found))
            self._keeping(card)
            self._table("agencies", N_("Covered need of each agency"), tables.agencies(found))
            self._places()
        near = self._table("others", N_("Other answers"), tables.others(found), nearness(found))
        if found.standing:
            self._add(near, "standing", N_("How sure each candidate is"), tables.standing(found))
        if found.robustness is not None:
            self._robust(found.robustness)

    def _places(self) -> None:
        card = Card(self._say, N_("Coverage by place"), self)
        card.add(GainMap(self.found, self._language, card))
        self._add(card, "coverage_by_place", N_("Coverage by place"), tables.places(self.found))
        more = len(self.found.places) - tables.MOST
        if more > 0:
            told = counted("%(n)s more is not shown.", "%(n)s more are not shown.", more)
            card.add(label(self._say, told, card, "small"))
        self._column.addWidget(card)

    def _keeping(self, card: Card) -> None:
        self._name = PairEditor("what_if_name", N_("Name"), self._language, card, narrow=False)
        codes = ", ".join(each.site.code for each in self.found.chosen)
        self._name.load(Bilingual(f"Open {codes}", f"Ouvrir {codes}"), Bilingual())
        keep = button(self._say, "keep_what_if", N_("Make a &what-if of this"), card, OUTLINE)
        keep.clicked.connect(self.keep)
        card.add(self._name, ruled=True)
        card.beside(keep)

    @Slot()
    def keep(self) -> None:
        """Ask for the answer to be kept under the name that is typed."""
        if self._name is not None:
            self.kept.emit(self._name.value())

    def _robust(self, robust: Robustness) -> None:
        card = Card(self._say, N_("However needs are weighed"), self)
        told = label(self._say, _robust_words(robust), card)
        told.setObjectName("robust_words")
        card.add(told)
        if self.found.fair:
            card.add(label(self._say, AMONG_FAIR, card, "small"))
        heads, rows = tables.losses(robust)
        table = HeatTable("losses", self._language, card)
        self._say(table.setAccessibleName, N_("Loss of each set, by way to weigh the needs"))
        tones = [["", *map(_tone, row.losses), _tone(row.worst)] for row in robust.sets]
        table.show_heat(heads, rows, tones)
        card.add(table)
        self._column.addWidget(card)

    def _table(self, name: str, title: str, table: tables.Table, words: Msg | None = None) -> Card:
        card = Card(self._say, title, self)
        if words is not None:
            card.add(label(self._say, words, card))
        self._add(card, name, title, table, bare=words is None)
        self._column.addWidget(card)
        return card

    def _add(
        self, card: Card, name: str, title: str, table: tables.Table, *, bare: bool = False
    ) -> None:
        heads, rows = table
        if not rows:
            return
        made = WordTable(name, self._language, card)
        self._say(made.setAccessibleName, title)
        made.show_words(heads, rows)
        if not bare and name == "standing":
            card.add(label(self._say, title, card, "label"))
        card.add(made)


class _ReliefLine(QWidget):
    """One change that is enough, and the button that makes it in the form."""

    def __init__(
        self, number: int, words: Msg, language: CurrentLanguage, parent: QWidget, view: AnswerView
    ) -> None:
        super().__init__(parent)
        self._number, self._view, say = number, view, Texts(self, language)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        told = label(say, words, self)
        told.setObjectName(f"relief_words_{number}")
        do = button(say, f"relief_{number}", N_("Change it in the question"), self, OUTLINE)
        say(do.setAccessibleName, said("Change in the question: %(change)s", change=words))
        do.clicked.connect(self._on_do)
        row.addWidget(told, 1)
        row.addWidget(do)

    @Slot()
    def _on_do(self) -> None:
        self._view.relieve(self._number)


def _tone(loss: int) -> str:
    if loss >= tables.LARGE:
        return "red"
    return "amber" if loss >= tables.SOME else ""


def _robust_words(robust: Robustness) -> Msg:
    """The picture in a sentence."""
    if robust.codes is None:
        return said("No robust answer was found in the time there was.")
    held = next((row for row in robust.sets if row.codes == robust.codes), None)
    if held is None or not robust.codes:
        return said("No set of posts is worth opening in every way to weigh the needs.")
    worst = held.losses.index(held.worst)
    return said(
        "Whatever the weighing, opening %(codes)s loses at most %(share)s of the best gain"
        " (%(weighing)s).",
        codes=tuple(robust.codes),
        share=per_thousand(held.worst),
        weighing=WEIGHINGS[robust.weighings[worst]],
    )
