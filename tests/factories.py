"""One small cast of records for all tests; people and facts are fictional."""

from datetime import date
from typing import Any
from uuid import UUID

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import NEW, Edit, Part, Ref
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records
from lo_desk.services.desk import Desk

OPENED = date(2020, 1, 1)
LABEL = said("test step")


def fact(desk: Desk, entity: str, key: UUID, name: str) -> Any:
    """One fact of a record as it is now."""
    return records.read(desk, entity, key)[name]


def facts(desk: Desk, entity: str, part: Part, name: str) -> list[Any]:
    """One fact of each record that a list gives."""
    return [row[name] for row in records.rows(desk, entity, part)]


def chosen(desk, entity, text):
    """The first record of ``entity`` that holds ``text``."""
    return records.choices(desk, entity, text)[0]


def make(desk, entity, **changes):
    """A saved record; gives its id."""
    key = new_id()
    label = said("making of %(record)s", record=Ref(entity, key))
    records.save(desk, [Edit(entity, key, NEW, changes)], label)
    return key


def change(desk, entity, key, **changes):
    """A change to the record as it is now; gives its new version."""
    version = records.read(desk, entity, key).version
    label = said("change of %(record)s", record=Ref(entity, key))
    return records.save(desk, [Edit(entity, key, version, changes)], label)[key]


def post(desk, code="BOG-CBSA", owner="CBSA", city="bogota", starts=OPENED, **profile):
    """An active post with a profile; gives its id."""
    key = make(desk, "post", code=code, owner=owner, role="lo", public=True)
    facts = {"starts": starts, "state": "active", "mission": chosen(desk, "mission", city)}
    make(desk, "post_profile", post=Choice(key, code), **(facts | profile))
    return key


def officer(desk, name="A. Tremblay", owner="CBSA", service_no="C-1001", **facts):
    """An officer; gives the id."""
    known = {"owner": owner, "name": name, "service_no": service_no, "official_language": "fr"}
    return make(desk, "officer", **(known | facts))


def tour(desk, who, where, first, last=None, **facts):
    """A tour from ``first`` to its ``last`` day; gives its id."""
    days = {"planned_starts": first, "planned_ends": last}
    return make(desk, "tour", officer=Choice(who, ""), post=Choice(where, ""), **days, **facts)


def line(desk, where, country="colombia", basis="resident", starts=OPENED, **facts):
    """A line of an area of responsibility; gives its id."""
    at = chosen(desk, "country", country)
    return make(
        desk, "area_line", post=Choice(where, ""), country=at, basis=basis, starts=starts, **facts
    )


def priority(desk, code="C-01", owner="CBSA", **facts):
    """A priority of the level of a country; gives its id."""
    known = {"owner": owner, "code": code, "level": "country", "released": True}
    known["originator"] = Bilingual("CBSA, Intelligence", "ASFC, Renseignement")
    return make(desk, "priority", **(known | facts))


def version(desk, of, number=1, starts=date(2026, 3, 2), **facts):
    """A published version; gives its id."""
    known = {
        "priority": Choice(of, ""),
        "number": number,
        "state": "published",
        "statement": Bilingual("Forged passports", "Passeports falsifiés"),
        "rank": 1,
        "target": "commodity",
        "countries": ("CO",),
        "mandate_areas": ("fraud_detection",),
        "starts": starts,
        "published_on": starts,
        "released": True,
    }
    return make(desk, "priority_version", **(known | facts))
