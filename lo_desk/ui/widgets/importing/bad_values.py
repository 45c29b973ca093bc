"""Texts that are no value of their field: what may be meant, chosen once for all alike."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from lo_desk.domain.mapping import BadValue, Match
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, Msg, counted
from lo_desk.services import import_work
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import Say, button
from lo_desk.ui.widgets.cards import Card, Shape
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

SURE = 80
"""From this likeness on the nearest value is chosen already; below it, nobody has chosen."""

SHOWN = 50
KEPT = N_("(leave it as it is)")


class BadValues(Card):
    """One line for each bad text; nothing is read otherwise before the button is pressed."""

    corrected = Signal(object)  # entity, cell, text → text

    def __init__(self, say: Say, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(say, N_("Values to correct"), parent)
        self.setObjectName("bad_values")
        self._workspace = workspace
        words = N_("What is chosen here is read in every row that says the same, and remembered.")
        self.add(label(say, words, self, "quiet"))
        self._lines = QWidget(self)
        self.add(self._lines)
        self._more = label(say, "", self, "quiet")
        self.add(self._more)
        self._act = button(say, "correct", N_("C&orrect these values"), self)
        self.body.addWidget(self._act, 0, Qt.AlignmentFlag.AlignLeft)
        self._act.clicked.connect(self._on_correct)
        self._values: Sequence[BadValue] = ()
        self._pickers: list[Picker] = []
        self._words: list[QLabel] = []
        workspace.language.changed.connect(self._name)

    def show_values(self, values: Sequence[BadValue]) -> None:
        """Show those that something is near to."""
        near = [value for value in values if value.matches]
        self._values = near[:SHOWN]
        self.setVisible(bool(near))
        fresh = QWidget(self)
        self.body.replaceWidget(self._lines, fresh)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines, self._pickers, self._words = fresh, [], []
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(dp(self, 10))
        for number, value in enumerate(self._values):
            self._line(grid, fresh, number, value)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        self._name()
        self._say_more(len(near) - len(self._values))

    def _say_more(self, count: int) -> None:
        words: str | Msg = ""
        if count:
            words = counted(
                "%(n)s more value comes after these are corrected.",
                "%(n)s more values come after these are corrected.",
                count,
            )
        self.say(self._more.setText, words)
        self._more.setVisible(bool(count))

    def _line(self, grid: QGridLayout, fresh: QWidget, number: int, value: BadValue) -> None:
        shape = Shape("octagon-alert", fresh, "red")
        words, picker = label(self.say, "", fresh), Picker(fresh)
        words.setObjectName(f"bad_{number}")
        picker.setObjectName(f"near_{number}")
        picker.setMinimumWidth(em(self, 190))
        picker.addItem("", "")
        for match in value.matches:
            picker.addItem("", match.text)
        picker.setCurrentIndex(1 if value.matches[0].score >= SURE else 0)
        self._pickers.append(picker)
        self._words.append(words)
        for column, widget in enumerate((shape, words, picker)):
            grid.addWidget(widget, number, column)

    @Slot()
    def _name(self) -> None:
        now = self._workspace.language.now
        for number, value in enumerate(self._values):
            told = now.text(_told(value, now))
            picker = self._pickers[number]
            self._words[number].setText(told)
            picker.setAccessibleName(told)
            picker.setItemText(0, now.text(KEPT))
            for place, match in enumerate(value.matches, 1):
                picker.setItemText(place, _read(match, now))

    @Slot()
    def _on_correct(self) -> None:
        chosen = {
            (value.entity, value.cell, value.text): str(picker.currentData())
            for value, picker in zip(self._values, self._pickers, strict=True)
            if picker.currentData()
        }
        if chosen:
            self.corrected.emit(chosen)


def _told(value: BadValue, now: Language) -> Msg:
    field = import_work.label_of(value.entity, value.cell, now)
    return counted(
        "%(field)s: “%(text)s” in %(n)s row",
        "%(field)s: “%(text)s” in %(n)s rows",
        value.count,
        field=field,
        text=value.text,
    )


def _read(match: Match, now: Language) -> str:
    return now.show(match.label)
