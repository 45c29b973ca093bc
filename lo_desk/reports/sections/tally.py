"""What an assessment counts, and its finding, once for all its sections."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.gaps import BANDS, GAP_KINDS, band_of
from lo_desk.domain.packs import CountryCoverage, GapAssessment
from lo_desk.i18n.msg import Msg, counted, said
from lo_desk.reports.blocks.strips import Count

COVERAGE_GAPS = ("shared", "coverage")


@dataclass(frozen=True)
class Tally:
    """Counts of an assessment.

    Attributes:
        bands: Gaps of each severity, worst first.
        kinds: Gaps by kind and agency; ``JOINT`` counts for both alike.
        shared: Countries that both want and neither covers.
        missing: Countries that one agency wants and nobody covers.
        one_sided: Countries that only the agency covers that has no gap there.
        vacant: Posts vacant on the day, or soon.
    """

    bands: tuple[tuple[str, int], ...]
    kinds: Counter[tuple[str, str]]
    any_cover: int
    both_cover: int
    shared: tuple[CountryCoverage, ...]
    missing: tuple[CountryCoverage, ...]
    one_sided: int
    vacant: int

    @property
    def total(self) -> int:
        """All gaps."""
        return sum(count for _, count in self.bands)


def tally(assessment: GapAssessment) -> Tally:
    """Count what the assessment found."""
    countries, gaps = assessment.countries, assessment.gaps
    vacancies = ("vacancy", "vacancy_soon")
    return Tally(
        bands=_bands(assessment, gaps),
        kinds=Counter((line.gap.kind, line.gap.agency) for line in gaps),
        any_cover=sum(each.cbsa or each.rcmp for each in countries),
        both_cover=sum(each.cbsa and each.rcmp for each in countries),
        shared=tuple(each for each in countries if each.gap == "shared"),
        missing=tuple(each for each in countries if each.gap == "coverage"),
        one_sided=sum(each.gap == "one_sided" for each in countries),
        vacant=len({line.gap.post for line in gaps if line.gap.kind in vacancies}),
    )


def headline(counts: Tally) -> Msg:
    """The finding in a sentence without a full stop, as headings are."""
    if counts.shared:
        return counted(
            "%(n)s country matters to both agencies and neither covers it",
            "%(n)s countries matter to both agencies and neither covers them",
            len(counts.shared),
        )
    if counts.missing:
        return counted(
            "%(n)s priority country has no liaison officer",
            "%(n)s priority countries have no liaison officer",
            len(counts.missing),
        )
    if counts.total:
        return counted(
            "%(n)s gap in the two networks", "%(n)s gaps in the two networks", counts.total
        )
    return said("No gap is found in the two networks")


def severities(counts: Tally) -> list[Count]:
    """Gaps of each severity, with its word."""
    return [(key, count, BANDS[key]) for key, count in counts.bands]


def kinds_found(assessment: GapAssessment) -> tuple[str, ...]:
    """Kinds with a gap or something unknown, in the order documents show them."""
    found = {line.gap.kind for line in assessment.gaps}
    found |= {kind for kind, _ in assessment.unknown}
    return tuple(kind for kind in GAP_KINDS if kind in found)


def _bands(assessment: GapAssessment, gaps: Sequence[GapLine]) -> tuple[tuple[str, int], ...]:
    found = Counter(band_of(line.gap, assessment.rules) for line in gaps)
    return tuple((key, found[key]) for key in BANDS)
