"""The threat picture by mandate area, the workload, partners and constraints, the calendar."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from lo_desk.catalogue.field import DAY
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.briefs import next_dates
from lo_desk.domain.country import PriorityItem
from lo_desk.domain.country_here import ContactHere
from lo_desk.domain.fiscal import quarter_of
from lo_desk.domain.host import (
    AreaPicture,
    ConstraintItem,
    CoverDeal,
    HostPicture,
    PartnerItem,
    WorkItem,
    by_area,
)
from lo_desk.domain.packs import CountryPack
from lo_desk.domain.phrases import days
from lo_desk.domain.roles import LEAD
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.entries import Entry, Say
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.sheets import Labelled, labels
from lo_desk.reports.blocks.tables import Column, Lacking, Marked, Noted, Stack, Table, table
from lo_desk.reports.blocks.texts import heading, paragraph, subheading
from lo_desk.reports.sections.wording import agency_the, withheld

_AREAS = (
    Column(N_("Mandate area"), 40, "key"),
    Column(AGENCIES["CBSA"], 52),
    Column(AGENCIES["RCMP"], 52),
    Column(in_context("role here", "Lead"), 30, "right"),
)
_WORK = (
    Column(N_("Post"), 36, "key"),
    Column(N_("Quarter"), 22),
    Column(in_context("column", "Requests received"), 24, "right"),
    Column(in_context("column", "Requests completed"), 24, "right"),
    Column(in_context("column", "Requests open"), 22, "right"),
    Column(in_context("column", "Interdictions"), 24, "right"),
    Column(in_context("column", "Training given"), 22, "right"),
)
_PARTNERS = (
    Column(N_("Sent by"), 36, "key"),
    Column(N_("Service"), 60),
    Column(N_("City"), 30),
    Column(N_("Verified on"), 48, "right"),
)
_OTHERS = (
    Column(in_context("column", "Position"), 50, "key"),
    Column(N_("Organization"), 44),
    Column(N_("Telephone and e-mail"), 54),
    Column(N_("Verified"), 26, "right"),
)


def threats(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """What both agencies say of the country, mandate area by mandate area."""
    if pack.host is None:
        return
    items = (*pack.card.theirs, *pack.card.ours)
    areas = by_area(items, pack.host.roles)
    lead = said("As the priorities in force of both agencies tell it; areas: %(n)s.", n=len(areas))
    yield from heading(page, N_("Threat picture by mandate area"), lead)
    if not areas:
        yield from paragraph(page, N_("No priority in force names a mandate area here."))
        return
    caption = table_caption(page, N_("Priorities in force, by mandate area and rank"))
    yield from table(page, Table(caption, _AREAS, list(map(_area, areas))))


def workload(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Returns of the posts in the country, the last four whole quarters."""
    if pack.host is None:
        return
    items = pack.host.workload
    yield from heading(page, N_("Workload of the last four quarters"), _work_lead(items))
    if items:
        caption = table_caption(page, N_("Returns of the posts in the country"))
        rule = N_(
            "Quarters of the calendar year. Nil: the post returned that there was nothing. A dash"
            " means that the figure is not known."
        )
        yield from table(page, Table(caption, _WORK, list(map(_work, items)), rule))
    yield from withheld(page, pack.host.withheld, ("post_return",))


