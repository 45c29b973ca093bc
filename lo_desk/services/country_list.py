"""Countries as a list on the desk's day: not on the way to the first window."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from lo_desk.db.queries.countries import countries_on
from lo_desk.domain.cover_picture import countries_of
from lo_desk.domain.posts import CountryLine
from lo_desk.services import snapshots
from lo_desk.services.desk import Desk


def lines(desk: Desk, text: str = "") -> Sequence[CountryLine]:
    """Countries by English name, with the gaps that count; with a text, those whose names hold it."""
    severities: dict[str, list[int]] = defaultdict(list)
    with desk.store.reading() as session:
        found = countries_on(session, desk.day, text)
        network = snapshots.network(session, desk)
        gaps = snapshots.open_gaps(session, desk)
    for gap in gaps:
        for country in countries_of(network, gap):
            severities[country].append(gap.severity)
    return [
        replace(line, gaps=len(severities[line.iso2]), worst=max(severities[line.iso2], default=0))
        for line in found
    ]
