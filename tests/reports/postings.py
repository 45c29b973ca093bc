"""Packs about a post, an officer or a forum, with frozen facts, printed."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefs import BriefDate
from lo_desk.domain.country import SourceLine
from lo_desk.domain.country_here import ContactHere
from lo_desk.domain.end_of_tour import EndOfTour
from lo_desk.domain.forum_pack import Attending, ForumPack, ProgrammeItem
from lo_desk.domain.handover import HandoverPack
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.postings import (
    AreaItem,
    InstrumentItem,
    Matter,
    PostFacts,
    ReturnItem,
    TourFacts,
    not_returned,
)
from lo_desk.domain.pre_deployment import CountryPart, PreDeployment
from lo_desk.domain.trainings import EXPIRED, MISSING, VALID, Standing
from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import in_context, said
from lo_desk.reports import end_of_tour, forum_pack, handover, pre_deployment
from tests.reports import facts
from tests.reports.network import DAY
from tests.reports.reading import TAGS, silent
from tests.reports.sheets import brief

BOGOTA = Bilingual("Bogotá", "Bogotá")
COLOMBIA = Bilingual("Colombia", "Colombie")
NOTHING = Bilingual()
ADDRESS = "https://www.example.ca/posts/bogota"
LONG_NAME = "Maximilienne-Alexandra de la Durantaye-Featherstonehaugh Jr."


def post(**changes):
    """The CBSA's post in Bogotá."""
    given: dict[str, Any] = {
        "id": UUID(int=1),
        "owner": "CBSA",
        "code": "BOG-CBSA",
        "role": in_context("role", "Liaison officer"),
        "role_key": "lo",
        "city": BOGOTA,
        "iso2": "CO",
        "country": COLOMBIA,
        "mission": in_context("mission", "Embassy"),
        "state": in_context("post", "active"),
        "zone": "America/Bogota",
        "languages": ("es:B2",),
        "core_time": 80,
        "rotation_months": 36,
        "handover_days": 14,
        "trial_end": None,
        "clearance": in_context("clearance", "Secret"),
        "security": "medium",
        "marking": 0,
        "source": SourceLine(UUID(int=1), "BOG-CBSA", BOGOTA, ADDRESS, DAY),
    }
    return PostFacts(**given | changes)


def tour(name="J. Kowalchuk", starts=date(2023, 8, 1), ends=date(2027, 2, 1), **changes):
    """A tour at it."""
    given: dict[str, Any] = {
        "officer": UUID(int=len(name)),
        "name": name,
        "service_no": "C-1",
        "phone": "+57 601 555 0101",
        "email": "",
        "starts": starts,
        "ends": ends,
        "type": in_context("tour", "Rotational"),
        "fte": 100,
        "handover_done": None,
        "owner": "CBSA",
        "released": True,
        "marking": 1,
    }
    return TourFacts(**given | changes)


def area(**changes):
    """Its line on Peru."""
    given: dict[str, Any] = {
        "iso2": "PE",
        "country": Bilingual("Peru", "Pérou"),
        "place": None,
        "basis": in_context("basis", "Accredited"),
        "resident": False,
        "since": date(2024, 3, 31),
        "areas": (facts.AREAS["chemicals"],),
        "planned": 2,
        "made": 1,
        "last": date(2026, 7, 18),
        "next": date(2027, 2, 2),
        "owner": "CBSA",
        "released": True,
        "marking": 0,
    }
    return AreaItem(**given | changes)


def matter(words="Access cards", due=date(2027, 1, 29), done_on=None, **changes):
    """Something open."""
    text = Bilingual(words, f"{words} (fr)")
    return Matter(text, NOTHING, due, done_on, "CBSA", **{"released": True, "marking": 0} | changes)


