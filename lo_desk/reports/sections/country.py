"""What a pack tells of one country, whatever the pack: the sections of a country pack."""

from collections.abc import Callable, Iterator

from reportlab.platypus import Flowable

from lo_desk.domain.packs import CountryPack
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.sections import (
    covering,
    factors,
    gaps,
    host,
    people,
    picture,
    priorities,
    together,
)

COUNTRY: tuple[Callable[[CountryPack, Page], Iterator[Flowable]], ...] = (
    host.facts,
    priorities.priorities,
    picture.threats,
    covering.covering,
    factors.factors,
    host.authorities,
    host.sharing,
    people.contacts,
    picture.others,
    people.briefings,
    together.together,
    picture.workload,
    picture.partners,
    picture.calendar,
    gaps.country_gaps,
)
"""Between the title page and the sources."""
