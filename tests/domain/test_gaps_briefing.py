"""Gaps in what officers have heard of the counterpart’s priorities."""

from dataclasses import replace
from datetime import date

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import Briefing
from tests.domain.bogota import bogota, colombia, gaps_of, in_days, known, says, sole, wanted
from tests.domain.networks import a_line, a_place, a_tour, new


def to_brief(heard=(), arrived=date(2026, 9, 1), **changes):
    post, officer, same = bogota(), known("M. Roy"), new()
    facts = {"priority": same, "statement": Bilingual("Old", "Ancien")}
    cut = date(2026, 10, 15)
    versions = [
        wanted("RCMP", first=date(2025, 1, 1), after=cut, number=3, **facts),
        wanted("RCMP", first=cut, **({**facts, "number": 4} | changes)),
        wanted("RCMP", ("KE",), code="RCMP-KE-1"),
    ]
    known_ones = frozenset(versions[n].id for n in heard)
    return {
        "places": [colombia(), a_place("KE")],
        "posts": [post],
        "officers": [officer],
        "tours": [a_tour(officer, post, arrived)],
        "lines": [a_line(post, "CO")],
        "priorities": versions,
        "briefings": [
            Briefing(new(), officer.id, post.id, date(2026, 9, 3), known_ones | {new()}),
            Briefing(new(), officer.id, post.id, in_days(1), frozenset({versions[1].id})),
            Briefing(new(), officer.id, post.id, None, frozenset({versions[1].id})),
        ],
    }


def test_an_officer_briefed_on_an_older_version():
    changes = {"rank": 1, "statement": Bilingual("New", "Nouveau")}
    gap = sole("briefing", **to_brief([0], **changes))
    assert (gap.since, gap.extent, gap.weight) == (date(2026, 10, 15), 24, 40)
    assert says(gap.why) == [
        (
            "At the Bogotá post (CBSA), M. Roy was last briefed on version 3 of priority RCMP-CO-1"
            " (RCMP); version 4 has been in force since October 15, 2026 (40 days). What changed:"
            " statement and rank."
        ),
        (
            "Au poste de Bogotá (ASFC), M. Roy a eu sa dernière séance d’information au sujet de la"
            " version 3 de la priorité RCMP-CO-1 (GRC); la version 4 est en vigueur depuis le"
            " 15 octobre 2026 (40 jours). Ce qui a changé : énoncé et rang."
        ),
    ]
    assert says(gap.act) == ["Liaison desk (RCMP)", "Bureau des AL (GRC)"]


@pytest.mark.parametrize(
    ("changes", "english"),
    [
        ({}, "rationale"),
        ({"places": frozenset({"CO", "KE"})}, "countries and places"),
        ({"areas": frozenset({"fraud"})}, "mandate areas"),
    ],
)
def test_a_new_version_says_what_changed(changes, english):
    rows = to_brief([0])
    older, newer, other = rows["priorities"]
    rows["priorities"] = [older, replace(newer, **changes), other]
    assert says(sole("briefing", **rows).why)[0].endswith(f"What changed: {english}.")


def test_an_officer_briefed_on_another_priority_only():
    assert says(sole("briefing", **to_brief([2])).why) == [
        (
            "At the Bogotá post (CBSA), M. Roy has not been briefed on priority RCMP-CO-1 (RCMP); its"
            " version 4 has been in force since October 15, 2026 (40 days)."
        ),
        (
            "Au poste de Bogotá (ASFC), M. Roy n’a eu aucune séance d’information sur la priorité"
            " RCMP-CO-1 (GRC), dont la version 4 est en vigueur depuis le 15 octobre 2026 (40 jours)."
        ),
    ]


def test_an_officer_never_briefed():
    gap = sole("briefing", **to_brief())
    assert gap.since == date(2026, 9, 1)
    assert says(gap.why) == [
        (
            "At the Bogotá post (CBSA), M. Roy has had no briefing on the counterpart’s priorities"
            " (RCMP) since arriving on September 1, 2026 (84 days)."
        ),
        (
            "Au poste de Bogotá (ASFC), M. Roy n’a eu aucune séance d’information sur les priorités de"
            " l’organisme homologue (GRC) depuis son arrivée, le 1er septembre 2026 (84 jours)."
        ),
    ]


def test_who_heard_the_version_in_force_needs_no_briefing():
    assert not gaps_of("briefing", **to_brief([0, 1]))
    assert not gaps_of("briefing", **to_brief(released=False))


def test_an_older_briefing_does_not_undo_a_newer_one():
    rows = to_brief([1])
    older = rows["priorities"][0].id
    [first, *_] = rows["briefings"]
    late = replace(first, id=new(), held_on=in_days(-1), versions=frozenset({older}))
    assert not gaps_of("briefing", **rows | {"briefings": [first, late]})
