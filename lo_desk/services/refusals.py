"""Why a pack about a post, an officer or a forum is not printed."""

from datetime import date

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said


class NoTour(DeskError):
    """An officer who is at no post, and is to go to none."""

    def __init__(self, officer: str) -> None:
        super().__init__(officer)
        self.msg = said(
            "No tour of duty is recorded for %(officer)s that this document could be about. No"
            " file was written: enter the tour first.",
            officer=officer,
        )


class NotReleased(DeskError):
    """What is asked for belongs to the other agency and was not released."""

    def __init__(self, subject: str) -> None:
        super().__init__(subject)
        self.msg = said(
            "%(subject)s is not released to the agency of the reader. No file was written: ask the"
            " agency that keeps it, or choose another reader.",
            subject=subject,
        )


class SinceLater(DeskError):
    """Changes counted from a day that comes after the document’s own."""

    def __init__(self, since: date, day: date) -> None:
        super().__init__(since, day)
        self.msg = said(
            "Changes cannot be counted from %(since)s: the document tells what is known on"
            " %(day)s. Nothing was made: choose an earlier day to count from.",
            since=since,
            day=day,
        )
