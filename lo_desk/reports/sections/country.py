"""What a pack tells of one country, whatever the pack: the sections of a country pack."""

from collections.abc import Callable, Iterator

from reportlab.platypus import Flowable

from lo_desk.domain.packs import CountryPack
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.sections import covering, factors, gaps, people, priorities, together

COUNTRY: tuple[Callable[[CountryPack, Page], Iterator[Flowable]], ...] = (
    priorities.priorities,
    covering.covering,
    factors.factors,
    people.contacts,
    people.briefings,
    together.together,
    gaps.country_gaps,
)
"""Between the title page and the sources."""
