"""Coverage as files: printed, as a table for a spreadsheet, as GeoJSON for a map program."""

from pathlib import Path

from lo_desk.db.queries.snapshot import snapshot
from lo_desk.domain.agencies import JOINT
from lo_desk.domain.cover_picture import picture
from lo_desk.domain.coverage_request import CoverageFacts, CoverageRequest
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.gaps import assessed
from lo_desk.domain.network import Network
from lo_desk.domain.timeline import rows
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress
from lo_desk.services import reports, snapshots
from lo_desk.services.assessments import marking_for, withheld_from
from lo_desk.services.desk import Desk


def facts(desk: Desk, request: CoverageRequest) -> CoverageFacts:
    """Everything the file holds, as the reader may see it."""
    reader = request.reader or JOINT
    with desk.store.reading() as session:
        network = Network(snapshot(session, request.day, reader))
        withheld = tuple(withheld_from(session, reader))
        marking = marking_for(session, reader)
        gaps = snapshots.counting(session, assessed(network), request.day)
    shown = picture(network, gaps, request.question)
    kept = set(request.question.agencies)
    posts = tuple(row for row in rows(network) if row.agency in kept)
    return CoverageFacts(
        request=request,
        picture=shown,
        timeline=posts,
        soon_days=network.rules.soon_days,
        withheld=withheld,
        demo=desk.demo,
        marking=marking,
        fingerprint=fingerprint((shown, posts, withheld)),
    )


def name_of(request: CoverageRequest) -> str:
    """``coverage-map-JOINT-2026-11-24``: the file’s name without its ending."""
    return f"coverage-{request.view}-{request.reader or JOINT}-{request.day.isoformat()}"


def write(
    desk: Desk, report_key: str, request: CoverageRequest, target: Path, report: Progress
) -> Path:
    """Make the file ``target``; half a file is never there.

    Args:
        desk: The registry.
        report_key: ``coverage`` (PDF), ``coverage-geojson`` or ``coverage-table`` (``.xlsx``,
            ``.csv``, by the name of the file).
        request: What to write.
        target: The file to make or replace.
        report: Hears how far it is, and may stop it.

    Raises:
        CannotWrite: There is no room, or the folder is read-only.
    """
    report(0.0, said("Reading the registry"))
    return reports.write(report_key, facts(desk, request), request.languages, target, report)