def returned(quarter=date(2026, 7, 1), **changes):
    """A return with figures."""
    given: dict[str, Any] = {
        "state": "returned",
        "received": 20,
        "completed": 19,
        "waiting": 2,
        "median_age": 31,
        "interdictions": 24,
        "trainings": 2,
        "investigations": None,
        "continuing": 2,
        "core_time": 80,
        "narrative": Bilingual("Two seizures", "Deux saisies"),
        "owner": "CBSA",
    }
    return ReturnItem(quarter, **given | changes)


def instrument(**changes):
    """A memorandum whose review is past."""
    given: dict[str, Any] = {
        "iso2": "CO",
        "country": COLOMBIA,
        "title": Bilingual("Customs cooperation", "Coopération douanière"),
        "type": in_context("instrument", "Memorandum of understanding"),
        "reference": "DEMO-1",
        "starts": date(2021, 1, 1),
        "ends": None,
        "review_on": date(2026, 10, 1),
        "owner": "CBSA",
        "released": True,
        "marking": 0,
    }
    return InstrumentItem(**given | changes)


def contact(**changes):
    """A position in a host body that nobody verified."""
    given: dict[str, Any] = {
        "entity": "contact",
        "id": UUID(int=7),
        "owner": "CBSA",
        "name": "",
        "position": Bilingual("Duty officer", "Permanence"),
        "organization": Bilingual("Customs", "Douanes"),
        "place": BOGOTA,
        "phone": "",
        "email": "",
        "zone": "America/Bogota",
        "verified_on": None,
        "note": NOTHING,
        "released": True,
        "marking": 0,
    }
    return ContactHere(**given | changes)


RETURNS = (
    not_returned(date(2025, 10, 1), "CBSA"),
    returned(date(2026, 1, 1), state="nil", **dict.fromkeys(("received", "completed"))),
    returned(date(2026, 4, 1), narrative=NOTHING, median_age=None),
    returned(),
)
DATES = (
    BriefDate(date(2026, 11, 1), said("Visit: %(place)s", place=COLOMBIA), late=True),
    BriefDate(date(2027, 1, 30), said("The trial of the post ends")),
)
TRAINING = (
    Standing("A", Bilingual("Role", "Rôle"), NOTHING, True, MISSING, None, None),
    Standing(
        "B",
        Bilingual("Privacy", "Vie privée"),
        Bilingual("School", "École"),
        False,
        EXPIRED,
        date(2023, 1, 1),
        date(2026, 1, 1),
    ),
    Standing(
        "C",
        Bilingual("Carriers", "Transporteurs"),
        NOTHING,
        False,
        VALID,
        date(2026, 1, 1),
        None,
    ),
)


def request(kind, subject, languages, paper, reader="CBSA"):
    """A request of the day."""
    return DocumentRequest(kind, subject, reader, DAY, languages, paper)


def forum(languages=("en", "fr"), paper="A4", **changes):
    """A forum in Panama where the CBSA speaks for both."""
    given: dict[str, Any] = {
        "request": request("visit", "PORTS", languages, paper),
        "name": Bilingual("Port security forum", "Forum sur la sûreté portuaire"),
        "lead": "CBSA",
        "iso2": "PA",
        "country": Bilingual("Panama", "Panama"),
        "city": Bilingual("Panama City", "Panama"),
        "zone": "America/Panama",
        "starts": date(2026, 12, 28),
        "ends": date(2026, 12, 31),
        "objective": Bilingual("One list of shipments", "Une seule liste d’envois"),
        "agencies": ("CBSA",),
        "pre_meeting_on": date(2026, 12, 18),
        "lines": Bilingual("Same ports, same days", "Mêmes ports, mêmes jours"),
        "responsive": Bilingual("Figures once a year", "Des chiffres une fois par an"),
        "speaks_for": "cbsa",
        "agreed_on": date(2026, 11, 12),
        "debrief_due": date(2027, 1, 13),
        "debrief_on": None,
        "outcome": NOTHING,
        "programme": (
            ProgrammeItem(datetime(2026, 12, 28, 14, tzinfo=UTC), 45, BOGOTA, COLOMBIA),
            ProgrammeItem(datetime(2026, 12, 29, 15, 30, tzinfo=UTC), None, COLOMBIA, NOTHING),
        ),
        "attending": (
            person("S. Okimaw", "RCMP"),
            person("", "", who=Bilingual("Host port authority", "Autorité portuaire hôte")),
        ),
        "withheld": facts.card().withheld,
        "demo": True,
        "marking": 2,
    }
    return ForumPack(**given | changes)


