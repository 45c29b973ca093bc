"""How the figures of a joint assessment are made, with the numbers of its cycle, and their limits."""

from collections.abc import Iterator
from decimal import Decimal

from reportlab.platypus import Flowable

from lo_desk.assessment.acceptability import GENERATOR
from lo_desk.assessment.indicator_words import counted_with, years
from lo_desk.assessment.indicators import INDICATORS
from lo_desk.domain.indicator_file import IndicatorFile
from lo_desk.domain.joint_pack import JointPack
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Table, table
from lo_desk.reports.blocks.texts import heading, note, paragraph, subheading

_ORIGINS = (
    Column(N_("Indicator"), 46, "key"),
    Column(N_("Years"), 22),
    Column(N_("Countries"), 18, "right"),
    Column(N_("Source"), 56),
    Column(N_("Licence"), 32),
)
LIMITS = N_(
    "This does not measure officers, prove causes or forecast. Numbers that people chose are"
    " those of the cycle. Indicators describe countries, never people or groups."
)


def method(pack: JointPack, page: Page) -> Iterator[Flowable]:
    """The rules in words, then what the figures do not say."""
    yield from heading(page, N_("How the figures are made"))
    yield from paragraph(page, *told(dict(pack.facts.rules)))
    yield from _indicators(pack.facts.indicators, page)
    yield from subheading(page, N_("What this does not say"))
    yield from paragraph(page, LIMITS)
    if pack.findings is not None:
        words = said(
            "Generator: %(generator)s. Seed: %(seed)s, the first four bytes of the digest of the"
            " inputs.",
            generator=GENERATOR,
            seed=str(pack.findings.seed),
        )
        yield from note(page, words)


def _indicators(file: IndicatorFile | None, page: Page) -> Iterator[Flowable]:
    """Where the figures of the cycle's own file are from; nothing where it brought none."""
    if file is None:
        return
    yield from subheading(page, N_("Indicators of the cycle"))
    yield from paragraph(page, counted_with(file))
    rows: list[list[object]] = [
        [
            INDICATORS[each.indicator].name,
            years(each),
            each.countries,
            each.source,
            each.licence,
        ]
        for each in file.origins
    ]
    caption = table_caption(page, N_("Sources of the file of indicators"))
    yield from table(page, Table(caption, _ORIGINS, rows))


def told(rules: dict[str, int]) -> tuple[Msg, ...]:
    """How everything is made, with the judgements of the cycle by name."""
    return (
        said(
            "Each agency scores every place from 0 to 5 under each criterion, without seeing the"
            " other’s sheet; 5 always speaks for posting. A blank is unknown, not zero. Both sheets"
            " are sealed before either is opened: the digest published at sealing proves that no"
            " score was changed afterwards."
        ),
        said(
            "Value is the sum of weight times the scores of both agencies, out of 100. Confidence"
            " makes each score an interval, in points: high is exact, medium may be off by"
            " %(medium)s, low by %(low)s; a blank may be anything. The value’s interval holds them"
            " all.",
            medium=_parts(rules["medium_spread"], 100),
            low=_parts(rules["low_spread"], 100),
        ),
        said(
            "A place is assessable when at least %(least)s thousandths of the weight have evidence"
            " of both agencies; evidence of one counts half. A place that fails a gate stays in the"
            " table and leaves the ranking.",
            least=rules["evidence_least"],
        ),
        _verdict(rules),
        said(
            "Chances of ranks come from %(draws)s random draws of weights and scores (SMAA-2,"
            " Lahdelma and Salminen 2001): of all weights for the verdict, of mixtures of the three"
            " sets for the table of chances. The same facts give the same seed, so the same draws.",
            draws=rules["draws"],
        ),
        *_options(rules),
        said(
            "A decision is followed: the review of a trial that nobody held, and a quarter without"
            " a return, become gaps and stay so until somebody acts."
        ),
    )


def _verdict(rules: dict[str, int]) -> Msg:
    return said(
        "A clear winner leads by %(margin)s in 100 or more, is first in at least %(first)s of 100"
        " draws, and keeps its place when any one agency moves any one score by a point and"
        " whatever a place that is not assessable turns out to be. Leads, but fragile: the margin"
        " is kept and another test fails. No choice stands out where the margin is not kept, or"
        " where each agency would choose another place and their scores of those are %(split)s in"
        " 100 or more apart.",
        margin=_parts(rules["margin_least"], 10),
        first=_parts(rules["first_least"], 10),
        split=_parts(rules["split_least"], 10),
    )


def _options(rules: dict[str, int]) -> tuple[Msg, ...]:
    return (
        said(
            "Coverage of a place is a product of seven factors: basis, staffing, core time, reach,"
            " visits, mandate, language. Several lines of one agency fill what the stronger ones"
            " leave; the other agency counts only under a written arrangement, for the areas it"
            " names."
        ),
        said(
            "Need is made of priorities, %(priorities)s in 1,000, and of open indicators,"
            " %(indicators)s in 1,000. What is missing may be anything: it widens the interval and"
            " is neither zero nor the mean.",
            priorities=rules["need_priorities"],
            indicators=rules["need_indicators"],
        ),
        said(
            "What an option adds is need times the change of coverage, place by place, for both"
            " agencies. What it costs is counted by fiscal year, in nominal dollars; an amount that"
            " nobody knows is not zero, and such an option is never said to be the cheaper one."
        ),
    )


def _parts(number: int, of: int) -> Decimal:
    return Decimal(number) / of
