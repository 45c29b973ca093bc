"""The joint assessment of locations: cycles, candidates, scores, options, scenarios."""

from collections.abc import Mapping

from lo_desk.catalogue.assessing_choices import (
    ASSESSMENT_STATES,
    CONFIDENCES,
    CRITERIA,
    GATES,
    OPTION_KINDS,
    WEIGHT_VIEWS,
)
from lo_desk.catalogue.checks import CODE, HASH, HEX, between
from lo_desk.catalogue.choices import COST_LINES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Field, Kind
from lo_desk.catalogue.periods import backwards
from lo_desk.i18n.msg import N_, Msg, said

SCENARIO = Entity(
    key="scenario",
    title=N_("Scenario"),
    plural=N_("Scenarios"),
    named_by=("name",),
    withheld=True,
    fields=(
        Field("name", N_("Name"), Kind.BILINGUAL, required=True, searchable=True),
        Field("note", N_("Note"), Kind.BILINGUAL, searchable=True),
        Field("changes", N_("Changes"), Kind.LONG, required=True),
    ),
)

ASSESSMENT_CYCLE = Entity(
    key="assessment_cycle",
    title=N_("Assessment cycle"),
    plural=N_("Assessment cycles"),
    named_by=("name",),
    natural=("code",),
    joint=True,
    rule=backwards,
    fields=(
        Field("code", N_("Code"), required=True, searchable=True, check=CODE),
        Field("name", N_("Name"), Kind.BILINGUAL, required=True, searchable=True),
        Field("starts", N_("First day"), Kind.DATE, required=True, unit="period"),
        Field("ends", N_("Last day"), Kind.LAST_DAY, unit="period"),
        Field("approved_by", N_("Approved by (position)"), Kind.BILINGUAL),
        Field("approved_on", N_("Approved on"), Kind.DATE),
        Field("rules", N_("Rules of the cycle"), Kind.LONG),
        Field("indicators_hash", N_("Digest of the indicator file"), check=HASH),
    ),
)

CRITERION_WEIGHT = Entity(
    key="criterion_weight",
    title=N_("Weight of a criterion"),
    plural=N_("Weights of criteria"),
    named_by=("assessment_cycle", "criterion", "view"),
    natural=("assessment_cycle", "criterion", "view"),
    parent="assessment_cycle",
    joint=True,
    fields=(
        Field(
            "assessment_cycle",
            N_("Assessment cycle"),
            Kind.REFERENCE,
            required=True,
            target="assessment_cycle",
        ),
        Field("criterion", N_("Criterion"), Kind.CHOICE, required=True, choices=CRITERIA),
        Field(
            "view",
            N_("Whose weights"),
            Kind.CHOICE,
            required=True,
            choices=WEIGHT_VIEWS,
            default="JOINT",
        ),
        Field(
            "weight",
            N_("Weight, thousandths"),
            Kind.NUMBER,
            required=True,
            check=between(0, 1000),
        ),
        Field("anchor_0", N_("What 0 means"), Kind.BILINGUAL),
        Field("anchor_3", N_("What 3 means"), Kind.BILINGUAL),
        Field("anchor_5", N_("What 5 means"), Kind.BILINGUAL),
    ),
)


def _assessment(facts: Mapping[str, object]) -> Mapping[str, Msg]:
    if facts["state"] not in {"decided", "followed"}:
        return {}
    why = said("A decided assessment needs its decision, reasons, authority and day.")
    needed = ("decision", "reasons", "authority", "decided_on")
    return {key: why for key in needed if not facts[key]}


ASSESSMENT = Entity(
    key="assessment",
    title=N_("Joint assessment of locations"),
    plural=N_("Joint assessments of locations"),
    named_by=("title",),
    natural=("code",),
    joint=True,
    rule=_assessment,
    fields=(
        Field("code", N_("Code"), required=True, searchable=True, check=CODE),
        Field("title", N_("Title"), Kind.BILINGUAL, required=True, searchable=True),
        Field("question", N_("Question"), Kind.BILINGUAL, required=True, searchable=True),
        Field(
            "assessment_cycle",
            N_("Assessment cycle"),
            Kind.REFERENCE,
            required=True,
            target="assessment_cycle",
        ),
        Field(
            "state",
            N_("State"),
            Kind.CHOICE,
            required=True,
            choices=ASSESSMENT_STATES,
            default="draft",
        ),
        Field("asked_by", N_("Asked by (position)"), Kind.BILINGUAL),
        Field("opened_on", N_("Opened on"), Kind.DATE),
        Field(
            "decided_option",
            N_("Option decided on, its number"),
            Kind.NUMBER,
            check=between(1, 99),
        ),
        Field("decision", N_("Decision"), Kind.BILINGUAL, searchable=True),
        Field("reasons", N_("Reasons"), Kind.BILINGUAL, searchable=True),
        Field("dissent", N_("Dissent"), Kind.BILINGUAL, searchable=True),
        Field("authority", N_("Authority (position)"), Kind.BILINGUAL),
        Field("decided_on", N_("Decided on"), Kind.DATE),
        Field("trial_review_on", N_("Trial reviewed on"), Kind.DATE),
        Field("inputs_hash", N_("Digest of the inputs"), check=HASH),
        Field("facts_hash", N_("Digest of the facts"), check=HASH),
    ),
)

