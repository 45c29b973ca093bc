"""Which records an agency may see."""

from sqlalchemy import ColumnElement, and_, or_

from lo_desk.db.base import Record
from lo_desk.db.queries.records import live
from lo_desk.domain.agencies import JOINT

EVERYTHING = ""


def seen(model: type[Record], reader: str) -> ColumnElement[bool]:
    """Live records ``reader`` may see: an agency's own, joint and released ones.

    ``JOINT`` sees what both may; ``EVERYTHING`` is for who holds the registry.
    """
    if reader == EVERYTHING:
        return live(model)
    own = model.owner.in_({reader, JOINT})
    return and_(live(model), or_(own, model.released.is_(True)))
