"""REPORTS: what can be made as a file. Its module is read when it is made first."""

from collections.abc import Callable
from pathlib import Path
from pkgutil import resolve_name
from threading import Lock

from lo_desk.catalogue import ENTITIES
from lo_desk.domain.unprintable import MissingGlyph
from lo_desk.domain.whereabouts import whereabouts
from lo_desk.errors import CannotWrite
from lo_desk.i18n.language import Language, spoken
from lo_desk.i18n.msg import Msg
from lo_desk.progress import Progress

REPORTS = {
    "country-pack": "lo_desk.reports.country_pack:KIND.write",
    "priorities-brief": "lo_desk.reports.priorities_brief:KIND.write",
    "delta": "lo_desk.reports.delta:KIND.write",
    "visit": "lo_desk.reports.forum_pack:KIND.write",
    "handover": "lo_desk.reports.handover:KIND.write",
    "end-of-tour": "lo_desk.reports.end_of_tour:KIND.write",
    "pre-deployment": "lo_desk.reports.pre_deployment:KIND.write",
    "regional-pack": "lo_desk.reports.regional_pack:KIND.write",
    "volume": "lo_desk.reports.volume:write",
    "list": "lo_desk.reports.registry_list:write",
    "gap-assessment": "lo_desk.reports.gap_assessment:KIND.write",
    "proof-sheet": "lo_desk.reports.proof_sheet:write",
    "joint-assessment": "lo_desk.reports.joint_assessment:KIND.write",
    "what-if": "lo_desk.reports.what_if:KIND.write",
    "coverage": "lo_desk.reports.coverage:write",
    "coverage-geojson": "lo_desk.exchange.geojson:write",
    "coverage-table": "lo_desk.exchange.coverage_table:write",
    "listing": "lo_desk.reports.listing:write",
    "list-xlsx": "lo_desk.exchange.shown:write_workbook",
    "list-csv": "lo_desk.exchange.shown:write_csv",
    "calendar": "lo_desk.exchange.calendars:write",
}

_drawing = Lock()  # reportlab keeps fonts and styles per process: one document at a time


def write(
    report_key: str, facts: object, languages: tuple[str, ...], target: Path, report: Progress
) -> Path:
    """Print ``facts`` with the report of that key into ``target``; never half a file.

    Args:
        report_key: One of ``REPORTS``.
        facts: What the report prints, frozen.
        languages: ``en``, ``fr`` in the order they are printed.
        target: The file to make or replace.
        report: Hears how far it is, and may stop it.

    Raises:
        CannotWrite: There is no room, or the folder is read-only.
        MissingGlyph: A character cannot be printed; its record and field are named.
    """
    draw: Callable[[object, tuple[Language, ...], Path, Progress], None]
    draw = resolve_name(REPORTS[report_key])
    spoken_ones = tuple(spoken(f"{code}_CA") for code in languages)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _drawing:
            draw(facts, spoken_ones, target, report)
    except MissingGlyph as error:
        found = whereabouts(facts, error.character)
        field = found.label or _label(found.field)
        raise MissingGlyph(error.character, error.where, found.record, field) from error
    except OSError as error:
        raise CannotWrite(str(target)) from error
    return target


def _label(key: str) -> Msg | None:
    """What the field of that key is called; None where records differ in that, or have none."""
    fields = (field for entity in ENTITIES.values() for field in entity.fields)
    labels = {field.label for field in fields if field.key == key}
    return Msg(labels.pop()) if len(labels) == 1 else None
