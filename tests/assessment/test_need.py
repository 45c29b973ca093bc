"""Needs: reference values, where they are from, and what must hold whatever is known."""

import json
from dataclasses import replace
from math import inf, nan
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lo_desk.assessment.indicators import (
    INDICATORS,
    Figure,
    anchored,
    latest,
    normalised,
    read,
)
from lo_desk.assessment.need import Needs, check_weights, shown
from lo_desk.assessment.readings import FINE, Indicators
from lo_desk.assessment.refusals import BadIndicators, NoScale, NotANumber, WeightsDoNotSum
from lo_desk.assessment.rules import AssessmentRules
from lo_desk.assessment.uncovered import joint_cover, missing, uncovered
from lo_desk.domain.agencies import AGENCIES, CBSA, RCMP
from lo_desk.domain.network import Network
from lo_desk.services.indicators import supplied
from lo_desk.services.reference import table
from tests.domain.networks import TODAY, a_deployment, a_place, a_priority
from tests.domain.random_networks import networks

CASES = json.loads((Path(__file__).parent / "cases" / "need-normalised.json").read_text("utf-8"))
CODES = {row["iso3"]: row["iso2"] for row in table("reference/countries.csv")}
OURS = supplied(TODAY.year)
NOTHING = Indicators((), {}, TODAY.year)
KEYS = sorted(AssessmentRules().index[CBSA])


@pytest.mark.parametrize("key", CASES["indicators"])
def test_real_indicators_are_normalised_to_the_digit(key):
    case, newest = CASES["indicators"][key], latest(OURS.figures)
    anchor = OURS.anchors[key]
    if "max" in case:
        of_no_country = key == "asylum_claims_CAN"  # one row of the source names none
        assert (anchor.most, anchor.countries + of_no_country) == (case["max"], case["n"])
    for iso3, expected in case["cases"].items():
        figure = newest.get((CODES[iso3], key))
        if expected is None:
            assert figure is None
        else:
            assert figure is not None
            assert figure.value == case["values"][iso3]
            assert normalised(figure.value, anchor) == pytest.approx(expected, abs=1e-12)


def test_every_supplied_figure_says_where_it_is_from():
    assert len(OURS.figures) > 3000
    assert all(figure.source and figure.licence and figure.year for figure in OURS.figures)
    assert {"wdi_trade", "wdi_internet", "wdi_gdpcappppcon2017"} & set(OURS.anchors) == set()


def test_an_indicator_without_a_natural_scale_is_refused():
    with pytest.raises(NoScale):
        anchored(INDICATORS["wdi_trade"], [1.0])


@pytest.mark.parametrize("value", [nan, inf, -inf, -1.0])
def test_what_is_no_number_is_no_need(value):
    with pytest.raises(NotANumber):
        normalised(value, OURS.anchors["wdi_pop"])


GOOD = {
    "iso3": "HTI",
    "indicator": "wdi_pop",
    "value": "5",
    "year": "2020",
    "source": "World Bank",
    "licence": "CC BY 4.0",
}


@pytest.mark.parametrize(
    "change",
    [
        {"iso3": "UNK"},
        {"iso3": "XXX"},
        {"indicator": "no_such"},
        {"value": "NaN"},
        {"value": "inf"},
        {"value": "many"},
        {"value": "-1"},
        {"indicator": "visa_required_CAN", "value": "2"},
        {"year": "20"},
        {"year": "soon"},
        {"source": ""},
        {"licence": ""},
    ],
    ids=str,
)
def test_a_file_with_a_wrong_line_is_not_read_and_the_line_is_named(change, english, french):
    with pytest.raises(BadIndicators) as caught:
        read(enumerate([GOOD, {**GOOD, "year": "2019"} | change], 2), CODES)
    for language in (english, french):
        assert " 3" in language.text(caught.value.msg).replace("\u00a0", " ")


