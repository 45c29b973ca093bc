"""Rights asked of real records: whose they are, and what is somebody's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import OWNER
from lo_desk.catalogue.field import Choice
from lo_desk.db.base import Record
from lo_desk.db.entities import MODELS
from lo_desk.db.models.briefing import Briefing
from lo_desk.db.models.officer import Officer
from lo_desk.db.queries.stays import posts_held_on
from lo_desk.domain.rights import ACKNOWLEDGE, EDIT, ISSUE, PUBLISH, Thing, may
from lo_desk.domain.rights import why_not as _why_not
from lo_desk.domain.rows import Facts
from lo_desk.errors import DeskError, ReadOnly
from lo_desk.i18n.msg import Msg, said
from lo_desk.services.desk import Desk

PERSON = "person"
"""Where a writing session keeps whose rights it writes with."""
TODAY = "today"
"""Where it keeps the day somebody writes; none: facts as they were, of whatever day."""


class NoRight(DeskError):
    """The person's role does not do this; the sentence says who does."""

    def __init__(self, msg: Msg) -> None:
        super().__init__(msg)
        self.msg = said("%(why)s Nothing was saved.", why=msg)


@dataclass(frozen=True)
class Person:
    """Somebody at the desk, as the rights see them.

    Attributes:
        role: As chosen; never empty.
        agency: Their own.
        officer: The record about them, if they said who they are.
        posts: Posts they hold today.
    """

    role: str
    agency: str
    officer: UUID | None = None
    posts: frozenset[UUID] = frozenset()


def person(desk: Desk) -> Person | None:
    """Who works at the desk; None: nobody in particular, who is kept from nothing."""
    if not desk.role:
        return None
    if not desk.officer:
        return Person(desk.role, desk.home)
    with desk.store.reading() as session:
        found = session.scalar(
            select(Officer.id).where(Officer.service_no == desk.officer, Officer.owner == desk.home)
        )
        posts = posts_held_on(session, found, desk.today) if found else ()
    return Person(desk.role, desk.home, found, frozenset(posts))


def seat(session: Session, who: Person | None, today: date) -> None:
    """Whoever writes in ``session`` does it with the rights of ``who``, on that day."""
    session.info |= {PERSON: who, TODAY: today}


def why_not(desk: Desk, entity: str, facts: Facts | None = None) -> Msg | None:
    """Why a record may not be changed here, or made if there is none yet; None if it may.

    A new record is taken to be of the person's own agency and post.
    """
    who = person(desk)
    if who is None:
        return None
    act = _act(entity, {})
    if facts is None:
        return _why_not(who.role, who.agency, act, Thing(entity, who.agency, own=True))
    own = _is_own(who, entity, facts.id, _references(facts))
    owner = facts["owner"]
    thing = Thing(entity, str(owner.key if isinstance(owner, Choice) else owner), own=own)
    return _why_not(who.role, who.agency, act, thing)


def why_not_made(desk: Desk, entity: str) -> Msg | None:
    """Why the person makes no such record here, for want of a right or of a file; else None."""
    return ReadOnly().msg if desk.store.read_only else why_not(desk, entity)


def why_not_at(desk: Desk, entity: str, owner: str, post: UUID) -> Msg | None:
    """Why the person may not make a record of that agency at a post; None if they may."""
    if desk.store.read_only:
        return ReadOnly().msg
    who = person(desk)
    if who is None:
        return None
    thing = Thing(entity, owner, own=post in who.posts)
    return _why_not(who.role, who.agency, EDIT, thing)


def why_not_saved(desk: Desk, entity: str, values: Mapping[str, object]) -> Msg | None:
    """Why the person could not save a record with these values; None if they could.

    Args:
        desk: Who works where.
        entity: The kind of record.
        values: By field key; a reference as the record's id.
    """
    who = person(desk)
    if who is None:
        return None
    refers = {name: key for name, key in values.items() if isinstance(key, UUID)}
    owner = str(values.get(OWNER.key) or _owner(desk, entity, refers) or who.agency)
    own = not refers or _refers_to(who, refers)
    return _why_not(who.role, who.agency, _act(entity, values), Thing(entity, owner, own=own))


def _owner(desk: Desk, entity: str, refers: Mapping[str, UUID]) -> str:
    """Whose a record is that belongs to another; empty where that is not said yet."""
    for name in (ENTITIES[entity].parent, "post", "officer"):
        if name and name in refers and ENTITIES[entity].parent:
            with desk.store.reading() as session:
                record = session.get(MODELS[name], refers[name])
            return record.owner if record else ""
    return ""


def refuse(session: Session, record: Record, changes: Mapping[str, object]) -> None:
    """Raise if the session's person may not write ``changes`` to ``record``.

    Raises:
        NoRight: And who may.
    """
    who: Person | None = session.info.get(PERSON)
    if who is None:
        return
    entity = record.__tablename__
    own = _is_own(who, entity, record.id, _columns(session, record))
    thing = Thing(entity, record.owner, own=own)
    act = _act(entity, changes)
    if not may(who.role, who.agency, act, thing):
        why = _why_not(who.role, who.agency, act, thing)
        raise NoRight(why or Msg(""))


def _act(entity: str, changes: Mapping[str, object]) -> str:
    if entity == "acknowledgement":
        return ACKNOWLEDGE
    if entity == "copy_receipt":  # a slip that came back is entered by who keeps the register
        return ACKNOWLEDGE if _key(changes.get("way")) == "window" else ISSUE
    publishes = _key(changes.get("state")) == "published"
    of_priority = entity in {"priority", "priority_version"}
    return PUBLISH if of_priority and (publishes or "released" in changes) else EDIT


def _key(value: object) -> object:
    return value.key if isinstance(value, Choice) else value


def _is_own(who: Person, entity: str, key: UUID, refers: Mapping[str, UUID]) -> bool:
    """Whether a record is about the person or a post they hold."""
    if entity in {"post", "officer"}:
        return key == who.officer or key in who.posts
    return _refers_to(who, refers)


def _refers_to(who: Person, refers: Mapping[str, UUID]) -> bool:
    about = who.officer is not None and refers.get("officer") == who.officer
    return about or refers.get("post") in who.posts


def _references(facts: Facts) -> Mapping[str, UUID]:
    return {
        name: value.key
        for name, value in facts.by_key.items()
        if isinstance(value, Choice) and isinstance(value.key, UUID)
    }


def _columns(session: Session, record: Any) -> Mapping[str, UUID]:
    """What ``record`` refers to; what is under a briefing refers to what that does."""
    entity = ENTITIES[record.__tablename__]
    found = {name: getattr(record, f"{name}_id", None) for name in ("officer", "post")}
    if entity.parent == "briefing":
        with session.no_autoflush:
            briefing = session.get(Briefing, record.briefing_id)
        found |= {"officer": briefing.officer_id, "post": briefing.post_id} if briefing else {}
    return {name: key for name, key in found.items() if key is not None}
