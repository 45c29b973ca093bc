"""Reads what a country's cards show; not in the window's thread."""

from collections.abc import Sequence
from dataclasses import dataclass

from lo_desk.domain.briefing_lines import BriefingLine
from lo_desk.domain.country_here import CountryHere
from lo_desk.domain.packs import CountryPack, DocumentRequest
from lo_desk.progress import Progress
from lo_desk.services import country_here, due_briefings, packs
from lo_desk.services.country_need import CountryNeed, country_need
from lo_desk.services.desk import Desk


@dataclass(frozen=True)
class Wanted:
    """The country of that code on the desk's day, as ``reader``'s agency may see it."""

    desk: Desk
    iso2: str
    reader: str


@dataclass(frozen=True)
class Gathered:
    """The answer to what was wanted."""

    wanted: Wanted
    pack: CountryPack
    here: CountryHere
    briefings: Sequence[BriefingLine]
    need: CountryNeed


def gathered(wanted: Wanted, _report: Progress) -> Gathered:
    """Everything the cards of one country show.

    Raises:
        NothingToPrint: No country has this code.
    """
    desk, iso2, reader = wanted.desk, wanted.iso2, wanted.reader
    pack = packs.country_pack(desk, DocumentRequest("country-pack", iso2, reader, desk.day))
    here = country_here.here(desk, iso2, reader, desk.officer)
    posts = {line.code for line in pack.card.cover}
    need = country_need(desk, pack.card.country.iso2, reader)
    return Gathered(wanted, pack, here, due_briefings.at(desk, posts, reader), need)
