"""The columns of one sheet, one a line: what stands in them, what they are read as, and why."""

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from lo_desk.domain.mapping import (
    CHOSEN,
    DMY,
    EXACT,
    LEFT_OUT,
    MDY,
    NEAR,
    REMEMBERED,
    YMD,
    ColumnMap,
    SheetMap,
)
from lo_desk.i18n.msg import N_, Msg, in_context
from lo_desk.services import import_work
from lo_desk.services.import_draft import Draft
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.importing.flow import Flow
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

WHY = {
    EXACT: (N_("by its name"), ""),
    NEAR: (N_("proposed: check it"), "amber"),
    REMEMBERED: (N_("remembered"), "blue"),
    CHOSEN: (N_("chosen"), "blue"),
    LEFT_OUT: (N_("left out"), ""),
}
ORDERS = {
    YMD: in_context("order of days", "year-month-day"),
    DMY: in_context("order of days", "day/month/year"),
    MDY: in_context("order of days", "month/day/year"),
}


class ColumnLines(QWidget):
    """A column of the file a line: its name, what stands in it, what it is read as, and why."""

    def __init__(self, flow: Flow, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow, self._workspace = flow, workspace
        self._made: ColumnTable | None = None
        self._column = QGridLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_columns(self, draft: Draft, asked: SheetMap) -> None:
        """Show these columns; what is shown already only changes."""
        if self._made is not None and self._made.shows(draft, asked):
            self._made.show_again(draft, asked)
            return
        if self._made is not None:
            self._column.removeWidget(self._made)
            self._made.setParent(None)
            self._made.deleteLater()
            self._made = None
        if asked.entity:
            self._made = ColumnTable(draft, asked, self._flow, self._workspace, self)
            self._column.addWidget(self._made, 0, 0)


class ColumnTable(QWidget):
    """The columns of one sheet read as one kind of record."""

    def __init__(
        self,
        draft: Draft,
        asked: SheetMap,
        flow: Flow,
        workspace: Workspace,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._flow, self._workspace = flow, workspace
        self._draft, self._asked = draft, asked
        self._say = Texts(self, workspace.language)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(dp(self, 16))
        self._grid.setVerticalSpacing(dp(self, 6))
        heads = (N_("In the file"), N_("For example"), N_("Is read as"), N_("Days as"), N_("Why"))
        for number, words in enumerate(heads):
            self._grid.addWidget(label(self._say, words, self, "small"), 0, number)
        for number, share in enumerate((3, 4, 4, 3, 2)):
            self._grid.setColumnStretch(number, share)
        self._cells: list[Picker] = []
        self._days: list[Picker] = []
        self._why: list[QLabel] = []
        for number, column in enumerate(asked.columns):
            self._line(number, column)
        self._name_choices()
        self.show_again(draft, asked)
        workspace.language.changed.connect(self._name_choices)

    def shows(self, draft: Draft, asked: SheetMap) -> bool:
        """Whether it was made for that sheet of that file, and that kind of record."""
        same = (self._asked.sheet, self._asked.entity) == (asked.sheet, asked.entity)
        return same and self._draft.source is draft.source

    def show_again(self, draft: Draft, asked: SheetMap) -> None:
        """Show how the columns are read now."""
        self._draft, self._asked = draft, asked
        for number, column in enumerate(asked.columns):
            self._choose(self._cells[number], column.cell)
            self._choose(self._days[number], column.days)
            day = bool(column.cell) and import_work.is_day(asked.entity, column.cell)
            self._days[number].setVisible(day)
            words, tone = WHY[column.how]
            self._why[number].setProperty("badge", tone or None)
            self._why[number].style().polish(self._why[number])
            self._say(self._why[number].setText, words)

    def _line(self, number: int, column: ColumnMap) -> None:
        head = label(self._say, "", self, "label")
        head.setText(column.header or "?")
        texts = import_work.samples(self._draft.source, self._asked.sheet, number)
        sample = label(self._say, "", self, "quiet")
        sample.setText(" · ".join(text[:40] for text in texts) or "—")
        cell, days, why = Picker(self), Picker(self), QLabel(self)
        cell.setObjectName(f"cell_{number}")
        days.setObjectName(f"days_{number}")
        why.setObjectName(f"why_{number}")
        shown = {"column": column.header or "?"}
        self._say(cell.setAccessibleName, Msg(READ_AS, shown))
        self._say(days.setAccessibleName, Msg(DAYS_OF, shown))
        cell.setMinimumWidth(em(self, 150))
        days.setSizeAdjustPolicy(Picker.SizeAdjustPolicy.AdjustToContents)
        cell.activated.connect(self._on_cell)
        days.activated.connect(self._on_days)
        for place, widget in enumerate((head, sample, cell, days)):
            self._grid.addWidget(widget, number + 1, place)
        self._grid.addWidget(why, number + 1, 4, Qt.AlignmentFlag.AlignLeft)
        self._cells.append(cell)
        self._days.append(days)
        self._why.append(why)

    @Slot()
    def _name_choices(self) -> None:
        """Fill the choices in the language of the moment; what is chosen stays."""
        now = self._workspace.language.now
        fields = import_work.cells(self._asked.entity, now)
        for cell, days in zip(self._cells, self._days, strict=True):
            _fill(cell, [("", now.text(N_("(left out)"))), *fields])
            _fill(days, [(key, now.text(words)) for key, words in ORDERS.items()])

    @staticmethod
    def _choose(picker: Picker, key: str) -> None:
        with QSignalBlocker(picker):
            picker.setCurrentIndex(max(0, picker.findData(key)))

    @Slot()
    def _on_cell(self) -> None:
        number = self._cells.index(self.sender())  # type: ignore[arg-type]
        cell = str(self._cells[number].currentData())
        self._flow.choose(self._draft.column_as(self._asked.sheet, number, cell))

    @Slot()
    def _on_days(self) -> None:
        number = self._days.index(self.sender())  # type: ignore[arg-type]
        order = str(self._days[number].currentData())
        self._flow.choose(self._draft.days_as(self._asked.sheet, number, order))


READ_AS = N_("What the column %(column)s is read as")
DAYS_OF = N_("How the column %(column)s writes days")


def _fill(picker: Picker, items: list[tuple[str, str]]) -> None:
    with QSignalBlocker(picker):
        key = picker.currentData()
        picker.clear()
        for data, words in items:
            picker.addItem(words, data)
        picker.setCurrentIndex(max(0, picker.findData(key)))
