"""Frozen facts to print: fictional people on a small network of both agencies."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import (
    ActivityItem,
    BriefingItem,
    Contact,
    CountryCard,
    CountryFacts,
    CoverLine,
    PriorityItem,
    PriorityPair,
    SourceLine,
    VisitItem,
    Withheld,
)
from lo_desk.domain.coverage import explained
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.gaps import assess, unknown
from lo_desk.domain.packs import (
    CountryCoverage,
    CountryPack,
    DocumentRequest,
    GapAssessment,
)
from lo_desk.domain.timeline import timeline
from lo_desk.i18n.msg import in_context
from tests.reports.network import DAY, NETWORK, POSTS

DEMO_NAMES = ("J. Kowalchuk", "M. Arsenault-Diallo", "S. Okimaw", "T. Vandenberghe-Beaulieu")
AREAS = {
    "chemicals": Bilingual("Contraband", "Contrebande"),
    "networks": Bilingual("Illegal migration", "Migration illégale"),
    "money": Bilingual("Proceeds of crime", "Produits de la criminalité"),
}
POLICE = Bilingual("RCMP, Federal Policing", "GRC, Police fédérale")
BORDER = Bilingual("CBSA, International Region", "ASFC, Région internationale")
COLOMBIA = CountryFacts(
    UUID(int=9001),
    "CO",
    Bilingual("Colombia", "Colombie"),
    in_context("region", "Americas"),
    Bilingual("Bogotá", "Bogotá"),
    4_711000,
    -74_072092,
    "America/Bogota",
    5,
    ("es",),
)


def priority(serial, owner, rank, statement, starts, area, **facts):
    """A priority in force, reviewed in both languages and released."""
    given = {
        "id": UUID(int=9100 + serial),
        "version_id": UUID(int=9200 + serial),
        "code": f"{owner}-CO-{serial}",
        "owner": owner,
        "rank": rank,
        "number": 1,
        "starts": starts,
        "statement": statement,
        "rationale": Bilingual(),
        "target": in_context("target", "Commodity"),
        "mandate_areas": (AREAS[area],),
        "originator": POLICE if owner == "RCMP" else BORDER,
        "caveat": Bilingual(),
        "released": True,
        "marking": 2,
        "acknowledged": None,
        "pending": "",
    }
    return PriorityItem(**given | facts)


OURS = (
    priority(
        1,
        "CBSA",
        1,
        Bilingual("Seizure at the first port of arrival", "Saisie au premier port d’arrivée"),
        date(2026, 3, 1),
        "chemicals",
    ),
    priority(
        2,
        "CBSA",
        2,
        Bilingual(
            "Precursors hidden in container cargo",
            "Précurseurs dissimulés dans le fret conteneurisé",
        ),
        date(2026, 4, 1),
        "chemicals",
    ),
    priority(
        3,
        "CBSA",
        3,
        Bilingual(
            "Fraudulent travel documents on flights to Toronto and Montréal",
            "Documents de voyage frauduleux sur les vols à destination de Toronto et de Montréal",
        ),
        date(2025, 11, 10),
        "networks",
    ),
    priority(
        4,
        "CBSA",
        4,
        Bilingual("Plant pests in cut flowers", "Phytoravageurs dans les fleurs coupées"),
        date(2026, 5, 1),
        "chemicals",
    ),
)
PAIRS = (
    PriorityPair(
        priority(
            11,
            "RCMP",
            1,
            Bilingual(
                "Chemical precursors shipped by sea", "Précurseurs chimiques expédiés par mer"
            ),
            date(2026, 10, 15),
            "chemicals",
            number=4,
            rationale=Bilingual(
                "Three seizures since June came through the same two ports.",
                "Trois saisies depuis juin sont passées par les deux mêmes ports.",
            ),
            caveat=Bilingual(
                "Not to be passed to a third party.", "Ne pas communiquer à un tiers."
            ),
        ),
        "overlap",
        (OURS[1],),
        Bilingual(
            "Same ports, same consignees: agree on one list of shipments to watch.",
            "Mêmes ports, mêmes destinataires : convenir d’une seule liste d’envois à surveiller.",
        ),
    ),
    PriorityPair(
        priority(
            12,
            "RCMP",
            2,
            Bilingual(
                "Controlled delivery of cocaine, to identify buyers in Canada",
                "Livraison surveillée de cocaïne, pour remonter jusqu’aux acheteurs au Canada",
            ),
            date(2026, 9, 1),
            "chemicals",
            number=2,
            acknowledged=datetime(2026, 9, 14, 15, 30, tzinfo=UTC),
        ),
        "conflict",
        (OURS[0],),
        Bilingual(
            "Both cannot apply to one shipment: the RCMP decides case by case, in writing, within"
            " 24 hours.",
            "Les deux ne peuvent viser un même envoi : la GRC tranche au cas par cas, par écrit,"
            " dans les 24\u00a0heures.",
        ),
    ),
    PriorityPair(
        priority(
            13,
            "RCMP",
            3,
            Bilingual(
                "Forgery rings that serve human smugglers",
                "Réseaux de faussaires au service des passeurs",
            ),
            date(2026, 11, 10),
            "networks",
        ),
        "overlap",
        (OURS[2],),
        Bilingual(),
    ),
    PriorityPair(
        priority(
            14,
            "RCMP",
            4,
            Bilingual(
                "Proceeds of crime moved through real estate",
                "Produits de la criminalité réinvestis dans l’immobilier",
            ),
            date(2026, 5, 12),
            "money",
            number=3,
        ),
        "silence",
        (),
        Bilingual(),
    ),
)


def cover_line(number, owner, code, city, country, basis, officer, **facts):
    """A post's line on Colombia; the officer has been there for a while."""
    given = {
        "id": UUID(int=9300 + number),
        "post_id": UUID(int=POSTS[code]),
        "owner": owner,
        "code": code,
        "city": city,
        "post_country": country,
        "place": None,
        "basis": in_context("basis", basis),
        "starts": date(2021, 4, 1),
        "ends": None,
        "mandate_areas": (AREAS["chemicals"], AREAS["networks"]),
        "planned_visits": None,
        "last_visit": None,
        "officer": officer,
        "since": date(2023, 8, 1),
        "gone": date(2027, 2, 1),
        "released": True,
        "marking": 1,
    }
    return CoverLine(**given | facts)


