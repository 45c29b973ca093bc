"""Why each agency scored a place as it did under one criterion, and what both agreed on."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lo_desk.catalogue.assessing_choices import CONFIDENCES, SHORT
from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.joint import OPEN
from lo_desk.domain.joint_facts import JointFacts, ScoreFacts
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import OUTLINE, button
from lo_desk.ui.widgets.layouts import label

_CONFIDENCE = {str(each.key): each.label for each in CONFIDENCES}


class CellEvidence(QFrame):
    """The cell that is chosen in the table above; before one is, how to choose."""

    agree = Signal(str, str)  # candidate, criterion: both agencies want one score

    def __init__(self, facts: JointFacts, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell_evidence")
        self._facts, self._say = facts, Texts(self, language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 4))
        how = N_("Choose a cell: the evidence of both agencies is told here.")
        self._title = label(self._say, how, self, "label")
        weights = N_("Weight: of the working group; in brackets, of the CBSA and of the RCMP.")
        column.addWidget(label(self._say, weights, self, "small"))
        column.addWidget(self._title)
        self._cell: tuple[str, str] | None = None
        self._lines = [label(self._say, "", self) for _ in (*AGENCIES, JOINT)]
        for line in self._lines:
            column.addWidget(line)
            line.hide()
        words = N_("&Agree on a score…")
        self._agree = button(self._say, "agree_score", words, self, OUTLINE)
        self._agree.clicked.connect(self._on_agree)
        self._agree.hide()
        column.addWidget(self._agree, 0, Qt.AlignmentFlag.AlignLeft)

    def show_cell(self, candidate: str, criterion: str) -> None:
        """Tell what was entered for a place under a criterion."""
        self._cell = candidate, criterion
        city = self._facts.candidate(candidate).city
        self._say(
            self._title.setText,
            said("%(criterion)s, %(place)s", criterion=SHORT[criterion], place=city),
        )
        held = {
            each.owner: each
            for each in self._facts.scores
            if (each.candidate, each.criterion) == (candidate, criterion)
        }
        for line, owner in zip(self._lines, (*AGENCIES, JOINT), strict=True):
            known = held.get(owner)
            shown = known is not None or owner in AGENCIES
            self._say(line.setText, _told(owner, known) if shown else "")
            line.setVisible(shown)
        self._agree.setVisible(self._facts.state == OPEN and JOINT not in held)

    @Slot()
    def _on_agree(self) -> None:
        if self._cell is not None:
            self.agree.emit(*self._cell)


def _told(owner: str, score: ScoreFacts | None) -> Msg:
    who = AGENCIES.get(owner) or said("Agreed on afterwards")
    if score is None:
        return said("%(who)s: blank, which is not known and not zero.", who=who)
    return said(
        "%(who)s: %(score)s (confidence: %(confidence)s). %(evidence)s",
        who=who,
        score=said("not known") if score.value is None else score.value,
        confidence=_CONFIDENCE[score.confidence],
        evidence=_why(score),
    )


def _why(score: ScoreFacts) -> object:
    if not score.evidence and not score.source:
        return said("No evidence is given.")
    if not score.evidence:
        return said("Source: %(source)s", source=score.source)
    if not score.source:
        return score.evidence
    return said("%(evidence)s (source: %(source)s)", evidence=score.evidence, source=score.source)
