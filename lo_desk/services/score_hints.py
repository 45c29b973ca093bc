"""Hints beside the scores of an agency's own sheet; none of them fills a score."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.assessment.need import Needs
from lo_desk.assessment.score_hints import Beside, Suggestion, suggestions
from lo_desk.db.models.assessing import Candidate
from lo_desk.db.models.host import LikeMinded
from lo_desk.db.models.registers import Country, Mission, Place
from lo_desk.db.queries.records import live
from lo_desk.db.queries.sheets import candidates_of, costs_of, options_of
from lo_desk.domain.network import Network
from lo_desk.domain.worth import FULL
from lo_desk.services import indicators, snapshots
from lo_desk.services.desk import Desk

Spot = tuple[UUID, str]
"""A candidate and a criterion."""


def hints(desk: Desk, assessment: UUID) -> Mapping[Spot, Suggestion]:
    """What the registry suggests to the desk's agency, as it may see it, for each candidate."""
    with desk.store.reading() as session:
        return desk.store.remembered(
            session,
            ("score_hints", assessment, desk.home, desk.day),
            lambda: _hints(session, desk, assessment),
        )


def _hints(session: Session, desk: Desk, assessment: UUID) -> dict[Spot, Suggestion]:
    network = snapshots.network(session, desk, desk.home)
    needs = Needs(network, indicators.supplied(desk.day.year))
    annual = _annual(session, assessment)
    found: dict[Spot, Suggestion] = {}
    for each in candidates_of(session, assessment):
        place = _place_of(session, each)
        if place not in network.places:
            continue
        asked = _priorities(needs, network, desk.home, place)
        beside = _beside(session, each, annual.get(each.id))
        for key, hint in suggestions(network, desk.home, place, asked, beside).items():
            found[each.id, key] = hint
    return found


def _place_of(session: Session, candidate: Candidate) -> str:
    place = session.get(Place, candidate.place_id) if candidate.place_id else None
    return place.code if place else session.get_one(Country, candidate.country_id).iso2


def _priorities(needs: Needs, network: Network, agency: str, place: str) -> int:
    """What the agency's priorities alone make of the need, in ten-thousandths."""
    codes = {wish.code for wish in network.wanted[agency, place]}
    parts = (part.high for part in needs.of(agency, place).parts if part.key in codes)
    return sum(parts) * FULL // needs.rules.need_priorities


def _beside(session: Session, candidate: Candidate, annual: int | None) -> Beside:
    country = session.get_one(Country, candidate.country_id)
    mission = session.get(Mission, candidate.mission_id) if candidate.mission_id else None
    partners = session.scalars(
        select(LikeMinded).where(LikeMinded.country_id == country.id, live(LikeMinded))
    ).all()
    return Beside(
        notice_days=country.visit_notice_days,
        partners=len(partners),
        airport=sum(bool(each.covers_airport) for each in partners),
        mission=(mission.security or "") if mission else "",
        annual=annual,
    )


def _annual(session: Session, assessment: UUID) -> Mapping[UUID, int]:
    """Cents a year of each candidate's cheapest option, of the lines that are known."""
    rows = options_of(session, assessment)
    costs = costs_of(session, [row.id for row in rows])
    found: dict[UUID, int] = {}
    for row in rows:
        known = [
            line.cents for line in costs[row.id] if line.cents is not None and not line.one_time
        ]
        if row.candidate_id and known:
            found[row.candidate_id] = min(sum(known), found.get(row.candidate_id, sum(known)))
    return found
