"""Two people changed the same facts: each field as it was, as theirs, as mine, to choose."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lo_desk.domain.bilingual import Bilingual
from lo_desk.errors import Difference
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.beside import UNTOUCHED
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button
from lo_desk.ui.widgets.flow import Flow
from lo_desk.ui.widgets.line_choice import LineChoice

THEIRS, MINE, LATER = "theirs", "mine", "later"


class ConflictPanel(QScrollArea):
    """Nothing is chosen for anybody: theirs stands until mine is taken or kept for later."""

    settled = Signal()
    left = Signal()

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._choices: dict[str, QButtonGroup] = {}
        self._values: dict[str, object] = {}
        self.setObjectName("conflict")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)

    def show_differences(
        self, told: str | Msg, differences: Sequence[Difference], act: str
    ) -> None:
        """List the differences, each to be settled where both typed; ``act`` ends it."""
        self._choices, self._values = {}, {d.key: d.mine for d in differences}
        inside = QWidget(self)
        say = Texts(inside, self._language)
        column = QVBoxLayout(inside)
        margin = dp(self, 16)
        column.setContentsMargins(margin, dp(self, 12), margin, margin)
        column.setSpacing(dp(self, 12))
        notice = QLabel(inside)
        notice.setProperty("kind", "warn")
        notice.setWordWrap(True)
        say(notice.setText, told)
        column.addWidget(notice)
        for difference in differences:
            column.addWidget(self._card(difference, inside, say))
        column.addLayout(self._acts(say, act, inside))
        column.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        first = next(iter(self._choices.values()), None)
        (first.buttons()[0] if first else self).setFocus()

    def chosen(self, what: str) -> dict[str, object]:
        """My values of the fields where ``what`` was chosen, by key."""
        return {
            key: self._values[key]
            for key, group in self._choices.items()
            if (made := group.checkedButton()) and made.objectName() == f"{key}_{what}"
        }

    @property
    def keys(self) -> frozenset[str]:
        """Keys of the fields to be settled."""
        return frozenset(self._choices)

    def _acts(self, say: Texts, act: str, parent: QWidget) -> Flow:
        keep = button(say, "settle", act, parent, PRIMARY)
        keep.clicked.connect(self._on_settled)
        leave = button(say, "leave", N_("&Back to the form"), parent, QUIET)
        leave.clicked.connect(self._on_left)
        row = Flow(gap=dp(self, 8))
        for made in (keep, leave):
            row.addWidget(made)
        return row

    def _card(self, difference: Difference, parent: QWidget, say: Texts) -> QFrame:
        was = said("As you opened it: %(value)s", value=_both(difference.was))
        theirs = said("Theirs: %(value)s", value=_both(difference.theirs))
        told: list[tuple[object, str]] = [(difference.label, "label"), (was, "quiet")]
        if difference.mine is UNTOUCHED:
            told += [(theirs, ""), (N_("You typed nothing here: theirs stands."), "quiet")]
            return choice_card(say, told, {}, parent)[0]
        options = {
            f"{difference.key}_{THEIRS}": theirs,
            f"{difference.key}_{MINE}": said("Mine: %(value)s", value=_both(difference.mine)),
            f"{difference.key}_{LATER}": N_("Decide later: theirs stands, mine is kept aside"),
        }
        card, self._choices[difference.key] = choice_card(say, told, options, parent)
        return card

    @Slot()
    def _on_settled(self) -> None:
        self.settled.emit()

    @Slot()
    def _on_left(self) -> None:
        self.left.emit()


def choice_card(
    say: Texts,
    told: Sequence[tuple[object, str]],
    options: Mapping[str, object],
    parent: QWidget,
) -> tuple[QFrame, QButtonGroup]:
    """Lines of words with their kinds, and what one chooses from by name; the first is chosen."""
    card = QFrame(parent)
    card.setProperty("panel", "card")
    column, group = QVBoxLayout(card), QButtonGroup(card)
    for words, kind in told:
        column.addWidget(_line(say, words, kind, card))
    for name, words in options.items():
        made = LineChoice(card)
        made.setObjectName(name)
        say(made.setText, words)
        group.addButton(made)
        made.setChecked(len(group.buttons()) == 1)
        column.addWidget(made)
    return card, group


def _line(say: Texts, words: object, kind: str, parent: QWidget) -> QLabel:
    made = QLabel(parent)
    made.setProperty("kind", kind)
    made.setWordWrap(True)
    say(made.setText, words)
    return made


def _both(value: object) -> object:
    """Both halves of a text: people must see which one differs."""
    if isinstance(value, Bilingual):
        return f"{value.en} / {value.fr}"
    return value
