"""lo-desk doctor: what is wrong with the installation or the registry, and what mends it."""

from argparse import Namespace
from collections.abc import Sequence

from lo_desk import settings
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.domain.findings import Finding
from lo_desk.i18n.msg import Msg, said
from lo_desk.services import doctor
from lo_desk.services.desk import exists

MARKS = {True: "✓", False: "✗"}


def arguments(parser: Parser) -> None:
    """What ``lo-desk doctor`` takes: nothing of its own."""


def _last_word(found: Sequence[Finding]) -> Msg:
    faulty = [finding for finding in found if not finding.ok]
    if not faulty:
        return said("All is well.")
    if any(finding.mend for finding in faulty):
        return said("Run the lines above to mend it.")
    return said("What is marked ✗ cannot be mended by a line here: do what is said there.")


def run(given: Namespace, terminal: Terminal) -> int:
    """Show every finding and the line that mends it; 0 only when all is well."""
    registry = given.registry or settings.default_registry(given.settings)
    made_later = not given.registry and not exists(registry)
    found = doctor.findings("" if made_later else registry, terminal.actor, terminal.clock)
    text = terminal.language.text
    for finding in found:
        line = said("%(label)s: %(value)s", label=text(finding.name), value=text(finding.detail))
        terminal.write(f"{MARKS[finding.ok]} {text(line)}\n")
        if finding.mend:
            terminal.write(f"    {finding.mend}\n")
    well = all(finding.ok for finding in found)
    terminal.say(_last_word(found))
    return 0 if well else 1
