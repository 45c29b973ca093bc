"""What cells of several lists show beside their fact."""

from lo_desk.domain.rows import Row
from lo_desk.ui.cells import Mark


def agency_mark(row: Row) -> Mark:
    """The shape of the agency a row belongs to."""
    return Mark(glyph=str(row["owner"]))
