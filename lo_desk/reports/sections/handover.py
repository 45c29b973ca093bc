"""The handover of a post: who goes and comes, what is open, what there is, who is reached."""

from collections.abc import Callable, Iterator, Sequence

from reportlab.platypus import Flowable

from lo_desk.domain.handover import HandoverPack
from lo_desk.domain.period import DAY
from lo_desk.domain.postings import NOT_RETURNED, TourFacts
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks.entries import Entry, Say
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.sheets import Labelled, labels, notes
from lo_desk.reports.blocks.texts import heading, paragraph, subheading
from lo_desk.reports.sections import posting
from lo_desk.reports.sections.contacts import contacts_table
from lo_desk.reports.sections.covers import Front, front
from lo_desk.reports.sections.handling import handled
from lo_desk.reports.sections.sources import post_sources
from lo_desk.reports.sections.wording import plain, withheld


def title_page(pack: HandoverPack, page: Page) -> Iterator[Flowable]:
    """What both officers sign, with the days they share as its finding."""
    told = Front(
        kind=N_("Handover pack"),
        title=pack.post.city,
        purpose=said(
            "What whoever leaves the post %(code)s hands over to whoever comes, on %(day)s.",
            code=pack.post.code,
            day=pack.request.day,
        ),
        finding=shared(pack),
        facts=[
            (N_("Leaving"), _who(pack.leaving)),
            (N_("Arriving"), _who(pack.arriving)),
            (N_("Open matters"), plain(str(len(pack.open_matters)))),
        ],
        approval=N_("Handed over and taken over: signatures of both officers"),
    )
    yield from front(page, pack.request, pack.issue, told, pack.fingerprint)


def shared(pack: HandoverPack) -> Msg:
    """How long both are there, against what the post asks for."""
    days, asked = pack.overlap, pack.post.handover_days
    if pack.leaving is None:
        return said("Nobody is at the post: what is handed over must be written.")
    if days is None:
        return said("Nobody is known to come: what is handed over must be written.")
    if days <= 0:
        return counted(
            "The officers do not meet: nobody is there for %(n)s day.",
            "The officers do not meet: nobody is there for %(n)s days.",
            -days,
        )
    return counted(
        "Both officers are there for %(n)s day; the post asks for %(asked)s.",
        "Both officers are there for %(n)s days; the post asks for %(asked)s.",
        days,
        asked=asked,
    )


def post(pack: HandoverPack, page: Page) -> Iterator[Flowable]:
    """The post, and the two officers."""
    yield from heading(page, N_("The post and its officers"), shared(pack))
    yield from posting.post_labels(page, pack.post)
    for title, tour in ((N_("Leaving"), pack.leaving), (N_("Arriving"), pack.arriving)):
        yield from subheading(page, title)
        if tour is None:
            yield from paragraph(page, N_("Nobody is recorded."))
        else:
            yield from labels(page, list(_tour(tour)))
    yield from withheld(page, pack.withheld, ("tour", "officer"))


def matters(pack: HandoverPack, page: Page) -> Iterator[Flowable]:
    """What is open, then what was done."""
    open_, day = pack.open_matters, pack.request.day
    late = sum(one.late(day) for one in open_)
    lead = counted(
        "%(n)s matter is open, overdue: %(late)s.",
        "%(n)s matters are open, overdue: %(late)s.",
        len(open_),
        late=late,
    )
    none = N_("No matter is recorded as open.")
    yield from heading(page, N_("Open matters"), lead if open_ else none)
    if open_:
        yield from posting.matters(page, open_, day)
    done = [one for one in pack.matters if one.done_on is not None]
    if done:
        yield from subheading(page, N_("Done"))
        yield from posting.matters(page, done, day)
    yield from withheld(page, pack.withheld, ("handover_item",))
    yield from notes(page, N_("To add by hand"))


