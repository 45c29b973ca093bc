"""Saving: who may, then all edits in one transaction, as one labelled step."""

from collections.abc import Callable, Mapping, Sequence
from pkgutil import resolve_name
from uuid import UUID

from lo_desk.db.store import Step
from lo_desk.domain.rows import Edit
from lo_desk.services import permits
from lo_desk.services.desk import Desk
from lo_desk.services.writing import write

BEFORE = {"assessment": "lo_desk.services.joint_kept:keeping"}
"""What is kept beside the edits of a kind; read when such a record is saved."""


def save(desk: Desk, edits: Sequence[Edit], step: Step) -> Mapping[UUID, int]:
    """Write ``edits`` with the rights of whoever works at the desk.

    Returns:
        Each record's new version by id.

    Raises:
        DeskError: A value, a conflict, a right or a rule objects.
    """
    who = permits.person(desk)
    with desk.store.writing(step) as session:
        permits.seat(session, who, desk.today)
        for kind, keeps in BEFORE.items():
            if any(edit.entity == kind for edit in edits):
                keeping: Callable[..., Sequence[Edit]] = resolve_name(keeps)
                edits = keeping(session, desk, edits)
        return write(session, edits)