_ASSESSMENT = Field(
    "assessment",
    N_("Joint assessment of locations"),
    Kind.REFERENCE,
    required=True,
    target="assessment",
)


def _gate(key: str, label: str) -> Field:
    return Field(key, label, Kind.CHOICE, required=True, choices=GATES, default="open")


CANDIDATE = Entity(
    key="candidate",
    title=N_("Candidate location"),
    plural=N_("Candidate locations"),
    named_by=("city",),
    natural=("assessment", "code"),
    parent="assessment",
    joint=True,
    fields=(
        _ASSESSMENT,
        Field("code", N_("Code"), required=True, searchable=True, check=CODE),
        Field("city", N_("City"), Kind.BILINGUAL, required=True, searchable=True),
        Field("country", N_("Country"), Kind.REFERENCE, required=True, target="country"),
        Field("place", N_("Place"), Kind.REFERENCE, target="place"),
        Field("mission", N_("Mission"), Kind.REFERENCE, target="mission"),
        Field("analysis", N_("Situational analysis"), Kind.BILINGUAL, searchable=True),
        _gate("gate_consent", N_("Gate: the host consents")),
        _gate("gate_approval", N_("Gate: the head of mission approves")),
        _gate("gate_premises", N_("Gate: the premises are secure")),
        _gate("gate_law_cbsa", N_("Gate: risk within the CBSA’s limit")),
        _gate("gate_law_rcmp", N_("Gate: risk within the RCMP’s limit")),
    ),
)

SCORE = Entity(
    key="score",
    title=N_("Score"),
    plural=N_("Scores"),
    named_by=("candidate", "criterion"),
    natural=("candidate", "criterion"),
    withheld=True,
    fields=(
        Field(
            "candidate",
            N_("Candidate location"),
            Kind.REFERENCE,
            required=True,
            target="candidate",
        ),
        Field("criterion", N_("Criterion"), Kind.CHOICE, required=True, choices=CRITERIA),
        Field("score", N_("Score"), Kind.NUMBER, check=between(0, 5)),
        Field("confidence", N_("Confidence"), Kind.CHOICE, choices=CONFIDENCES),
        Field("evidence", N_("Evidence"), Kind.BILINGUAL, searchable=True),
        Field("source", N_("Source"), Kind.LONG),
    ),
)

SCORE_SEAL = Entity(
    key="score_seal",
    title=N_("Seal of a score sheet"),
    plural=N_("Seals of score sheets"),
    named_by=("assessment", "sealed_at"),
    natural=("assessment", "sealed_at"),
    withheld=True,
    append_only=True,
    fields=(
        _ASSESSMENT,
        Field("sealed_at", N_("Sealed at"), Kind.INSTANT, required=True),
        Field("digest", N_("Digest of the sheet"), required=True, check=HASH),
        Field("salt", N_("Random bytes sealed with the sheet"), required=True, check=HEX),
    ),
)

ASSESSMENT_OPTION = Entity(
    key="assessment_option",
    title=N_("Option of an assessment"),
    plural=N_("Options of assessments"),
    named_by=("title",),
    natural=("assessment", "number"),
    parent="assessment",
    joint=True,
    fields=(
        _ASSESSMENT,
        Field("number", N_("Number"), Kind.NUMBER, required=True, check=between(1, 99)),
        Field("kind", N_("Kind"), Kind.CHOICE, required=True, choices=OPTION_KINDS),
        Field("title", N_("Title"), Kind.BILINGUAL, required=True, searchable=True),
        Field("sentence", N_("In one sentence"), Kind.BILINGUAL, searchable=True),
        Field("candidate", N_("Candidate location"), Kind.REFERENCE, target="candidate"),
        Field("changes", N_("Changes"), Kind.LONG),
    ),
)

OPTION_COST = Entity(
    key="option_cost",
    title=N_("Cost of an option"),
    plural=N_("Costs of options"),
    named_by=("assessment_option", "line", "starts"),
    natural=("assessment_option", "line", "one_time", "starts"),
    parent="assessment_option",
    joint=True,
    rule=backwards,
    fields=(
        Field(
            "assessment_option",
            N_("Option of an assessment"),
            Kind.REFERENCE,
            required=True,
            target="assessment_option",
        ),
        Field("line", N_("Cost line"), Kind.CHOICE, required=True, choices=COST_LINES),
        Field("one_time", N_("Once, not every year"), Kind.YES_NO, required=True, default=False),
        Field("starts", N_("First day"), Kind.DATE, required=True, unit="period"),
        Field("ends", N_("Last day"), Kind.LAST_DAY, unit="period"),
        Field("cents", N_("Amount, in cents"), Kind.NUMBER, check=between(0, 2_000_000_000)),
    ),
)

ASSESSING = (
    SCENARIO,
    ASSESSMENT_CYCLE,
    CRITERION_WEIGHT,
    ASSESSMENT,
    CANDIDATE,
    SCORE,
    SCORE_SEAL,
    ASSESSMENT_OPTION,
    OPTION_COST,
)
