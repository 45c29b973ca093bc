"""Who can say “that is me”: officers of one's own agency with a service number."""

from collections.abc import Mapping

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
