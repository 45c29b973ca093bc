"""Gaps, worst first: what, why, who acts."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import OWNERS
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.gaps import BANDS, GAP_KINDS, OPPORTUNITY, band_of
from lo_desk.domain.judgements import Rules
from lo_desk.domain.packs import CountryPack, GapAssessment
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.entries import Entry, Say, Spine
from lo_desk.reports.blocks.ledgers import Group, Ledger, ledger
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.texts import heading
from lo_desk.reports.sections.gaps_in_short import in_short, where
from lo_desk.reports.sections.wording import country_forms, withheld

_IN_FULL, _GRAVE = 60, frozenset(["critical", "high"])
"""Of more gaps than so many only the grave ones are told in full."""

_RULE = N_(
    "Severity, 0 to 100, is weight times extent, over 100: how much the place or post matters, and"
    " how bad the gap is there. Both stand in grey after who acts."
)


def country_gaps(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Gaps in one country."""
    facts = country_forms(pack.card.country)
    yield from heading(page, said("Gaps %(country_in)s", **facts), _lead(pack))
    if pack.card.gaps:
        caption = table_caption(page, said("Gaps %(country_in)s, by severity", **facts))
        yield from gap_ledger(page, caption, pack.card.gaps, Rules())
    yield from withheld(page, pack.card.withheld, ("gap",))


def _lead(pack: CountryPack) -> Msg:
    gaps, day = pack.card.gaps, pack.card.day
    if not gaps:
        return said(
            "No gap is found %(country_in)s on %(day)s.",
            day=day,
            **country_forms(pack.card.country),
        )
    return counted(
        "%(n)s gap on %(day)s; worst severity: %(worst)s.",
        "%(n)s gaps on %(day)s; worst severity: %(worst)s.",
        len(gaps),
        day=day,
        worst=max(line.gap.severity for line in gaps),
    )


def all_gaps(assessment: GapAssessment, page: Page) -> Iterator[Flowable]:
    """Every gap of both networks."""
    yield from heading(page, N_("Gaps by severity"), _worst(assessment.gaps), chapter=True)
    if assessment.gaps:
        full, short = _by_weight(assessment)
        if full:
            caption = table_caption(page, N_("Gaps, by severity"))
            yield from gap_ledger(page, caption, full, assessment.rules)
        for key, lines in short.items():
            yield from in_short(page, key, lines)


def _by_weight(assessment: GapAssessment) -> tuple[list[GapLine], dict[str, list[GapLine]]]:
    """What is told in full, and what in short, by band."""
    gaps, rules = assessment.gaps, assessment.rules
    if len(gaps) <= _IN_FULL:
        return list(gaps), {}
    full: list[GapLine] = []
    short: dict[str, list[GapLine]] = {}
    for line in gaps:
        key = band_of(line.gap, rules)
        (full if key in _GRAVE else short.setdefault(key, [])).append(line)
    return full, {key: short[key] for key in BANDS if key in short}


def _worst(gaps: Sequence[GapLine]) -> Msg:
    if not gaps:
        return said("No gap is found.")
    return counted(
        "%(n)s gap: why it is one, and who acts.",
        "%(n)s gaps, worst first: why each is one, and who acts.",
        len(gaps),
    )


def gap_ledger(
    page: Page, caption: Words, gaps: Sequence[GapLine], rules: Rules
) -> Iterator[Flowable]:
    """Gaps under the bands of severity; opportunities last."""

    def key_of(line: GapLine) -> str:
        return band_of(line.gap, rules)

    ordered = sorted(gaps, key=lambda line: key_of(line) == OPPORTUNITY)
    groups = [_group(key, list(lines)) for key, lines in groupby(ordered, key_of)]
    told = Ledger(caption, N_("Gap, why, who acts"), "0-100", groups, _RULE)
    yield from ledger(page, told)


def _group(key: str, lines: Sequence[GapLine]) -> Group:
    word = BANDS[key]
    title = counted("%(band)s: %(n)s gap", "%(band)s: %(n)s gaps", len(lines), band=word)
    again = counted(
        "%(band)s: %(n)s gap (continued)",
        "%(band)s: %(n)s gaps (continued)",
        len(lines),
        band=word,
    )
    entries = [_entry(line, key) for line in lines]
    return Group(title, again, key, entries, _Onward(word))


class _Onward:
    """*High: continued on page 8*."""

    def __init__(self, word: Msg) -> None:
        self._word = word

    def __call__(self, number: str) -> Msg:
        return said("%(band)s: continued on page %(page)s", band=self._word, page=number)


def _entry(line: GapLine, key: str) -> Entry:
    gap = line.gap
    eyebrow = said(
        "%(kind)s · %(agency)s · %(band)s %(severity)s",
        kind=GAP_KINDS[gap.kind],
        agency=OWNERS[gap.agency],
        band=BANDS[key],
        severity=gap.severity,
    )
    parts = f"{gap.weight}\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}{gap.extent}"
    look = "critical" if key == "critical" else "score"
    main = [Say("eyebrow", eyebrow), Say("title", where(line)), Say("dense", gap.why)]
    side = [Say("dense", gap.act, N_("Who acts:"), parts)]
    return Entry(main, side, Spine(str(gap.severity), look, key))
