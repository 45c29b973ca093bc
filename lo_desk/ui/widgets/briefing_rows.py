"""Briefings as rows of a list, and the schedules they follow from."""

from collections.abc import Sequence

from lo_desk.catalogue.briefing import SCHEDULE
from lo_desk.catalogue.field import Column, Kind
from lo_desk.domain.briefing_lines import DUE, HELD, OVERDUE, STATES, BriefingLine
from lo_desk.domain.plain_text import letters
from lo_desk.domain.rows import Part, Row
from lo_desk.domain.sifting import page, sifted
from lo_desk.i18n.language import NOTHING
from lo_desk.i18n.msg import N_, in_context
from lo_desk.services import due_briefings, records
from lo_desk.services.desk import Desk
from lo_desk.ui.cells import Mark
from lo_desk.ui.listing import EVERY, Filter, Listing, by_agency
from lo_desk.ui.widgets.markers import agency_mark

_TONES = {OVERDUE: ("red", "red_bg"), DUE: ("amber", "amber_bg"), HELD: ("green", "green_bg")}


class BriefingRows:
    """Briefings as asked for, found once until forgotten."""

    def __init__(self) -> None:
        self._found: list[BriefingLine] | None = None

    def forget(self) -> None:
        """Look again: the registry or the day changed."""
        self._found = None

    def __call__(self, desk: Desk, part: Part) -> Sequence[BriefingLine]:
        """A part of the list."""
        if self._found is None:
            self._found = due_briefings.lines(desk)
        wanted = letters(part.text).split()
        kept = [row for row in self._found if all(word in _words(row) for word in wanted)]
        return page(sifted(kept, part), part)


def _words(row: BriefingLine) -> str:
    return letters(f"{row.city.en} {row.city.fr} {row.code} {row.officer or ''}")


def _state(row: Row) -> Mark:
    tone, badge = _TONES.get(str(row["state"]), ("", ""))
    return Mark(tone=tone, badge=badge, text=STATES[str(row["state"])])


def _officer(row: Row) -> Mark | None:
    return None if row["officer"] else Mark(tone="ph", text=NOTHING)


def briefings_listing(rows: BriefingRows) -> Listing:
    """What the page lists."""
    return Listing(
        title=N_("Briefings"),
        columns=(
            Column("day", N_("Day"), Kind.DATE),
            Column("state", N_("State")),
            Column("city", N_("Post"), Kind.BILINGUAL),
            Column("officer", N_("Officer briefed")),
            Column("agency", N_("Briefed by")),
            Column("type", N_("Type")),
            Column("code", N_("Code")),
        ),
        rows=rows,
        picture="presentation",
        nothing=N_(
            "No briefing is due or was held. Once an officer is at a post with a schedule,"
            " briefings fall due by themselves."
        ),
        search=N_("Search posts, officers"),
        new=N_("&New briefing"),
        filters=(
            by_agency(N_("Agency that briefs")),
            Filter("state", N_("State"), {EVERY: in_context("briefings", "All"), **STATES}, False),
        ),
        markers={"state": _state, "agency": agency_mark, "officer": _officer},
    )


def _schedules(desk: Desk, part: Part) -> Sequence[Row]:
    return list(records.rows(desk, SCHEDULE.key, part))


SCHEDULES = Listing(
    title=SCHEDULE.plural,
    columns=SCHEDULE.fields,
    rows=_schedules,
    entity=SCHEDULE.key,
    picture="calendar",
    nothing=N_("No schedule is in force on this day."),
    new=N_("&New schedule"),
    filters=(by_agency(N_("Agency that briefs")),),
)
