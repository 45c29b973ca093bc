"""Both languages of a text side by side, each with what changed since the version before."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from lo_desk.domain.bilingual import REVIEWED, Bilingual
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.faults import FaultLine
from lo_desk.ui.widgets.fields import LinesField
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.word_diff import WordDiff

SIDES = {"en": N_("English"), "fr": N_("French")}


class PairEditor(QWidget):
    """English at the left, French at the right; one over the other where there is no room."""

    typed = Signal()

    def __init__(
        self, key: str, title: str, language: CurrentLanguage, parent: QWidget, *, narrow: bool
    ) -> None:
        super().__init__(parent)
        self._say = Texts(self, language)
        self._loaded, self._before = Bilingual(), Bilingual()
        self._halves: dict[str, LinesField] = {}
        self._diffs: dict[str, WordDiff] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(dp(self, 12))
        grid.setVerticalSpacing(dp(self, 3))
        grid.addWidget(label(self._say, title, self, "card"), 0, 0, 1, 2)
        for number, (side, name) in enumerate(SIDES.items()):
            column, row = (0, 1 + 3 * number) if narrow else (number, 1)
            half, diff = LinesField(self), WordDiff(language, self, side)
            diff.setProperty("kind", "small")
            half.setObjectName(f"{key}_{side}")
            diff.setObjectName(f"{key}_{side}_difference")
            named = said("%(field)s, %(language)s", field=Msg(title), language=Msg(name))
            self._say(half.setAccessibleName, named)
            half.textChanged.connect(self._on_typed)
            grid.addWidget(label(self._say, name, self, "small"), row, column)
            grid.addWidget(half, row + 1, column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(diff, row + 2, column, Qt.AlignmentFlag.AlignTop)
            if not narrow:
                grid.setColumnStretch(column, 1)
            self._halves[side], self._diffs[side] = half, diff
        self._same, self._behind = QCheckBox(self), QLabel(self)
        self._fault = FaultLine(self._say, self)
        self._fault.setObjectName(f"{key}_fault")
        self._foot(grid, key)

    def _foot(self, grid: QGridLayout, key: str) -> None:
        self._same.setObjectName(f"{key}_same")
        self._say(self._same.setText, N_("Both languages say the same"))
        self._same.toggled.connect(self.typed)
        self._behind.setProperty("kind", "warn")
        self._behind.setWordWrap(True)
        for number, widget in enumerate((self._same, self._behind, self._fault)):
            grid.addWidget(widget, 7 + number, 0, 1, 2)

    def aim(self, side: str) -> None:
        """Put the cursor into the half of that language, ``en`` or ``fr``."""
        self._halves.get(side, self._halves["en"]).setFocus()

    def load(self, value: object, before: object) -> None:
        """Show a text, and what changed in it since ``before``; empty: it had no words before."""
        self._loaded = value if isinstance(value, Bilingual) else Bilingual()
        self._before = before if isinstance(before, Bilingual) else Bilingual()
        for side, half in self._halves.items():
            half.blockSignals(True)
            half.setPlainText(self._loaded.in_(side))
            half.blockSignals(False)
        self._same.blockSignals(True)
        self._same.setChecked(self._loaded.state == REVIEWED)
        self._same.blockSignals(False)
        older = {"en": N_("French older than English"), "fr": N_("English older than French")}
        self._say(self._behind.setText, older.get(self._loaded.newer or "", ""))
        self._behind.setVisible(self._loaded.newer is not None)
        self._fault.show_fault("")
        self._compare()

    def value(self) -> Bilingual:
        """What is typed."""
        halves = (self._halves[side].toPlainText() for side in SIDES)
        typed = self._loaded.saying(*halves)
        return typed.confirmed() if self._same.isChecked() and typed.en and typed.fr else typed

    @property
    def touched(self) -> bool:
        """Whether something is typed that differs from what was loaded."""
        return self.value() != self._loaded and bool(self.value() or self._loaded)

    def freeze(self, *, frozen: bool) -> None:
        """Let it be read and copied, not changed; whether both say the same may still be said."""
        for half in self._halves.values():
            half.setReadOnly(frozen)

    def fix(self) -> None:
        """Let it be read and copied alone."""
        self.freeze(frozen=True)
        self._same.setEnabled(False)

    def show_fault(self, fault: str | Msg) -> None:
        """Say what is wrong, or nothing."""
        self._fault.show_fault(fault)
        if fault:
            self._halves["en"].setFocus()

    def _compare(self) -> None:
        value = self.value()
        for side, diff in self._diffs.items():
            diff.setVisible(bool(self._before.in_(side)))
            diff.show_change(self._before, value)

    @Slot()
    def _on_typed(self) -> None:
        halves = tuple(self._halves[side].toPlainText() for side in SIDES)
        if halves != (self._loaded.en, self._loaded.fr):
            self._same.setChecked(False)
        self._compare()
        self.typed.emit()
