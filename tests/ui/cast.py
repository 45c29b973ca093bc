"""A few fictional people and posts, enough for every page to have something to show."""

from datetime import timedelta

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.degrees import degrees_of
from lo_desk.domain.rows import NEW, Edit
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records

COUNTRIES = (
    ("CO", "COL", "Colombia", "Colombie", "Bogotá", "Bogotá", 4_711_000, -74_072_000, "019"),
    ("MA", "MAR", "Morocco", "Maroc", "Rabat", "Rabat", 34_013_000, -6_832_000, "002"),
    ("MX", "MEX", "Mexico", "Mexique", "Mexico City", "Mexico", 19_428_000, -99_127_000, "019"),
    ("EC", "ECU", "Ecuador", "Équateur", "Quito", "Quito", -229_000, -78_524_000, "019"),
)
POSTS = (
    ("BOG-CBSA", "CBSA", "CO", "A. Tremblay"),
    ("BOG-RCMP", "RCMP", "CO", "P. Singh"),
    ("MEX-RCMP", "RCMP", "MX", "J. Okafor"),
    ("RBA-RCMP", "RCMP", "MA", ""),
)
PRIORITIES = (
    ("CBSA-1", "CBSA", 1, "Contraband in marine containers", "Contrebande dans les conteneurs"),
    ("CBSA-2", "CBSA", 2, "Irregular air travel to Canada", "Voyages irréguliers vers le Canada"),
    ("RCMP-1", "RCMP", 1, "Chemical precursors by sea", "Précurseurs chimiques par mer"),
)


class _Cast:
    def __init__(self, desk):
        self.desk, self.edits, self.ids = desk, [], {}

    def add(self, entity, name, /, **facts):
        key = self.ids[entity, name] = new_id()
        self.edits.append(Edit(entity, key, NEW, facts))
        return Choice(key, name)

    def the(self, entity, name):
        return Choice(self.ids[entity, name], name)


def fill(desk):
    """Save the cast, as one step."""
    cast = _Cast(desk)
    cast.add(
        "mandate_area",
        "drugs",
        code="drugs",
        name=_both("Drugs", "Drogues"),
        agencies=("CBSA", "RCMP"),
    )
    for country in COUNTRIES:
        _country(cast, *country)
    for code, agency, where, officer in POSTS:
        _post(cast, code, agency, where)
        if officer:
            _tour(cast, code, agency, officer)
    for priority in PRIORITIES:
        _priority(cast, *priority)
    records.save(desk, cast.edits, said("Fictional people and facts for the demonstration"))
    return cast


def _both(en, fr):
    return Bilingual(en, fr)


def _country(cast, iso2, iso3, en, fr, capital, capitale, lat, lon, region):
    cast.add(
        "country",
        iso2,
        iso2=iso2,
        iso3=iso3,
        name=_both(en, fr),
        region=region,
        capital=_both(capital, capitale),
        capital_lat=degrees_of(lat),
        capital_lon=degrees_of(lon),
        time_zone="America/Bogota",
        working_languages=("es",),
    )
    cast.add(
        "mission",
        iso2,
        code=f"M-{iso2}",
        type="embassy",
        country=cast.the("country", iso2),
        city=_both(capital, capitale),
        lat=degrees_of(lat),
        lon=degrees_of(lon),
        time_zone="America/Bogota",
        status="listed",
    )


def _post(cast, code, agency, country):
    start = cast.desk.today - timedelta(days=2000)
    post = cast.add("post", code, owner=agency, code=code, role="lo", public=False)
    cast.add(
        "post_profile",
        code,
        post=post,
        starts=start,
        state="active",
        mission=cast.the("mission", country),
        handover_days=14,
    )
    cast.add(
        "area_line",
        code,
        post=post,
        country=cast.the("country", country),
        basis="resident",
        starts=start,
        mandate_areas=("drugs",),
    )


def _tour(cast, code, agency, officer):
    person = cast.add(
        "officer",
        officer,
        owner=agency,
        name=officer,
        official_language="en",
        phone="+57 601 555 0142",
        service_no=f"S-{code}",
    )
    cast.add(
        "tour",
        officer,
        officer=person,
        post=cast.the("post", code),
        type="rotational",
        fte=100,
        planned_starts=cast.desk.today - timedelta(days=600),
        planned_ends=cast.desk.today + timedelta(days=60),
    )


def _priority(cast, code, agency, rank, en, fr):
    priority = cast.add(
        "priority",
        code,
        owner=agency,
        code=code,
        level="country",
        released=True,
        originator=_both("National Targeting Centre", "Centre national de ciblage"),
    )
    start = cast.desk.today - timedelta(days=200)
    cast.add(
        "priority_version",
        code,
        priority=priority,
        number=1,
        state="published",
        statement=_both(en, fr),
        rank=rank,
        target="commodity",
        countries=("CO", "EC"),
        mandate_areas=("drugs",),
        starts=start,
        published_on=start,
        released=True,
    )