def bogota():
    """The city as both languages write it."""
    return Bilingual("Bogotá", "Bogotá")


COVER = (
    cover_line(1, "CBSA", "BOG-CBSA", bogota(), COLOMBIA.name, "Resident", "J. Kowalchuk"),
    cover_line(
        2,
        "RCMP",
        "BOG-RCMP",
        bogota(),
        COLOMBIA.name,
        "Resident",
        "M. Arsenault-Diallo",
        since=date(2025, 7, 15),
        gone=date(2028, 7, 15),
    ),
    cover_line(
        3,
        "RCMP",
        "PTY-RCMP",
        Bilingual("Panama City", "Panama"),
        Bilingual("Panama", "Panama"),
        "Covered",
        "S. Okimaw",
        since=date(2024, 9, 1),
        gone=date(2027, 9, 1),
        planned_visits=2,
        last_visit=date(2026, 6, 9),
        latitude=8_982400,
        longitude=-79_519900,
    ),
    cover_line(
        4,
        "CBSA",
        "MEX-CBSA",
        Bilingual("Mexico City", "Mexico"),
        Bilingual("Mexico", "Mexique"),
        "Ad hoc",
        None,
        since=None,
        gone=None,
        place=Bilingual("Cartagena", "Carthagène"),
        latitude=19_432600,
        longitude=-99_133200,
    ),
)
CONTACTS = (
    Contact(
        UUID(int=9401),
        "RCMP",
        "M. Arsenault-Diallo",
        in_context("role", "Liaison officer"),
        bogota(),
        "+57 601 555 0142",
        "m.arsenault-diallo@example.org",
        "America/Bogota",
        date(2026, 9, 30),
        date(2028, 7, 15),
        None,
        released=True,
        marking=1,
    ),
    Contact(
        UUID(int=9402),
        "RCMP",
        "S. Okimaw",
        in_context("role", "Liaison officer"),
        Bilingual("Panama City", "Panama"),
        None,
        "s.okimaw@example.org",
        "America/Panama",
        None,
        date(2027, 9, 1),
        "T. Vandenberghe-Beaulieu",
        released=True,
        marking=1,
    ),
)


def briefing(number, **facts):
    """A briefing of the officer in Bogotá, held unless told otherwise."""
    given = {
        "id": UUID(int=9500 + number),
        "owner": "RCMP",
        "post": "BOG-CBSA",
        "city": bogota(),
        "officer": "J. Kowalchuk",
        "type": in_context("briefing", "Counterpart’s priorities"),
        "rule": None,
        "due": None,
        "planned_at": None,
        "zone": None,
        "held_on": date(2026, 11, 3),
        "overdue": False,
        "versions": ("RCMP-CO-11 v3", "RCMP-CO-12 v2"),
        "outcome": Bilingual(),
        "released": True,
        "marking": 1,
    }
    return BriefingItem(**given | facts)