def person(name, agency, who=NOTHING, marking=2):
    """Somebody who attends."""
    reach = ("+507 555 0124", "s@rcmp.example") if name else ("", "")
    city = BOGOTA if name else NOTHING
    return Attending(
        name, who, agency, city, *reach, agency or "CBSA", released=True, marking=marking
    )


def handover_pack(languages=("en", "fr"), paper="A4", **changes):
    """The handover of Bogotá, with 47 days between the officers."""
    given: dict[str, Any] = {
        "request": request("handover", "BOG-CBSA", languages, paper),
        "post": post(),
        "leaving": tour(),
        "arriving": tour(LONG_NAME, date(2027, 3, 20), None),
        "matters": (matter(), matter("Kit", date(2026, 11, 4)), matter("Done", None, DAY)),
        "area": (area(), area(resident=True, planned=None, place=BOGOTA, areas=())),
        "contacts": (contact(), contact(verified_on=DAY, phone="+57 601 555 0102")),
        "instruments": (instrument(), instrument(ends=DAY, review_on=None, owner="JOINT")),
        "dates": DATES,
        "returns": RETURNS,
        "activities": facts.card().activities,
        "withheld": facts.card().withheld,
        "demo": True,
        "marking": 2,
    }
    return HandoverPack(**given | changes)


def debrief(languages=("en", "fr"), paper="A4", **changes):
    """The debrief of a tour in Bogotá."""
    given: dict[str, Any] = {
        "request": request("end-of-tour", "C-1", languages, paper),
        "post": post(),
        "tour": tour(),
        "area": (area(),),
        "returns": RETURNS,
        "briefings": tuple(item for item in facts.card().briefings if item.held_on),
        "activities": facts.card().activities,
        "matters": (matter(), matter("Late", date(2026, 11, 4)), matter("Some day", None)),
        "withheld": facts.card().withheld,
        "demo": True,
        "marking": 2,
    }
    return EndOfTour(**given | changes)


def preparation(languages=("en", "fr"), paper="A4", **changes):
    """What prepares an officer for Bogotá, with one country."""
    told = brief(languages, paper)
    part = CountryPart(told, facts.pack(languages, paper))
    given: dict[str, Any] = {
        "request": request("pre-deployment", "C-1", languages, paper),
        "post": post(),
        "tour": tour(LONG_NAME, date(2027, 3, 20), None),
        "before": tour(),
        "area": (area(),),
        "training": TRAINING,
        "matters": (matter(),),
        "dates": DATES,
        "contacts": (contact(),),
        "countries": (part,),
        "withheld": facts.card().withheld,
        "demo": True,
        "marking": 2,
    }
    return PreDeployment(**given | changes)


KINDS: dict[str, tuple[Any, Any]] = {
    "visit": (forum, forum_pack.KIND.write),
    "handover": (handover_pack, handover.KIND.write),
    "end-of-tour": (debrief, end_of_tour.KIND.write),
    "pre-deployment": (preparation, pre_deployment.KIND.write),
}


def printed(kind, target, languages=("en", "fr"), paper="A4", **changes):
    """Print a pack of that kind; where it is."""
    made, write = KINDS[kind]
    spoken_ones = tuple(spoken(TAGS[code]) for code in languages)
    write(made(languages, paper, **changes), spoken_ones, target, silent)
    return target
