"""What may be chosen, with the words people read."""

from lo_desk.catalogue.field import Choice
from lo_desk.domain.agencies import AGENCIES, OWNERS
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.gap_kinds import GAP_KINDS
from lo_desk.i18n.msg import in_context

AGENCY_CHOICES = tuple(Choice(code, name) for code, name in AGENCIES.items())
OWNER_CHOICES = tuple(Choice(code, name) for code, name in OWNERS.items())

GAP_CHOICES = tuple(Choice(key, words) for key, words in GAP_KINDS.items())

MARKINGS = (
    Choice(0, Bilingual("UNCLASSIFIED", "NON CLASSIFIÉ")),
    Choice(1, Bilingual("PROTECTED A", "PROTÉGÉ\u00a0A")),
    Choice(2, Bilingual("PROTECTED B", "PROTÉGÉ\u00a0B")),
)

REGIONS = (
    Choice("002", in_context("region", "Africa")),
    Choice("019", in_context("region", "Americas")),
    Choice("142", in_context("region", "Asia")),
    Choice("150", in_context("region", "Europe")),
    Choice("009", in_context("region", "Oceania")),
    Choice("010", in_context("region", "Antarctica")),
)

LANGUAGE_CHOICES = (
    Choice("en", in_context("language", "English")),
    Choice("fr", in_context("language", "French")),
)

DAYS = (
    Choice("mon", in_context("day", "Monday")),
    Choice("tue", in_context("day", "Tuesday")),
    Choice("wed", in_context("day", "Wednesday")),
    Choice("thu", in_context("day", "Thursday")),
    Choice("fri", in_context("day", "Friday")),
    Choice("sat", in_context("day", "Saturday")),
    Choice("sun", in_context("day", "Sunday")),
)

DOCUMENTS = (
    Choice("country-pack", in_context("document", "Country briefing pack")),
    Choice("priorities-brief", in_context("document", "Counterpart brief")),
    Choice("delta", in_context("document", "What changed since the last briefing")),
    Choice("visit", in_context("document", "Visit and forum pack")),
    Choice("handover", in_context("document", "Handover pack")),
    Choice("end-of-tour", in_context("document", "End-of-tour debrief")),
    Choice("pre-deployment", in_context("document", "Pre-deployment pack")),
    Choice("regional-pack", in_context("document", "Regional briefing pack")),
    Choice("volume", in_context("document", "Volume of documents")),
    Choice("list", in_context("document", "Register as a list")),
    Choice("gap-assessment", in_context("document", "Deployment-gap assessment")),
    Choice("joint-assessment", in_context("document", "Joint assessment of candidate places")),
    Choice("what-if", in_context("document", "What-if")),
)

MISSION_TYPES = (
    Choice("embassy", in_context("mission", "Embassy")),
    Choice("high_commission", in_context("mission", "High commission")),
    Choice("deputy_high_commission", in_context("mission", "Deputy high commission")),
    Choice("consulate_general", in_context("mission", "Consulate general")),
    Choice("consulate", in_context("mission", "Consulate")),
    Choice("consular_agency", in_context("mission", "Consular agency")),
    Choice("trade_office", in_context("mission", "Trade office")),
    Choice("office", in_context("mission", "Office")),
    Choice("permanent_mission", in_context("mission", "Permanent mission")),
    Choice("host_authority", in_context("mission", "Host authority")),
    Choice("international_organization", in_context("mission", "International organization")),
)

MISSION_STATES = (
    Choice("listed", in_context("mission", "listed")),
    Choice("announced", in_context("mission", "announced")),
    Choice("paused", in_context("mission", "services paused")),
    Choice("suspended", in_context("mission", "suspended")),
    Choice("to_check", in_context("mission", "to check")),
)

PLACE_KINDS = (
    Choice("city", in_context("place", "City")),
    Choice("subdivision", in_context("place", "Subdivision")),
)

POST_ROLES = (
    Choice("lo", in_context("role", "Liaison officer")),
    Choice("senior_lo", in_context("role", "Senior liaison officer")),
    Choice("analyst", in_context("role", "Analyst")),
    Choice("regional_director", in_context("role", "Regional director")),
    Choice("assistant", in_context("role", "Assistant")),
    Choice("les_support", in_context("role", "Locally engaged support")),
)

POST_STATES = (
    Choice("proposed", in_context("post", "proposed")),
    Choice("under_assessment", in_context("post", "under assessment")),
    Choice("approved", in_context("post", "approved")),
    Choice("trial", in_context("post", "on trial")),
    Choice("active", in_context("post", "active")),
    Choice("suspended", in_context("post", "suspended")),
    Choice("closing", in_context("post", "closing")),
    Choice("closed", in_context("post", "closed")),
)

CLEARANCES = (
    Choice("reliability", in_context("clearance", "Reliability status")),
    Choice("secret", in_context("clearance", "Secret")),
    Choice("top_secret", in_context("clearance", "Top secret")),
)

TOUR_TYPES = (
    Choice("rotational", in_context("tour", "Rotational")),
    Choice("temporary", in_context("tour", "Temporary (under one year)")),
    Choice("acting", in_context("tour", "Acting")),
    Choice("secondment", in_context("tour", "Secondment")),
    Choice("de_facto", in_context("tour", "De facto, part time")),
)

ROLES_HERE = (
    Choice("lead", in_context("role here", "Lead")),
    Choice("support", in_context("role here", "Support")),
    Choice("inform", in_context("role here", "Kept informed")),
    Choice("none", in_context("role here", "Not involved")),
)

