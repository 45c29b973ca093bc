"""Before an officer goes to a post: what is expected, what is lacking, what comes first."""

from collections.abc import Callable, Iterator, Sequence

from reportlab.platypus import Flowable

from lo_desk.domain.period import DAY
from lo_desk.domain.postings import RETURN_DAYS
from lo_desk.domain.pre_deployment import PreDeployment
from lo_desk.domain.trainings import lacking
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.sheets import Labelled, labels
from lo_desk.reports.blocks.texts import heading, paragraph, subheading
from lo_desk.reports.pdf.flow import below
from lo_desk.reports.pdf.paging import chapter_break
from lo_desk.reports.sections import brief, counsel, posting
from lo_desk.reports.sections.contacts import contacts_table
from lo_desk.reports.sections.country import COUNTRY
from lo_desk.reports.sections.covers import Front, approved_by_director, front, holds
from lo_desk.reports.sections.handling import handled
from lo_desk.reports.sections.sources import post_sources
from lo_desk.reports.sections.wording import plain, withheld


def title_page(pack: PreDeployment, page: Page) -> Iterator[Flowable]:
    """What a director signs, with the training that is lacking as its finding."""
    told = Front(
        kind=N_("Pre-deployment pack"),
        title=pack.post.city,
        purpose=said(
            "For %(officer)s, at the post %(code)s from %(day)s.",
            officer=pack.tour.name,
            code=pack.post.code,
            day=pack.tour.starts,
        ),
        finding=ready(pack),
        facts=[
            (in_context("sheet", "Position"), _position(pack)),
            (N_("First day"), said("%(day)s", day=pack.tour.starts)),
            (N_("Countries"), plain(str(len(pack.countries)))),
            (N_("Open matters"), plain(str(len(pack.matters)))),
        ],
        approval=approved_by_director(pack.request.reader),
    )
    yield from front(page, pack.request, pack.issue, told, pack.fingerprint)


def ready(pack: PreDeployment) -> Msg:
    """Whether the officer is trained on the first day, in a sentence."""
    missing = sum(1 for _ in lacking(pack.training))
    if not pack.training:
        return said("No training is mandatory for this post.")
    if not missing:
        return said("All mandatory training is valid on %(day)s.", day=pack.ready_on)
    return counted(
        "%(n)s mandatory training item is lacking on %(day)s.",
        "%(n)s mandatory training items are lacking on %(day)s.",
        missing,
        day=pack.ready_on,
    )


def post(pack: PreDeployment, page: Page) -> Iterator[Flowable]:
    """The post, what is expected there, who hands over."""
    yield from heading(page, N_("Your post and what is expected"), _expected(pack))
    yield from posting.post_labels(page, pack.post)
    yield from subheading(page, N_("Handing over to you"))
    yield from labels(page, list(_handover(pack)))
    yield from withheld(page, pack.withheld, ("tour",))


def limits(_pack: PreDeployment, page: Page) -> Iterator[Flowable]:
    """What an officer abroad may and may not do."""
    lead = N_("Abroad you advise, connect and inform. The law of the host country decides.")
    yield from heading(page, N_("Limits of your role"), lead)
    yield from counsel.numbered(page, counsel.LIMITS)


def area(pack: PreDeployment, page: Page) -> Iterator[Flowable]:
    """The area and its plan of visits."""
    lead = counted("%(n)s line.", "%(n)s lines.", len(pack.area))
    yield from heading(page, N_("Your area and its visits"), lead if pack.area else None)
    yield from posting.area_table(page, pack.area, pack.ready_on)
    yield from withheld(page, pack.withheld, ("area_line", "visit"))


def training(pack: PreDeployment, page: Page) -> Iterator[Flowable]:
    """What is lacking, ends soon, is valid."""
    yield from heading(page, N_("Your training"), ready(pack))
    yield from posting.training_table(page, pack.training)


def leaving(_pack: PreDeployment, page: Page) -> Iterator[Flowable]:
    """What must be settled before departure."""
    lead = N_("Each step has somebody who knows: ask early, some take months.")
    yield from heading(page, N_("Before you leave"), lead)
    yield from counsel.numbered(page, counsel.BEFORE)


