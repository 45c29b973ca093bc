"""A column's value, back from the journal's JSON."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Date, Uuid

from lo_desk.db.base import Codes, Moment, Record


def typed_value(model: type[Record], column: str, value: Any) -> Any:
    """``value`` of the journal as the column of ``model`` holds it."""
    if value is None:
        return None
    kind = model.__table__.c[column].type
    if isinstance(kind, Moment):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    if isinstance(kind, Uuid):
        return UUID(value)
    return tuple(value) if isinstance(kind, Codes) else value
