"""The reference cases: dated ones as registries, undated ones as the facts they name."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from lo_desk.domain.deployment import Briefing, Rules
from lo_desk.domain.gaps import assess
from lo_desk.domain.host_rows import LEVELS_OF_RISK
from lo_desk.domain.period import months_after
from lo_desk.i18n.language import spoken
from tests.domain.networks import (
    LONG_AGO,
    a_copy,
    a_deployment,
    a_line,
    a_place,
    a_post,
    a_priority,
    a_profile,
    a_restriction,
    a_tour,
    a_training,
    an_assessment,
    an_instrument,
    an_item,
    an_officer,
    new,
    some_roles,
)
from tests.domain.networks import a_visit as made_visit

CASES = Path(__file__).parent / "cases"
DATED = json.loads((CASES / "gap-dates.json").read_text("utf-8"))["cases"]
FACTS = json.loads((CASES / "gap-facts.json").read_text("utf-8"))["cases"]
KIND = {
    "one-sided": "one_sided",
    "vacancy soon": "vacancy_soon",
    "thin visits": "thin_visits",
    "thin load": "thin_load",
    "trial review": "trial_review",
}
UNDATED = {
    "training",
    "briefing",
    "thin_load",
    "mandate",
    "freshness",
    "instrument",
    "policy",
    "roles",
}


def day_of(text):
    return date.fromisoformat(text) if text else None


def profiles(post):
    first, after = map(day_of, post["state"])
    cuts = [(day_of(start), day_of(end)) for start, end in post["suspended"]]
    found = []
    for start, end in cuts:
        found += [a_profile(first, start), a_profile(start, end, state="suspended")]
        first = end
    if post["trial_end"]:
        on_trial = {"state": "trial", "trial_end": day_of(post["trial_end"])}
        return [*found, a_profile(first, after, **on_trial)]
    return found + ([a_profile(first, after)] if first else [])


def registry(case):
    """The case as a deployment; another agency's coverage is a resident post staffed in part."""
    day, given = day_of(case["day"]), case["post"]
    post = a_post(given["agency"], *profiles(given), code=given["code"])
    officers = {key: an_officer(key) for key in sorted({t["officer"] for t in case["tours"]})}
    tours = [
        a_tour(officers[t["officer"]], post, day_of(t["first"]), day_of(t["after"]), t["fte"])
        for t in case["tours"]
    ]
    lines = [
        a_line(
            post,
            line["place"],
            line["basis"],
            day_of(line["first"]),
            day_of(line["after"]),
            areas=frozenset(line["areas"]),
        )
        for line in case["lines"]
    ]
    posts, training = [post], taught(case, officers)
    for line in case["other_lines"]:
        other = a_post(line["agency"])
        officer = an_officer("Other")
        officers[other.id] = officer
        posts.append(other)
        tours.append(a_tour(officer, other, fte=line["coverage"] // 100))
        lines.append(a_line(other, line["place"]))
    return a_deployment(
        day,
        places=[a_place("USDET", "US", languages=("sw",))]
        + [a_place(key, languages=("sw",)) for key in ("KE", "UG", "TD", "US")],
        posts=posts,
        officers=officers.values(),
        tours=tours,
        lines=lines,
        priorities=[
            a_priority(
                p["agency"],
                [p["place"]],
                p["rank"],
                day_of(p["first"]),
                day_of(p["after"]),
                areas=frozenset(p["areas"]),
            )
            for p in case["priorities"]
        ],
        visits=[made_visit(post, place, day_of(on)) for place, on in case.get("visits", [])],
        **training,
    )


def dated(gaps):
    return [gap for gap in gaps if gap.kind not in UNDATED]


def taught(case, officers):
    """The training that a case asks for and records."""
    items = {name: an_item(name) for name in case.get("required_training", [])}
    rows = [
        a_training(
            officers[row["officer"]],
            items[row["item"]],
            day_of(row["done"]),
            months_after(day_of(row["done"]), row["valid_months"]),
        )
        for row in case.get("training", [])
    ]
    return {"training_items": items.values(), "trainings": rows}


def told(gap, day):
    """A gap in the words of the cases."""
    since, due = gap.since, gap.due
    return {
        "kind": gap.kind,
        "weight": gap.weight,
        "extent": gap.extent,
        "severity": gap.severity,
        "since": since.isoformat() if since else None,
        "due": due.isoformat() if due else None,
        "place": gap.place,
        "days": (day - since).days if since else None,
        "days_left": (due - day).days if due else None,
    }


@pytest.mark.parametrize("case", DATED, ids=lambda case: case["name"])
def test_a_dated_case_gives_exactly_its_gaps(case):
    expected = [{**gap, "kind": KIND.get(gap["kind"], gap["kind"])} for gap in case["expect"]]
    deployment = registry(case)
    found = [told(gap, deployment.day) for gap in dated(assess(deployment))]
    assert len(found) == len(expected)
    for gap, wanted in zip(found, expected, strict=True):
        known = {key: value for key, value in wanted.items() if key in gap}
        assert {key: gap[key] for key in known} == known


def test_the_training_case_is_told_once_it_is_over():
    [case] = [case for case in DATED if "training" in case]
    over = registry({**case, "day": "2025-03-01"})
    [gap] = [gap for gap in assess(over) if gap.kind == "training"]
    assert (gap.item, gap.since) == ("hostile environment", date(2025, 3, 1))
    [soon] = [gap for gap in assess(registry(case)) if gap.kind == "training"]
    assert (soon.extent, soon.due) == (15, date(2025, 3, 1))


def test_what_the_dated_cases_say_of_reasons_stands_in_the_sentence():
    by_name = {case["name"]: dated(assess(registry(case))) for case in DATED}
    [suspended] = by_name["suspended today: its country is uncovered"]
    assert "was suspended on October 1, 2026" in english(suspended)
    [adjacent] = by_name["successor starts the day the other ends"]
    assert "there is no overlap; the post asks for 14 days" in english(adjacent)
    [unvisited] = by_name["29 Feb look-back: visit 2027-02-27 is outside"]
    assert "since February 27, 2027 (12 months)" in english(unvisited)


def english(gap):
    return spoken("en_CA").text(gap.why).replace("\u00a0", " ")


def loaded(facts):
    post, officer = a_post(), an_officer()
    keys = [f"Z{n:02}" for n in range(facts["places"])]
    return {
        "places": [a_place(key) for key in keys],
        "posts": [post],
        "officers": [officer],
        "tours": [a_tour(officer, post)],
        "lines": [a_line(post, key) for key in keys],
        "priorities": wish(facts, keys[:1]),
    }


def wish(facts, keys, **given):
    rank = facts["best_rank"]
    return [a_priority("CBSA", keys, rank, **given)] if rank else []


def mandated(facts):
    post, officer = a_post(), an_officer()
    return {
        "places": [a_place("KE")],
        "posts": [post],
        "officers": [officer],
        "tours": [a_tour(officer, post)],
        "lines": [a_line(post, "KE", areas=frozenset(facts["line_areas"]))],
        "priorities": wish(facts, ["KE"], areas=frozenset(facts["priority_areas"])),
    }


def briefed(facts):
    post, officer, theirs = a_post(), an_officer(), new()
    since = day_of(facts["current_since"])
    current = a_priority(
        "RCMP", ["KE"], first=since, priority=theirs, number=facts["current_version"]
    )
    older = a_priority("RCMP", ["KE"], first=LONG_AGO, after=since, priority=theirs, number=3)
    known = current if facts["briefed_version"] == current.number else older
    held = Briefing(new(), officer.id, post.id, since - timedelta(1), frozenset({known.id}))
    return {
        "places": [a_place("KE")],
        "posts": [post],
        "officers": [officer],
        "tours": [a_tour(officer, post)],
        "lines": [a_line(post, "KE")],
        "priorities": [current, older, *wish(facts, ["KE"])],
        "briefings": [held],
    }


def at_a_post(facts, officer=None, **facts_of_post):
    """One officer at one post that covers Kenya."""
    post, officer = a_post("CBSA", a_profile(**facts_of_post)), officer or an_officer()
    return {
        "places": [a_place("KE")],
        "posts": [post],
        "officers": [officer],
        "tours": [a_tour(officer, post)],
        "lines": [a_line(post, "KE")],
        "priorities": wish(facts, ["KE"]),
    }


def issued(facts):
    on, seen = day_of(facts["issued"]), day_of(facts["acknowledged"])
    copy = a_copy("2026-0001", "Liaison officer, Nairobi (CBSA)", on, seen)
    return at_a_post(facts) | {"issues": [copy]}


def agreed(facts):
    rows = [an_instrument("CBSA", "KE", after=day_of(facts["after"]))] if facts["exists"] else []
    return at_a_post(facts) | {"instruments": rows}


def trained(facts):
    rows, item = at_a_post(facts), an_item()
    held = a_training(rows["officers"][0], item, after=day_of(facts["valid_after"]))
    return rows | {"training_items": [item], "trainings": [held]}


def parted(facts):
    rows, other = at_a_post(facts), a_post("RCMP")
    area, row = facts["shared_area"], facts["row"]
    return rows | {
        "posts": [*rows["posts"], other],
        "lines": [*rows["lines"], a_line(other, "KE", areas=frozenset({area}))],
        "roles": [some_roles("KE", area, row, day_of(facts.get("review")))] if row else [],
    }


def judged(facts):
    """The levels of the cases count from 1."""
    one, two = (list(LEVELS_OF_RISK)[level - 1] for level in facts["levels"])
    effect = facts.get("open_restriction")
    return at_a_post(facts) | {
        "policies": [an_assessment("CBSA", "KE", one), an_assessment("RCMP", "KE", two)],
        "restrictions": [a_restriction("CBSA", "KE", effect)] if effect else [],
    }


def speaking(facts):
    held = tuple(f"{code}:{level}" for code, level in (facts["held"] or {}).items())
    officer = an_officer(languages=held or (("none",) if facts["recorded"] else ()))
    asked = tuple(f"{code}:{level}" for code, level in facts["required"].items())
    return at_a_post(facts, officer, languages=asked)


MAKERS = {
    "thin load": loaded,
    "mandate": mandated,
    "briefing": briefed,
    "acknowledgement": issued,
    "instrument": agreed,
    "training": trained,
    "roles": parted,
    "policy": judged,
    "language": speaking,
}


@pytest.mark.parametrize(
    "case",
    [case for case in FACTS if case["kind"] in MAKERS],
    ids=lambda case: f"{case['kind']}: {case['facts']}",
)
def test_undated_facts_weigh_what_the_table_says(case):
    deployment = a_deployment(day_of(case["day"]), **MAKERS[case["kind"]](case["facts"]))
    kind = KIND.get(case["kind"], case["kind"])
    found = [
        {"weight": gap.weight, "extent": gap.extent, "severity": gap.severity}
        for gap in assess(deployment)
        if gap.kind == kind
    ]
    assert found == ([case["expect"]] if case["expect"] else [])


def test_every_undated_kind_is_tested():
    assert {case["kind"] for case in FACTS} == set(MAKERS)
    assert Rules().load_limit == 12