def matters(pack: PreDeployment, page: Page) -> Iterator[Flowable]:
    """What is open at the post, and what comes when."""
    count = len(pack.matters)
    lead = counted("%(n)s matter is open.", "%(n)s matters are open.", count)
    none = N_("No matter is recorded as open.")
    yield from heading(page, N_("Open matters and calendar"), lead if count else none)
    if count:
        yield from posting.matters(page, pack.matters, pack.request.day)
    yield from subheading(page, N_("Reporting calendar"))
    yield from paragraph(page, _returns())
    yield from posting.next_days(page, pack.dates)
    yield from withheld(page, pack.withheld, ("handover_item", "briefing"))


def first_days(_pack: PreDeployment, page: Page) -> Iterator[Flowable]:
    """The first 30, 60 and 90 days."""
    lead = N_("Three stages; your regional director asks about each.")
    yield from heading(page, N_("Your first 90 days"), lead)
    yield from counsel.numbered(page, counsel.FIRST_DAYS)


def contacts(pack: PreDeployment, page: Page) -> Iterator[Flowable]:
    """Whom to call in the country of the post, in an emergency too."""
    title = said("Contacts: %(country)s", country=pack.post.country)
    lead = N_("In an emergency call the mission’s duty desk first, then your network.")
    yield from heading(page, title, lead)
    yield from contacts_table(page, pack.contacts, pack.request.day)
    yield from withheld(page, pack.withheld, ("contact",))


def countries(pack: PreDeployment, page: Page) -> Iterator[Flowable]:
    """Each country of the area: the counterpart on one sheet, then the country in full."""
    for part in pack.countries:
        yield chapter_break(page.paper)
        for section in brief.SECTIONS:
            yield from below(section(part.brief, page), 0)
        yield chapter_break(page.paper)
        for told_section in COUNTRY:
            yield from below(told_section(part.pack, page), 1, listed=True)


def _position(pack: PreDeployment) -> Msg:
    return said("%(role)s, %(city)s", role=pack.post.role, city=pack.post.city)


def _expected(pack: PreDeployment) -> Msg:
    if pack.post.core_time is None:
        return said("No share of core work is agreed for this post: agree on one before you leave.")
    return said(
        "%(n)s%% of your time is for core liaison work. Tell your network when it is not.",
        n=pack.post.core_time,
    )


def _handover(pack: PreDeployment) -> Iterator[Labelled]:
    before = pack.before
    if before is None:
        yield Labelled(N_("Officer"), [], N_("Nobody is recorded."))
        return
    yield Labelled(N_("Officer"), [plain(before.name)])
    last: Words = in_context("tour end", "open")
    if before.ends is not None:
        last = said("%(day)s", day=before.ends - DAY)
    yield Labelled(N_("Last day"), [last])
    days = pack.overlap
    if days is None:
        return
    met = counted("%(n)s day together", "%(n)s days together", max(days, 0))
    apart = counted("Nobody for %(n)s day", "Nobody for %(n)s days", max(-days, 0))
    yield Labelled(N_("Handover"), [met] if days > 0 else [], "" if days > 0 else apart)


def _returns() -> Msg:
    return said(
        "A return of the post is due %(days)s days after each quarter, also when there is nothing"
        " to count: then it is a nil return.",
        days=RETURN_DAYS,
    )


def handling(pack: PreDeployment, page: Page) -> Iterator[Flowable]:
    """How the pack is handled, and who holds which copy."""
    yield from handled(page, pack.request.reader, pack.marking, pack.issue)


def where_from(pack: PreDeployment, page: Page) -> Iterator[Flowable]:
    """Where the facts on the post were read."""
    told = (line for part in pack.countries for line in part.pack.card.sources)
    yield from post_sources([pack.post.source, *told], page)


SECTIONS: Sequence[Callable[[PreDeployment, Page], Iterator[Flowable]]] = (
    title_page,
    holds,
    post,
    limits,
    area,
    training,
    leaving,
    matters,
    first_days,
    contacts,
    countries,
    where_from,
    handling,
)
