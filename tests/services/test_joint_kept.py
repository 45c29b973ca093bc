"""What the options came to when a joint assessment was decided stays, whatever comes after."""

import json
from dataclasses import replace
from typing import Any

import pytest

from lo_desk.assessment.offer_words import since_when
from lo_desk.db.queries.sheets import assessment_coded
from lo_desk.domain.frozen import freeze, thaw
from lo_desk.domain.joint_pack import JointPack
from lo_desk.domain.joint_sides import Shown
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Part
from lo_desk.errors import InvalidFields
from lo_desk.i18n.language import spoken
from lo_desk.progress import unheard
from lo_desk.services import joint_assessments, recomputing, records, register
from lo_desk.services.joint_kept import OptionsMissing
from tests import factories
from tests.conftest import TODAY
from tests.reports.reading import whole
from tests.services.test_demo_assessments import CHAIR, DECIDED, SCORED


def packed(desk, code=DECIDED):
    return joint_assessments.pack(desk, DocumentRequest("joint-assessment", code, "JOINT", TODAY))


@pytest.fixture
def assessment(desk):
    with desk.store.reading() as session:
        return assessment_coded(session, DECIDED)[0].id


def of_today(desk, assessment):
    """The decision is taken back: the options are those of today's registry again."""
    factories.change(desk, "assessment", assessment, state="open")
    return joint_assessments.facts(desk, DECIDED)


def dearer(desk):
    """Every cost that is known doubles."""
    for cost in records.rows(desk, "option_cost", Part(count=99)):
        cents = cost["cents"]
        if isinstance(cents, int):
            factories.change(desk, "option_cost", cost.id, cents=2 * cents)


def test_costs_and_effects_of_a_decided_assessment_stay_as_they_were(desk, assessment):
    before = joint_assessments.facts(desk, DECIDED)
    dearer(desk)
    after = joint_assessments.facts(desk, DECIDED)
    assert after.decision.kept_on == TODAY
    assert after == before
    now = of_today(desk, assessment)
    assert (now.decision.kept_on, now.decision.lost) == (None, False)
    assert sum(now.options[2].years) > 1.9 * sum(before.options[2].years)


def test_decided_again_what_is_kept_is_what_the_options_come_to_then(desk, assessment):
    of_today(desk, assessment)
    dearer(desk)
    now = joint_assessments.facts(desk, DECIDED)
    factories.change(desk, "assessment", assessment, state="decided")
    kept = joint_assessments.facts(desk, DECIDED)
    assert kept.decision.kept_on == TODAY
    assert kept.options == now.options


def test_what_was_kept_and_is_lost_is_said_and_reckoned_from_today_s_registry(desk, assessment):
    factories.change(desk, "assessment", assessment, facts_hash="0" * 64)
    pack = packed(desk)
    assert pack.facts.decision.kept_on is None
    told = since_when(pack.facts.decision)
    assert told is not None
    assert "were altered or lost" in spoken("en_CA").text(told)
    assert pack.maps is not None


def test_the_document_has_the_maps_of_what_was_decided_and_freezes_them(desk, tmp_path):
    pack = packed(desk)
    assert pack.maps is not None
    assert (pack.maps.number, pack.named, len(pack.maps.countries)) == (3, True, 250)
    assert thaw(JointPack, freeze(pack)) == pack
    made = register.issue(desk, register.Issuing(pack.request, [CHAIR]), tmp_path / "out", unheard)
    text = " ".join(whole(made.files[0]).split())
    assert "Option 3, which the decision names: Trial post in Detroit" in text
    assert "those of the day the decision was recorded" in text
    assert recomputing.recompute(desk, made.files[0]).identical


def test_maps_of_another_option_than_the_decision_s_are_a_difference(desk, tmp_path, monkeypatch):
    pack = packed(desk)
    request = register.Issuing(pack.request, [CHAIR])
    made = register.issue(desk, request, tmp_path / "out", unheard)
    monkeypatch.setattr(joint_assessments, "shown_of", lambda _facts: Shown(4, named=True))
    found = recomputing.recompute(desk, made.files[0])
    assert found.changed == (("maps.number", 3, 4),)


def test_undecided_the_option_that_adds_most_is_shown(desk):
    pack = packed(desk, SCORED)
    assert pack.maps is not None
    assert not pack.named
    gained = {each.number: each.gained or 0 for each in pack.facts.options}
    assert gained[pack.maps.number] == max(gained.values())


def test_facts_of_earlier_builds_keep_their_digest(desk):
    pack = packed(desk)
    early = replace(pack.facts.decision, kept_on=None, option=None)
    text = freeze(replace(pack, maps=None, named=False))
    assert '"maps"' not in text
    assert not {"kept_on", "option"} & set(json.loads(freeze(early)))
    assert thaw(JointPack, text).maps is None


def test_the_option_decided_on_is_a_fact_of_its_own_whatever_the_words_name(desk, assessment):
    factories.change(desk, "assessment", assessment, decided_option=4)
    pack = packed(desk)
    assert pack.facts.decision.option == 4
    assert (pack.maps and pack.maps.number, pack.named) == (4, True)
    factories.change(desk, "assessment", assessment, decided_option=None)
    assert (packed(desk).facts.decision.option, packed(desk).named) == (None, True)


def test_an_option_that_there_is_not_is_refused_by_its_field(desk, assessment):
    with pytest.raises(InvalidFields) as refused:
        factories.change(desk, "assessment", assessment, decided_option=9)
    assert refused.value.fields["decided_option"].facts == {"n": 9}


def test_a_decision_between_too_few_options_is_refused(desk, assessment):
    of_today(desk, assessment)
    options: dict[Any, Any] = {
        o.id: o for o in records.rows(desk, "assessment_option", Part(count=99))
    }
    gone = [o for o in options.values() if o["assessment"].key == assessment and o["number"] > 3]
    costs: list[Any] = list(records.rows(desk, "option_cost", Part(count=99)))
    for cost in [each for each in costs if options[each["assessment_option"].key] in gone]:
        records.close(desk, "option_cost", cost.id, cost.version, "no more")
    for option in gone:
        records.close(desk, "assessment_option", option.id, option.version, "no more")
    with pytest.raises(OptionsMissing):
        factories.change(desk, "assessment", assessment, state="decided")
    assert joint_assessments.facts(desk, DECIDED).state == "open"
