"""Joint assessments of locations: what was entered, frozen, and all that follows from it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.assessment.acceptability import seed_of
from lo_desk.assessment.joint import findings_of
from lo_desk.assessment.options import missing_before_submission
from lo_desk.assessment.rules import AssessmentRules
from lo_desk.catalogue.assessing import ASSESSMENT
from lo_desk.db.models.assessing import (
    Assessment,
    AssessmentCycle,
    Candidate,
    CriterionWeight,
    Score,
)
from lo_desk.db.models.registers import Country, Mission, Place
from lo_desk.db.queries.sheets import (
    assessment_coded,
    candidates_of,
    scores_of,
    seals_of,
    weights_of,
)
from lo_desk.domain.agencies import AGENCIES, CBSA, JOINT, RCMP
from lo_desk.domain.deployment import NO_TEXT
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.fiscal import fiscal_year
from lo_desk.domain.frozen import freeze
from lo_desk.domain.joint import REVEALED
from lo_desk.domain.joint_facts import (
    CandidateFacts,
    DecisionFacts,
    GateFacts,
    JointFacts,
    JointFindings,
    ScoreFacts,
    SealFacts,
    WeightFacts,
)
from lo_desk.domain.joint_lines import JointLine
from lo_desk.domain.joint_pack import JointPack
from lo_desk.domain.joint_sides import OptionMaps, Shown, shown
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.plain_text import letters
from lo_desk.domain.rows import Part
from lo_desk.domain.sifting import page, sifted
from lo_desk.errors import UnknownRecord
from lo_desk.i18n.msg import Msg
from lo_desk.services.cycle_rules import named, rules_with
from lo_desk.services.desk import Desk
from lo_desk.services.filed_indicators import filed
from lo_desk.services.joint_kept import keeps, kept
from lo_desk.services.joint_options import maps, options

GATES = (
    ("C5", CBSA, "gate_law_cbsa"),
    ("C5", RCMP, "gate_law_rcmp"),
    ("C6", "", "gate_consent"),
    ("C12", "", "gate_premises"),
    ("C13", "", "gate_approval"),
)
"""Criterion, whose limit it is (empty: both agencies'), and where the answer is kept."""


def lines(desk: Desk, part: Part) -> Sequence[JointLine]:
    """All live assessments as a list asks for them, by code."""
    with desk.store.reading() as session:
        found = [_listed(session, each) for each in assessment_coded(session)]
    wanted = letters(part.text).split()
    told = (letters(f"{each.code} {each.title.en} {each.title.fr}") for each in found)
    kept = [
        each
        for each, words in zip(found, told, strict=True)
        if all(word in words for word in wanted)
    ]
    return page(sifted(kept, part), part)


def _listed(session: Session, each: Assessment) -> JointLine:
    seals = seals_of(session, each.id)
    return JointLine(
        id=each.id,
        version=each.version,
        code=each.code,
        title=each.title,
        question=each.question,
        state=each.state,
        candidates=len(candidates_of(session, each.id)),
        sealed=tuple(AGENCIES[agency] for agency in AGENCIES if agency in seals),
        decided_on=each.decided_on,
        owner=JOINT,
        marking=each.marking,
    )


def facts(desk: Desk, code: str) -> JointFacts:
    """All that was entered, as the desk's agency may see it: closed sheets are not in it.

    Raises:
        UnknownRecord: There is no assessment of that code.
    """
    with desk.store.reading() as session:
        found = assessment_coded(session, code)
        if not found:
            raise UnknownRecord(Msg(ASSESSMENT.title), code)
        return _facts(session, desk, found[0])


def findings(entered: JointFacts) -> JointFindings | None:
    """What follows from open sheets; None while they are closed. Takes some 0.2 s.

    Raises:
        DeskError: Weights are no whole, or a score is none.
    """
    if entered.state not in REVEALED:
        return None
    named: dict[str, Any] = dict(entered.rules)
    rules = replace(AssessmentRules(), **named)
    return findings_of(entered, seed_of(inputs_hash(entered)), rules)


def inputs_hash(entered: JointFacts) -> str:
    """SHA-256 of what the findings follow from: not of the state or the decision."""
    empty = DecisionFacts(NO_TEXT, NO_TEXT, NO_TEXT, NO_TEXT, None, None)
    return fingerprint(freeze(replace(entered, decision=empty, state="")))


def pack(desk: Desk, request: DocumentRequest) -> JointPack:
    """Everything the document of an assessment prints.

    Raises:
        UnknownRecord: There is no assessment of that code.
    """
    desk = desk.on(request.day)
    entered = facts(desk, request.subject)
    chosen = shown_of(entered)
    sides = _sides(desk, entered, chosen.number) if chosen else None
    return JointPack(
        request=request,
        facts=entered,
        findings=findings(entered),
        inputs=inputs_hash(entered),
        demo=desk.demo,
        marking=1,
        fingerprint=fingerprint((freeze(entered), sides)),
        maps=sides,
        named=chosen is not None and chosen.named,
    )


def shown_of(entered: JointFacts) -> Shown | None:
    """The option whose maps are shown; None: none changes anything."""
    cities = {each.code: each.city for each in entered.candidates}
    return shown(entered.options, cities, entered.decision)


def _sides(desk: Desk, entered: JointFacts, number: int) -> OptionMaps | None:
    """Both maps of an option: as they were kept with the decision, else of today."""
    with desk.store.reading() as session:
        [found] = assessment_coded(session, entered.code)
        then = kept(session, found)
        every = maps(session, desk, found, number) if then is None else then.maps
    return next((each for each in every if each.number == number), None)


def rules_of(cycle: AssessmentCycle) -> AssessmentRules:
    """The judgements of a cycle: those it names, else those that every cycle starts from."""
    return rules_with(named(cycle.rules))


def _facts(session: Session, desk: Desk, found: Assessment) -> JointFacts:
    cycle = session.get_one(AssessmentCycle, found.assessment_cycle_id)
    candidates = candidates_of(session, found.id)
    codes = {each.id: each.code for each in candidates}
    then = kept(session, found)
    first_year = then.first_year if then else fiscal_year(found.decided_on or desk.day)
    told = then.options if then else options(session, desk, found, codes, first_year)
    rules = rules_of(cycle)
    return JointFacts(
        code=found.code,
        title=found.title,
        question=found.question,
        asked_by=found.asked_by,
        state=found.state,
        cycle=cycle.name,
        approved_by=cycle.approved_by,
        approved_on=cycle.approved_on,
        candidates=tuple(_candidate(session, each) for each in candidates),
        weights=_weights(weights_of(session, cycle.id)),
        scores=tuple(_scores(session, found, desk.home, codes)),
        options=told,
        seals=tuple(
            SealFacts(agency, seal.sealed_at.date(), seal.digest)
            for agency, seal in sorted(seals_of(session, found.id).items())
        ),
        decision=DecisionFacts(
            found.decision,
            found.reasons,
            found.dissent,
            found.authority,
            found.decided_on,
            found.trial_review_on,
            then.on if then else None,
            found.decided_option,
            then is None and keeps(found),
        ),
        first_year=first_year,
        short=missing_before_submission(told, rules),
        rules=tuple(
            (field.name, getattr(rules, field.name))
            for field in fields(rules)
            if isinstance(getattr(rules, field.name), int)
        ),
        indicators=filed(session, cycle),
    )


def _candidate(session: Session, each: Candidate) -> CandidateFacts:
    country = session.get_one(Country, each.country_id)
    place = session.get(Place, each.place_id) if each.place_id else None
    mission = session.get(Mission, each.mission_id) if each.mission_id else None
    lat, lon = next(
        ((there.lat, there.lon) for there in (place, mission) if there and there.lat is not None),
        (country.capital_lat, country.capital_lon),
    )
    gates = tuple(GateFacts(key, agency, getattr(each, field)) for key, agency, field in GATES)
    return CandidateFacts(
        each.code, each.city, country.name, country.iso2, each.analysis, gates, lat, lon
    )


def _weights(rows: Iterable[CriterionWeight]) -> tuple[WeightFacts, ...]:
    """By criterion; an agency without weights of its own takes the working group's."""
    by: dict[str, dict[str, CriterionWeight]] = defaultdict(dict)
    for row in rows:
        by[row.view][row.criterion] = row
    own = {agency: by[agency] or by[JOINT] for agency in AGENCIES}
    return tuple(
        WeightFacts(
            key,
            row.weight,
            own[CBSA][key].weight if key in own[CBSA] else 0,
            own[RCMP][key].weight if key in own[RCMP] else 0,
            row.anchor_0,
            row.anchor_3,
            row.anchor_5,
        )
        for key, row in sorted(by[JOINT].items(), key=lambda held: int(held[0][1:]))
    )


def _scores(
    session: Session, found: Assessment, home: str, codes: Mapping[UUID, str]
) -> Iterable[ScoreFacts]:
    """Both sheets once they are open, and what was agreed on; before, one's own alone."""
    owners = (*AGENCIES, JOINT) if found.state in REVEALED else (home,)
    for owner in owners:
        for row in sorted(
            scores_of(session, found.id, owner), key=lambda s: (codes[s.candidate_id], s.criterion)
        ):
            yield _score(row, codes)


def _score(row: Score, codes: Mapping[UUID, str]) -> ScoreFacts:
    return ScoreFacts(
        row.owner,
        codes[row.candidate_id],
        row.criterion,
        row.score,
        row.confidence or "low",
        row.evidence,
        row.source or "",
    )
