"""What cells of several lists show beside their fact."""

from lo_desk.domain.rows import Row
from lo_desk.i18n.language import NOTHING
from lo_desk.i18n.msg import counted, said
from lo_desk.ui.cells import Mark
from lo_desk.ui.widgets.glyphs import HIGH


def agency_mark(row: Row) -> Mark:
    """The shape of the agency a row belongs to."""
    return Mark(glyph=str(row["owner"]))


def checked_mark(row: Row) -> Mark | None:
    """How long ago a work contact was checked; too long ago has a shape."""
    days = row["checked"]
    if not isinstance(days, int):
        return None
    told = counted("%(n)s day ago", "%(n)s days ago", days) if days else said("today")
    if row["stale"]:
        return Mark(HIGH, "amber", told)
    return Mark(text=told)


def unread_mark(row: Row) -> Mark:
    """A tint where something waits to be read."""
    unread = row["unread"]
    if not isinstance(unread, int) or not unread:
        return Mark(tone="ph", text=NOTHING)
    words = counted("%(n)s unread", "%(n)s unread", unread)
    return Mark(tone="blue", badge="blue_bg", text=words)


def briefing_mark(row: Row) -> Mark | None:
    """A tint, and the word, where the next briefing should have been held already."""
    if not row["late"]:
        return None
    return Mark(tone="red", badge="red_bg", text=said("late: %(day)s", day=row["briefing"]))
