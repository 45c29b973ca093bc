"""Who has acknowledged the version of a priority that is in force, and who has not."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import Msg, counted, said

LATE_DAYS = 14
"""A version that waits longer than this to be acknowledged is overdue."""


@dataclass(frozen=True)
class ReaderLine:
    """An officer for whom a version is meant, at the post they hold on the day.

    Attributes:
        since: From when they could have read it: its first day in force, or theirs at the post.
        read_at: When they acknowledged it; None: they have not.
    """

    officer: UUID
    name: str
    owner: str
    post: UUID
    code: str
    city: Bilingual
    since: date
    read_at: datetime | None

    def waiting(self, day: date) -> int:
        """Days it has waited by ``day``; 0 once it is acknowledged."""
        return 0 if self.read_at is not None else max(0, (day - self.since).days)

    def late(self, day: date) -> bool:
        """Whether it waits for too long."""
        return self.waiting(day) > LATE_DAYS


def longest_first(lines: Iterable[ReaderLine]) -> tuple[ReaderLine, ...]:
    """Those who have waited longest first; those who have acknowledged it last, by name."""
    return tuple(
        sorted(lines, key=lambda line: (line.read_at is not None, line.since, line.name, line.code))
    )


def summary(lines: Iterable[ReaderLine] | None, day: date) -> Msg:
    """How many have acknowledged it, and how many are late; None: nobody is to read it yet."""
    if lines is None:
        return said("No version in force is released to the other agency.")
    found = list(lines)
    if not found:
        return said("No officer of the other agency is at a post on its places.")
    read = sum(line.read_at is not None for line in found)
    told = said("Acknowledged by %(read)s of %(all)s", read=read, all=len(found))
    late = sum(line.late(day) for line in found)
    if not late:
        return told
    return said(
        "%(told)s, %(late)s",
        told=told,
        late=counted("%(n)s overdue (over 14 days)", "%(n)s overdue (over 14 days)", late),
    )
