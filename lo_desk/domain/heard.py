"""What officers have been briefed on by a day."""

from dataclasses import dataclass

from lo_desk.domain.deployment import Deployment, PriorityVersion


@dataclass(frozen=True, slots=True)
class Heard:
    """What officers have been briefed on by the day.

    Attributes:
        newest: Newest version heard, by the numbers of the officer's and the priority's id.
        anything: Officers, by the same, and agencies: who was ever briefed on whose priorities.
    """

    newest: dict[tuple[int, int], PriorityVersion]
    anything: frozenset[tuple[int, str]]


def heard(deployment: Deployment) -> Heard:
    """What was heard in the briefings held by the deployment's day."""
    by_id = {version.id.int: version for version in deployment.priorities}
    newest: dict[tuple[int, int], PriorityVersion] = {}
    for held in deployment.briefings:
        if held.held_on is None or held.held_on > deployment.day:
            continue
        officer = held.officer.int
        for key in held.versions:
            version = by_id.get(key.int)
            if version is not None:
                known = officer, version.priority.int
                before = newest.get(known)
                if before is None or before.number < version.number:
                    newest[known] = version
    anything = {(officer, version.agency) for (officer, _), version in newest.items()}
    return Heard(newest, frozenset(anything))
