"""Two people changed the same facts: each field as it was, as theirs, as mine, to choose."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lo_desk.domain.bilingual import Bilingual
from lo_desk.errors import Difference, Outdated
from lo_desk.i18n.msg import N_, said
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button


class ConflictPanel(QScrollArea):
    """Nothing is chosen for anybody: theirs stands until mine is taken."""

    settled = Signal()
    left = Signal()

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._mine: dict[str, QRadioButton] = {}
        self._groups: list[QButtonGroup] = []
        self._values: dict[str, object] = {}
        self.version = 0
        self.setObjectName("conflict")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)

    def show_conflict(self, conflict: Outdated) -> None:
        """List the differences, each to be settled."""
        self._mine, self._groups, self.version = {}, [], conflict.version
        self._values = {d.key: d.mine for d in conflict.differences}
        inside = QWidget(self)
        say = Texts(inside, self._language)
        column = QVBoxLayout(inside)
        margin = dp(self, 16)
        column.setContentsMargins(margin, dp(self, 12), margin, margin)
        column.setSpacing(dp(self, 12))
        notice = QLabel(inside)
        notice.setProperty("kind", "warn")
        notice.setWordWrap(True)
        say(notice.setText, conflict.msg)
        column.addWidget(notice)
        for difference in conflict.differences:
            column.addWidget(self._choice(difference, inside, say))
        keep = button(say, "settle", N_("Save my &choices"), inside, PRIMARY)
        keep.clicked.connect(self._on_settled)
        leave = button(say, "leave", N_("&Back to the form"), inside, QUIET)
        leave.clicked.connect(self._on_left)
        row = QHBoxLayout()
        for made in (keep, leave):
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._groups[0].buttons()[0].setFocus()

    def chosen(self) -> dict[str, object]:
        """My values of the fields where I chose mine, by key."""
        return {key: self._values[key] for key, made in self._mine.items() if made.isChecked()}

    @property
    def keys(self) -> frozenset[str]:
        """Keys of the fields to be settled."""
        return frozenset(self._values)

    def _choice(self, difference: Difference, parent: QWidget, say: Texts) -> QFrame:
        card = QFrame(parent)
        card.setProperty("panel", "card")
        title, was = QLabel(card), QLabel(card)
        title.setProperty("kind", "label")
        was.setProperty("kind", "quiet")
        was.setWordWrap(True)
        say(title.setText, difference.label)
        say(was.setText, said("As you opened it: %(value)s", value=_both(difference.was)))
        theirs, mine = QRadioButton(card), QRadioButton(card)
        theirs.setObjectName(f"{difference.key}_theirs")
        mine.setObjectName(f"{difference.key}_mine")
        say(theirs.setText, said("Theirs: %(value)s", value=_both(difference.theirs)))
        say(mine.setText, said("Mine: %(value)s", value=_both(difference.mine)))
        theirs.setChecked(True)
        group = QButtonGroup(card)
        column = QVBoxLayout(card)
        for widget in (title, was, theirs, mine):
            column.addWidget(widget)
        for made in (theirs, mine):
            group.addButton(made)
        self._groups.append(group)
        self._mine[difference.key] = mine
        return card

    @Slot()
    def _on_settled(self) -> None:
        self.settled.emit()

    @Slot()
    def _on_left(self) -> None:
        self.left.emit()


def _both(value: object) -> object:
    """Both halves of a text: people must see which one differs."""
    if isinstance(value, Bilingual):
        return f"{value.en} / {value.fr}"
    return value
