"""Deployment-gap assessments: gather the facts in one read and freeze them."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from lo_desk.assessment.rounding import apportioned
from lo_desk.db.base import Record
from lo_desk.db.models import MODELS
from lo_desk.db.queries.issued import last_issued
from lo_desk.db.queries.snapshot import seen, snapshot
from lo_desk.db.queries.waivers import waivers_of
from lo_desk.domain.agencies import AGENCIES, CBSA, RCMP
from lo_desk.domain.country import Withheld
from lo_desk.domain.cover_causes import causes
from lo_desk.domain.coverage import explain
from lo_desk.domain.deployment import Deployment
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.gaps import Gap, assessed, unknown
from lo_desk.domain.inbox import Waiver, waived
from lo_desk.domain.network import Network
from lo_desk.domain.packs import (
    NETWORKS,
    CauseFacts,
    CountryCoverage,
    DocumentRequest,
    GapAssessment,
    GapNews,
    PutAside,
)
from lo_desk.domain.period import DAY
from lo_desk.domain.timeline import rows
from lo_desk.services.desk import Desk
from lo_desk.services.gaps import named

_NETWORK = (
    *("post", "officer", "tour", "area_line", "visit", "priority_version"),
    *("instrument", "info_assessment", "restriction", "role_line"),
    *("training_record", "post_return", "arrangement"),
)
"""The kinds of records that gaps are made from: withheld ones are counted, markings count."""

_ON_MAP = ("shared", "coverage", "one_sided")


def assessment(desk: Desk, request: DocumentRequest) -> GapAssessment:
    """Everything the assessment prints; a joint one leaves out what either withholds."""
    reader = request.reader
    with desk.store.reading() as session:
        deployment = snapshot(session, request.day, reader)
        network = Network(deployment)
        found = assessed(network)
        counting, waiting = waived(found, tuple(waivers_of(session)), request.day)
        gaps = named(session, deployment, counting)
        aside = tuple(_aside(session, deployment, waiting))
        news = _news(session, request, found, gaps)
        withheld = tuple(withheld_from(session, reader))
        marking = marking_for(session, reader)
    countries, timeline = tuple(coverage_of(network, counting)), rows(network)
    held_back = tuple(each for agency in AGENCIES for each in _causes(network, agency))
    facts = (gaps, countries, timeline, deployment.rules, withheld, aside, news, held_back)
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
        fingerprint=fingerprint(facts),
        put_aside=aside,
        news=news,
        causes=held_back,
    )


def _causes(network: Network, agency: str) -> Iterator[CauseFacts]:
    """What keeps the agency's coverage down, at every place that it reaches."""
    reached = [place for whose, place in network.covering if whose == agency]
    found = causes(
        line for place in sorted(reached) for line in explain(network, agency, place).lines
    )
    shares = apportioned([Fraction(each.share) for each in found])
    for each, share in zip(found, shares, strict=True):
        yield CauseFacts(agency, each.factor, share, each.lines)


def _aside(
    session: Session, deployment: Deployment, waiting: Iterable[tuple[Gap, Waiver]]
) -> Iterator[PutAside]:
    for gap, waiver in waiting:
        (line,) = named(session, deployment, [gap])
        yield PutAside(line, waiver.period.after - DAY if waiver.period.after else None)


def _news(
    session: Session, request: DocumentRequest, found: Iterable[Gap], now: Sequence[GapLine]
) -> GapNews:
    """What the gaps of the last assessment’s day, as they are known now, have become."""
    since, number = request.since, ""
    if since is None:
        last = last_issued(session, request.kind, request.reader, NETWORKS.en, request.day)
        if last is None:
            return GapNews(None, "")
        since, number = last.day, last.number
    then = snapshot(session, since, request.reader)
    before = {gap.key: gap for gap in assessed(Network(then))}
    keys = {gap.key for gap in found}
    closed = [gap for key, gap in before.items() if key not in keys]
    new = tuple(line for line in now if line.gap.key not in before)
    return GapNews(since, number, new, named(session, then, closed))


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
            select(model.owner, model.id)
            .where(model.closed_on.is_(None), ~seen(model, reader))
            .order_by(model.owner, model.id)
        )
        for owner, found in groupby(session.execute(hidden), lambda row: row.owner):
            keys = tuple(row.id for row in found)
            yield Withheld(entity, len(keys), AGENCIES[owner], keys)


def marking_for(session: Session, reader: str) -> int:
    """The highest marking among the networks’ records that the reader may see."""
    models: list[type[Record]] = [MODELS[entity] for entity in _NETWORK]
    tops = (
        session.scalar(select(func.max(model.marking)).where(seen(model, reader)))
        for model in models
    )
    return max(top or 0 for top in tops)