def area(pack: HandoverPack, page: Page) -> Iterator[Flowable]:
    """The area, its instruments and what goes on there."""
    lead = counted("%(n)s line.", "%(n)s lines.", len(pack.area))
    yield from heading(page, N_("Area and instruments"), lead if pack.area else None)
    yield from posting.area_table(page, pack.area, pack.request.day)
    yield from posting.instruments_table(page, pack.instruments, pack.request.day)
    yield from subheading(page, N_("Open joint activities"))
    if not pack.activities:
        yield from paragraph(page, N_("No joint activity is planned or under way."))
    yield from listing(
        page,
        [
            Entry(
                [
                    Say("eyebrow", said("From %(starts)s", starts=item.starts.isoformat())),
                    Say("title", item.title),
                    Say("note", item.state),
                ]
            )
            for item in pack.activities
        ],
    )
    yield from withheld(page, pack.withheld, ("area_line", "instrument", "activity", "visit"))


def contacts(pack: HandoverPack, page: Page) -> Iterator[Flowable]:
    """Whom to introduce the successor to."""
    stale = sum(one.stale(pack.request.day) for one in pack.contacts)
    lead = counted(
        "%(n)s contact to hand over; to confirm first: %(stale)s.",
        "%(n)s contacts to hand over; to confirm first: %(stale)s.",
        len(pack.contacts),
        stale=stale,
    )
    none = N_("No contact is recorded.")
    yield from heading(page, N_("Contacts"), lead if pack.contacts else none)
    if pack.contacts:
        yield from contacts_table(page, pack.contacts, pack.request.day)
    yield from withheld(page, pack.withheld, ("contact",))


def work(pack: HandoverPack, page: Page) -> Iterator[Flowable]:
    """What the post returned, and what comes next."""
    missing = sum(one.state == NOT_RETURNED for one in pack.returns)
    lead = said("Quarters not returned: %(missing)s.", missing=missing)
    yield from heading(page, N_("Workload and next dates"), lead)
    yield from posting.returns_table(page, pack.returns)
    yield from subheading(page, N_("Next dates"))
    yield from posting.next_days(page, pack.dates)
    yield from withheld(page, pack.withheld, ("post_return", "briefing"))


def _who(tour: TourFacts | None) -> Words:
    if tour is None:
        return N_("Nobody is recorded.")
    if tour.ends is None:
        return said("%(officer)s, from %(day)s", officer=tour.name, day=tour.starts.isoformat())
    facts = {"officer": tour.name, "starts": tour.starts.isoformat()}
    last = (tour.ends - DAY).isoformat()
    return said("%(officer)s, from %(starts)s to %(last)s", last=last, **facts)


def _tour(tour: TourFacts) -> Iterator[Labelled]:
    yield Labelled(N_("Officer"), [plain(tour.name)])
    last = said("%(day)s", day=tour.ends - DAY) if tour.ends else in_context("tour end", "open")
    yield Labelled(N_("First day"), [said("%(day)s", day=tour.starts)])
    yield Labelled(N_("Last day"), [last])
    reach = [plain(text) for text in (tour.phone, tour.email) if text]
    lacking = "" if reach else posting.NOT_RECORDED
    yield Labelled(in_context("sheet", "Contact"), reach, lacking)
    if tour.handover_done:
        yield Labelled(N_("Handover done"), [said("%(day)s", day=tour.handover_done)])


def handling(pack: HandoverPack, page: Page) -> Iterator[Flowable]:
    """How the pack is handled, and who holds which copy."""
    yield from handled(page, pack.request.reader, pack.marking, pack.issue)


def where_from(pack: HandoverPack, page: Page) -> Iterator[Flowable]:
    """Where the facts on the post were read."""
    yield from post_sources((pack.post.source,), page)


SECTIONS: Sequence[Callable[[HandoverPack, Page], Iterator[Flowable]]] = (
    title_page,
    post,
    matters,
    area,
    contacts,
    work,
    where_from,
    handling,
)
