"""Priorities as they are written: versions, their publication and release, who has read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.catalogue.field import Choice
from lo_desk.catalogue.priority import PRIORITY_VERSION
from lo_desk.db.models.priority import PriorityVersion
from lo_desk.db.queries.briefings import places_by_post, posts_of_all, stays_of_all
from lo_desk.db.queries.records import live
from lo_desk.db.queries.snapshot import versions_in_force
from lo_desk.db.queries.unread import acknowledged_by
from lo_desk.domain.agencies import other
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.priority_board import ReaderLine, longest_first
from lo_desk.domain.rows import NEW, Edit, Facts, Ref
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records
from lo_desk.services.desk import Desk
from lo_desk.services.records import facts_of

DRAFT, PUBLISHED = "draft", "published"
_NOT_COPIED = frozenset({"number", "state", "starts", "published_on", "approved_by", "priority"})


@dataclass(frozen=True)
class PriorityWork:
    """A priority, its versions from the newest to the first, and who is to read it; None: it is not released."""

    priority: Facts
    versions: tuple[Facts, ...]
    board: tuple[ReaderLine, ...] | None

    def before(self, version: Facts) -> Facts | None:
        """The version before that one; None: it is the first."""
        return next((v for v in self.versions if _number(v) < _number(version)), None)


def work(desk: Desk, key: UUID) -> PriorityWork:
    """One priority with its live versions, and the board of the one in force on the desk's day.

    Raises:
        UnknownRecord: There is none.
    """
    priority = records.read(desk, "priority", key)
    with desk.store.reading() as session:
        query = select(PriorityVersion).where(
            PriorityVersion.priority_id == key, live(PriorityVersion)
        )
        found = session.scalars(query.order_by(PriorityVersion.number.desc())).all()
        versions = facts_of(session, "priority_version", found)
        board = _board(session, desk.day, key)
    return PriorityWork(priority, tuple(versions), board)


def draft(desk: Desk, key: UUID) -> UUID:
    """A new version that begins with the words of the last; a draft that is there is given."""
    found = work(desk, key)
    last = found.versions[0] if found.versions else None
    if last is not None and last["state"] == DRAFT:
        return last.id
    facts: dict[str, object] = {
        "priority": Choice(key, ""),
        "number": _number(last) + 1 if last else 1,
        "starts": desk.today,
    }
    if last is not None:
        kept = {f.key: last[f.key] for f in PRIORITY_VERSION.fields if f.key not in _NOT_COPIED}
        facts |= {name: value for name, value in kept.items() if value not in (None, ())}
        facts["marking"] = last["marking"]
    version = new_id()
    edit = Edit("priority_version", version, NEW, facts)
    records.save(desk, [edit], said("new version of %(record)s", record=Ref("priority", key)))
    return version


def change(desk: Desk, version: Facts, changes: Mapping[str, object]) -> None:
    """Change a draft; what is published never changes.

    Raises:
        InvalidFields: Values that break their fields' rules.
        PublishedIsFixed: It is published.
    """
    edit = Edit("priority_version", version.id, version.version, changes)
    label = said("change to %(record)s", record=Ref("priority_version", version.id))
    records.save(desk, [edit], label)


def publish(desk: Desk, version: Facts, changes: Mapping[str, object]) -> None:
    """Publish a draft, with what was typed last; from now on its words are fixed.

    Raises:
        InvalidFields: A language is missing, or something else.
    """
    told = {**changes, "state": PUBLISHED, "published_on": desk.today}
    edit = Edit("priority_version", version.id, version.version, told)
    label = said("publication of %(record)s", record=Ref("priority_version", version.id))
    records.save(desk, [edit], label)


def release(desk: Desk, version: Facts, *, released: bool) -> None:
    """Let the other agency see a version, with its priority; or keep it to ourselves."""
    edits = [
        Edit("priority_version", version.id, version.version, {"released": released}),
    ]
    priority = version["priority"]
    if released and isinstance(priority, Choice):
        owner = records.read(desk, "priority", UUID(str(priority.key)))
        if not owner["released"]:
            edits.append(Edit("priority", owner.id, owner.version, {"released": True}))
    record = Ref("priority_version", version.id)
    label = said("release of %(record)s to the other agency", record=record)
    if not released:
        label = said("release of %(record)s taken back", record=record)
    records.save(desk, edits, label)


def _number(version: Facts) -> int:
    return int(str(version["number"]))


def _board(session: Session, day: date, priority: UUID) -> tuple[ReaderLine, ...] | None:
    """Holders of the counterpart's posts on the places of the released version in force, if any."""
    versions = (v for v in versions_in_force(session) if v.priority == priority)
    now = next((v for v in versions if day in v.period and v.released), None)
    if now is None:
        return None
    theirs = other(now.agency)
    places, stays = places_by_post(session, day), stays_of_all(session, day)
    read = {who: at for who, version, at in acknowledged_by(session, day) if version == now.id}
    found = []
    for post, mission in posts_of_all(session, day):
        if post.owner != theirs or not places.get(post.id, set()) & now.places:
            continue
        for tour, officer in stays.get(post.id, ()):
            if tour.starts <= day:
                city = mission.city if mission else Bilingual(post.code, post.code)
                since = max(now.period.first, tour.starts)
                line = ReaderLine(
                    officer.id,
                    officer.name,
                    officer.owner,
                    post.id,
                    post.code,
                    city,
                    since,
                    read.get(officer.id),
                )
                found.append(line)
    return longest_first(found)
