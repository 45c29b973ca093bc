"""How the assessment was made: what each gap is, how severity is worked out."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.domain import gap_kinds as gap
from lo_desk.domain.gap_kinds import GAP_KINDS
from lo_desk.domain.judgements import Rules
from lo_desk.domain.packs import GapAssessment
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.entries import Entry, Say
from lo_desk.reports.blocks.ledgers import Group, Ledger, ledger
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.texts import heading, paragraph, subheading
from lo_desk.reports.sections.host_method import definitions_of_hosts, definitions_of_work

_FORMULA = N_(
    "Severity is weight times extent, divided by 100 and rounded half up: a whole number from 0 to"
    " 100. Weight is how much the place or post matters to the agency: that of its best priority"
    " there. Extent is how bad the gap is. Both stand under each gap; the product never stands"
    " alone."
)
_UNKNOWN = N_(
    "What is unknown is not a gap. A fact that nobody recorded is listed under freshness, and"
    " stands beside the count of the gaps that it may hide."
)
_COVERAGE = N_(
    "Coverage is a product of seven factors: basis, staffing, core time, reach, visits, mandate,"
    " language. Each unknown factor makes it an interval; the map and the gaps use the low end."
)


def method(assessment: GapAssessment, page: Page) -> Iterator[Flowable]:
    """Definitions, in the order of the counts."""
    yield from heading(
        page,
        N_("Method"),
        N_("Every gap follows from dated facts; nobody types one."),
    )
    yield from paragraph(page, _FORMULA, _UNKNOWN, _COVERAGE)
    yield from subheading(page, N_("What each gap is"))
    entries = [
        Entry([Say("dense", told, said("%(kind)s:", kind=GAP_KINDS[kind]))])
        for kind, told in definitions(assessment.rules).items()
    ]
    caption = table_caption(page, N_("Definitions and extents"))
    group = Group(N_("Gaps"), N_("Gaps (continued)"), "", entries)
    yield from ledger(page, Ledger(caption, N_("Holds when; how bad"), "", [group], dense=True))


def definitions(rules: Rules) -> dict[str, Msg]:
    """Each kind of gap, with the numbers of the day's rules."""
    found = {
        **_of_places(rules),
        **_of_posts(rules),
        **_of_facts(rules),
        **definitions_of_work(rules),
        **definitions_of_hosts(rules),
    }
    return {kind: found[kind] for kind in GAP_KINDS}


def _of_places(rules: Rules) -> dict[str, Msg]:
    return {
        gap.COVERAGE: said(
            "one agency has a priority on a place, and no line of either reaches it. Extent"
            " %(extent)s.",
            extent=rules.coverage_extent,
        ),
        gap.SHARED: said(
            "both agencies have a priority on a place, and neither covers it: one gap for both."
            " Extent %(extent)s.",
            extent=rules.shared_extent,
        ),
        gap.ONE_SIDED: said(
            "an agency has a priority on a place and no line there, but the other covers it. Extent"
            " %(extent)s, less up to %(relief)s for full coverage by the other.",
            extent=rules.one_sided_extent,
            relief=rules.one_sided_relief,
        ),
        gap.MANDATE: said(
            "an agency covers a place, but not for every mandate area of its priorities. Extent: the"
            " share that is missing, of %(most)s.",
            most=rules.mandate_span,
        ),
        gap.THIN_VISITS: said(
            "no visit in %(months)s months to a place where visits are planned or the post is"
            " accredited. Extent %(base)s, plus %(step)s for each month more, at most %(most)s.",
            months=rules.visits_months,
            base=rules.visits_base,
            step=rules.visits_step,
            most=rules.visits_most,
        ),
    }


def _of_posts(rules: Rules) -> dict[str, Msg]:
    return {
        gap.VACANCY: said(
            "the post is open and nobody is there. Extent %(base)s, rising to %(most)s after"
            " %(days)s days.",
            base=rules.vacancy_base,
            most=rules.vacancy_base + rules.vacancy_span,
            days=rules.vacancy_days,
        ),
        gap.VACANCY_SOON: said(
            "filled today, empty within %(days)s days, and no later tour is known. Extent"
            " %(base)s, rising to %(most)s.",
            days=rules.soon_days,
            base=rules.soon_base,
            most=rules.soon_base + rules.soon_span,
        ),
        gap.HANDOVER: said(
            "two officers overlap by fewer days than the post asks for. Extent %(base)s, plus the"
            " days that lack, at most %(most)s.",
            base=rules.handover_base,
            most=rules.handover_most,
        ),
        gap.THIN_LOAD: said(
            "more than %(limit)s places for each full-time officer. Extent %(base)s, rising with"
            " the load, at most %(most)s.",
            limit=rules.load_limit,
            base=rules.load_base,
            most=rules.load_most,
        ),
    }


def _of_facts(rules: Rules) -> dict[str, Msg]:
    return {
        gap.BRIEFING: said(
            "an officer’s last briefing covers an older version of the counterpart’s priorities than"
            " the one in force. Extent %(base)s, plus 1 for each %(step)s days, up to %(most)s"
            " more.",
            base=rules.briefing_base,
            step=rules.briefing_step,
            most=rules.briefing_most,
        ),
        gap.FRESHNESS: said(
            "a contact was verified more than %(months)s months ago, or a fact is not recorded."
            " Extent %(base)s, plus 1 for each month more, up to %(most)s more.",
            months=rules.fresh_months,
            base=rules.fresh_base,
            most=rules.fresh_most,
        ),
    }
