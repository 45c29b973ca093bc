"""What the gaps in papers, roles, training, languages, trials and presence are."""

from lo_desk.domain import gap_kinds as gap
from lo_desk.domain.judgements import Rules
from lo_desk.i18n.msg import Msg, said


def definitions_of_work(rules: Rules) -> dict[str, Msg]:
    """What officers owe and must hold, with the numbers of the day's rules."""
    return {
        gap.ACKNOWLEDGEMENT: said(
            "a pack was issued to the position at a post more than %(days)s days ago and nobody"
            " acknowledged it. Extent %(base)s, plus 1 for each %(step)s days more, at most"
            " %(most)s.",
            days=rules.receipt_days,
            base=rules.receipt_base,
            step=rules.receipt_step,
            most=rules.receipt_most,
        ),
        gap.TRAINING: said(
            "mandatory training of an officer at a post is missing or no longer valid: extent"
            " %(none)s; it ends within %(days)s days: %(soon)s.",
            none=rules.training_none,
            days=rules.training_days,
            soon=rules.training_soon,
        ),
        gap.LANGUAGE: said(
            "nobody at the post holds a language it asks for: extent %(none)s; only below the"
            " level: %(short)s.",
            none=rules.language_missing,
            short=rules.language_short,
        ),
        gap.TRIAL_REVIEW: said(
            "a trial ends within %(days)s days and what follows is not recorded: extent %(soon)s;"
            " it is over: %(passed)s.",
            days=rules.trial_days,
            soon=rules.trial_soon,
            passed=rules.trial_passed,
        ),
        gap.OVER_PRESENCE: said(
            "two staffed posts of an agency share half of the smaller one’s places or more, and"
            " both had under half of the median requests in %(n)s quarters. Extent"
            " %(extent)s; an opportunity, not a fault.",
            n=rules.quiet_quarters,
            extent=rules.quiet_extent,
        ),
    }


def definitions_of_hosts(rules: Rules) -> dict[str, Msg]:
    """What is agreed and assessed with host countries, with the same numbers."""
    return {
        gap.INSTRUMENT: said(
            "an agency covers a country without a memorandum or statement of understanding in"
            " force: extent %(none)s; it ends within %(days)s days or its review is due: %(soon)s.",
            none=rules.instrument_none,
            days=rules.instrument_days,
            soon=rules.instrument_soon,
        ),
        gap.ROLES: said(
            "both agencies cover a country for a mandate area, and who leads is not recorded:"
            " extent %(missing)s; both lead: %(two)s; nobody leads: %(nobody)s; the review is due:"
            " %(review)s.",
            missing=rules.roles_missing,
            two=rules.roles_two,
            nobody=rules.roles_nobody,
            review=rules.roles_review,
        ),
        gap.POLICY: said(
            "the agencies’ information-sharing assessments differ by one level: extent %(differs)s,"
            " by more: %(apart)s; one is missing or no longer valid where the agency works:"
            " %(missing)s; a restriction blocks the work: %(blocks)s, slows it: %(slows)s.",
            differs=rules.policy_differs,
            apart=rules.policy_apart,
            missing=rules.policy_missing,
            blocks=rules.policy_blocks,
            slows=rules.policy_slows,
        ),
    }
