"""The form of an end-of-tour debrief: the tour as recorded, then what only the officer knows."""

from collections.abc import Callable, Iterator, Sequence

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.country import ActivityItem, BriefingItem
from lo_desk.domain.end_of_tour import EndOfTour, totals
from lo_desk.domain.period import DAY
from lo_desk.domain.postings import Matter
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.sheets import Labelled, labels, question
from lo_desk.reports.blocks.texts import heading, note, paragraph, subheading
from lo_desk.reports.sections import posting
from lo_desk.reports.sections.covers import Front, front
from lo_desk.reports.sections.sources import post_sources
from lo_desk.reports.sections.wording import plain, withheld

LINES = 4
"""Lines to answer on under each question."""
QUESTIONS: tuple[Words, ...] = (
    N_("1. What did the tour achieve that the figures do not show?"),
    N_("2. Which of the counterpart’s priorities did you serve, and what would have helped?"),
    N_("3. Your briefings, before departure and each year: what was missing?"),
    N_("4. What worked with the other agency, and which rule or policy held you back, where?"),
    N_("5. Whom must your successor meet in person?"),
    N_("6. Did the work stay near the agreed share of core work? If not, why?"),
    N_("7. Should the post stay as it is, move, or change its area? Why?"),
    N_("8. What must your successor do in the first 30 days?"),
)


def title_page(form: EndOfTour, page: Page) -> Iterator[Flowable]:
    """What the officer and whoever debriefs sign."""
    told = Front(
        kind=N_("End-of-tour debrief"),
        title=form.post.city,
        purpose=said(
            "What the tour of %(officer)s at the post %(code)s taught, for both networks and for"
            " whoever comes next.",
            officer=form.tour.name,
            code=form.post.code,
        ),
        finding=served(form),
        facts=[
            (N_("Officer"), plain(form.tour.name)),
            (N_("Tour"), _days(form)),
            (N_("Open matters"), plain(str(len(form.matters)))),
        ],
        approval=N_("Debriefed: signatures of the officer and of whoever debriefs"),
    )
    yield from front(page, form.request, form.issue, told, form.fingerprint)


def served(form: EndOfTour) -> Msg:
    """What the returns of the tour come to, in a sentence."""
    found = totals(form.returns)
    if not found.returned:
        return said("No return of this tour is recorded: the officer’s words are all there is.")
    return counted(
        "%(n)s quarter returned: %(received)s requests received, %(completed)s completed.",
        "%(n)s quarters returned: %(received)s requests received, %(completed)s completed.",
        found.returned,
        received=found.received,
        completed=found.completed,
    )


def figures(form: EndOfTour, page: Page) -> Iterator[Flowable]:
    """The tour as the registry has it."""
    yield from heading(page, N_("The tour as recorded"), served(form))
    yield from labels(page, list(_sums(form)))
    yield from posting.returns_table(page, form.returns)
    yield from posting.area_table(page, form.area, form.request.day)
    yield from withheld(page, form.withheld, ("post_return", "area_line"))


def events(form: EndOfTour, page: Page) -> Iterator[Flowable]:
    """Briefings held and joint activities done."""
    yield from heading(page, N_("Briefings and joint activities"), None)
    yield from subheading(page, N_("Briefings held"))
    if not form.briefings:
        yield from paragraph(page, N_("No briefing is recorded as held."))
    yield from labels(page, [_briefing(item) for item in form.briefings])
    yield from subheading(page, N_("Joint activities"))
    if not form.activities:
        yield from paragraph(page, N_("No joint activity of this tour is recorded as done."))
    yield from labels(page, [_activity(item) for item in form.activities])
    yield from subheading(page, N_("Open matters"))
    if not form.matters:
        yield from paragraph(page, N_("No matter is recorded as open."))
    yield from labels(page, [_matter(one, form) for one in form.matters])
    yield from withheld(page, form.withheld, ("briefing", "activity", "handover_item"))


def questions(_form: EndOfTour, page: Page) -> Iterator[Flowable]:
    """What only the officer knows."""
    lead = N_("Answer in the language you choose. Names of private people stay out.")
    yield from heading(page, N_("Questions to the officer"), lead, chapter=True)
    for each in QUESTIONS:
        yield from question(page, each, LINES)
    yield from note(
        page,
        said(
            "Return it within %(days)s days of the last day at the post, to the network of your"
            " agency; open matters go into the handover pack.",
            days=posting.RETURN_FORM_DAYS,
        ),
    )


def _days(form: EndOfTour) -> Msg:
    facts = {"starts": form.tour.starts}
    if form.tour.ends is None:
        return said("From %(starts)s", **facts)
    return said("From %(starts)s to %(last)s", last=form.tour.ends - DAY, **facts)


def _sums(form: EndOfTour) -> Iterator[Labelled]:
    found = totals(form.returns)
    yield Labelled(N_("Tour"), [_days(form)])
    yield Labelled(N_("Type"), [form.tour.type])
    yield Labelled(N_("Time at post"), [said("%(n)s%%", n=form.tour.fte)])
    missing = said("Quarters not returned: %(missing)s.", missing=found.missing)
    quarters = counted("%(n)s quarter", "%(n)s quarters", found.returned)
    yield Labelled(in_context("sheet", "Returned"), [quarters, *([missing] * bool(found.missing))])
    for label, number in (
        (N_("Interdictions"), found.interdictions),
        (N_("Training sessions"), found.trainings),
        (N_("New investigations"), found.investigations),
    ):
        yield Labelled(label, [plain(str(number))])


def _briefing(item: BriefingItem) -> Labelled:
    day = item.held_on.isoformat() if item.held_on else "–"
    what = said("%(type)s (%(agency)s)", type=item.type, agency=AGENCIES[item.owner])
    return Labelled(plain(day), [what, item.outcome] if item.outcome else [what])


def _matter(one: Matter, form: EndOfTour) -> Labelled:
    day = plain(one.due.isoformat()) if one.due else N_("No day is set")
    late = N_("Overdue") if one.late(form.request.day) else ""
    return Labelled(day, [one.text], late)


def _activity(item: ActivityItem) -> Labelled:
    told: list[Words] = [item.title]
    if item.outcome:
        told.append(item.outcome)
    return Labelled(plain(item.starts.isoformat()), told)


def where_from(pack: EndOfTour, page: Page) -> Iterator[Flowable]:
    """Where the facts on the post were read."""
    yield from post_sources((pack.post.source,), page)


SECTIONS: Sequence[Callable[[EndOfTour, Page], Iterator[Flowable]]] = (
    title_page,
    figures,
    events,
    questions,
    where_from,
)
