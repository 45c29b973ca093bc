"""Who can say “that is me”: officers of one's own agency with a service number."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from lo_desk.db.entities import MODELS
from lo_desk.db.queries.records import live
from lo_desk.domain.rows import Part
from lo_desk.services import records
from lo_desk.services.desk import Desk

MOST = 5_000


def own(desk: Desk) -> Mapping[str, str]:
    """Names of the agency's officers by service number, in the order of names."""
    found = records.rows(desk, "officer", Part(order="name", count=MOST))
    return {
        str(one["service_no"]): str(one["name"])
        for one in found
        if one["owner"] == desk.home and one["service_no"]
    }


def name_of(desk: Desk) -> str:
    """The name of the officer at the desk; empty: nobody said “that is me”.

    Raises:
        DeskError: The registry cannot be read.
    """
    if not desk.officer:
        return ""
    officer: Any = MODELS["officer"]
    mine = officer.service_no == desk.officer, live(officer)
    with desk.store.reading() as session:
        return session.scalar(select(officer.name).where(*mine).order_by(officer.id)) or ""
