"""The criteria of a joint assessment, as every cycle starts from them; a cycle may reword them."""

from collections.abc import Mapping
from dataclasses import dataclass

from lo_desk.i18n.msg import Msg, in_context


@dataclass(frozen=True, slots=True)
class Criterion:
    """What candidates are scored on.

    Attributes:
        key: ``C1`` to ``C15``; the catalogue has their names.
        five: What the best score means; 5 always speaks for posting.
        scored: Whether it has scores.
        gate: Whether *no* takes a place out of the ranking, whatever its value.
        each_agency: Whether each agency has its own limit at the gate.
        weighted: Whether it has a weight at first; cost is shown against value instead.
    """

    key: str
    five: Msg
    scored: bool = True
    gate: bool = False
    each_agency: bool = False
    weighted: bool = True


CRITERIA: Mapping[str, Criterion] = {
    each.key: each
    for each in (
        Criterion(
            "C1",
            in_context("criterion", "Severe and evidenced threat from or through the place"),
        ),
        Criterion(
            "C2",
            in_context("criterion", "Among the first three priorities of both agencies"),
        ),
        Criterion(
            "C3",
            in_context("criterion", "High demand that is not met"),
        ),
        Criterion(
            "C4",
            in_context("criterion", "A hub from which many places are within reach"),
        ),
        Criterion(
            "C5",
            in_context("criterion", "Low risk of mistreatment"),
            gate=True,
            each_agency=True,
        ),
        Criterion(
            "C6",
            in_context("criterion", "A host willing to cooperate, with access the same day"),
            gate=True,
        ),
        Criterion(
            "C7",
            in_context("criterion", "Existing posts cannot cover the place"),
        ),
        Criterion(
            "C8",
            in_context("criterion", "Hard to reach from today’s posts"),
        ),
        Criterion(
            "C9",
            in_context("criterion", "Being in one place helps both agencies"),
        ),
        Criterion(
            "C10",
            in_context("criterion", "No like-minded partner covers the place"),
        ),
        Criterion(
            "C11",
            in_context("criterion", "Cheap to set up and to run"),
            weighted=False,
        ),
        Criterion(
            "C12",
            in_context("criterion", "Room in safe premises"),
            gate=True,
        ),
        Criterion(
            "C13",
            in_context("criterion", "The head of mission agrees"),
            scored=False,
            gate=True,
            weighted=False,
        ),
        Criterion(
            "C14",
            in_context("criterion", "Candidates with the language and the clearance"),
        ),
        Criterion(
            "C15",
            in_context("criterion", "Compared with what each costs and gains"),
            scored=False,
            weighted=False,
        ),
    )
}
GATES: tuple[str, ...] = tuple(each.key for each in CRITERIA.values() if each.gate)
SCORED: tuple[str, ...] = tuple(each.key for each in CRITERIA.values() if each.scored)
COST = "C11"
"""Weighted and used with a budget too, it counts twice: documents say so."""
