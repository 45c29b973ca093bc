"""Saving: who may, then all edits in one transaction, as one labelled step."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from lo_desk.db.store import Step
from lo_desk.domain.rows import Edit
from lo_desk.services import permits
from lo_desk.services.desk import Desk
from lo_desk.services.writing import write


def save(desk: Desk, edits: Sequence[Edit], step: Step) -> Mapping[UUID, int]:
    """Write ``edits`` with the rights of whoever works at the desk.

    Returns:
        Each record's new version by id.

    Raises:
        DeskError: A value, a conflict, a right or a rule objects.
    """
    who = permits.person(desk)
    with desk.store.writing(step) as session:
        session.info[permits.PERSON] = who
        return write(session, edits)
