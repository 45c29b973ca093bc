"""The options compared, doing nothing among them: cost over three fiscal years, and effect."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.assessment.offer_words import compared, dollars, since_when, thousands, titled
from lo_desk.assessment.offers import offers
from lo_desk.assessment.options import YEARS
from lo_desk.assessment.what_if_words import points
from lo_desk.domain.joint import short_of
from lo_desk.domain.joint_facts import JointFacts
from lo_desk.domain.joint_options import OfferFacts, OptionFacts
from lo_desk.domain.joint_pack import JointPack
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.entries import Entry, Say
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Table, table
from lo_desk.reports.blocks.texts import heading, paragraph
from lo_desk.reports.sections.joint_frontier import frontier
from lo_desk.reports.sections.joint_words import OPTION

_NOTE = N_(
    "Nominal Canadian dollars, not discounted; fiscal years from 1 April to 31 March. A line that"
    " is not known is not zero: the cost is then at least what is shown, and no dollars a point"
    " are. A dash: no cost, or no change, is recorded. Gaps: against doing nothing. Points of need"
    " are thousandths of need times the change of coverage, of both agencies together; the annex"
    " lists each."
)


def options(pack: JointPack, page: Page) -> Iterator[Flowable]:
    """Each option in a sentence, then all of them in figures."""
    facts = pack.facts
    yield from heading(page, N_("Options"), _lead(facts))
    if not facts.options:
        yield from paragraph(page, N_("No option is recorded yet."))
        return
    since = since_when(facts.decision)
    if since is not None:
        yield from paragraph(page, since)
    yield from listing(page, [_option(each) for each in facts.options])
    years = [_year(facts.first_year + n) for n in range(YEARS)]
    columns = [
        Column(N_("Option"), 36, "key"),
        *(Column(year, 18, "right") for year in years),
        Column(N_("Lines not known"), 17, "right"),
        Column(N_("Gaps closed"), 17, "right"),
        Column(N_("Gaps opened"), 16, "right"),
        Column(N_("Points of need"), 16, "right"),
        Column(N_("Dollars a point"), 18, "right"),
    ]
    found = pack.findings.offers if pack.findings else ()
    found = found or offers(facts.options, facts.first_year)
    told = list(zip(facts.options, found, strict=True))
    caption = table_caption(page, N_("Cost in thousands of dollars, and what changes"))
    yield from table(page, Table(caption, columns, [_figures(*each) for each in told], _NOTE))
    yield from paragraph(page, *compared(found))
    yield from frontier(page, facts.options, found)


def _lead(facts: JointFacts) -> Msg:
    if facts.short:
        return short_of(facts.short)
    return said("Doing nothing is the option that the others are measured against.")


def _option(each: OptionFacts) -> Entry:
    title = titled(each.number, each.title)
    main = [Say("eyebrow", said("Kind: %(kind)s", kind=OPTION[each.kind])), Say("title", title)]
    if each.sentence:
        main.append(Say("body", each.sentence))
    return Entry(main)


def _year(first: int) -> Msg:
    return said("%(first)s-%(last)s", first=str(first), last=f"{(first + 1) % 100:02}")


def _figures(option: OptionFacts, found: OfferFacts) -> list[object]:
    title = titled(option.number, option.title)
    known = found.years or (None,) * YEARS
    amounts = [_or_dash(None if cents is None else thousands(cents)) for cents in known]
    changed = [_or_dash(n) for n in (found.gaps_closed, found.gaps_opened)]
    gained = "–" if found.gained is None else points(found.gained)
    each = found.per_point
    per_point = _or_dash(None if each is None else dollars(each))
    return [title, *amounts, found.blank, *changed, gained, per_point]


def _or_dash(number: int | None) -> object:
    return "–" if number is None else number
