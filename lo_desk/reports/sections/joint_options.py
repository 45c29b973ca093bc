"""The options compared, doing nothing among them: cost over three fiscal years, and effect."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.assessment.what_if_words import points
from lo_desk.domain.joint import short_of
from lo_desk.domain.joint_facts import JointFacts, JointPack, OptionFacts
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.entries import Entry, Say
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Table, table
from lo_desk.reports.blocks.texts import heading, paragraph
from lo_desk.reports.sections.joint_words import OPTION, thousands


def options(pack: JointPack, page: Page) -> Iterator[Flowable]:
    """Each option in a sentence, then all of them in figures."""
    facts = pack.facts
    yield from heading(page, N_("Options"), _lead(facts))
    if not facts.options:
        yield from paragraph(page, N_("No option is recorded yet."))
        return
    yield from listing(page, [_option(each) for each in facts.options])
    years = [_year(facts.first_year + n) for n in range(len(facts.options[0].years))]
    columns = [
        Column(N_("Option"), 44, "key"),
        *(Column(year, 20, "right") for year in years),
        Column(N_("Lines not known"), 18, "right"),
        Column(N_("Gaps closed"), 16, "right"),
        Column(N_("Gaps opened"), 16, "right"),
        Column(N_("Points of need"), 20, "right"),
    ]
    rows = [_figures(each) for each in facts.options]
    caption = table_caption(page, N_("Cost in thousands of dollars, and what changes"))
    note = N_(
        "Nominal Canadian dollars, not discounted; fiscal years from 1 April to 31 March. A line"
        " that is not known is not zero: the cost is then at least what is shown. Gaps: against"
        " doing nothing; none where an option names no changes. Points of need are thousandths of"
        " need times the change of coverage, of both agencies together."
    )
    yield from table(page, Table(caption, columns, rows, note))


def _lead(facts: JointFacts) -> Msg:
    if facts.short:
        return short_of(facts.short)
    return said("Doing nothing is the option that the others are measured against.")


def _option(each: OptionFacts) -> Entry:
    title = said("%(n)s. %(title)s", n=each.number, title=each.title)
    main = [Say("eyebrow", said("Kind: %(kind)s", kind=OPTION[each.kind])), Say("title", title)]
    if each.sentence:
        main.append(Say("body", each.sentence))
    return Entry(main)


def _year(first: int) -> Msg:
    return said("%(first)s-%(last)s", first=str(first), last=f"{(first + 1) % 100:02}")


def _figures(each: OptionFacts) -> list[object]:
    title = said("%(n)s. %(title)s", n=each.number, title=each.title)
    amounts = [thousands(cents) for cents in each.years]
    changed = ["–" if n is None else n for n in (each.gaps_closed, each.gaps_opened)]
    gained = "–" if each.gained is None else points(each.gained)
    return [title, *amounts, each.blank, *changed, gained]
