"""lo-desk export-coverage: who covers what, as GeoJSON, a workbook or CSV."""

from argparse import Namespace

from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.domain.coverage_request import MAP, CoverageRequest
from lo_desk.services import coverage_files

_TABLES = (".xlsx", ".csv")


def arguments(parser: Parser) -> None:
    """What ``lo-desk export-coverage`` takes."""
    parser.take_file(".geojson", ".json", *_TABLES)
    parser.take_agency()
    parser.take_day()


def run(given: Namespace, terminal: Terminal) -> int:
    """Write the file and say where it is."""
    with desk_for(given, terminal) as desk:
        languages = (terminal.language.code,)
        request = CoverageRequest(MAP, desk.day, given.reader, languages=languages)
        table = given.file.suffix.lower() in _TABLES
        key = "coverage-table" if table else "coverage-geojson"
        made = coverage_files.write(desk, key, request, given.file, terminal.report)
        terminal.say(str(made))
    return 0
