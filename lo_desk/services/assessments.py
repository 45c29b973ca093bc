"""Deployment-gap assessments: gather the facts in one read and freeze them."""

from collections.abc import Iterable, Iterator

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from lo_desk.db.base import Record
from lo_desk.db.models import MODELS
from lo_desk.db.queries.snapshot import seen, snapshot
from lo_desk.domain.agencies import AGENCIES, CBSA, RCMP
from lo_desk.domain.country import Withheld
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.gaps import Gap, assessed, unknown
from lo_desk.domain.network import Network
from lo_desk.domain.packs import CountryCoverage, DocumentRequest, GapAssessment
from lo_desk.domain.timeline import rows
from lo_desk.services.desk import Desk
from lo_desk.services.gaps import named

_NETWORK = ("post", "officer", "tour", "area_line", "visit", "priority_version")
_ON_MAP = ("shared", "coverage", "one_sided")


def assessment(desk: Desk, request: DocumentRequest) -> GapAssessment:
    """Everything the assessment prints; a joint one leaves out what either withholds."""
    reader = request.reader
    with desk.store.reading() as session:
        deployment = snapshot(session, request.day, reader)
        network = Network(deployment)
        found = assessed(network)
        gaps = named(session, deployment, found)
        withheld = tuple(withheld_from(session, reader))
        marking = marking_for(session, reader)
    countries, timeline = tuple(coverage_of(network, found)), rows(network)
    return GapAssessment(
        request=request,
        gaps=gaps,
        unknown=unknown(found),
        countries=countries,
        timeline=timeline,
        rules=deployment.rules,
        withheld=withheld,
        demo=desk.demo,
        marking=marking,
        fingerprint=fingerprint((gaps, countries, timeline, deployment.rules, withheld)),
    )


def coverage_of(network: Network, gaps: Iterable[Gap]) -> Iterator[CountryCoverage]:
    """Every country with who reaches it, who wants it, and the gap that is found there."""
    missing = {(gap.place, gap.kind) for gap in gaps}
    for place in sorted(network.places.values(), key=lambda place: place.key):
        if place.entity != "country":
            continue
        kinds = (kind for kind in _ON_MAP if (place.key, kind) in missing)
        yield CountryCoverage(
            iso2=place.key,
            name=place.name,
            cbsa=bool(network.covering[CBSA, place.key]),
            rcmp=bool(network.covering[RCMP, place.key]),
            gap=next(kinds, ""),
            priority=any(network.wanted[agency, place.key] for agency in AGENCIES),
        )


def withheld_from(session: Session, reader: str) -> Iterator[Withheld]:
    """How many records of the networks the reader may not see, by kind and owner."""
    for entity in _NETWORK:
        model = MODELS[entity]
        hidden = (
            select(model.owner, func.count())
            .where(model.closed_on.is_(None), ~seen(model, reader))
            .group_by(model.owner)
            .order_by(model.owner)
        )
        for owner, count in session.execute(hidden):
            yield Withheld(entity, count, AGENCIES[owner])


def marking_for(session: Session, reader: str) -> int:
    """The highest marking among the networks’ records that the reader may see."""
    models: list[type[Record]] = [MODELS[entity] for entity in _NETWORK]
    tops = (
        session.scalar(select(func.max(model.marking)).where(seen(model, reader)))
        for model in models
    )
    return max(top or 0 for top in tops)