BASES = (
    Choice("resident", in_context("basis", "Resident")),
    Choice("accredited", in_context("basis", "Accredited")),
    Choice("covered", in_context("basis", "Covered")),
    Choice("adhoc", in_context("basis", "Ad hoc")),
)

VISIT_KINDS = (
    Choice("regular", in_context("visit", "Regular")),
    Choice("emergency", in_context("visit", "Emergency")),
)

LEVELS = (
    Choice("national", in_context("level", "National")),
    Choice("regional", in_context("level", "Regional")),
    Choice("country", in_context("level", "Country")),
)

TARGETS = (
    Choice("country", in_context("target", "Country")),
    Choice("migrant_group", in_context("target", "Migrant group")),
    Choice("network", in_context("target", "Criminal network or route")),
    Choice("commodity", in_context("target", "Commodity")),
    Choice("programme", in_context("target", "Program")),
)

VERSION_STATES = (
    Choice("draft", in_context("version", "draft")),
    Choice("published", in_context("version", "published")),
)

LINK_KINDS = (
    Choice("overlap", in_context("priorities", "Overlap")),
    Choice("conflict", in_context("priorities", "Conflict")),
)

SCHEDULE_RULES = (
    Choice("yearly", in_context("schedule", "Every year")),
    Choice("on_arrival", in_context("schedule", "On arrival")),
    Choice("on_new_version", in_context("schedule", "On a new version")),
    Choice("one_off", in_context("schedule", "Once")),
)

BRIEFING_TYPES = (
    Choice("pre_deployment", in_context("briefing", "Pre-deployment")),
    Choice("counterpart_priorities", in_context("briefing", "Counterpart’s priorities")),
    Choice("annual_refresh", in_context("briefing", "Annual refresh")),
    Choice("visit", in_context("briefing", "Visit")),
    Choice("forum", in_context("briefing", "Forum")),
    Choice("handover", in_context("briefing", "Handover")),
    Choice("end_of_tour", in_context("briefing", "End of tour")),
)

MODES = (
    Choice("in_person", in_context("mode", "In person")),
    Choice("video", in_context("mode", "Video")),
    Choice("phone", in_context("mode", "Telephone")),
    Choice("document", in_context("mode", "Document")),
)

ACTIVITY_TYPES = (
    Choice("airport_exercise", in_context("activity", "Airport exercise")),
    Choice("carrier_training", in_context("activity", "Carrier training")),
    Choice("capacity_building", in_context("activity", "Host capacity building")),
    Choice("joint_visit", in_context("activity", "Joint visit")),
    Choice("joint_assessment", in_context("activity", "Joint assessment")),
    Choice("investigation_support", in_context("activity", "Investigation support")),
    Choice("removal_support", in_context("activity", "Removal support")),
    Choice("workshop", in_context("activity", "Workshop")),
)

ACTIVITY_STATES = (
    Choice("planned", in_context("activity", "planned")),
    Choice("approved", in_context("activity", "approved")),
    Choice("done", in_context("activity", "done")),
    Choice("cancelled", in_context("activity", "cancelled")),
)

RISKS = (
    Choice("low", in_context("risk", "low")),
    Choice("medium", in_context("risk", "medium")),
    Choice("high", in_context("risk", "high")),
)

COOPERATION = (
    Choice("good", in_context("cooperation", "good")),
    Choice("fair", in_context("cooperation", "fair")),
    Choice("poor", in_context("cooperation", "poor")),
    Choice("none", in_context("cooperation", "none")),
)

INSTRUMENT_TYPES = (
    Choice("mou", in_context("instrument", "Memorandum of understanding")),
    Choice("smu", in_context("instrument", "Statement of mutual understanding")),
    Choice("mlat", in_context("instrument", "Mutual legal assistance treaty")),
    Choice("extradition", in_context("instrument", "Extradition treaty")),
    Choice("other", in_context("instrument", "Other instrument")),
)

TAKERS = AGENCY_CHOICES
GIVERS = (*AGENCY_CHOICES, Choice("partner", in_context("cover", "A like-minded officer")))

EFFECTS = (
    Choice("blocks", in_context("restriction", "blocks the work")),
    Choice("slows", in_context("restriction", "slows the work")),
)

RESTRICTION_STATES = (
    Choice("open", in_context("restriction", "open")),
    Choice("settled", in_context("restriction", "settled")),
)

COST_LINES = (
    Choice("salary", in_context("cost", "Salary")),
    Choice("allowances", in_context("cost", "Foreign service allowances")),
    Choice("relocation", in_context("cost", "Relocation")),
    Choice("accommodation", in_context("cost", "Accommodation")),
    Choice("common_services", in_context("cost", "Common services abroad")),
    Choice("office", in_context("cost", "Office")),
    Choice("travel", in_context("cost", "Operational travel")),
    Choice("training", in_context("cost", "Training")),
    Choice("setup", in_context("cost", "Setting up")),
    Choice("whole", in_context("cost", "Whole year, not broken down")),
)

PROXIES = (
    Choice("nobody", in_context("forum", "Nobody")),
    Choice("cbsa", in_context("forum", "The CBSA for the RCMP")),
    Choice("rcmp", in_context("forum", "The RCMP for the CBSA")),
    Choice("both", in_context("forum", "Each for the other")),
)

RECEIPTS = (
    Choice("window", in_context("receipt", "In this program")),
    Choice("slip", in_context("receipt", "Slip returned")),
)
