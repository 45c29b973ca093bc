"""A what-if on paper: what both agencies may see of it."""

from pathlib import Path
from uuid import UUID

from lo_desk.domain.agencies import JOINT
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.scenario_facts import ScenarioLine, WhatIfFacts
from lo_desk.errors import UnknownRecord
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress
from lo_desk.services import documents, records, scenarios
from lo_desk.services.assessments import marking_for, withheld_from
from lo_desk.services.desk import Desk
from lo_desk.services.scenario_maps import looks, map_lines

KIND = "what-if"


def what_if(desk: Desk, request: DocumentRequest) -> WhatIfFacts:
    """Everything the document says; the subject of the request is the scenario’s id.

    Raises:
        UnknownRecord: There is no such scenario.
        DeskError: A change is impossible, or names what an agency withholds.
    """
    desk = desk.on(request.day)
    return facts_of(desk, request, scenarios.line(desk, _key(desk, request.subject)))


def facts_of(desk: Desk, request: DocumentRequest, line: ScenarioLine) -> WhatIfFacts:
    """The same of a scenario that need not be saved.

    Raises:
        DeskError: A change is impossible, or names what an agency withholds.
    """
    with desk.store.reading() as session:
        found, before, then = scenarios.compare(session, desk, line.changes, request.reader)
        countries = map_lines(looks(before), looks(then))
        withheld = tuple(withheld_from(session, request.reader))
        marking = max(marking_for(session, request.reader), line.marking)
    return WhatIfFacts(
        request=request,
        name=line.name,
        note=line.note,
        found=found,
        withheld=withheld,
        demo=desk.demo,
        marking=marking,
        fingerprint=fingerprint((line.name, line.note, found, withheld, countries)),
        countries=countries,
    )


def asked(desk: Desk, line: ScenarioLine, paper: str = "Letter") -> DocumentRequest:
    """The request for a saved scenario, as both agencies may see it."""
    return DocumentRequest(KIND, str(line.id), JOINT, desk.day, paper=paper)


def name_of(desk: Desk, line: ScenarioLine) -> str:
    """``what-if-1f0c2a9b-2026-11-24.pdf``: the scenario's id in short, and the day."""
    return f"{KIND}-{str(line.id)[:8]}-{desk.day.isoformat()}.pdf"


def write(desk: Desk, line: ScenarioLine, target: Path, report: Progress) -> Path:
    """Print a saved scenario in both languages; half a file is never there.

    Raises:
        CannotWrite: There is no room, or the folder is read-only.
        DeskError: A change is impossible.
    """
    return documents.print_draft(desk, asked(desk, line), target, report)


def _key(desk: Desk, subject: str) -> UUID:
    try:
        return records.read(desk, "scenario", UUID(subject)).id
    except ValueError as error:
        raise UnknownRecord(said("Scenario"), subject) from error
