"""What one kind of change asks for, and how a change is read from it."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from lo_desk.domain.period import DAY, Period
from lo_desk.domain.scenario_changes import Change
from lo_desk.domain.scenario_facts import HeldLine, PostOffer
from lo_desk.domain.scenario_opening import Wish
from lo_desk.i18n.msg import N_
from lo_desk.ui.language import Texts
from lo_desk.ui.options import Options
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.choices import OneOf, Setting
from lo_desk.ui.widgets.fields import DateField
from lo_desk.ui.widgets.flow import Flow
from lo_desk.ui.widgets.siting.amounts import cents_of

NO_DAY = N_("Enter a day as year-month-day: 2027-03-31.")
NOT_OFFERED = N_("There is nothing in the registry on this day that could change so.")
NO_AMOUNT = N_("Enter whole dollars, such as 420000, or leave the cost blank if it is not known.")
ENDS_TOO_EARLY = N_("The last day is before the first: enter a later day.")
MOST_CENTS = 10**11


class Missing(Exception):
    """What was typed is no change yet; says what is missing, as shown."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class ChangePanel(QWidget):
    """The fields of one kind of change; ``needs_day``: the form asks for its day."""

    needs_day = True

    def __init__(self, say: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self.say = say
        self._flow = Flow(self, gap=dp(self, 12), level=True)

    def ask(self, name: str, control: QWidget, *, wide: bool = False) -> Setting:
        """Add a field under its name."""
        made = Setting(self.say, name, control, self)
        if wide:
            made.widen()
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._flow.addWidget(made)
        return made

    def one_of(self, key: str, name: str, options: Options) -> OneOf:
        """Add a choice."""
        made = OneOf(self.say, key, options, self)
        self.ask(name, made)
        return made

    def day(self, key: str, name: str) -> DateField:
        """Add a day with its calendar."""
        made = day_field(self.say, key, self)
        self.ask(name, made)
        return made

    def money(self, key: str, name: str) -> QLineEdit:
        """Add an amount in whole dollars."""
        made = QLineEdit(self)
        made.setObjectName(key)
        made.setFixedWidth(em(self, 240))
        self.ask(name, made)
        return made

    def fill(self, values: Mapping[str, object]) -> None:
        """Take over what is known already; nothing for most kinds."""

    def know(self, posts: Sequence[PostOffer], held: Sequence[HeldLine]) -> None:
        """Offer what there is after the changes made so far; nothing for most kinds."""

    def made(self, day: date) -> Change | Wish:
        """The change as it is typed.

        Raises:
            Missing: Something is not said, or is no amount or day.
        """
        raise NotImplementedError


def day_field(say: Texts, key: str, parent: QWidget) -> DateField:
    """A day, typed or from a calendar."""
    made = DateField(parent)
    made.setObjectName(key)
    say(made.name_calendar, N_("Choose a day from a calendar (Alt+Down)"))
    return made


def day_in(field: QLineEdit) -> date:
    """The day typed there.

    Raises:
        Missing: It is none.
    """
    try:
        return date.fromisoformat(field.text().strip())
    except ValueError as error:
        raise Missing(NO_DAY) from error


def period_in(first: QLineEdit, last: QLineEdit) -> Period:
    """The days typed there; a blank last day: until further notice.

    Raises:
        Missing: One is no day, or they are the wrong way round.
    """
    start = day_in(first)
    end = day_in(last) if last.text().strip() else None
    if end is not None and end < start:
        raise Missing(ENDS_TOO_EARLY)
    return Period(start, end + DAY if end else None)


def cents_in(field: QLineEdit) -> int | None:
    """The cents of the dollars typed there; blank: not known.

    Raises:
        Missing: It is no amount.
    """
    try:
        cents = cents_of(field.text())
    except ValueError:
        raise Missing(NO_AMOUNT) from None
    if cents is not None and cents >= MOST_CENTS:
        raise Missing(NO_AMOUNT)
    return cents


def chosen(field: OneOf) -> object:
    """What is chosen there.

    Raises:
        Missing: Nothing is offered.
    """
    if not field.count():
        raise Missing(NOT_OFFERED)
    return field.value
