"""Where the facts come from and how they were counted."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from lo_desk.domain.country import SourceLine
from lo_desk.domain.packs import CountryPack
from lo_desk.i18n.msg import N_, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.entries import Entry, Say
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Address, Column, Stack, Table, table
from lo_desk.reports.blocks.texts import heading, paragraph, subheading
from lo_desk.reports.sections.wording import withheld

_TOLD_ELSEWHERE = frozenset(
    [
        "priority",
        "priority_version",
        "area_line",
        "post",
        "post_profile",
        "tour",
        "officer",
        "briefing",
        "schedule",
        "activity",
        "visit",
        "gap",
    ]
)
_COLUMNS = (
    Column(N_("Post"), 42, "key"),
    Column(N_("Source"), 108),
    Column(N_("Read on"), 24, "right"),
)
_RULES = (
    (
        N_("Overlap, conflict, silence"),
        N_(
            "Two priorities overlap when both agencies have one in force on the same country or"
            " place with a mandate area in common, or when people have linked them. A conflict is"
            " only ever stated by people. Silence: neither holds."
        ),
    ),
    (
        N_("In force"),
        N_(
            "A version is in force from its first day until the next published version, or until"
            " the priority is withdrawn. Periods are told with their last day."
        ),
    ),
    (
        N_("Vacancy and gaps"),
        N_(
            "Vacancies, next briefings, last visits and gaps are worked out from dated facts on the"
            " day of this pack; nobody types them. What is unknown is not counted as a gap."
        ),
    ),
    (
        N_("Coverage"),
        N_(
            "Coverage is a product of seven factors in whole ten-thousandths, each line of each"
            " post by itself; several posts add to what the strongest leaves open."
        ),
    ),
)


def sources(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Sources of the posts, counting rules, what else was left out."""
    yield from heading(
        page,
        N_("Sources and counting rules"),
        N_("Where these facts come from, and how they were counted."),
    )
    if pack.card.sources:
        caption = table_caption(page, N_("Where the posts are published"))
        yield from table(page, Table(caption, _COLUMNS, list(map(_row, pack.card.sources))))
    else:
        yield from paragraph(page, N_("No source is recorded for the posts of this country."))
    yield from subheading(page, N_("Counting rules"))
    yield from listing(
        page, [Entry([Say("title", title), Say("dense", text)]) for title, text in _RULES]
    )
    rest = [each for each in pack.card.withheld if each.kind not in _TOLD_ELSEWHERE]
    yield from withheld(page, rest)


def post_sources(lines: Sequence[SourceLine | None], page: Page) -> Iterator[Flowable]:
    """The sources of a pack about posts; nothing in packs of before they were kept."""
    known = {line.id: line for line in lines if line is not None}
    if not known:
        return
    yield from heading(page, N_("Sources"), N_("Where the facts about the posts come from."))
    told = [line for line in known.values() if line.source]
    if told:
        caption = table_caption(page, N_("Where the posts are published"))
        yield from table(page, Table(caption, _COLUMNS, list(map(_row, told))))
    else:
        yield from paragraph(page, N_("No source is recorded for the posts of this pack."))


def _row(line: SourceLine) -> tuple[object, ...]:
    told = line.source.split()
    many = len(told) > 1 and all(part.startswith("http") for part in told)
    source = Stack([Address(part) for part in told]) if many else Address(line.source)
    return Stack((line.city, line.code)), source, line.read_on or said("not recorded")
