"""The kinds of gap and their words: what the catalogue may know of gaps."""

from lo_desk.i18n.msg import Msg, in_context

COVERAGE, SHARED, ONE_SIDED = "coverage", "shared", "one_sided"
VACANCY, VACANCY_SOON, HANDOVER = "vacancy", "vacancy_soon", "handover"
THIN_LOAD, THIN_VISITS = "thin_load", "thin_visits"
MANDATE, BRIEFING, FRESHNESS = "mandate", "briefing", "freshness"
ACKNOWLEDGEMENT, INSTRUMENT, TRAINING = "acknowledgement", "instrument", "training"
ROLES, POLICY, LANGUAGE = "roles", "policy", "language"
TRIAL_REVIEW, OVER_PRESENCE = "trial_review", "over_presence"

GAP_KINDS: dict[str, Msg] = {
    COVERAGE: in_context("gap", "Coverage gap"),
    SHARED: in_context("gap", "Shared gap"),
    ONE_SIDED: in_context("gap", "One-sided gap"),
    VACANCY: in_context("gap", "Vacancy"),
    VACANCY_SOON: in_context("gap", "Projected vacancy"),
    HANDOVER: in_context("gap", "Handover gap"),
    THIN_LOAD: in_context("gap", "Thin coverage: load"),
    THIN_VISITS: in_context("gap", "Thin coverage: visits"),
    MANDATE: in_context("gap", "Mandate gap"),
    BRIEFING: in_context("gap", "Briefing gap"),
    ACKNOWLEDGEMENT: in_context("gap", "Acknowledgement missing"),
    INSTRUMENT: in_context("gap", "Instrument missing or expired"),
    TRAINING: in_context("gap", "Training gap"),
    ROLES: in_context("gap", "Role not assigned"),
    POLICY: in_context("gap", "Policy obstacle"),
    LANGUAGE: in_context("gap", "Language gap"),
    FRESHNESS: in_context("gap", "Freshness gap"),
    TRIAL_REVIEW: in_context("gap", "Trial to review"),
    OVER_PRESENCE: in_context("gap", "Over-presence (opportunity)"),
}
"""Titles by kind, in the order lists and documents show them."""
