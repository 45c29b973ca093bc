"""What waits for an officer to read, and the acknowledgement of exact versions."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.catalogue.field import Choice
from lo_desk.db.queries.reading import (
    holding_on,
    officer_numbered,
    places_of,
    read_by,
    statements_before,
)
from lo_desk.db.queries.snapshot import versions_in_force
from lo_desk.domain.agencies import other
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.reading import Reader, Waiting
from lo_desk.domain.rows import NEW, Edit
from lo_desk.i18n.msg import counted
from lo_desk.ids import new_id
from lo_desk.services import records
from lo_desk.services.desk import OTTAWA, Desk


def me(desk: Desk, service_no: str) -> Reader | None:
    """The officer with that service number, on the desk's day; None if there is none."""
    if not service_no:
        return None
    with desk.store.reading() as session:
        officer = officer_numbered(session, service_no)
        return _reader(session, desk, officer) if officer else None


def reader(desk: Desk, officer: UUID) -> Reader | None:
    """That officer, on the desk's day; None if there is none."""
    with desk.store.reading() as session:
        return _reader(session, desk, officer)


def waiting(desk: Desk, officer: UUID) -> tuple[Waiting, ...]:
    """Released versions of the counterpart in force on the officer's places, not acknowledged.

    Best rank first; the desk's day decides what is in force.
    """
    with desk.store.reading() as session:
        who = _reader(session, desk, officer)
        if who is None:
            return ()
        read = read_by(session, officer)
        found = [
            version
            for version in versions_in_force(session, who.owner)
            if version.agency == other(who.owner)
            and version.released
            and desk.day in version.period
            and version.places & who.places
            and version.id not in read
        ]
        before = statements_before(session, [(v.priority, v.number) for v in found])
    found.sort(key=lambda version: (version.rank, version.code))
    return tuple(
        Waiting(
            id=v.id,
            priority=v.priority,
            code=v.code,
            owner=v.agency,
            rank=v.rank,
            number=v.number,
            starts=v.period.first,
            statement=v.statement,
            before=before.get((v.priority, v.number)),
            places=v.places,
            marking=v.marking,
        )
        for v in found
    )


def acknowledge(
    desk: Desk, officer: UUID, versions: Sequence[UUID], zone: str, read_back: str = ""
) -> int:
    """Record that an officer read these exact versions, now; gives how many were new.

    What was acknowledged before is not acknowledged again. Evidence: it cannot be undone.

    Args:
        desk: The registry.
        officer: Who read.
        versions: Published versions.
        zone: IANA zone of the place where they were read.
        read_back: What they mean at the officer's post, in the officer's words.

    Raises:
        NotPublished: One of them is a draft.
    """
    with desk.store.reading() as session:
        read = read_by(session, officer)
    new = [version for version in dict.fromkeys(versions) if version not in read]
    moment = desk.store.now()
    facts = {"officer": Choice(officer, ""), "at": moment, "zone": zone}
    if read_back:
        facts["read_back"] = read_back
    edits = [
        Edit("acknowledgement", new_id(), NEW, facts | {"priority_version": Choice(version, "")})
        for version in new
    ]
    if edits:
        label = counted(
            "%(n)s version of a priority acknowledged",
            "%(n)s versions of priorities acknowledged",
            len(edits),
        )
        records.save(desk, edits, label)
    return len(edits)


def _reader(session: Session, desk: Desk, key: UUID) -> Reader | None:
    row = holding_on(session, key, desk.day)
    if row is None:
        return None
    officer, post, mission, iso2 = row
    return Reader(
        id=officer.id,
        name=officer.name,
        owner=officer.owner,
        post=post.id if post else None,
        code=post.code if post else "",
        city=mission.city if mission else Bilingual(),
        zone=mission.time_zone if mission else OTTAWA.key,
        country=iso2 or "",
        places=places_of(session, post.id, desk.day) if post else frozenset(),
    )
