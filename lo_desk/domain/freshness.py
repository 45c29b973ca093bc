"""Whether what was written since may touch a document: asked of a thousand before one is compared.

A document knows what its facts refer to; whatever is written is about some posts, countries or
officers. Where the two do not meet, the document is as true as before. Where they do, or where
what was written is about nobody in particular, the document is compared fact by fact.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

Position = Mapping[UUID, int]
"""The number of the last step of each site; a site without one: all its steps come after."""

FEW = 40
_STRING = re.compile(rb'"([0-9a-f]{32}|[A-Za-z0-9][A-Za-z0-9-]{1,23})"')


@dataclass(frozen=True)
class Written:
    """A record that was written.

    Attributes:
        site: Of the step that wrote it.
        number: Of the step.
        about: What it is about, as facts refer to it: ids in hex, codes; empty: everything.
    """

    site: UUID
    number: int
    about: frozenset[str]


class Since:
    """What was written, looked up by what it is about."""

    def __init__(self, written: Iterable[Written]) -> None:
        self._last: dict[str, dict[UUID, int]] = {}
        for each in written:
            for key in each.about or ("",):
                last = self._last.setdefault(key, {})
                last[each.site] = max(each.number, last.get(each.site, 0))

    def about(self, position: Position) -> frozenset[str]:
        """What was written about after ``position``; an empty string stands for everything."""
        return frozenset(
            key
            for key, last in self._last.items()
            if any(number > position.get(site, 0) for site, number in last.items())
        )


def refer_to(frozen: bytes, about: frozenset[str]) -> bool:
    """Whether frozen facts, in UTF-8, refer to anything of ``about``: ids in hex, and codes.

    A few are looked for one by one, in a fifth of the time it takes to gather all there are.
    """
    if "" in about:
        return True
    if len(about) <= FEW:
        return any(b'"%s"' % key.encode() in frozen for key in about)
    return not about.isdisjoint(referred(frozen))


def referred(frozen: bytes) -> frozenset[str]:
    """All that frozen facts, in UTF-8, may refer to: whatever looks like an id in hex or a code."""
    return frozenset(found.decode() for found in {*_STRING.findall(frozen)})


def renewed_day(day: date, today: date) -> date:
    """The day of a document that is made once more: one that is past becomes today."""
    return max(day, today)


def renewed_expiry(expires: date | None, issued: date, today: date) -> date | None:
    """The last day of a document that is made once more: as long after today as it was then."""
    return today + (expires - issued) if expires and expires >= issued else None
