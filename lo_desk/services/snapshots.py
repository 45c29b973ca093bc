"""The two networks of a day and their gaps, read and assessed once until somebody writes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.registers import Country
from lo_desk.db.queries.snapshot import EVERYTHING
from lo_desk.db.queries.snapshot import snapshot as read
from lo_desk.db.queries.waivers import waivers_of
from lo_desk.domain.deployment import Deployment
from lo_desk.domain.gaps import Gap, assessed
from lo_desk.domain.inbox import waived
from lo_desk.domain.network import Network
from lo_desk.services.desk import Desk

_REGIONS = select(Country.iso2, Country.region)


def deployment(session: Session, desk: Desk, reader: str = EVERYTHING) -> Deployment:
    """The facts of both networks as ``reader`` may see them, to be looked at on the desk's day."""
    facts = desk.store.remembered(
        session, ("snapshot", reader), lambda: read(session, desk.day, reader)
    )
    return replace(facts, day=desk.day)


def network(session: Session, desk: Desk, reader: str = EVERYTHING) -> Network:
    """The same, looked up from every side."""
    return desk.store.remembered(
        session,
        ("network", reader, desk.day),
        lambda: Network(deployment(session, desk, reader)),
    )


def gaps(session: Session, desk: Desk, reader: str = EVERYTHING) -> Sequence[Gap]:
    """What is missing on the desk's day, as ``reader`` may see it, worst first."""
    return desk.store.remembered(
        session,
        ("gaps", reader, desk.day),
        lambda: assessed(network(session, desk, reader)),
    )


def open_gaps(session: Session, desk: Desk, reader: str = EVERYTHING) -> Sequence[Gap]:
    """Those that are not put aside on the desk's day."""
    return desk.store.remembered(
        session,
        ("open gaps", reader, desk.day),
        lambda: counting(session, gaps(session, desk, reader), desk.day),
    )


def regions(session: Session, desk: Desk) -> Mapping[str, str]:
    """Key of the region of each country, by the country's code; empty: it is in none."""
    return desk.store.remembered(
        session,
        "regions",
        lambda: {row.iso2: row.region or "" for row in session.execute(_REGIONS)},
    )


def counting(session: Session, found: Iterable[Gap], day: date) -> Sequence[Gap]:
    """Those of ``found`` that are not put aside on ``day``: what pages and files count."""
    return waived(found, tuple(waivers_of(session)), day)[0]
