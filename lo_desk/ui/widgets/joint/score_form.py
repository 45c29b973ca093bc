"""One score: how high, how sure, and why."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lo_desk.assessment.score_hints import Suggestion
from lo_desk.catalogue.assessing_choices import CONFIDENCES, CRITERIA
from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.services.score_sheets import Cell
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.choices import OneOf, Setting
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.pair_editor import PairEditor

NAMES = {str(each.key): each.label for each in CRITERIA}
_SCORES: dict[object, object] = {
    None: in_context("score", "Not known"),
    **{n: n for n in range(6)},
}
_SURE: dict[object, object] = {
    "": in_context("confidence", "not said"),
    **{each.key: each.label for each in CONFIDENCES},
}


class ScoreForm(QFrame):
    """Fills one cell of the sheet; nothing is kept before it is saved."""

    saved = Signal(object)  # Cell

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = Texts(self, language)
        self._cell: Cell | None = None
        self.setObjectName("score_form")
        self.setProperty("panel", "card")
        self._title = label(self._say, "", self, "card")
        self._title.setObjectName("score_of")
        self._hint = label(self._say, "", self, "small")
        self._hint.setObjectName("score_hint")
        self._score = OneOf(self._say, "score", _SCORES, self)
        self._sure = OneOf(self._say, "confidence", _SURE, self)
        self._why = PairEditor("evidence", N_("Evidence"), language, self, narrow=True)
        self._source = QLineEdit(self)
        self._source.setObjectName("score_source")
        self.keep = button(self._say, "save_score", N_("&Save the score"), self, PRIMARY)
        self._fault = label(self._say, "", self, "fault")
        self._fault.setObjectName("score_fault")
        self.keep.clicked.connect(self.save)
        self._place()

    def _place(self) -> None:
        column, row, acts = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        margin = dp(self, 12)
        column.setContentsMargins(margin, dp(self, 10), margin, margin)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        row.addWidget(Setting(self._say, N_("Score, 0 to 5"), self._score, self), 1)
        row.addWidget(Setting(self._say, N_("Confidence"), self._sure, self), 1)
        column.addLayout(row)
        column.addWidget(self._why)
        column.addWidget(Setting(self._say, N_("Source or link"), self._source, self))
        column.addWidget(self._fault)
        acts.addWidget(self.keep)
        acts.addStretch(1)
        column.addLayout(acts)

    def show_hint(self, hint: Suggestion | None) -> None:
        """Say what the registry suggests; it is never filled in."""
        self._say(self._hint.setText, hint_words(hint) if hint else "")
        self._hint.setVisible(hint is not None)

    def load(self, cell: Cell, place: Bilingual) -> None:
        """Show a score of that place."""
        self._cell = cell
        named = said("%(place)s: %(criterion)s", place=place, criterion=NAMES[cell.criterion])
        self._say(self._title.setText, named)
        self._fill(cell)
        self.object_to("")

    def _fill(self, cell: Cell) -> None:
        self._score.choose(cell.score)
        self._sure.choose(cell.confidence)
        self._why.load(cell.evidence, Bilingual())
        self._source.setText(cell.source)

    @property
    def cell(self) -> Cell | None:
        """The score as it was loaded; None: nothing is chosen."""
        return self._cell

    def settle(self, saved: Cell) -> None:
        """The score is saved like that now; what was typed since stays and is of the next version.

        What is typed only counts as such where it differs from what was saved.
        """
        typed, before = self.typed(), self._cell
        if typed is None or before is None:
            return
        self._cell = saved
        same = replace(typed, id=saved.id, version=saved.version) == saved
        if not same and typed == before:  # changed elsewhere, nothing typed here
            self._fill(saved)
        elif same:
            self._why.load(saved.evidence, Bilingual())

    def choose(self, score: int | None) -> None:
        """Type a score from the table: the rest of the form stays."""
        self._score.choose(score)

    def object_to(self, fault: str | Msg) -> None:
        """Say what is wrong, or nothing."""
        self._say(self._fault.setText, fault)
        self._fault.setVisible(bool(fault))

    @property
    def touched(self) -> bool:
        """Whether something is typed that is not saved."""
        return self._cell is not None and self.typed() != self._cell

    def typed(self) -> Cell | None:
        """The score as the form has it."""
        if self._cell is None:
            return None
        score = self._score.value
        return Cell(
            self._cell.candidate,
            self._cell.criterion,
            self._cell.id,
            self._cell.version,
            score if isinstance(score, int) else None,
            str(self._sure.value or ""),
            self._why.value() if self._why.touched else self._cell.evidence,
            self._source.text().strip(),
        )

    @Slot()
    def save(self) -> None:
        """Ask for the score to be kept."""
        typed = self.typed()
        if typed is not None:
            self.saved.emit(typed)


def hint_words(hint: Suggestion) -> Msg:
    """The fact, the score it suggests if any, and where it stands."""
    facts = {"fact": hint.told, "source": hint.source}
    if hint.score is None:
        return said("The registry says: %(fact)s (source: %(source)s)", **facts)
    return said(
        "The registry suggests %(score)s: %(fact)s (source: %(source)s)",
        score=hint.score,
        **facts,
    )
