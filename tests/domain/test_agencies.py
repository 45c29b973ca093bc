from lo_desk.domain.agencies import AGENCIES, CBSA, JOINT, OWNERS, RCMP, other


def test_each_agency_has_one_counterpart():
    assert (other(CBSA), other(RCMP)) == (RCMP, CBSA)


def test_what_is_joint_belongs_to_neither_agency(french):
    assert set(OWNERS) - set(AGENCIES) == {JOINT}
    assert french.show(OWNERS[JOINT]) == "Les deux"
