"""Tables that are no records: the registry itself, its journal, its search."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from lo_desk.db.base import Base, PlainJson


class Registry(Base):
    """One row: what this registry is.

    ``site`` signs its journal; ``kind`` is ``real`` or ``demo``; ``min_reader`` is the least
    build number that may read it.
    """

    __tablename__ = "registry"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    site: Mapped[UUID]
    kind: Mapped[str] = mapped_column(String(8))
    min_reader: Mapped[int]
    created_at: Mapped[datetime]


class ChangeSet(Base):
    """One labelled step: who did it, when and why, chained to the step before.

    ``label`` is a message id with record ids, never words from records; ``step`` is the first
    set of a long import, ``undoes`` the set that this one writes back.
    """

    __tablename__ = "change_set"
    __table_args__ = (UniqueConstraint("site", "seq"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    site: Mapped[UUID]
    seq: Mapped[int]
    at: Mapped[datetime]
    who: Mapped[str]
    author: Mapped[str]
    label: Mapped[Any] = mapped_column(PlainJson(), nullable=False)
    why: Mapped[str] = mapped_column(default="")
    step: Mapped[UUID | None]
    undoes: Mapped[UUID | None]
    prev: Mapped[bytes] = mapped_column(LargeBinary)
    hash: Mapped[bytes] = mapped_column(LargeBinary)


class Change(Base):
    """One record written once: its changed columns before and after.

    ``base`` tells, for each unit, which change its author saw; ``released`` is no unless the
    record was released both before and after.
    """

    __tablename__ = "change"
    __table_args__ = (
        UniqueConstraint("record_id", "version"),
        Index("ix_change_record_set", "record_id", "set_id"),
    )

    set_id: Mapped[UUID] = mapped_column(
        ForeignKey("change_set.id", deferrable=True, initially="DEFERRED"), primary_key=True
    )
    n: Mapped[int] = mapped_column(primary_key=True)
    entity: Mapped[str] = mapped_column(String(40))
    record_id: Mapped[UUID]
    version: Mapped[int]
    kind: Mapped[str] = mapped_column(String(8))
    owner: Mapped[str] = mapped_column(String(8))
    released: Mapped[bool]
    old: Mapped[Any] = mapped_column(PlainJson(), nullable=False)
    new: Mapped[Any] = mapped_column(PlainJson(), nullable=False)
    base: Mapped[Any] = mapped_column(PlainJson(), nullable=False)


class FrozenFacts(Base):
    """What an issued document was made from, compressed; found by its SHA-256, never changed.

    ``refers`` are the ids and codes in it, with blanks between; None in those of earlier builds.
    """

    __tablename__ = "frozen_facts"

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    refers: Mapped[str | None]


class SearchDoc(Base):
    """What search knows of a record; it carries owner and release because text leaks easily."""

    __tablename__ = "search_doc"

    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    record_id: Mapped[UUID] = mapped_column(unique=True)
    entity: Mapped[str] = mapped_column(String(40), index=True)
    owner: Mapped[str] = mapped_column(String(8))
    released: Mapped[bool]
    title: Mapped[str]
    body: Mapped[str]
