"""Several places at once, compared whatever the weights."""

from lo_desk.domain.agencies import AGENCIES
from lo_desk.services import joint_assessments, joint_sets
from lo_desk.services.joint_sets import SetRegret
from tests.services.test_joint_assessments import revealed

THREE = {"BOG": (5, 4), "DET": (2, 1), "MIA": (4, 4)}


def test_sets_of_two_stand_by_what_they_may_lose_under_600_and_400_a_fifth_off(empty_desk):
    revealed(empty_desk, dict.fromkeys(AGENCIES, THREE))
    entered = joint_assessments.facts(empty_desk, "A-2026")
    found = joint_assessments.findings(entered)
    assert found is not None
    assert found.ranking == ("BOG", "MIA", "DET")
    assert joint_sets.sizes(found) == [2]
    assert joint_sets.sets_of(entered, 2) == (
        SetRegret(("BOG", "MIA"), 0),
        SetRegret(("BOG", "DET"), 50),  # to BOG and MIA: 0.4 of at least 520, 0.6 of the rest
        SetRegret(("MIA", "DET"), 60),  # to BOG and MIA: 0.6 whatever the weights
    )


def test_two_places_have_no_sets_to_compare(empty_desk):
    revealed(empty_desk, {key: {"BOG": (5, 4), "DET": (2, 1)} for key in AGENCIES})
    found = joint_assessments.findings(joint_assessments.facts(empty_desk, "A-2026"))
    assert found is not None
    assert joint_sets.sizes(found) == []
