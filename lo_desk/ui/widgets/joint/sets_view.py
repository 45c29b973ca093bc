"""If several places may be opened: the sets that lose the least, whatever the weights."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lo_desk.domain.joint_facts import JointFacts, JointFindings
from lo_desk.domain.phrases import places
from lo_desk.i18n.msg import N_, said
from lo_desk.services.joint_sets import sets_of, sizes
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.choices import OneOf, Setting
from lo_desk.ui.widgets.joint.word_table import WordTable
from lo_desk.ui.widgets.layouts import label

SHOWN = 10
HINT = N_(
    "Each set is compared with every other set of as many places, under all admissible weights. 0:"
    " no other set is ever better."
)
HEADS = (said("Places"), said("Most value it can lose, in 100 of one place"))


class SetsView(QWidget):
    """How many places, and the sets of as many, the safest first."""

    def __init__(
        self, facts: JointFacts, found: JointFindings, language: CurrentLanguage, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sets_view")
        self._facts, say = facts, Texts(self, language)
        offered = {size: places(size) for size in sizes(found)}
        self._size = OneOf(say, "set_size", offered, self)
        self._size.chosen.connect(self._answer)
        self._table = WordTable("sets", language, self)
        say(self._table.setAccessibleName, N_("Sets of places, the least regret first"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 6))
        column.addWidget(label(say, HINT, self, "small"))
        column.addWidget(Setting(say, N_("How many places"), self._size, self))
        column.addWidget(self._table)
        self._answer()

    @Slot()
    def _answer(self) -> None:
        rows = [
            [tuple(self._facts.candidate(code).city for code in each.codes), each.lost]
            for each in sets_of(self._facts, int(str(self._size.value)))[:SHOWN]
        ]
        self._table.show_words(HEADS, rows)
