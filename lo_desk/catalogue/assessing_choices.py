"""What may be chosen in a joint assessment, with the words people read."""

from lo_desk.catalogue.field import Choice
from lo_desk.domain.agencies import CBSA, JOINT, RCMP
from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import Msg, in_context

ASSESSMENT_STATES = (
    Choice("draft", in_context("assessment", "draft")),
    Choice("scoring", in_context("assessment", "being scored")),
    Choice("open", in_context("assessment", "sheets open")),
    Choice("decided", in_context("assessment", "decided")),
    Choice("followed", in_context("assessment", "followed up")),
)

CRITERIA = (
    Choice("C1", in_context("criterion", "Threat to Canada")),
    Choice("C2", in_context("criterion", "Fit with both agencies’ priorities")),
    Choice("C3", in_context("criterion", "Demand")),
    Choice("C4", in_context("criterion", "Strategic location")),
    Choice("C5", in_context("criterion", "Rule of law")),
    Choice("C6", in_context("criterion", "Host cooperation and access")),
    Choice("C7", in_context("criterion", "Capacity of existing posts")),
    Choice("C8", in_context("criterion", "Size of the area and travel")),
    Choice("C9", in_context("criterion", "Presence of the other agency")),
    Choice("C10", in_context("criterion", "Like-minded partners")),
    Choice("C11", in_context("criterion", "Cost")),
    Choice("C12", in_context("criterion", "Space and security at the mission")),
    Choice("C13", in_context("criterion", "Approval of the head of mission")),
    Choice("C14", in_context("criterion", "People available")),
    Choice("C15", in_context("criterion", "Options to a permanent post")),
)

SHORT: dict[str, Msg] = {
    "C1": in_context("short criterion", "Threat"),
    "C2": in_context("short criterion", "Priorities"),
    "C3": in_context("short criterion", "Demand"),
    "C4": in_context("short criterion", "Location"),
    "C5": in_context("short criterion", "Rule of law"),
    "C6": in_context("short criterion", "Host"),
    "C7": in_context("short criterion", "Existing capacity"),
    "C8": in_context("short criterion", "Travel"),
    "C9": in_context("short criterion", "Other agency"),
    "C10": in_context("short criterion", "Partners"),
    "C11": in_context("short criterion", "Cost"),
    "C12": in_context("short criterion", "Mission"),
    "C13": in_context("short criterion", "Approval"),
    "C14": in_context("short criterion", "People"),
    "C15": in_context("short criterion", "Options"),
}
"""Criteria in a word or two, for rows of figures; their full names stand with their weights."""

GATES = (
    Choice("open", in_context("gate", "open")),
    Choice("yes", in_context("gate", "yes")),
    Choice("no", in_context("gate", "no")),
)

CONFIDENCES = (
    Choice("high", in_context("confidence", "high")),
    Choice("medium", in_context("confidence", "medium")),
    Choice("low", in_context("confidence", "low")),
)

WEIGHT_VIEWS = (
    Choice(JOINT, in_context("weights", "Joint Working Group")),
    Choice(CBSA, Bilingual("CBSA", "ASFC")),
    Choice(RCMP, Bilingual("RCMP", "GRC")),
)

OPTION_KINDS = (
    Choice("nothing", in_context("option", "Do nothing")),
    Choice("recut", in_context("option", "Redraw the areas")),
    Choice("temporary", in_context("option", "Temporary deployment (under one year)")),
    Choice("trial", in_context("option", "Trial post")),
    Choice("other_agency", in_context("option", "The other agency covers")),
    Choice("analyst", in_context("option", "Analyst instead of an officer")),
    Choice("les_support", in_context("option", "Locally engaged support")),
    Choice("permanent", in_context("option", "Permanent post")),
)
