"""Visit and forum packs: gather the facts of one forum and freeze them."""

from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from lo_desk.catalogue.forum import FORUM
from lo_desk.db.models.forum import Forum
from lo_desk.db.queries.country_items import country_named
from lo_desk.db.queries.forums import attending, forums_coded, programme_of
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.forum_pack import Attending, ForumPack, ProgrammeItem
from lo_desk.domain.packs import DocumentRequest
from lo_desk.errors import UnknownRecord
from lo_desk.i18n.msg import said
from lo_desk.services.cards.seen import Sieve
from lo_desk.services.desk import Desk
from lo_desk.services.refusals import NotReleased


def forum_pack(desk: Desk, request: DocumentRequest) -> ForumPack:
    """Everything the pack prints, as the reader's agency may see it.

    Raises:
        UnknownRecord: No forum has this code.
        NotReleased: The other agency keeps it to itself.
    """
    sieve = Sieve(request.reader)
    with desk.on(request.day).store.reading() as session:
        forum = _forum(session, request, sieve)
        told = _told(session, forum, request, sieve)
    told = replace(told, demo=desk.demo, withheld=sieve.withheld)
    return replace(told, fingerprint=fingerprint(told))


def _forum(session: Session, request: DocumentRequest, sieve: Sieve) -> Forum:
    found = forums_coded(session, request.subject)
    if not found:
        raise UnknownRecord(said(FORUM.title), request.subject)
    seen = [forum for forum in found if sieve.sees(forum)]
    if not seen:
        raise NotReleased(request.subject)
    return min(seen, key=lambda forum: forum.owner != request.reader)


def _told(session: Session, forum: Forum, request: DocumentRequest, sieve: Sieve) -> ForumPack:
    country = country_named(session, forum.country_id)
    rows = attending(session, forum.id, forum.starts)
    people = sieve.through("officer", map(_attending, rows))
    return ForumPack(
        request=request,
        name=forum.name,
        lead=forum.owner,
        iso2=country.iso2,
        country=country.name,
        city=forum.city,
        zone=forum.time_zone or country.time_zone or "",
        starts=forum.starts,
        ends=forum.ends,
        objective=forum.objective,
        agencies=forum.agencies,
        pre_meeting_on=forum.pre_meeting_on,
        lines=forum.lines,
        responsive=forum.responsive,
        speaks_for=forum.speaks_for,
        agreed_on=forum.agreed_on,
        debrief_due=forum.debrief_due,
        debrief_on=forum.debrief_on,
        outcome=forum.outcome,
        programme=tuple(
            ProgrammeItem(item.at, item.minutes, item.title, item.who)
            for item in programme_of(session, forum.id)
        ),
        attending=people,
        withheld=(),
        demo=False,
        marking=max([forum.marking, *(one.marking for one in people)]),
    )


def _attending(row: Any) -> Attending:
    attendance, officer, mission = row
    known = [record for record in (attendance, officer) if record is not None]
    return Attending(
        name=officer.name if officer else "",
        who=attendance.who,
        agency=officer.owner if officer else attendance.agency or "",
        city=mission.city if mission else Bilingual(),
        phone=(officer.phone if officer else None) or "",
        email=(officer.email if officer else None) or "",
        owner=officer.owner if officer else attendance.owner,
        released=all(record.released for record in known),
        marking=max(record.marking for record in known),
    )
