"""The options of a joint assessment: what each costs, what it changes, and what follows."""

from dataclasses import dataclass
from datetime import date

from lo_desk.domain.bilingual import Bilingual


@dataclass(frozen=True)
class CostFacts:
    """A cost of an option in cents; ``annual`` and ``once`` None: not known."""

    line: str
    first: date
    after: date | None
    annual: int | None
    once: int | None


@dataclass(frozen=True)
class EffectFacts:
    """What an option does to the coverage of a place for an agency, on the day that is looked at.

    Attributes:
        need: In thousandths.
        before, after: Coverage in ten-thousandths, low ends.
    """

    agency: str
    place: Bilingual
    need: int
    before: int
    after: int

    @property
    def gain(self) -> int:
        """Covered need, in thousandths of need × ten-thousandths of cover."""
        return self.need * (self.after - self.before)


@dataclass(frozen=True)
class GapEffect:
    """A gap that an option opens, or else closes: its kind, whose it is, and where."""

    opens: bool
    kind: str
    agency: str
    where: Bilingual


@dataclass(frozen=True)
class OptionFacts:
    """One way to answer, with what it costs in three fiscal years from the decision's.

    Attributes:
        years: Cents a fiscal year, of what is known.
        blank: How many of the cost lines are not known.
        gaps_closed, gaps_opened: What its changes do to the gaps; None: it says no changes.
        gained: Covered need it adds, in thousandths of need × ten-thousandths of cover.
        effects, gaps: Where its changes do so, place by place and gap by gap.
    """

    number: int
    kind: str
    title: Bilingual
    sentence: Bilingual
    candidate: str
    costs: tuple[CostFacts, ...] = ()
    years: tuple[int, ...] = ()
    blank: int = 0
    gaps_closed: int | None = None
    gaps_opened: int | None = None
    gained: int | None = None
    effects: tuple[EffectFacts, ...] = ()
    gaps: tuple[GapEffect, ...] = ()


@dataclass(frozen=True)
class OfferFacts:
    """What follows from the costs and effects of an option.

    Attributes:
        years: Cents a fiscal year, of what is known; None: no cost of it is recorded.
        blank: How many of its cost lines are not known.
        gained: As in ``OptionFacts``; None: it says no changes.
        per_point: Cents for each point of need, half up; None: not known, or it gains nothing.
        beaten_by: Options that cost no more and add no less.
        extra, after: Cents for each further point, against that option; None: none is compared.
    """

    number: int
    years: tuple[int, ...] | None
    blank: int
    gained: int | None
    gaps_closed: int | None
    gaps_opened: int | None
    per_point: int | None = None
    beaten_by: tuple[int, ...] = ()
    extra: int | None = None
    after: int | None = None
