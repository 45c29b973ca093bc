"""What follows from two open sheets: the verdict, every place, every disagreement."""

from collections.abc import Iterator
from fractions import Fraction

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.assessment.rounding import half_up
from lo_desk.catalogue.assessing_choices import SHORT
from lo_desk.domain.agencies import CBSA, RCMP
from lo_desk.domain.joint_facts import JointFacts, JointFindings, StandingFacts
from lo_desk.domain.verdict_words import CLEAR, REASONS, VERDICTS
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.drawing import Drawing
from lo_desk.ui.widgets.joint.cell_evidence import CellEvidence
from lo_desk.ui.widgets.joint.drawn import Ranged, TwoScores
from lo_desk.ui.widgets.joint.word_table import WordTable
from lo_desk.ui.widgets.layouts import label

_HUNDRED, _WHOLE = 100, 1000
_SCORE_HEADS = (said("Criterion"), said("Weight"))


class FindingsView(QWidget):
    """Tables with the same numbers as the document."""

    agree = Signal(str, str)  # candidate, criterion: both agencies want one score

    def __init__(
        self,
        facts: JointFacts,
        found: JointFindings,
        language: CurrentLanguage,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._say, self._language = Texts(self, language), language
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(dp(self, 8))
        self._column.addWidget(self._verdict(facts, found))
        self._scores(facts, found)
        self._table(
            "standings", N_("Value and range of ranks of each place"), *_values(facts, found)
        )
        if found.flips:
            self._table("flips", N_("What would change the answer"), *_flips(found))

    def _scores(self, facts: JointFacts, found: JointFindings) -> None:
        """What each agency says stands before anything is averaged; a cell tells its evidence."""
        self._codes = [each.candidate for each in _ordered(found)]
        self._keys = [weight.criterion for weight in facts.weights]
        title = N_("Scores of the CBSA and of the RCMP, 0 to 5")
        table = self._table("disagreement", title, *_apart(facts, found))
        self._evidence = CellEvidence(facts, self._language, self)
        self._evidence.agree.connect(self.agree)
        self._column.addWidget(self._evidence)
        table.selectionModel().currentChanged.connect(self._on_cell)

    @Slot(QModelIndex, QModelIndex)
    def _on_cell(self, now: QModelIndex, _before: QModelIndex) -> None:
        place = now.column() - len(_SCORE_HEADS)
        if now.isValid() and place >= 0:
            self._evidence.show_cell(self._codes[place], self._keys[now.row()])

    def _verdict(self, facts: JointFacts, found: JointFindings) -> QFrame:
        """The answer before any figure: green where it is clear, else amber with the reasons."""
        clear = found.verdict == CLEAR
        box = QFrame(self)
        box.setProperty("panel", "good" if clear else "notice")
        row, words = QHBoxLayout(box), QVBoxLayout()
        edge = dp(self, 12)
        row.setContentsMargins(edge, dp(self, 10), edge, dp(self, 10))
        row.setSpacing(edge)
        ink = "green" if clear else "amber"
        row.addWidget(Drawing("scale", 20, box, ink), 0, Qt.AlignmentFlag.AlignTop)
        verdict = label(self._say, _verdict(facts, found), box, "pane")
        verdict.setObjectName("verdict")
        words.addWidget(verdict)
        for reason in found.reasons:
            words.addWidget(label(self._say, REASONS[reason], box))
        row.addLayout(words, 1)
        return box

    def _table(
        self, name: str, title: str, heads: list[object], rows: list[list[object]]
    ) -> WordTable:
        self._column.addWidget(label(self._say, title, self, "card"))
        table = WordTable(name, self._language, self)
        self._say(table.setAccessibleName, title)
        table.show_words(heads, rows)
        self._column.addWidget(table)
        return table


def _verdict(facts: JointFacts, found: JointFindings) -> Msg:
    if not found.leaders:
        return VERDICTS[found.verdict]
    names = tuple(facts.candidate(code).city for code in found.leaders)
    return said("%(verdict)s: %(leaders)s", verdict=VERDICTS[found.verdict], leaders=names)


def _percent(value: Fraction | None) -> object:
    return said("not known") if value is None else half_up(value * _HUNDRED)


def _values(facts: JointFacts, found: JointFindings) -> tuple[list[object], list[list[object]]]:
    heads: list[object] = [
        said("Place"),
        said("Value"),
        said("Interval"),
        said("CBSA"),
        said("RCMP"),
        said("Rank"),
        said("First, in 100 draws"),
        said("Gates"),
    ]
    rows: list[list[object]] = [
        [
            facts.candidate(each.candidate).city,
            _value(each),
            f"{_percent(each.low)}-{_percent(each.high)}",
            _percent(each.cbsa),
            _percent(each.rcmp),
            _rank(each),
            _first(each),
            _gate(each),
        ]
        for each in _ordered(found)
    ]
    return heads, rows


def _value(each: StandingFacts) -> object:
    """The value, drawn with its interval; of a place that is not assessable the interval alone."""
    if not each.assessable:
        return said("not known")
    known = [part for part in (each.value, each.low, each.high) if part is not None]
    if len(known) < 3:
        return _percent(each.value)
    value, low, high = (half_up(part * _HUNDRED) for part in known)
    return Ranged(value, value, low, high)


def _ordered(found: JointFindings) -> Iterator[StandingFacts]:
    yield from (found.standing(code) for code in found.ranking)
    yield from (each for each in found.standings if each.candidate not in found.ranking)


def _rank(each: StandingFacts) -> object:
    if not each.best:
        return said("none")
    return str(each.best) if each.best == each.worst else f"{each.best}-{each.worst}"


def _first(each: StandingFacts) -> object:
    return half_up(Fraction(each.ranks[0] * _HUNDRED, _WHOLE)) if each.ranks else said("none")


def _gate(each: StandingFacts) -> object:
    if not each.assessable:
        return in_context("gate", "not assessable")
    told = {
        "yes": said("all met"),
        "no": in_context("gate", "no"),
        "open": in_context("gate", "open"),
    }
    return told[each.gate]


def _apart(facts: JointFacts, found: JointFindings) -> tuple[list[object], list[list[object]]]:
    by = {(each.owner, each.candidate, each.criterion): each.value for each in facts.scores}
    codes, far = [each.candidate for each in _ordered(found)], set(found.far)
    heads: list[object] = [*_SCORE_HEADS, *(facts.candidate(code).city for code in codes)]
    rows: list[list[object]] = [
        [
            SHORT[weight.criterion],
            f"{weight.joint} ({weight.cbsa} · {weight.rcmp})",
            *(
                TwoScores(
                    by.get((CBSA, code, weight.criterion)),
                    by.get((RCMP, code, weight.criterion)),
                    far=(code, weight.criterion) in far,
                )
                for code in codes
            ),
        ]
        for weight in facts.weights
    ]
    return heads, rows


def _flips(found: JointFindings) -> tuple[list[object], list[list[object]]]:
    heads: list[object] = [
        said("Criterion"),
        said("Weight"),
        said("Flips at"),
        said("One point flips?"),
    ]
    rows: list[list[object]] = [
        [
            SHORT[each.criterion],
            half_up(each.weight * _WHOLE),
            said("none") if each.flips_at is None else half_up(each.flips_at * _WHOLE),
            said("yes") if each.point_flips else said("no"),
        ]
        for each in found.flips
    ]
    return heads, rows