def partners(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Like-minded officers, cover arrangements, what keeps officers from working."""
    if pack.host is None:
        return
    host = pack.host
    lead = said(
        "Like-minded officers: %(partners)s. Restrictions met: %(constraints)s.",
        partners=len(host.partners),
        constraints=len(host.constraints),
    )
    yield from heading(page, N_("Partners and constraints"), lead)
    yield from subheading(page, N_("Like-minded officers"))
    if host.partners:
        caption = table_caption(page, N_("Officers of partner countries"))
        yield from table(page, Table(caption, _PARTNERS, list(map(_partner, host.partners))))
    else:
        yield from paragraph(page, N_("No like-minded officer is recorded in this country."))
    yield from withheld(page, host.withheld, ("like_minded",))
    yield from subheading(page, N_("Who covers for whom"))
    if not host.deals:
        yield from paragraph(page, N_("No cover arrangement is in force."))
    yield from listing(page, [_deal(one) for one in host.deals])
    yield from withheld(page, host.withheld, ("arrangement",))
    yield from subheading(page, N_("Constraints"))
    yield from paragraph(page, _notice(host))
    if not host.constraints:
        yield from paragraph(page, N_("No restriction is recorded as met."))
    yield from listing(page, [_constraint(one) for one in host.constraints])
    yield from withheld(page, host.withheld, ("restriction",))


def others(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Contacts of other bodies, by position."""
    if pack.host is None:
        return
    yield from subheading(page, N_("Contacts of host and partner organizations"))
    if not pack.host.contacts:
        yield from paragraph(page, N_("No contact of another body is recorded."))
        return
    caption = table_caption(page, N_("By position, never by name"))
    yield from table(page, Table(caption, _OTHERS, list(map(_contact, pack.host.contacts))))


def calendar(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Everything that has a day ahead, the first day first."""
    if pack.host is None:
        return
    dates = next_dates(pack.card, pack.host.roles)
    lead = counted("%(n)s date ahead or overdue.", "%(n)s dates ahead or overdue.", len(dates))
    yield from heading(page, N_("Calendar"), lead if dates else N_("No date is recorded."))
    rows = [
        Labelled(
            said("%(day)s", day=one.day.isoformat()), [one.what], N_("Overdue") if one.late else ""
        )
        for one in dates
    ]
    yield from labels(page, rows)


def _area(area: AreaPicture) -> tuple[object, ...]:
    return area.name, _wishes(area.cbsa), _wishes(area.rcmp), _leader(area)


def _wishes(items: Sequence[PriorityItem]) -> object:
    if not items:
        return in_context("priority", "none")
    return Stack([said("%(rank)s. %(code)s", rank=item.rank, code=item.code) for item in items])


def _leader(area: AreaPicture) -> object:
    if area.role is None:
        return said("not agreed")
    line = area.role.line
    leads = [key for key, role in (("CBSA", line.cbsa), ("RCMP", line.rcmp)) if role == LEAD]
    if len(leads) == 1:
        return AGENCIES[leads[0]]
    return in_context("role here", "both") if leads else in_context("role here", "nobody")


def _work_lead(items: Sequence[WorkItem]) -> Msg:
    if not items:
        return said("No post of either agency is in the country.")
    lacking = sum(not item.returned for item in items)
    if not lacking:
        return said("No return is missing.")
    return counted("%(n)s return is not in.", "%(n)s returns are not in.", lacking)


def _work(item: WorkItem) -> tuple[object, ...]:
    day = item.quarter
    quarter = said("%(year)s, Q%(n)s", year=str(day.year), n=str(quarter_of(day)))
    post = Marked(item.owner, item.city)
    if not item.returned:
        return (post, quarter, Lacking(N_("Not returned")), "–", "–", "–", "–")
    if item.nil:
        return (post, quarter, in_context("return", "nil"), "–", "–", "–", "–")
    figures = (item.received, item.completed, item.open, item.interdictions, item.trainings)
    return (post, quarter, *("–" if figure is None else figure for figure in figures))


def _partner(item: PartnerItem) -> Noted:
    facts = (item.nation, item.service, item.city, item.verified_on or said("not verified"))
    if item.covers_airport and item.arrangement:
        words = said("Covers the airport for us. %(text)s", text=item.arrangement)
        return Noted(facts, words)
    if item.covers_airport:
        return Noted(facts, N_("Covers the airport for us."))
    return Noted(facts, item.arrangement or None)


def _deal(item: CoverDeal) -> Entry:
    taker = AGENCIES[item.taker]
    title = said("A partner covers (%(partner)s): for %(taker)s", partner=item.partner, taker=taker)
    if item.giver:
        facts = {"giver_the": agency_the(item.giver), "taker_the": agency_the(item.taker)}
        title = said("%(giver_the)s covers for %(taker_the)s", **facts)
    main = [Say("title", title), Say("dense", item.text)]
    if item.written_on:
        main.append(Say("note", said("In writing since %(day)s", day=item.written_on)))
    else:
        main.append(Say("note", N_("Not in writing.")))
    if item.ends:
        main.append(Say("note", said("Until %(day)s", day=item.ends - DAY)))
    return Entry(main)


def _notice(host: HostPicture) -> Msg:
    if host.notice_days is None:
        return said("Notice before a visit: not recorded.")
    return said("Notice before a visit: %(days)s.", days=days(host.notice_days))


def _constraint(item: ConstraintItem) -> Entry:
    where = N_("Everywhere.") if item.everywhere else N_("In this country.")
    raised = said("%(effect)s; raised on %(day)s", effect=item.effect, day=item.raised_on)
    return Entry(
        [
            Say("title", item.policy),
            Say("dense", item.text),
            Say("note", raised),
            Say("note", where),
        ]
    )


def _contact(item: ContactHere) -> Noted:
    reach = Stack((item.phone or None, item.email or None))
    facts = (
        item.position,
        item.organization,
        reach if item.phone or item.email else said("not recorded"),
        item.verified_on or said("not verified"),
    )
    return Noted(facts, item.note or None)