def test_the_same_figure_is_not_there_twice():
    with pytest.raises(BadIndicators):
        read(enumerate([GOOD, GOOD], 2), CODES)


# a need


def needs(*priorities, indicators=OURS, rules=None):
    deployment = a_deployment(
        places=[a_place("HT"), a_place("NR"), a_place("US"), a_place("USDET", "US"), a_place("CA")],
        priorities=priorities,
    )
    return Needs(Network(deployment), indicators, rules)


def test_priorities_fill_what_is_left():
    ranks = [2, 5, 8, 9]  # weights 100, 85, 70, 70
    found = needs(*(a_priority(CBSA, ["HT"], rank) for rank in ranks), indicators=NOTHING)
    need = found.of(CBSA, "HT")
    assert need.low == 600
    ranks = [5, 8, 8, 1]
    need = needs(*(a_priority(RCMP, ["HT"], 5 + 3 * n) for n in range(4)), indicators=NOTHING).of(
        RCMP, "HT"
    )
    # 85; 85 + 15 × 0.25 × 70 = 87.625; 87.63 + 12.37 × 0.25 × 55 = 89.33; the fourth does not count
    assert (need.low, need.high) == (536, 936)
    assert sum(part.low for part in need.parts) == need.low


def test_no_priority_is_a_fact_and_no_indicator_is_not():
    need = needs(indicators=NOTHING).of(CBSA, "HT")
    assert (need.low, need.centre, need.high, need.evidence) == (0, None, 400, 0)
    assert need.planned == 200


def test_a_need_of_haiti_is_told_with_sources_and_years(english, french):
    need = needs(a_priority(CBSA, ["HT"], 1)).of(CBSA, "HT")
    assert need.centre is not None
    assert need.low <= need.centre <= need.high
    assert need.evidence >= 700
    for language in (english, french):
        told = [language.text(part.why) for part in need.parts]
        assert any("UNHCR Refugee Data Finder, CC BY 4.0" in text for text in told)
        assert any("2020" in text for text in told)
    for end in ("low", "centre", "high"):
        assert sum(getattr(part, end) for part in need.parts) == getattr(need, end)


def test_too_little_known_is_not_assessable():
    need = needs().of(CBSA, "NR")
    assert need.evidence < 700
    assert need.centre is None
    assert all(part.centre is None for part in need.parts)


def test_a_place_below_a_country_is_known_less_surely():
    found = needs()
    country = found.reading(found.network.places["US"], "asylum_claims_CAN")
    place = found.reading(found.network.places["USDET"], "asylum_claims_CAN")
    assert (country.confidence, place.confidence) == ("high", "medium")
    assert place.low < country.low == country.centre == place.centre
    old = found.reading(found.network.places["USDET"], "wbgi_rle")
    assert old.confidence == "low"


def test_what_says_nothing_of_canada_has_no_weight_there():
    assert {part.key for part in needs().of(CBSA, "CA").parts} == {
        "wdi_refori",
        "wdi_homicides",
        "wbgi_rle",
        "wbgi_cce",
        "wbgi_pve",
    }


def test_a_missing_year_between_others_is_low_and_not_unknown(english, french):
    rows = [
        {**GOOD, "indicator": "asylum_claims_CAN", "value": "5000", "year": year}
        for year in ("2023", "2025")
    ]
    figures = read(enumerate(rows, 2), CODES)
    indicators = Indicators(
        figures, OURS.anchors, 2026, {"asylum_claims_CAN": 2024, "wdi_pop": 2020}
    )
    found = needs(indicators=indicators)
    reading = found.reading(found.network.places["HT"], "asylum_claims_CAN")
    assert reading.absent
    assert (reading.low, round(reading.high / FINE, 2)) == (0, 0.16)
    [part] = [part for part in found.of(CBSA, "HT").parts if part.key == "asylum_claims_CAN"]
    assert "under 5" in english.text(part.why)
    assert "moins de 5" in french.text(part.why)
    assert found.of(CBSA, "HT").evidence == 250


