"""How sure the verdict is: what would change it, how often each place is first, what it may lose."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lo_desk.domain.joint_facts import JointFacts, JointFindings
from lo_desk.domain.verdict_words import least_lead
from lo_desk.i18n.msg import N_, Msg
from lo_desk.services.joint_sets import sizes
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.joint import robust_words as words
from lo_desk.ui.widgets.joint.bar_picture import Bar, BarPicture
from lo_desk.ui.widgets.joint.sets_view import SetsView
from lo_desk.ui.widgets.joint.weights_try import WeightsTry
from lo_desk.ui.widgets.joint.word_table import WordTable
from lo_desk.ui.widgets.layouts import label

WHOLE = 1000
LEAST = 2


class RobustView(QWidget):
    """Each picture with its sentence and, below, its table with the same numbers."""

    def __init__(
        self, facts: JointFacts, found: JointFindings, language: CurrentLanguage, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("robust_view")
        self._say, self._language = Texts(self, language), language
        self._facts, self._found = facts, found
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(dp(self, 8))
        self._tell(words.margin(facts, found), "margin_words")
        if len(found.ranking) >= LEAST:
            self._tell(words.least_moved(facts, found), "least_moved")
            told = least_lead(found, dict(facts.rules)["weight_swing"])
            if told:
                self._tell(told, "least_lead")
            self._tell(words.points(found), "points_words")
            self._pictures()
        if sizes(found):
            title = N_("If several places may be opened")
            self._column.addWidget(label(self._say, title, self, "card"))
            self._column.addWidget(SetsView(facts, found, language, self))
        self._disagreement()
        self._column.addWidget(label(self._say, N_("Try other weights"), self, "card"))
        self._column.addWidget(WeightsTry(facts, language, self))

    def _pictures(self) -> None:
        facts, found = self._facts, self._found
        bars, told = words.firsts(facts, found)
        title = N_("How often each place is first, in 100 draws")
        self._picture("firsts", title, bars, (0, WHOLE), told)
        self._table("ranks", N_("Chance of each rank, in 100 draws"), words.ranks(facts, found))
        self._tell(words.draws(found), "draws", "small")
        bars, ends, told = words.swings(found)
        self._picture("swings", N_("How far each criterion moves the lead"), bars, ends, told)
        title = N_("The lead in thousandths, by criterion")
        self._table("swing_table", title, words.swing_table(found))
        bars, told = words.spans(facts, found)
        self._picture("spans", N_("Weights that keep the first place first"), bars, (0, 1), told)
        title = N_("The same weights, in thousandths")
        self._table("span_table", title, words.span_table(found))
        title = N_("Regret over all admissible weights")
        self._table("regrets", title, words.regrets(facts, found))
        table = words.one_points(facts, found)
        self._table("one_points", N_("One point that changes the winner"), table)

    def _disagreement(self) -> None:
        self._column.addWidget(label(self._say, N_("Disagreement"), self, "card"))
        for told in words.apart(self._facts, self._found):
            self._tell(told, "")
        table = words.distances(self._facts, self._found)
        self._table("distances", N_("Disagreement on each place"), table)

    def _tell(self, told: Msg, name: str, kind: str = "") -> None:
        made = label(self._say, told, self, kind)
        if name:
            made.setObjectName(name)
        self._column.addWidget(made)

    def _picture(
        self, name: str, title: str, bars: Sequence[Bar], ends: tuple[float, float], told: Msg
    ) -> None:
        self._column.addWidget(label(self._say, title, self, "card"))
        self._tell(told, f"{name}_words")
        made = BarPicture(name, ends, self._language, self)
        self._say(made.setAccessibleName, title)
        made.show_bars(bars, told)
        self._column.addWidget(made)

    def _table(self, name: str, title: str, table: words.Table) -> None:
        heads, rows = table
        if rows:
            self._column.addWidget(label(self._say, title, self, "label"))
            made = WordTable(name, self._language, self)
            self._say(made.setAccessibleName, title)
            made.show_words(heads, rows)
            self._column.addWidget(made)
