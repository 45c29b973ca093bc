"""One-sheets, frozen and printed: the counterpart brief and what changed."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefs import brief_of
from lo_desk.domain.deltas import BRIEFING, Delta, Seen, changes_between, in_order
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.roles import RoleLine, roles_here
from lo_desk.i18n.language import spoken
from lo_desk.reports import delta as delta_report
from lo_desk.reports import priorities_brief
from tests.reports import facts
from tests.reports.network import DAY
from tests.reports.reading import TAGS, silent


def role(serial, area, cbsa, rcmp, **more):
    """A line of the role matrix; the standard one unless told otherwise."""
    given = {
        "id": UUID(int=9900 + serial),
        "area": area,
        "name": facts.AREAS[area],
        "cbsa": cbsa,
        "rcmp": rcmp,
        "local": False,
        "starts": date(2025, 1, 1),
        "review_on": None,
        "note": Bilingual(),
    }
    return RoleLine(**given | more)


ROLES = roles_here(
    (
        role(1, "chemicals", "lead", "support"),
        role(2, "networks", "lead", "none"),
        role(3, "networks", "support", "lead", local=True, review_on=date(2026, 12, 1)),
        role(4, "money", "none", "lead"),
    ),
    DAY,
)


def brief(languages=("en", "fr"), paper="A4", card=None, roles=ROLES, **changes):
    """The brief on Colombia for the CBSA."""
    request = DocumentRequest("priorities-brief", "CO", "CBSA", DAY, languages, paper)
    return replace(brief_of(request, card or facts.card(), roles, demo=True), **changes)


def print_brief(target, languages=("en", "fr"), paper="A4", report=silent, **changes):
    """Print the brief; where it is."""
    spoken_ones = tuple(spoken(TAGS[code]) for code in languages)
    priorities_brief.KIND.write(brief(languages, paper, **changes), spoken_ones, target, report)
    return target


SINCE = date(2026, 9, 25)


def before():
    """Colombia as the CBSA knew it two months ago."""
    first, *others = facts.PAIRS
    older = replace(
        first.theirs,
        version_id=UUID(int=9299),
        number=3,
        rank=2,
        statement=Bilingual(
            "Chemical precursors sent to western ports",
            "Précurseurs chimiques expédiés vers les ports de l’Ouest",
        ),
    )
    gone = replace(
        others[2].theirs,
        id=UUID(int=9198),
        code="RCMP-CO-9",
        statement=Bilingual("Exchange houses", "Bureaux de change"),
    )
    pairs = (
        replace(first, theirs=older),
        others[0],
        replace(others[2]),
        replace(others[2], theirs=gone),
    )
    cover = (*facts.COVER[:2], replace(facts.COVER[2], officer="T. Vandenberghe-Beaulieu"))
    roles = roles_here((role(1, "chemicals", "support", "lead"),), SINCE)
    return Seen(facts.card(day=SINCE, pairs=pairs, cover=cover), roles)


def after():
    """Colombia as the CBSA knows it now."""
    return Seen(facts.card(), ROLES)


def delta(languages=("en", "fr"), paper="A4", **changes):
    """What changed for the officer in Bogotá."""
    given = Delta(
        DocumentRequest("delta", "BOG-CBSA", "CBSA", DAY, languages, paper, since=SINCE),
        facts.bogota(),
        "J. Kowalchuk",
        (facts.COLOMBIA.name,),
        SINCE,
        BRIEFING,
        in_order(changes_between(before(), after())),
        0,
        facts.WITHHELD,
        demo=True,
        marking=2,
    )
    return replace(given, **changes)


def print_delta(target, languages=("en", "fr"), paper="A4", report=silent, **changes):
    """Print the sheet; where it is."""
    spoken_ones = tuple(spoken(TAGS[code]) for code in languages)
    delta_report.KIND.write(delta(languages, paper, **changes), spoken_ones, target, report)
    return target
