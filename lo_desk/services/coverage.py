"""Who covers what, and who is where over two years: the picture, its table, the timeline."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select

from lo_desk.catalogue.choices import REGIONS
from lo_desk.db.models.registers import Country
from lo_desk.db.queries.snapshot import snapshot
from lo_desk.db.queries.waivers import waivers_of
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.cover_picture import CoverPicture, Question, countries_of, picture
from lo_desk.domain.deployment import Deployment
from lo_desk.domain.gap_kinds import HANDOVER, VACANCY, VACANCY_SOON
from lo_desk.domain.gaps import Gap, assessed
from lo_desk.domain.inbox import Waiver, waived
from lo_desk.domain.network import Network
from lo_desk.domain.post_state import PostState, state_on
from lo_desk.domain.timeline import PostRow, Window, rows, window
from lo_desk.i18n.msg import Msg
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


class Coverage:
    """Both networks, read once and asked for any day: re-dating reads nothing again.

    Gaps that are put aside on that day do not count.
    What was read is thrown away as soon as anybody saves.
    """

    def __init__(self) -> None:
        self._read: tuple[object, Deployment] | None = None
        self._regions: Mapping[str, str] = {}
        self._waivers: tuple[Waiver, ...] = ()
        self._on: tuple[date, Network, tuple[Gap, ...]] | None = None

    def picture(self, desk: Desk, question: Question) -> CoverPicture:
        """Who covers which country on the desk's day."""
        network, gaps = self._network(desk)
        return picture(network, gaps, question)

    def timeline(self, desk: Desk, shift: int = 0) -> Timeline:
        """Every post over the 24 months of the desk's day, ``shift`` months later."""
        network, gaps = self._network(desk)
        span = window(desk.day, shift)
        worst: dict[UUID, int] = {}
        for gap in gaps:
            if gap.post is not None and gap.kind in _STAFFING:
                worst[gap.post] = max(worst.get(gap.post, 0), gap.severity)
        shown = found = rows(network)
        if shift:  # the day's state is told by the day's window, wherever one looks
            shown = rows(network, span)
        decide = desk.day + timedelta(network.rules.soon_days)
        states = {row.post: state_on(row, desk.day, decide) for row in (*shown, *found)}
        lines = (
            TimelineLine(
                row,
                self._regions.get(row.country, ""),
                states[row.post],
                worst.get(row.post, 0),
            )
            for row in shown
        )
        return Timeline(span, desk.day, decide, tuple(lines))

    def reasons(self, desk: Desk, iso2: str) -> tuple[Msg, ...]:
        """Why something is missing in the country, worst first."""
        network, gaps = self._network(desk)
        return tuple(gap.why for gap in gaps if iso2 in countries_of(network, gap))

    def areas(self, desk: Desk) -> Mapping[str, Bilingual]:
        """Mandate areas by code."""
        return self._network(desk)[0].areas

    def _network(self, desk: Desk) -> tuple[Network, tuple[Gap, ...]]:
        deployment = self._deployment(desk)
        if self._on is None or self._on[0] != desk.day:
            network = Network(replace(deployment, day=desk.day))
            open_, _aside = waived(assessed(network), self._waivers, desk.day)
            self._on = desk.day, network, open_
        return self._on[1], self._on[2]

    def _deployment(self, desk: Desk) -> Deployment:
        state = (desk.store, desk.store.last_change())
        if self._read is None or self._read[0] != state:
            with desk.store.reading() as session:
                read = snapshot(session, desk.day)
                regions = session.execute(select(Country.iso2, Country.region))
                self._waivers = tuple(waivers_of(session))
                self._regions = {row.iso2: row.region for row in regions}
            self._read, self._on = (state, read), None
        return self._read[1]


REGION_NAMES: Mapping[str, object] = {str(choice.key): choice.label for choice in REGIONS}
"""Words by key, in the order lists show them."""
