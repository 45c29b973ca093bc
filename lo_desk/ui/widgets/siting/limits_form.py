"""What an answer must keep to: how many, what it may cost, what it must serve."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from lo_desk.assessment.siting_words import year
from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.siting import SECONDS, YEARS, SitingQuestion
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.options import Options
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.choices import OneOf, Setting
from lo_desk.ui.widgets.fields import DateField
from lo_desk.ui.widgets.flow import FlowBox
from lo_desk.ui.widgets.siting.amounts import cents_of, dollars_of, whole_of

WHOSE: Options = {JOINT: N_("Both agencies"), **AGENCIES}
ANY = N_("Any number")
FREE = N_("No limit")
NARROW = 150


class Unreadable(Exception):
    """A field cannot be read; ``msg`` says which and what to type, ``field`` is the field."""

    def __init__(self, field: QWidget, msg: Msg) -> None:
        super().__init__(msg)
        self.field, self.msg = field, msg


class LimitsForm(QWidget):
    """Fields side by side, on further lines where there is no room."""

    day_typed = Signal(object)  # date

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = Texts(self, language)
        self._box = FlowBox(self)
        self._day = DateField(self)
        self._day.setObjectName("siting_day")
        self._day.setMinimumWidth(em(self, NARROW))
        self._say(self._day.name_calendar, N_("Choose a day from a calendar (Alt+Down)"))
        self._count = self._typed("count")
        self._budgets = tuple(self._typed(f"budget_{n}") for n in range(YEARS))
        self._seconds = self._typed("seconds")
        self._whose = OneOf(self._say, "whose", WHOSE, self)
        self._fair = self._ticked("fair", N_("Fair: first the smaller of both relative gains"))
        self._robust = self._ticked("robust", N_("Try other ways to weigh the needs"))
        self._say(self._count.setPlaceholderText, ANY)
        for field in self._budgets:
            self._say(field.setPlaceholderText, FREE)
        self._years = [self._setting("", field) for field in self._budgets]
        self._place()
        self._day.editingFinished.connect(self._on_day)
        self._whose.chosen.connect(self._on_whose)

    def _typed(self, name: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setObjectName(name)
        made.setFixedWidth(em(self, NARROW))
        return made

    def _ticked(self, name: str, words: str) -> QCheckBox:
        made = QCheckBox(self)
        made.setObjectName(name)
        self._say(made.setText, words)
        return made

    def _setting(self, name: str, field: QWidget) -> Setting:
        return Setting(self._say, name, field, self._box)

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 4))
        self._box.add(self._setting(N_("Day"), self._day))
        self._box.add(self._setting(N_("Posts to open at most"), self._count))
        for setting in self._years:
            self._box.add(setting)
        self._box.add(self._setting(N_("Whose needs count"), self._whose))
        self._box.add(self._setting(N_("Seconds to search"), self._seconds))
        for widget in (self._box, self._fair, self._robust):
            column.addWidget(widget)

    def load(self, question: SitingQuestion, first_year: int) -> None:
        """Show the limits of a question."""
        self._day.setText(question.day.isoformat())
        self._count.setText("" if question.count is None else str(question.count))
        for field, cents in zip(self._budgets, question.budgets, strict=True):
            field.setText(dollars_of(cents))
        self._whose.choose(question.whose)
        self._fair.setChecked(question.fair)
        self._robust.setChecked(question.robust)
        self._seconds.setText(str(question.seconds or SECONDS))
        self.name_years(first_year)
        self._on_whose(question.whose)

    def name_years(self, first_year: int) -> None:
        """Say of which fiscal years the budgets are."""
        for n, setting in enumerate(self._years):
            words = said("Budget %(year)s, $", year=year(first_year + n))
            setting.rename(words)

    def limits(self, question: SitingQuestion) -> SitingQuestion:
        """The question with the limits as they are typed.

        Raises:
            Unreadable: A field cannot be read.
        """
        return SitingQuestion(
            day=self._read_day(),
            sites=question.sites,
            count=self._whole(self._count),
            budgets=tuple(self._amount(field) for field in self._budgets),
            required=question.required,
            apart=question.apart,
            whose=str(self._whose.value),
            fair=self._fair.isChecked() and self._whose.value == JOINT,
            robust=self._robust.isChecked(),
            seconds=self._whole(self._seconds) or SECONDS,
        )

    def _read_day(self) -> date:
        try:
            return date.fromisoformat(self._day.text().strip())
        except ValueError:
            told = said("Enter a day as year-month-day: 2027-03-31.")
            raise Unreadable(self._day, told) from None

    def _whole(self, field: QLineEdit) -> int | None:
        try:
            return whole_of(field.text())
        except ValueError:
            raise Unreadable(field, _no_number(field)) from None

    def _amount(self, field: QLineEdit) -> int | None:
        try:
            return cents_of(field.text())
        except ValueError:
            raise Unreadable(field, _no_number(field)) from None

    @Slot()
    def _on_day(self) -> None:
        try:
            self.day_typed.emit(self._read_day())
        except Unreadable:
            return  # said when one searches

    @Slot(object)
    def _on_whose(self, whose: object) -> None:
        self._fair.setEnabled(whose == JOINT)


def _no_number(field: QLineEdit) -> Msg:
    return said(
        "“%(text)s” is no whole number of 0 or more (%(field)s). Nothing was computed: correct"
        " it, or leave it blank.",
        text=field.text(),
        field=field.accessibleName(),
    )
