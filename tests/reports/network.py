"""A small network of both agencies with every kind of gap, as of one day."""

from datetime import date
from itertools import count
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import (
    Area,
    Briefing,
    Deployment,
    InfoAssessment,
    Instrument,
    Line,
    Officer,
    Place,
    Post,
    PriorityVersion,
    Profile,
    Roles,
    Tour,
    Visit,
)
from lo_desk.domain.period import Period

DAY = date(2026, 11, 24)
_ids = count(1)
_PLACES = """
CO Colombia|Colombie 4711000 -74072092 es
VE Venezuela|Venezuela 10480000 -66903600 es
EC Ecuador|Équateur -180600 -78467800 es
PA Panama|Panama 8982400 -79519900 es
MX Mexico|Mexique 19432600 -99133200 es
HN Honduras|Honduras 14072300 -87192100 es
SV Salvador|Salvador 13692900 -89218200 es
VC Saint_Vincent_and_the_Grenadines|Saint-Vincent-et-les-Grenadines 13160000 -61220000 en
TT Trinidad_and_Tobago|Trinité-et-Tobago 10660000 -61510000 en
KE Kenya|Kenya -1292100 36821900 sw,en
ET Ethiopia|Éthiopie 9145000 40489700 am
EG Egypt|Égypte 30044400 31235700 ar
GH Ghana|Ghana 5603700 -187000 en
SN Senegal|Sénégal 14716700 -17467700 fr
IN India|Inde 28613900 77209000 hi,en
CD Democratic_Republic_of_the_Congo|République_démocratique_du_Congo -4441900 15266300 fr
MT Malta|Malte 35898900 14514600 en
"""


def _place(line):
    key, names, latitude, longitude, languages = line.split()
    en, fr = names.replace("_", " ").split("|")
    spoken = tuple(languages.split(","))
    return Place(_new(), key, key, Bilingual(en, fr), int(latitude), int(longitude), spoken)


def _new():
    return UUID(int=next(_ids))


PLACES = tuple(map(_place, _PLACES.strip().splitlines()))
_POSTS = """
BOG-CBSA CBSA CO Bogotá|Bogotá 4711000 -74072092
BOG-RCMP RCMP CO Bogotá|Bogotá 4711000 -74072092
PTY-RCMP RCMP PA Panama_City|Panama 8982400 -79519900
MEX-CBSA CBSA MX Mexico_City|Mexico 19432600 -99133200
POS-RCMP RCMP TT Port_of_Spain|Port_of_Spain 10660000 -61510000
NBO-CBSA CBSA KE Nairobi|Nairobi -1292100 36821900
NBO-RCMP RCMP KE Nairobi|Nairobi -1292100 36821900
CAI-CBSA CBSA EG Cairo|Le_Caire 30044400 31235700
DEL-CBSA CBSA IN New_Delhi|New_Delhi 28613900 77209000
"""
ALWAYS = Period(date(2021, 4, 1))


def _post(line):
    code, agency, country, names, latitude, longitude = line.split()
    en, fr = names.replace("_", " ").split("|")
    profile = Profile(
        _new(),
        ALWAYS,
        "active",
        Bilingual(en, fr),
        country,
        int(latitude),
        int(longitude),
        ("es:B2",) if country in {"CO", "PA", "MX"} else (),
        None if code == "CAI-CBSA" else 70,
    )
    return Post(_new(), code, agency, (profile,))


NETWORK_POSTS = tuple(map(_post, _POSTS.strip().splitlines()))
POSTS = {post.code: post.id.int for post in NETWORK_POSTS}
_OFFICERS = {
    "J. Kowalchuk": "CBSA",
    "M. Arsenault-Diallo": "RCMP",
    "S. Okimaw": "RCMP",
    "T. Vandenberghe-Beaulieu": "RCMP",
    "R. Tremblay-Nakamura": "CBSA",
    "A. Whitefeather": "CBSA",
    "L. Boudreau": "RCMP",
    "P. Singh": "CBSA",
    "C. Maximilien-Alexandre de la Durantaye-Featherstonehaugh": "RCMP",
}
OFFICERS = {
    name: Officer(
        _new(), agency, name, () if name == "P. Singh" else ("es:C1", "en:C2"), date(2025, 6, 1)
    )
    for name, agency in _OFFICERS.items()
}
_by_code = {post.code: post for post in NETWORK_POSTS}


def _tour(name, code, first, after):
    return Tour(_new(), OFFICERS[name].id, _by_code[code].id, Period(first, after))


