"""A what-if on paper: what both agencies may see of it."""

from pathlib import Path

from lo_desk.domain.agencies import JOINT
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.scenario_facts import ScenarioLine, WhatIfFacts
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress
from lo_desk.services import reports, scenarios
from lo_desk.services.assessments import marking_for, withheld_from
from lo_desk.services.desk import Desk


def facts(desk: Desk, line: ScenarioLine, paper: str = "Letter") -> WhatIfFacts:
    """Everything the document says.

    Raises:
        DeskError: A change is impossible, or names what an agency withholds.
    """
    found = scenarios.compared(desk, line.changes, JOINT)
    with desk.store.reading() as session:
        withheld = tuple(withheld_from(session, JOINT))
        marking = max(marking_for(session, JOINT), line.marking)
    return WhatIfFacts(
        name=line.name,
        note=line.note,
        day=desk.day,
        found=found,
        withheld=withheld,
        demo=desk.demo,
        marking=marking,
        fingerprint=fingerprint((line.name, line.note, found, withheld)),
        paper=paper,
    )


def name_of(desk: Desk, line: ScenarioLine) -> str:
    """``what-if-1f0c2a9b-2026-11-24.pdf``: the scenario's id in short, and the day."""
    return f"what-if-{str(line.id)[:8]}-{desk.day.isoformat()}.pdf"


def write(desk: Desk, line: ScenarioLine, target: Path, report: Progress) -> Path:
    """Print a saved scenario in both languages; half a file is never there.

    Raises:
        CannotWrite: There is no room, or the folder is read-only.
        DeskError: A change is impossible.
    """
    report(0.0, said("Reading the registry"))
    return reports.write("what-if", facts(desk, line), ("en", "fr"), target, report)
