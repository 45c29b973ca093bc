"""The candidates: which of them may open, what each costs, how many places it can serve."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from lo_desk.assessment.siting_words import SOURCES, dollars, year
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.siting import YEARS, PossiblePost, SiteChoice
from lo_desk.i18n.msg import N_, in_context, said
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.widgets.joint.fitted_table import FittedTable, Index, SaidTable
from lo_desk.ui.widgets.siting.amounts import cents_of, dollars_of, whole_of

POST, AGENCY, COUNTRY, FIRST_COST = 0, 1, 2, 3
LOAD, SOURCE = FIRST_COST + YEARS, FIRST_COST + YEARS + 1
NO_AMOUNT = N_("Type a whole number of 0 or more, or leave it blank if it is not known.")
NO_LOAD = N_("Type how many places it can serve: 1 or more.")
_FLAG = Qt.ItemFlag


@dataclass
class SiteRow:
    """A candidate as it is typed."""

    site: PossiblePost
    chosen: bool
    costs: list[int | None]
    load: int


class Sites(SaidTable):
    """The rows; a cost or a load that cannot be read is refused with a sentence."""

    refused = Signal(object)  # str
    edited = Signal()

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(language, parent)
        self.rows: list[SiteRow] = []

    def show(self, rows: Sequence[SiteRow], first_year: int) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows, self.heads = list(rows), _heads(first_year)
        self.endResetModel()

    @override
    def height(self) -> int:
        """How many candidates there are."""
        return len(self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column is ticked, costs and load are typed."""
        base = _FLAG.ItemIsEnabled | _FLAG.ItemIsSelectable
        if index.column() == POST:
            return base | _FLAG.ItemIsUserCheckable
        return base | _FLAG.ItemIsEditable if FIRST_COST <= index.column() <= LOAD else base

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A fact in words; the tick; what is typed."""
        row, column = self.rows[index.row()], index.column()
        found: object = None
        if role == Qt.ItemDataRole.DisplayRole:
            found = self.say(_cell(row, column))
        elif role == Qt.ItemDataRole.EditRole:
            found = _typed(row, column)
        elif role == Qt.ItemDataRole.CheckStateRole and column == POST:
            found = Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            found = self._heard(row, column)
        elif role == Qt.ItemDataRole.TextAlignmentRole:
            right = FIRST_COST <= column <= LOAD
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            found = side | Qt.AlignmentFlag.AlignVCenter
        return found

    def _heard(self, row: SiteRow, column: int) -> str:
        name = self.say(_cell(row, POST))
        if column == POST:
            chosen = in_context("candidate", "chosen")
            left_out = in_context("candidate", "left out")
            return f"{name}, {self.say(chosen if row.chosen else left_out)}"
        return f"{name}, {self.say(self.heads[column])}: {self.say(_cell(row, column))}"

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick, a cost or a load."""
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == POST:
            row.chosen = Qt.CheckState(value) == Qt.CheckState.Checked
        elif role != Qt.ItemDataRole.EditRole or not self._take(row, column, str(value)):
            return False
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def _take(self, row: SiteRow, column: int, text: str) -> bool:
        try:
            amount = whole_of(text) if column == LOAD else cents_of(text)
        except ValueError:
            amount = -1
        if amount == -1 or (column == LOAD and not amount):
            self.refused.emit(NO_LOAD if column == LOAD else NO_AMOUNT)
            return False
        if column == LOAD:
            row.load = amount or 1
        else:
            row.costs[column - FIRST_COST] = amount
        return True


def _heads(first_year: int) -> list[object]:
    costs = [said("Cost in %(year)s", year=year(first_year + number)) for number in range(YEARS)]
    return [
        said("Post"),
        said("Agency"),
        said("Country"),
        *costs,
        said("Places it can serve"),
        said("Costs"),
    ]


def _cell(row: SiteRow, column: int) -> object:
    if FIRST_COST <= column < LOAD:
        return dollars(row.costs[column - FIRST_COST])
    site = row.site
    return {
        POST: said("%(place)s (%(post)s)", place=site.city, post=site.code),
        AGENCY: AGENCIES[site.agency],
        COUNTRY: site.country,
        LOAD: row.load,
        SOURCE: SOURCES[site.source],
    }[column]


def _typed(row: SiteRow, column: int) -> str:
    if FIRST_COST <= column < LOAD:
        return dollars_of(row.costs[column - FIRST_COST])
    return str(row.load) if column == LOAD else ""


class _Typing(QStyledItemDelegate):
    """The field in a cell has the cell's name."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field of one line."""
        made = QLineEdit(parent)
        made.setObjectName("cell")
        made.setFrame(False)
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
        made.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return made

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what is typed."""
        if isinstance(editor, QLineEdit):
            model.setData(model.index(index.row(), index.column()), editor.text())

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what there is."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))


class SiteTable(FittedTable):
    """Space ticks a row, typing fills a cell."""

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        self.sites = Sites(language, parent)
        super().__init__("candidates", self.sites, parent)
        self.setItemDelegate(_Typing(self))
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)

    def show_rows(self, rows: Sequence[SiteRow], first_year: int) -> None:
        """Show these, all at once; the cell that was chosen stays, else the first is."""
        self.refill(partial(self.sites.show, rows, first_year))
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.sites.index(0, POST))

    def chosen(self) -> tuple[SiteChoice, ...]:
        """The candidates that are ticked."""
        return tuple(
            SiteChoice(row.site, tuple(row.costs), row.load)
            for row in self.sites.rows
            if row.chosen
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the row, wherever in it one is."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            row = self.sites.rows[index.row()]
            state = Qt.CheckState.Unchecked if row.chosen else Qt.CheckState.Checked
            tick = self.sites.index(index.row(), POST)
            self.sites.setData(tick, state.value, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)
