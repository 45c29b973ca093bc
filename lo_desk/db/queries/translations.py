"""Bilingual texts of all live records that somebody has to write or compare."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Field, Kind
from lo_desk.db.base import Record
from lo_desk.db.models import MODELS
from lo_desk.db.queries.records import live


def unsettled(session: Session, states: frozenset[str]) -> Iterator[tuple[str, Field, Record]]:
    """Entity, field and record of each text in one of ``states``, whatever its language."""
    for key, entity in ENTITIES.items():
        model: Any = MODELS[key]
        for field in entity.fields:
            if field.kind is Kind.BILINGUAL:
                state = model.__table__.c[f"{field.key}_state"]
                query = select(model).where(live(model), state.in_(states)).order_by(model.id)
                for record in session.scalars(query):
                    yield key, field, record