BRIEFINGS = (
    briefing(
        1,
        outcome=Bilingual(
            "The officer asked for a night contact.",
            "L’AL a demandé une personne à joindre la nuit.",
        ),
    ),
    briefing(2, held_on=None, due=date(2026, 11, 15), overdue=True, versions=("RCMP-CO-11 v4",)),
    briefing(
        3,
        id=None,
        held_on=None,
        due=date(2027, 2, 1),
        officer=None,
        versions=(),
        rule=in_context("schedule", "Every year"),
        type=in_context("briefing", "Annual refresh"),
    ),
)
ACTIVITIES = (
    ActivityItem(
        UUID(int=9601),
        "CBSA",
        Bilingual("Joint port visit, Cartagena", "Visite conjointe du port de Carthagène"),
        in_context("activity", "Joint visit"),
        in_context("activity", "approved"),
        "approved",
        date(2026, 12, 7),
        date(2026, 12, 10),
        ("J. Kowalchuk", "M. Arsenault-Diallo"),
        Bilingual(),
        shared=True,
        released=True,
        marking=1,
    ),
    ActivityItem(
        UUID(int=9602),
        "RCMP",
        Bilingual("Carrier training, Bogotá airport", "Formation des transporteurs, Bogotá"),
        None,
        in_context("activity", "done"),
        "done",
        date(2026, 5, 19),
        date(2026, 5, 21),
        ("J. Kowalchuk", Bilingual("Airline security teams", "Équipes de sûreté aérienne")),
        Bilingual("38 agents trained.", "38\u00a0préposés formés."),
        shared=False,
        released=True,
        marking=0,
    ),
)
VISITS = (
    VisitItem(
        UUID(int=9701),
        "RCMP",
        Bilingual("Panama City", "Panama"),
        in_context("visit", "Regular"),
        date(2026, 6, 9),
        date(2026, 6, 12),
        joint=True,
        purpose=Bilingual("Meet the port authority", "Rencontrer l’autorité portuaire"),
        made=True,
        released=True,
        marking=1,
    ),
)
SOURCES = (
    SourceLine(
        UUID(int=9801),
        "BOG-RCMP",
        bogota(),
        "https://rcmp.ca/en/federal-policing/international/liaison-officers",
        date(2026, 10, 2),
    ),
    SourceLine(UUID(int=9802), "BOG-CBSA", bogota(), "Fictional post (demo)", None),
)
WITHHELD = (Withheld("priority", 1, POLICE), Withheld("briefing", 2, POLICE))


def gap_line(gap):
    """A gap with its names."""
    places = {place.key: place for place in NETWORK.places}
    posts = {post.id: post for post in NETWORK.posts}
    officers = {officer.id: officer.name for officer in NETWORK.officers}
    post = posts.get(gap.post)
    at = post.profiles[0] if post else None
    place = places.get(gap.place)
    return GapLine(
        gap,
        place.country if place else at.country if at else "",
        place.name if place else Bilingual(),
        at.city if at else Bilingual(),
        post.code if post else "",
        officers.get(gap.officer, ""),
        released=True,
        marking=1,
    )


GAPS = tuple(map(gap_line, assess(NETWORK)))


def card(**changes):
    """Colombia as the CBSA may see it."""
    given = CountryCard(
        DAY,
        "CBSA",
        COLOMBIA,
        PAIRS,
        OURS,
        COVER,
        CONTACTS,
        BRIEFINGS,
        ACTIVITIES,
        VISITS,
        tuple(line for line in GAPS if line.iso2 == "CO"),
        SOURCES,
        WITHHELD,
    )
    return replace(given, **changes)


def pack(languages=("en", "fr"), paper="A4", **changes):
    """A pack on Colombia for the CBSA."""
    coverage = tuple((agency, explained(NETWORK, agency, "CO")) for agency in ("CBSA", "RCMP"))
    request = DocumentRequest("country-pack", "CO", "CBSA", DAY, languages, paper)
    given = CountryPack(
        request, card(), coverage, demo=True, marking=2, fingerprint="3f9c12ab77e0" + "0" * 52
    )
    return replace(given, **changes)


def countries():
    """Each country of the network with who reaches it."""
    reached = {
        agency: {line.place for line in NETWORK.lines if codes[line.post].agency == agency}
        for codes in ({post.id: post for post in NETWORK.posts},)
        for agency in ("CBSA", "RCMP")
    }
    wanted = {key for version in NETWORK.priorities for key in version.places}
    kinds = {"coverage", "shared", "one_sided"}
    gaps = {line.gap.place: line.gap.kind for line in GAPS if line.gap.kind in kinds}
    return tuple(
        CountryCoverage(
            place.key,
            place.name,
            place.key in reached["CBSA"],
            place.key in reached["RCMP"],
            gaps.get(place.key, ""),
            place.key in wanted,
        )
        for place in NETWORK.places
        if place.key == place.country
    )


def assessment(reader=None, languages=("en", "fr"), paper="A4", **changes):
    """An assessment of the small network."""
    given = GapAssessment(
        DocumentRequest("gap-assessment", "", reader or "JOINT", DAY, languages, paper),
        GAPS,
        unknown(line.gap for line in GAPS),
        countries(),
        timeline(NETWORK),
        NETWORK.rules,
        WITHHELD,
        demo=True,
        marking=2,
        fingerprint="a1b2c3d4e5f6" + "0" * 52,
    )
    return replace(given, **changes)
