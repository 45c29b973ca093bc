"""Frozen facts come back equal, and nothing else comes back."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.degrees import Degrees
from lo_desk.domain.differences import differences
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.frozen import NotFrozen, freeze, thaw
from lo_desk.domain.host import PartnerItem
from lo_desk.domain.naming import Form, Name
from lo_desk.domain.packs import CountryPack, GapAssessment
from lo_desk.i18n.msg import Msg
from tests.reports import facts, hosts


@dataclass(frozen=True)
class Held:
    """Any facts."""

    facts: object


TEXTS = st.text(st.characters(codec="utf-8"))
PLAIN = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | TEXTS
    | st.dates()
    | st.datetimes(timezones=st.just(UTC))
    | st.uuids()
    | st.fractions()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.builds(Bilingual, TEXTS, TEXTS)
    | st.builds(Form, TEXTS, TEXTS, TEXTS, st.builds(Bilingual, TEXTS, TEXTS))
    | st.frozensets(TEXTS)
)
ANY = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(inner).map(tuple)
        | st.lists(inner).map(Name)
        | st.builds(Msg, TEXTS, st.dictionaries(TEXTS, inner))
    ),
    max_leaves=12,
)


@given(ANY)
def test_whatever_a_document_holds_comes_back_equal(held):
    text = freeze(Held(held))
    assert thaw(Held, text) == Held(held)
    assert type(thaw(Held, text).facts) is type(held)
    assert freeze(thaw(Held, text)) == text


def test_whole_documents_come_back_equal():
    for kind, whole in ((CountryPack, facts.pack()), (GapAssessment, facts.assessment(None))):
        assert thaw(kind, freeze(whole)) == whole


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", "1", '{"=":"Held"}', '{"=":"Path","facts":1}', '{"=":"Held","other":1}'],
)
def test_a_text_that_is_something_else_is_refused(text):
    with pytest.raises(NotFrozen):
        thaw(Held, text)


def test_facts_of_another_document_are_refused():
    with pytest.raises(NotFrozen):
        thaw(GapAssessment, freeze(facts.pack()))


def test_what_no_document_may_hold_is_refused():
    with pytest.raises(TypeError):
        freeze(Held(object()))


def test_a_moment_and_a_day_stay_what_they_are():
    held = Held((datetime(2026, 11, 24, 17, tzinfo=UTC), date(2026, 11, 24), UUID(int=1)))
    assert thaw(Held, freeze(held)) == held


def test_degrees_come_back_as_degrees_and_count_in_the_fingerprint():
    held = Held(Degrees("45.421530"))
    again = thaw(Held, freeze(held))
    assert again == held
    assert isinstance(again.facts, Degrees)
    assert fingerprint(held) != fingerprint(Held(Degrees("45.42154")))


def test_differences_tell_where_what_and_both_values():
    one = facts.pack()
    other = replace(one, card=replace(one.card, reader="RCMP"), marking=0)
    found = set(differences(one, other))
    assert found == {("card.reader", "CBSA", "RCMP"), ("marking", one.marking, 0)}
    assert list(differences(one, one)) == []


def test_parts_are_compared_with_their_like_wherever_they_stand():
    one = facts.pack().card
    turned = replace(one, ours=tuple(reversed(one.ours)))
    assert list(differences(one, turned)) == []
    fewer = replace(one, ours=one.ours[1:])
    [(path, was, now)] = differences(one, fewer)
    assert path.startswith("ours[")
    assert (was, now) == (one.ours[0], None)


def test_a_text_that_became_a_pair_comes_back_as_its_english_half():
    partner = replace(hosts.host().partners[0], service=Bilingual("Border Force", state="missing"))
    text = freeze(replace(partner, service="Border Force"))
    assert thaw(PartnerItem, text) == partner
