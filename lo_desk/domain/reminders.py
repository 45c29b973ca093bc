"""What waits for somebody, in a few lines: counts and days, and nobody's name.

A notice is seen by whoever passes the screen.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from lo_desk.domain.homes import DUE_DAYS, UNREAD_DAYS, ManagerHome
from lo_desk.domain.officer_home import OfficerHome
from lo_desk.i18n.msg import Msg, counted, said


def of_manager(home: ManagerHome) -> Iterator[Msg]:
    """The network's briefings, readings and tours that wait; nothing where nothing does."""
    overdue = sum(due.overdue for due in home.dues)
    soon = len(home.dues) - overdue
    if overdue:
        yield counted("%(n)s briefing overdue", "%(n)s briefings overdue", overdue)
    if soon:
        yield counted(
            "%(n)s briefing due within %(days)s days",
            "%(n)s briefings due within %(days)s days",
            soon,
            days=DUE_DAYS,
        )
    if home.figures.leaving:
        yield counted(
            "%(n)s tour ends within %(days)s days",
            "%(n)s tours end within %(days)s days",
            home.figures.leaving,
            days=DUE_DAYS,
        )
    if home.figures.unread:
        yield counted(
            "%(n)s priority not acknowledged after %(days)s days",
            "%(n)s priorities not acknowledged after %(days)s days",
            home.figures.unread,
            days=UNREAD_DAYS,
        )


def of_officer(home: OfficerHome, day: date) -> Iterator[Msg]:
    """An officer's own reading, next briefing and end of tour; nothing where nothing waits."""
    waiting, briefing, tour = len(home.waiting), home.briefing, home.tour
    last = day + timedelta(days=DUE_DAYS)
    if waiting:
        yield counted(
            "%(n)s priority to read and acknowledge",
            "%(n)s priorities to read and acknowledge",
            waiting,
        )
    if briefing is not None and briefing.day < day:
        yield said("Your briefing has been overdue since %(day)s", day=briefing.day)
    elif briefing is not None and briefing.day <= last:
        yield said("Your next briefing: %(day)s", day=briefing.day)
    if tour is not None and tour.gone is not None and tour.gone <= last:
        yield said("Last day of your tour: %(day)s", day=tour.gone - timedelta(days=1))
