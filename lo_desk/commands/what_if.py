"""lo-desk what-if: saved scenarios, listed, or one printed."""

from argparse import Namespace
from pathlib import Path

from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.domain.rows import Part
from lo_desk.domain.scenario_facts import ScenarioLine
from lo_desk.errors import AmbiguousKey, UnknownRecord
from lo_desk.i18n.msg import N_, said
from lo_desk.services import scenario_files, scenarios
from lo_desk.services.desk import Desk

MOST = 10_000


def arguments(parser: Parser) -> None:
    """What ``lo-desk what-if`` takes."""
    why = N_("the scenario to print: its id, or its name in one of the languages")
    parser.take("--scenario", N_("KEY"), why)
    parser.take("--out", N_("DIR"), N_("where to put the file"), type=Path, default=Path())
    parser.take_day()


def run(given: Namespace, terminal: Terminal) -> int:
    """List the scenarios, or print one and say where it is."""
    with desk_for(given, terminal) as desk:
        if given.scenario is None:
            _list(desk, terminal)
            return 0
        line = _found(desk, given.scenario)
        target = given.out / scenario_files.name_of(desk, line)
        terminal.say(str(scenario_files.write(desk, line, target, terminal.report)))
    return 0


def _list(desk: Desk, terminal: Terminal) -> None:
    lines = scenarios.lines(desk, Part(count=MOST))
    if not lines:
        terminal.warn(said("No scenario is saved yet."))
    for line in lines:
        terminal.say(said("%(code)s: %(title)s", code=str(line.id), title=line.name))


def _found(desk: Desk, wanted: str) -> ScenarioLine:
    found = [
        line
        for line in scenarios.lines(desk, Part(count=MOST))
        if wanted and wanted in {str(line.id), line.name.en, line.name.fr}
    ]
    if not found:
        raise UnknownRecord(said("Scenario"), wanted)
    if len(found) > 1:
        raise AmbiguousKey(wanted)
    return found[0]
