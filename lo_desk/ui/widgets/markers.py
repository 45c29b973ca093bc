"""What cells of several lists show beside their fact."""

from lo_desk.domain.rows import Row
from lo_desk.i18n.language import NOTHING
from lo_desk.ui.cells import Mark


def agency_mark(row: Row) -> Mark:
    """The shape of the agency a row belongs to."""
    return Mark(glyph=str(row["owner"]))


def unread_mark(row: Row) -> Mark:
    """A tint where something waits to be read."""
    return Mark(tone="blue", badge="blue_bg") if row["unread"] else Mark(tone="ph", text=NOTHING)