def test_weights_that_do_not_sum_are_refused():
    with pytest.raises(WeightsDoNotSum):
        check_weights([500, 499])
    with pytest.raises(WeightsDoNotSum):
        check_weights([1200, -200])
    wrong = replace(AssessmentRules(), index={CBSA: {"wdi_pop": 999}})
    with pytest.raises(WeightsDoNotSum):
        needs(rules=wrong)
    with pytest.raises(WeightsDoNotSum):
        needs(rules=replace(AssessmentRules(), need_priorities=700))


def test_a_need_is_shown_to_a_twentieth():
    assert [shown(need) for need in (0, 24, 25, 74, 75, 1000)] == [0, 0, 50, 50, 100, 1000]


VALUES = {"log": st.floats(0, 1e6), "share": st.floats(0, 1), "range": st.floats(-2.5, 2.5)}


@st.composite
def figures(draw):
    found = []
    for key in draw(st.sets(st.sampled_from(KEYS))):
        value = draw(VALUES[INDICATORS[key].rule])
        found.append(Figure("US", key, value, draw(st.integers(2015, 2026)), "A", "B"))
    return tuple(found)


def of_everywhere(deployment, known):
    found = Needs(Network(deployment), Indicators(known, OURS.anchors, 2026))
    return [found.of(agency, place) for agency in AGENCIES for place in ("US", "USDET", "KE")]


@settings(max_examples=100, deadline=None)
@given(networks(), figures())
def test_parts_sum_and_the_centre_is_inside(deployment, known):
    for need in of_everywhere(deployment, known):
        assert 0 <= need.low <= need.planned <= need.high <= 1000
        for end in ("low", "centre", "high"):
            if getattr(need, end) is not None:
                assert sum(getattr(part, end) for part in need.parts) == getattr(need, end)


@settings(max_examples=100, deadline=None)
@given(networks(), figures(), st.data())
def test_to_know_more_never_widens_a_need(deployment, known, data):
    fewer = tuple(data.draw(st.lists(st.sampled_from(known), unique=True)) if known else ())
    pairs = zip(of_everywhere(deployment, known), of_everywhere(deployment, fewer), strict=True)
    for more, less in pairs:
        assert less.low <= more.low <= more.high <= less.high
        assert more.evidence >= less.evidence


@settings(max_examples=60, deadline=None)
@given(networks(), figures(), st.sampled_from(["US", "KE"]), st.integers(1, 12))
def test_a_better_priority_never_lowers_a_need(deployment, known, place, rank):
    before = of_everywhere(deployment, known)
    wish = a_priority(CBSA, [place], 1)
    after = of_everywhere(replace(deployment, priorities=(*deployment.priorities, wish)), known)
    assert all(now.low >= was.low - 1 for was, now in zip(before, after, strict=True))
    assert all(was == now for was, now in zip(before, after, strict=True) if was.agency == RCMP)


@settings(max_examples=60, deadline=None)
@given(networks(), figures())
def test_shares_of_a_need_sum_to_it(deployment, known):
    network = Network(deployment)
    for need in of_everywhere(deployment, known):
        found = uncovered(network, need)
        assert sum(share.met for share in found.shares) == need.planned
        assert sum(share.cover for share in found.shares) == 10000
        assert found.shares[-1].kind == "missing"
        assert found.planned == missing(need.planned, found.cover.total[0])
        assert found.gap[0] <= found.planned <= found.gap[1]


def test_joint_cover_of_nobodys_need_is_none():
    found = needs(indicators=NOTHING, rules=replace(AssessmentRules()))
    none = {a: replace(found.of(a, "HT"), low=0, high=0, centre=0) for a in AGENCIES}
    assert joint_cover(found.network, none) is None
    some = {a: found.of(a, "HT") for a in AGENCIES}
    assert joint_cover(found.network, some) == 0
