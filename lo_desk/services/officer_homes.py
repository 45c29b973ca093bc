"""The Home of an officer abroad, from the registry at hand alone."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.db.models.officer import Officer
from lo_desk.db.queries.reading import holding_on
from lo_desk.db.queries.unread import acknowledged_by
from lo_desk.domain.agencies import other
from lo_desk.domain.briefing_lines import HELD
from lo_desk.domain.network import Network
from lo_desk.domain.officer_home import Counterpart, OfficerHome, counterpart_at, my_tour
from lo_desk.domain.reading import Reader
from lo_desk.services import acknowledging, due_briefings, people, snapshots
from lo_desk.services.desk import OTTAWA, Desk
from lo_desk.services.gaps import inbox_of


@dataclass(frozen=True)
class Nobody:
    """An officer's Home without an officer: who it could be, by service number."""

    own: tuple[tuple[str, str], ...] = ()


def home_of(desk: Desk, _news: object) -> OfficerHome | Nobody:
    """What waits for the desk's officer; without one, who could say “that is me”.

    Raises:
        DeskError: The registry cannot be read.
    """
    mine = officer(desk, desk.officer)
    return Nobody(tuple(people.own(desk).items())) if mine is None else mine


def officer(desk: Desk, service_no: str) -> OfficerHome | None:
    """What waits for the officer with that number on the desk's day; None: there is none.

    Raises:
        DeskError: The registry cannot be read.
    """
    me = acknowledging.me(desk, service_no)
    if me is None:
        return None
    waiting = acknowledging.waiting(desk, me.id)
    lines = due_briefings.lines(desk)
    mine = [line for line in lines if line.post_id == me.post and line.state != HELD]
    with desk.store.reading() as session:
        network = snapshots.network(session, desk)
        read = [at for who, _, at in acknowledged_by(session, desk.day) if who == me.id]
        return OfficerHome(
            me=me,
            waiting=waiting,
            read_last=max(read, default=None),
            counterpart=_counterpart(session, desk, network, me),
            briefing=min(mine, key=lambda line: line.day, default=None),
            tour=my_tour(network, me),
            gaps=tuple(g for g in inbox_of(session, desk).open if g.gap.post == me.post),
        )


def _counterpart(session: Session, desk: Desk, network: Network, me: Reader) -> Counterpart | None:
    found = counterpart_at(network, me)
    if found is None:
        return None
    post, who = found
    record, mission = session.get_one(Officer, who), _mission(session, desk, who)
    return Counterpart(
        officer=who,
        name=record.name,
        agency=other(me.owner),
        city=network.profiles[post].city,
        zone=mission or OTTAWA.key,
        phone=record.phone,
        email=record.email,
        verified_on=record.verified_on,
    )


def _mission(session: Session, desk: Desk, who: UUID) -> str:
    """IANA zone of where the officer is."""
    row = holding_on(session, who, desk.day)
    return str(row[2].time_zone) if row is not None and row[2] is not None else ""