TOURS = (
    _tour("J. Kowalchuk", "BOG-CBSA", date(2023, 8, 1), date(2027, 2, 1)),
    _tour("R. Tremblay-Nakamura", "BOG-CBSA", date(2027, 3, 20), date(2030, 3, 20)),
    _tour("M. Arsenault-Diallo", "BOG-RCMP", date(2025, 7, 15), date(2028, 7, 15)),
    _tour("S. Okimaw", "PTY-RCMP", date(2024, 9, 1), date(2027, 9, 1)),
    _tour("T. Vandenberghe-Beaulieu", "POS-RCMP", date(2024, 9, 1), date(2027, 1, 15)),
    _tour("A. Whitefeather", "NBO-CBSA", date(2024, 9, 1), date(2026, 10, 23)),
    _tour("L. Boudreau", "NBO-RCMP", date(2024, 9, 1), None),
    _tour("P. Singh", "DEL-CBSA", date(2025, 9, 1), date(2027, 9, 1)),
    _tour(
        "C. Maximilien-Alexandre de la Durantaye-Featherstonehaugh",
        "POS-RCMP",
        date(2027, 1, 10),
        date(2030, 1, 10),
    ),
)


def _line(code, place, basis="resident", planned=None, areas=("contraband", "migration")):
    return Line(_new(), _by_code[code].id, place, basis, ALWAYS, frozenset(areas), planned)


LINES = (
    _line("BOG-CBSA", "CO"),
    _line("BOG-RCMP", "CO"),
    _line("BOG-CBSA", "VE", "covered", 2),
    _line("BOG-CBSA", "EC", "accredited", 3),
    _line("PTY-RCMP", "PA"),
    _line("PTY-RCMP", "CO", "covered", 2),
    _line("MEX-CBSA", "MX"),
    _line("MEX-CBSA", "CO", "adhoc"),
    _line("POS-RCMP", "TT"),
    _line("POS-RCMP", "VC", "accredited", 1),
    _line("NBO-CBSA", "KE"),
    _line("NBO-RCMP", "KE"),
    _line("NBO-RCMP", "ET", "accredited", 4),
    _line("CAI-CBSA", "EG"),
    _line("DEL-CBSA", "IN"),
)


def _priority(agency, rank, places, code, areas=("contraband",), **facts):
    return PriorityVersion(
        _new(),
        _new(),
        code,
        agency,
        1,
        rank,
        frozenset(places),
        frozenset(areas),
        Period(date(2026, 2, 1)),
        **facts,
    )


PRIORITIES = (
    _priority("CBSA", 1, ("CO", "MX"), "CBSA-1", ("contraband", "money")),
    _priority("RCMP", 1, ("CO",), "RCMP-1"),
    _priority("CBSA", 2, ("GH", "HN"), "CBSA-2"),
    _priority("RCMP", 3, ("HN", "SN"), "RCMP-2"),
    _priority("RCMP", 5, ("GH", "VC"), "RCMP-3", ("money",)),
    _priority("CBSA", 4, ("ET",), "CBSA-3"),
    _priority("RCMP", 8, ("CD", "IN"), "RCMP-4"),
    _priority("CBSA", 12, ("SV", "MT"), "CBSA-4"),
)
NETWORK = Deployment(
    DAY,
    places=PLACES,
    posts=NETWORK_POSTS,
    officers=tuple(OFFICERS.values()),
    tours=TOURS,
    lines=LINES,
    visits=(Visit(_new(), _by_code["PTY-RCMP"].id, "CO", date(2026, 6, 9)),),
    priorities=PRIORITIES,
    briefings=(
        Briefing(_new(), OFFICERS["J. Kowalchuk"].id, _by_code["BOG-CBSA"].id, date(2025, 11, 3)),
    ),
    instruments=tuple(
        Instrument(_new(), "JOINT", place.key, "mou", place.name, Period(date(2020, 1, 1)))
        for place in PLACES
        if place.entity == "country"
    ),
    policies=tuple(
        InfoAssessment(_new(), "JOINT", place.key, "low", Period(date(2026, 1, 1)))
        for place in PLACES
        if place.entity == "country"
    ),
    roles=tuple(
        Roles(_new(), "", area, "lead", "support", Period(date(2020, 1, 1)))
        for area in ("contraband", "migration", "money")
    ),
    areas=(
        Area("contraband", Bilingual("Contraband", "Contrebande")),
        Area("migration", Bilingual("Illegal migration", "Migration illégale")),
        Area("money", Bilingual("Proceeds of crime", "Produits de la criminalité")),
    ),
)
