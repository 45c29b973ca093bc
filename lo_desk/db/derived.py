"""What a record's other columns follow from, settled at every flush; never typed."""

from datetime import date
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import InstanceState

from lo_desk.db.base import Record
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.tours import in_force

_TOUR_DAYS = ("planned_starts", "planned_ends", "extended_ends", "actual_starts", "actual_ends")


def derive(row: Record, *, exact: bool = False) -> None:
    """Settle which half of each pair is newer, and a tour's days in force.

    Args:
        row: The record about to be written.
        exact: Whether its pairs are written back as they once were, and stay so.
    """
    state = inspect(row)
    for pair in () if exact else state.mapper.composites:
        value = getattr(row, pair.key)
        if value is None:
            setattr(row, pair.key, Bilingual())
        elif isinstance(value, Bilingual):
            settled = value.written(_before(state, pair.key, value) if state.persistent else None)
            if settled != value:
                setattr(row, pair.key, settled)
    if row.__tablename__ == "tour":
        _settle_days(row)


def _settle_days(row: Any) -> None:
    days = {key: day for key in _TOUR_DAYS if isinstance(day := getattr(row, key), date)}
    starts, ends = in_force(days)
    if starts is not None and starts != row.starts:
        row.starts = starts
    if ends != row.ends:
        row.ends = ends


def _before(state: InstanceState[Record], key: str, value: Bilingual) -> Bilingual:
    """The pair as it is stored; its own history leaves out the columns that did not change."""
    held = []
    for part in ("en", "fr", "newer", "state", "match"):
        gone = state.attrs[f"{key}_{part}"].history.deleted
        held.append(gone[0] if gone else getattr(value, part))
    return Bilingual(*held)
