"""Who covers what, and who is where over two years: the picture, its table, the timeline."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from lo_desk.catalogue.choices import REGIONS
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.cover_picture import CoverPicture, Question, countries_of, picture
from lo_desk.domain.gap_kinds import HANDOVER, VACANCY, VACANCY_SOON
from lo_desk.domain.gaps import Gap
from lo_desk.domain.post_state import PostState, state_on
from lo_desk.domain.timeline import PostRow, Window, rows, window
from lo_desk.i18n.msg import Msg
from lo_desk.services import snapshots
from lo_desk.services.desk import Desk

_STAFFING = frozenset({VACANCY, VACANCY_SOON, HANDOVER})


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """A post over the window.

    Attributes:
        region: Key of ``REGIONS``; empty where the country is not known.
        state: How it is with the post on the desk's day.
        severity: The worst gap of staffing there that counts, 0 for none.
    """

    row: PostRow
    region: str
    state: PostState
    severity: int


@dataclass(frozen=True)
class Timeline:
    """Posts over two years; a vacancy after ``decide`` is still to be decided, not late."""

    span: Window
    day: date
    decide: date
    lines: tuple[TimelineLine, ...]


def shown(desk: Desk, question: Question) -> CoverPicture:
    """Who covers which country on the desk's day; gaps put aside on that day do not count."""
    with desk.store.reading() as session:
        network = snapshots.network(session, desk)
        return picture(network, snapshots.open_gaps(session, desk), question)


def timeline(desk: Desk, shift: int = 0) -> Timeline:
    """Every post over the 24 months of the desk's day, ``shift`` months later."""
    with desk.store.reading() as session:
        network, regions = snapshots.network(session, desk), snapshots.regions(session, desk)
        worst = _worst(snapshots.open_gaps(session, desk))
    span = window(desk.day, shift)
    listed = found = rows(network)
    if shift:  # the day's state is told by the day's window, wherever one looks
        listed = rows(network, span)
    decide = desk.day + timedelta(network.rules.soon_days)
    states = {row.post: state_on(row, desk.day, decide) for row in (*listed, *found)}
    lines = (
        TimelineLine(row, regions.get(row.country, ""), states[row.post], worst.get(row.post, 0))
        for row in listed
    )
    return Timeline(span, desk.day, decide, tuple(lines))


def _worst(gaps: Iterable[Gap]) -> Mapping[UUID, int]:
    """The worst gap of staffing by post."""
    worst: dict[UUID, int] = {}
    for gap in gaps:
        if gap.post is not None and gap.kind in _STAFFING:
            worst[gap.post] = max(worst.get(gap.post, 0), gap.severity)
    return worst


def reasons(desk: Desk) -> Mapping[str, tuple[Msg, ...]]:
    """Why something is missing, by country, worst first; countries without gaps are left out."""
    found: dict[str, list[Msg]] = {}
    with desk.store.reading() as session:
        network = snapshots.network(session, desk)
        for gap in snapshots.open_gaps(session, desk):
            for country in countries_of(network, gap):
                found.setdefault(country, []).append(gap.why)
    return {country: tuple(whys) for country, whys in found.items()}


def areas(desk: Desk) -> Mapping[str, Bilingual]:
    """Mandate areas by code."""
    with desk.store.reading() as session:
        return snapshots.network(session, desk).areas


REGION_NAMES: Mapping[str, object] = {str(choice.key): choice.label for choice in REGIONS}
"""Words by key, in the order lists show them."""
