"""A visit or forum: what it is for, what is said, its program, who goes, what comes after."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import AGENCIES, other
from lo_desk.domain.forum_pack import BOTH_WAYS, SPEAKERS, Attending, ForumPack, ProgrammeItem
from lo_desk.domain.hours import offset
from lo_desk.domain.naming import IN, Form
from lo_desk.domain.period import DAY
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.sheets import Labelled, labels, notes
from lo_desk.reports.blocks.tables import Column, Marked, Stack, Table, table
from lo_desk.reports.blocks.texts import heading, note, paragraph, subheading
from lo_desk.reports.sections.covers import Front, approved_by_director, front
from lo_desk.reports.sections.handling import handled
from lo_desk.reports.sections.wording import agency_of, agency_the, withheld

_PROGRAMME = (
    Column(N_("Day"), 22, "key"),
    Column(N_("Time"), 22),
    Column(N_("Item"), 76),
    Column(N_("Position or body"), 54),
)
_PEOPLE = (
    Column(N_("Who attends"), 62, "key"),
    Column(N_("Agency"), 26),
    Column(N_("Post"), 30),
    Column(N_("Telephone and e-mail"), 56),
)


def title_page(pack: ForumPack, page: Page) -> Iterator[Flowable]:
    """What a director signs, with who may speak for whom as its finding."""
    told = Front(
        kind=N_("Visit and forum pack"),
        title=pack.name,
        purpose=pack.objective or N_("No objective is recorded."),
        finding=proxy(pack),
        facts=[
            (N_("Where"), _where(pack)),
            (N_("When"), _when(pack)),
            (N_("Lead agency"), said("%(agency)s", agency=AGENCIES.get(pack.lead, _BOTH))),
            (N_("Debrief due on"), _debrief(pack)),
        ],
        approval=approved_by_director(pack.request.reader),
    )
    yield from front(page, pack.request, pack.issue, told, pack.fingerprint)


_BOTH = in_context("agencies", "Both")


def proxy(pack: ForumPack) -> Msg:
    """Who may speak for the other: in one sentence, with the day it was agreed."""
    if pack.speaks_for == BOTH_WAYS:
        return said(
            "Each agency may speak for the other, as agreed on %(day)s.", day=pack.agreed_on
        )
    speaker = SPEAKERS.get(pack.speaks_for)
    if speaker is None:
        return said("Neither agency may speak for the other.")
    return said(
        "%(agency_the)s may speak for %(other_the)s, as agreed on %(day)s.",
        agency_the=agency_the(speaker),
        other_the=agency_the(other(speaker)),
        day=pack.agreed_on,
    )


def messages(pack: ForumPack, page: Page) -> Iterator[Flowable]:
    """The objective, then what is said unasked, if asked, and for whom."""
    lead = pack.objective or N_("No objective is recorded.")
    yield from heading(page, N_("Objective and agreed lines"), lead)
    for title, text, none in (
        (N_("Agreed lines"), pack.lines, N_("No line is agreed.")),
        (N_("Lines if asked"), pack.responsive, N_("No line is agreed for questions.")),
    ):
        yield from subheading(page, title)
        yield from paragraph(page, text or none)
    yield from subheading(page, N_("Who may speak for the other"))
    yield from paragraph(page, proxy(pack), *_limits(pack))


def _limits(pack: ForumPack) -> Iterator[Msg]:
    if pack.speaks_for in {*SPEAKERS, BOTH_WAYS}:
        yield said("Only the lines above are covered: anything else waits for the other agency.")
    else:
        yield said("Each agency speaks for itself, and says so.")


def programme(pack: ForumPack, page: Page) -> Iterator[Flowable]:
    """What happens when, by the clocks of the place."""
    count = len(pack.programme)
    lead = counted("%(n)s point, by local time.", "%(n)s points, by local time.", count)
    none = N_("No program is recorded.")
    yield from heading(page, N_("Program"), lead if count else none)
    if not count:
        return
    caption = table_caption(page, N_("Program of the forum"))
    rows = [_point(item, pack.zone) for item in pack.programme]
    yield from table(page, Table(caption, _PROGRAMME, rows, _clock(pack)))


def people(pack: ForumPack, page: Page) -> Iterator[Flowable]:
    """Who goes, of which agency."""
    yield from heading(page, N_("Who attends"), _attendance(pack))
    if pack.attending:
        caption = table_caption(page, N_("Officers, positions and bodies that attend"))
        yield from table(page, Table(caption, _PEOPLE, [_person(one) for one in pack.attending]))
    else:
        yield from paragraph(page, N_("Nobody is named yet."))
    yield from withheld(page, pack.withheld)


def after(pack: ForumPack, page: Page) -> Iterator[Flowable]:
    """What is due before and after, and lines to write on."""
    lead = said("The agencies meet before, and share what they learned afterwards.")
    yield from heading(page, N_("Before and after"), lead)
    none = N_("Not recorded.")
    due = [_day(pack.debrief_due)] if pack.debrief_due else []
    late = N_("Overdue") if pack.debrief_late else ""
    met = [_day(pack.pre_meeting_on)] if pack.pre_meeting_on else []
    done = [_day(pack.debrief_on) if pack.debrief_on else in_context("debrief", "Not yet.")]
    told = [
        Labelled(N_("Agencies meet"), met, "" if met else none),
        Labelled(N_("Debrief due"), due, late if due else none),
        Labelled(N_("Debriefed"), done),
    ]
    if pack.outcome:
        told.append(Labelled(N_("Outcome"), [pack.outcome]))
    yield from labels(page, told)
    yield from note(
        page, N_("The debrief names what was said for the other agency, and every new contact.")
    )
    yield from notes(page, N_("Your notes"))


def _where(pack: ForumPack) -> Words:
    if not pack.city:
        return pack.country
    return said("%(city)s, %(country)s", city=pack.city, country=pack.country)


def _when(pack: ForumPack) -> Msg:
    last = pack.ends - DAY
    if last == pack.starts:
        return said("On %(day)s", day=last)
    return said("From %(starts)s to %(last)s", starts=pack.starts, last=last)


def _debrief(pack: ForumPack) -> Words:
    return said("%(day)s", day=pack.debrief_due) if pack.debrief_due else N_("Not recorded.")


def _point(item: ProgrammeItem, zone: str) -> tuple[object, ...]:
    at = item.at.astimezone(ZoneInfo(zone)) if zone else item.at
    ends = f"{_later(at, item.minutes):%H:%M}" if item.minutes else None
    hours = f"{at:%H:%M}-{ends}" if ends else f"{at:%H:%M}"
    return at.date(), hours, item.title, item.who or "–"


def _later(at: datetime, minutes: int) -> datetime:
    return at + DAY * minutes / 1440


def _clock(pack: ForumPack) -> Msg:
    if not pack.zone:
        return said("Times are in universal time (UTC): the place’s time zone is not recorded.")
    first = pack.programme[0].at.astimezone(ZoneInfo(pack.zone))
    country_in = Form("country", pack.iso2, IN, pack.country)
    told = {"country_in": country_in, "zone": offset(first)}
    return said("Local time %(country_in)s: %(zone)s.", **told)


def _attendance(pack: ForumPack) -> Msg:
    present = pack.present
    if len(present) > 1:
        return said(
            "Both agencies attend; lead agency: %(agency)s.", agency=AGENCIES.get(pack.lead, _BOTH)
        )
    if not present:
        return said("No agency is recorded as attending.")
    return said(
        "Only %(agency_the)s attends; the debrief goes to the network %(other_of)s.",
        agency_the=agency_the(present[0]),
        other_of=agency_of(other(present[0])),
    )


def _person(one: Attending) -> tuple[object, ...]:
    agency: object = Marked(one.agency, AGENCIES[one.agency]) if one.agency else "–"
    reach = Stack([part for part in (one.phone, one.email) if part])
    return (
        one.name or one.who,
        agency,
        one.city or "–",
        reach if one.phone or one.email else said("not recorded"),
    )


def _day(day: object) -> Msg:
    return said("%(day)s", day=day)


def handling(pack: ForumPack, page: Page) -> Iterator[Flowable]:
    """How the pack is handled, and who holds which copy."""
    yield from handled(page, pack.request.reader, pack.marking, pack.issue)


SECTIONS: Sequence[Callable[[ForumPack, Page], Iterator[Flowable]]] = (
    title_page,
    messages,
    programme,
    people,
    after,
    handling,
)
