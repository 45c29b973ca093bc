"""The joint assessment of locations."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from lo_desk.db.base import Record, belongs, bilingual, common, parent, period, refers
from lo_desk.domain.bilingual import Bilingual


class Scenario(Record):
    """A what-if with a name; ``changes`` is JSON the assessment understands."""

    __tablename__ = "scenario"
    __table_args__ = (*common(),)

    name: Mapped[Bilingual] = bilingual("name")
    note: Mapped[Bilingual] = bilingual("note")
    changes: Mapped[str]


class AssessmentCycle(Record):
    """Weights and rules for all locations; ``rules`` is JSON, indicators frozen facts; half open."""

    __tablename__ = "assessment_cycle"
    __table_args__ = (*common(), parent(), period())

    code: Mapped[str]
    name: Mapped[Bilingual] = bilingual("name")
    starts: Mapped[date]
    ends: Mapped[date | None]
    approved_by: Mapped[Bilingual] = bilingual("approved_by")
    approved_on: Mapped[date | None]
    rules: Mapped[str | None]
    indicators_hash: Mapped[str | None]


class CriterionWeight(Record):
    """A criterion’s weight in thousandths: the working group’s (JOINT), or an agency’s own."""

    __tablename__ = "criterion_weight"
    __table_args__ = (*common(), belongs("assessment_cycle"))

    assessment_cycle_id: Mapped[UUID] = mapped_column(index=True)
    criterion: Mapped[str]
    view: Mapped[str] = mapped_column(default="JOINT")
    weight: Mapped[int]
    anchor_0: Mapped[Bilingual] = bilingual("anchor_0")
    anchor_3: Mapped[Bilingual] = bilingual("anchor_3")
    anchor_5: Mapped[Bilingual] = bilingual("anchor_5")


class Assessment(Record):
    """Where should we post? From a question to a decision and what followed."""

    __tablename__ = "assessment"
    __table_args__ = (*common(), parent())

    code: Mapped[str]
    title: Mapped[Bilingual] = bilingual("title")
    question: Mapped[Bilingual] = bilingual("question")
    assessment_cycle_id: Mapped[UUID] = refers("assessment_cycle")
    state: Mapped[str] = mapped_column(default="draft")
    asked_by: Mapped[Bilingual] = bilingual("asked_by")
    opened_on: Mapped[date | None]
    decided_option: Mapped[int | None]
    decision: Mapped[Bilingual] = bilingual("decision")
    reasons: Mapped[Bilingual] = bilingual("reasons")
    dissent: Mapped[Bilingual] = bilingual("dissent")
    authority: Mapped[Bilingual] = bilingual("authority")
    decided_on: Mapped[date | None]
    trial_review_on: Mapped[date | None]
    inputs_hash: Mapped[str | None]
    facts_hash: Mapped[str | None]


class Candidate(Record):
    """A location that is assessed; gates are yes, no or open."""

    __tablename__ = "candidate"
    __table_args__ = (*common(), belongs("assessment"))

    assessment_id: Mapped[UUID] = mapped_column(index=True)
    code: Mapped[str]
    city: Mapped[Bilingual] = bilingual("city")
    country_id: Mapped[UUID] = refers("country")
    place_id: Mapped[UUID | None] = refers("place")
    mission_id: Mapped[UUID | None] = refers("mission")
    analysis: Mapped[Bilingual] = bilingual("analysis")
    gate_consent: Mapped[str] = mapped_column(default="open")
    gate_approval: Mapped[str] = mapped_column(default="open")
    gate_premises: Mapped[str] = mapped_column(default="open")
    gate_law_cbsa: Mapped[str] = mapped_column(default="open")
    gate_law_rcmp: Mapped[str] = mapped_column(default="open")


class Score(Record):
    """One agency’s score of a candidate, 0 to 5; blank is unknown. A JOINT one is agreed."""

    __tablename__ = "score"
    __table_args__ = (*common(),)

    candidate_id: Mapped[UUID] = refers("candidate")
    criterion: Mapped[str]
    score: Mapped[int | None]
    confidence: Mapped[str | None]
    evidence: Mapped[Bilingual] = bilingual("evidence")
    source: Mapped[str | None]


class ScoreSeal(Record):
    """An agency’s sheet as it was sealed: SHA-256 of the sheet and ``salt``, 16 bytes in hex."""

    __tablename__ = "score_seal"
    __table_args__ = (*common(),)

    assessment_id: Mapped[UUID] = refers("assessment")
    sealed_at: Mapped[datetime]
    digest: Mapped[str]
    salt: Mapped[str]


class AssessmentOption(Record):
    """One way to answer; ``changes`` is JSON, as of a scenario."""

    __tablename__ = "assessment_option"
    __table_args__ = (*common(), parent(), belongs("assessment"))

    assessment_id: Mapped[UUID] = mapped_column(index=True)
    number: Mapped[int]
    kind: Mapped[str]
    title: Mapped[Bilingual] = bilingual("title")
    sentence: Mapped[Bilingual] = bilingual("sentence")
    candidate_id: Mapped[UUID | None] = refers("candidate")
    changes: Mapped[str | None]


class OptionCost(Record):
    """A cost of an option in cents: once, on ``starts``, or a year’s, from then to ``ends``."""

    __tablename__ = "option_cost"
    __table_args__ = (*common(), belongs("assessment_option"), period())

    assessment_option_id: Mapped[UUID] = mapped_column(index=True)
    line: Mapped[str]
    one_time: Mapped[bool] = mapped_column(default=False)
    starts: Mapped[date]
    ends: Mapped[date | None]
    cents: Mapped[int | None]
