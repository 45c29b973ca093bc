"""The counterpart on one sheet: who, what they want, who leads, what comes next."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import AGENCIES, other
from lo_desk.domain.briefs import BriefDate, PrioritiesBrief, lesser
from lo_desk.domain.country import CONFLICT, ActivityItem, Contact, PriorityItem, PriorityPair
from lo_desk.domain.hours import offset
from lo_desk.domain.period import DAY
from lo_desk.domain.roles import LEAD, RoleHere
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks import sheets
from lo_desk.reports.blocks.entries import Entry, Say, Spine
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.sheets import Labelled, Small, close, labels, notes, part, small_table
from lo_desk.reports.blocks.texts import note, paragraph
from lo_desk.reports.sections.one_sheet import on_one_sheet
from lo_desk.reports.sections.priorities import RELATIONS
from lo_desk.reports.sections.wording import (
    agency_of,
    agency_the,
    country_forms,
    order_note,
    plain,
    withheld,
)

_SUPPORT = "support"


def head(brief: PrioritiesBrief, page: Page) -> Iterator[Flowable]:
    """*The RCMP in Colombia*, and for whom."""
    reader = brief.request.reader
    theirs = agency_the(other(reader))
    forms = country_forms(brief.country)
    yield from sheets.head(
        page,
        said("%(agency_the)s %(country_in)s", agency_the=theirs, country_in=forms["country_in"]),
        lead(brief),
    )


def lead(brief: PrioritiesBrief) -> Msg:
    """For whom, on which day."""
    return said(
        "For the liaison officers %(agency_of)s, on %(day)s.",
        agency_of=agency_of(brief.request.reader),
        day=brief.request.day,
    )


def counterparts(brief: PrioritiesBrief, page: Page) -> Iterator[Flowable]:
    """Who holds the counterpart’s posts here and how they are reached."""
    yield from part(page, N_("Your counterpart"))
    for person in brief.counterparts:
        yield from labels(page, list(_person(person, brief)))
    if not brief.counterparts:
        none = said(
            "%(agency_the)s has nobody at a post that covers %(country_the)s.",
            agency_the=agency_the(other(brief.request.reader)),
            **country_forms(brief.country),
        )
        yield from paragraph(page, none)
    yield from _more(brief, page, "counterparts")


def priorities(brief: PrioritiesBrief, page: Page) -> Iterator[Flowable]:
    """Theirs by rank, each with ours beside it; then ours that they lack."""
    yield from part(page, N_("Their priorities, and ours beside them"))
    yield from close(page, [_pair(pair) for pair in brief.pairs])
    if not brief.pairs:
        none = said(
            "%(agency_the)s has no priority in force %(country_in)s.",
            agency_the=agency_the(other(brief.request.reader)),
            **country_forms(brief.country),
        )
        yield from paragraph(page, none)
    yield from _more(brief, page, "pairs")
    yield from withheld(page, brief.withheld, ("priority", "priority_version"))
    if brief.ours_alone:
        yield from part(page, N_("Ours that they do not have"))
        yield from close(page, [_alone(item) for item in brief.ours_alone])
    yield from _more(brief, page, "ours_alone")


def roles(brief: PrioritiesBrief, page: Page) -> Iterator[Flowable]:
    """Who leads and who supports, by mandate area."""
    yield from part(page, N_("Who leads on what"))
    if brief.left_out("roles"):
        yield from _own_roles(brief, page)
        return
    if not brief.roles:
        yield from paragraph(page, N_("No line of the role matrix is in force."))
        return
    yield from who_leads(page, brief.roles, _own_lines(brief))


def chapter_roles(brief: PrioritiesBrief, page: Page) -> Iterator[Flowable]:
    """Who leads where the country differs from the standard role matrix."""
    yield from part(page, N_("Who leads on what"))
    yield from _own_roles(brief, page)


def _own_roles(brief: PrioritiesBrief, page: Page) -> Iterator[Flowable]:
    own = [here for here in brief.roles if here.standard is not None or here.line.local]
    if own:
        yield from who_leads(page, own, N_("Differs from the standard role matrix."))
    else:
        yield from paragraph(page, N_("As the standard role matrix has it."))


def who_leads(page: Page, lines: Sequence[RoleHere], words: Words) -> Iterator[Flowable]:
    """The lines of the role matrix, in each half."""
    told = Small(
        heads=(
            in_context("role here", "Area"),
            in_context("role here", "Lead"),
            in_context("role here", "Support"),
        ),
        shares=(40, 22, 18),
        rows=[_role(here) for here in lines],
        note=words,
    )
    yield from small_table(page, told)


def activities(brief: PrioritiesBrief, page: Page) -> Iterator[Flowable]:
    """Joint activities ahead or under way."""
    yield from part(page, N_("Open joint activities"))
    if brief.activities:
        yield from labels(page, [_activity(item) for item in brief.activities])
    elif not brief.left_out("activities"):
        yield from paragraph(page, N_("No joint activity is planned or under way."))
    yield from _more(brief, page, "activities")
    yield from withheld(page, brief.withheld, ("activity",))


def dates(brief: PrioritiesBrief, page: Page) -> Iterator[Flowable]:
    """What comes next, then lines to write on."""
    yield from chapter_dates(brief, page)
    yield from order_note(brief.request, page)
    if brief.issue is None or not brief.issue.slip:
        yield from notes(page, N_("Your notes"))


def chapter_dates(brief: PrioritiesBrief, page: Page) -> Iterator[Flowable]:
    """What comes next."""
    yield from part(page, N_("Next dates"))
    if brief.dates:
        yield from labels(page, [_date(one) for one in brief.dates])
    else:
        yield from paragraph(page, N_("No date is recorded."))
    yield from _more(brief, page, "dates")


def _person(person: Contact, brief: PrioritiesBrief) -> Iterator[Labelled]:
    yield Labelled(in_context("sheet", "Position"), [_at(person)])
    until: Words = plain(person.officer)
    if person.gone is not None:
        facts = {"officer": person.officer, "day": (person.gone - DAY).isoformat()}
        until = said("%(officer)s, until %(day)s", **facts)
    then = [said("then %(officer)s", officer=person.successor)] if person.successor else []
    yield Labelled(N_("Incumbent"), [until, *then])
    reach: list[Words] = [plain(text) for text in (person.phone, person.email) if text]
    lacking = "" if reach else N_("Not recorded.")
    reach.append(_clock(person, brief))
    yield Labelled(in_context("sheet", "Contact"), reach, lacking)


def _at(person: Contact) -> Msg:
    return said("%(role)s, %(city)s", role=person.role, city=person.city)


def _clock(person: Contact, brief: PrioritiesBrief) -> Msg:
    """How their clocks stand to universal time on the day, at noon."""
    noon = datetime.combine(brief.request.day, time(12), ZoneInfo(person.time_zone))
    if person.verified_on is None:
        return said("%(zone)s; not verified", zone=offset(noon))
    day = person.verified_on.isoformat()
    return said("%(zone)s; verified on %(day)s", zone=offset(noon), day=day)


def _pair(pair: PriorityPair) -> Entry:
    item = pair.theirs
    main = [
        Say("title", item.statement, plain(f"{item.rank}.")),
        Say("note", _beside(pair)),
        Say("note", _version(item)),
    ]
    if pair.relation == CONFLICT and pair.note:
        main.append(Say("note", pair.note))
    return Entry(main, spine=Spine(mark=pair.relation))


def _beside(pair: PriorityPair) -> Msg:
    relation = RELATIONS[pair.relation]
    if not pair.ours:
        return said("%(relation)s · no priority of ours", relation=relation)
    ranks = tuple(str(rank) for rank in sorted({item.rank for item in pair.ours}))
    facts = {"relation": relation, "ranks": ranks}
    if len(ranks) == 1:
        return said("%(relation)s · our priority %(ranks)s", **facts)
    return said("%(relation)s · our priorities %(ranks)s", **facts)


def _version(item: PriorityItem) -> Msg:
    facts = {"code": item.code, "number": item.number, "day": item.starts.isoformat()}
    return said("%(code)s, version %(number)s, since %(day)s", **facts)


def _alone(item: PriorityItem) -> Entry:
    return Entry(
        [Say("title", item.statement, plain(f"{item.rank}.")), Say("note", _version(item))]
    )


def _role(here: RoleHere) -> tuple[Words | tuple[str, Words], ...]:
    own = here.standard is not None
    name = here.line.name
    if own:
        name = name.saying(f"{name.en}\N{NO-BREAK SPACE}*", f"{name.fr}\N{NO-BREAK SPACE}*")
    return name, _who(here, LEAD), _who(here, _SUPPORT)


def _who(here: RoleHere, role: str) -> Words | tuple[str, Words]:
    """The agency that has the role; nobody, or both, in words."""
    held = [key for key, own in (("CBSA", here.line.cbsa), ("RCMP", here.line.rcmp)) if own == role]
    if len(held) == 1:
        return held[0], AGENCIES[held[0]]
    return in_context("role here", "both") if held else in_context("role here", "nobody")


def _own_lines(brief: PrioritiesBrief) -> Msg:
    own = sum(here.standard is not None for here in brief.roles)
    if not own:
        return said("As the standard role matrix has it.")
    return counted(
        "* differs from the standard role matrix: %(n)s area.",
        "* differs from the standard role matrix: %(n)s areas.",
        own,
    )


def _activity(item: ActivityItem) -> Labelled:
    last = item.ends - DAY if item.ends else None
    days = said("from %(day)s", day=item.starts.isoformat())
    if last == item.starts:
        days = said("on %(day)s", day=item.starts.isoformat())
    owner = AGENCIES.get(item.owner)
    lead = said("Lead: %(agency)s", agency=owner) if owner else said("Lead: both agencies")
    return Labelled(days, [item.title, said("%(state)s · %(lead)s", state=item.state, lead=lead)])


def _date(one: BriefDate) -> Labelled:
    day = said("%(day)s", day=one.day.isoformat())
    return Labelled(day, [one.what], N_("Overdue") if one.late else "")


def _more(brief: PrioritiesBrief, page: Page, key: str) -> Iterator[Flowable]:
    count = brief.left_out(key)
    if count:
        told = counted(
            "%(n)s more is in the country pack.", "%(n)s more are in the country pack.", count
        )
        yield from note(page, told)


SECTIONS: Sequence[Callable[[PrioritiesBrief, Page], Iterator[Flowable]]] = (
    head,
    counterparts,
    priorities,
    roles,
    activities,
    dates,
)


def sheet(brief: PrioritiesBrief, page: Page) -> Iterator[Flowable]:
    """All of it on one sheet; what finds no room is counted on it."""
    return on_one_sheet(brief, page, SECTIONS, lesser)
