"""The marking of a document: the highest of its items, raised by what they are together.

Source: Standard on Security Categorization, J.2.2.4: what holds many items reflects their
aggregation. Nothing above Protected B may be entered or issued.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import Pack
from lo_desk.domain.walking import values
from lo_desk.i18n.msg import Msg, counted, said

UNCLASSIFIED, PROTECTED_A, PROTECTED_B = 0, 1, 2
CEILING = PROTECTED_B
_PEOPLE = frozenset({"officer", "successor", "leaving", "arriving", "participants", "name"})


@dataclass(frozen=True)
class Aggregation:
    """When many items together are worth more than each alone.

    Attributes:
        people: So many people named, or more, make a document Protected A at least.
        items: So many items of Protected A, or more, make it Protected B.
    """

    people: int = 10
    items: int = 25


RULE = Aggregation()
NO_WORDS = Bilingual()


@dataclass(frozen=True)
class Weighed:
    """What a document is marked, and what that follows from.

    Attributes:
        marking: 0 unclassified, 1 Protected A, 2 Protected B.
        highest: The highest of its items.
        items: How many items have a marking.
        protected: How many of these are Protected A or higher.
        people: How many people are named.
    """

    marking: int
    highest: int
    items: int
    protected: int
    people: int

    @property
    def raised(self) -> bool:
        """Whether the items together are marked higher than each of them."""
        return self.marking > self.highest

    @property
    def why(self) -> Msg:
        """The reason, as the document states it."""
        if not self.raised:
            return counted("Highest of %(n)s item", "Highest of %(n)s items", self.items)
        if self.marking == PROTECTED_B:
            return counted(
                "Raised for aggregation: %(n)s protected item",
                "Raised for aggregation: %(n)s protected items",
                self.protected,
            )
        return counted(
            "Raised for aggregation: %(n)s person named",
            "Raised for aggregation: %(n)s people named",
            self.people,
        )


def weighed(
    marks: Iterable[int], people: int, least: int = UNCLASSIFIED, rule: Aggregation = RULE
) -> Weighed:
    """The marking that items of these markings, naming so many people, have together.

    Args:
        marks: Of each item.
        people: How many people they name.
        least: What they come from is marked so at least.
        rule: When many items are worth more than each.
    """
    every = list(marks)
    highest = max([UNCLASSIFIED, *every])
    protected = sum(mark >= PROTECTED_A for mark in every)
    together = PROTECTED_B if protected >= rule.items else UNCLASSIFIED
    named = PROTECTED_A if people >= rule.people else UNCLASSIFIED
    if least > max(together, named):  # weighed once more, what raised it is still the reason
        highest = max(highest, least)
    marking = min(CEILING, max(highest, together, named))
    return Weighed(marking, highest, len(every), protected, people)


def weigh(pack: Pack, rule: Aggregation = RULE) -> Weighed:
    """The marking of a document: of every item in it, and of all the people it names."""
    marks, people = [], set()
    held = [each.name for each in fields(pack) if each.name not in {"marking", "issue"}]
    for name, value in values({name: getattr(pack, name) for name in held}):
        if name == "marking" and isinstance(value, int):
            marks.append(value)
        elif name in _PEOPLE and isinstance(value, str) and value:
            people.add(value)
    return weighed(marks, len(people), pack.marking, rule)


@dataclass(frozen=True)
class ChosenMarking:
    """A marking that somebody chose.

    Attributes:
        marking: 0 unclassified, 1 Protected A, 2 Protected B.
        reason: Why it is lower than is due, in both languages.
        originator: Who agreed to the lower marking, in both languages.
    """

    marking: int
    reason: Bilingual = NO_WORDS
    originator: Bilingual = NO_WORDS

    def lacks(self, due: int) -> bool:
        """Whether a reason or an originator is missing; to raise, nothing is asked."""
        if self.marking >= due:
            return False
        told = (self.reason, self.originator)
        return not all(text.en.strip() and text.fr.strip() for text in told)

    def why(self, due: Weighed) -> Msg:
        """Why the document is marked as it is, as it states it."""
        if self.marking == due.marking:
            return due.why
        if self.marking > due.marking:
            return said("Raised by the issuing office")
        return said(
            "Lowered: %(reason)s (originator: %(originator)s)",
            reason=self.reason,
            originator=self.originator,
        )
