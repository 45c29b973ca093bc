"""The counterpart brief: one sheet on the other agency in one country."""

from functools import partial
from pathlib import Path

from lo_desk.domain.briefs import PrioritiesBrief
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, said
from lo_desk.progress import Progress
from lo_desk.reports.assembly import Told, bind
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.pdf.theme import PAPERS
from lo_desk.reports.sections import brief as sheet

CHAPTER = sheet.SECTIONS[1:]
"""What a volume prints of it."""


def write(
    brief: PrioritiesBrief, languages: tuple[Language, ...], target: Path, report: Progress
) -> None:
    """Write the sheet beside ``target``, then rename.

    Raises:
        MissingGlyph: A character cannot be printed.
        CannotWrite: The disk is full or read-only.
    """
    frame = Frame(
        title=said("Counterpart brief: %(country)s", country=brief.country.name),
        short=N_("Counterpart brief"),
        day=brief.request.day,
        marking=brief.marking,
        fingerprint="",
        demo=brief.demo,
        issue=brief.issue,
    )
    sections = [partial(section, brief) for section in sheet.SECTIONS]
    told = Told(languages, PAPERS[brief.request.paper], frame, sections, fictional(brief))
    bind(told, brief.request.layout, target, report)


def fictional(brief: PrioritiesBrief) -> frozenset[str]:
    """Names after which DEMO stands; none where people are real."""
    if not brief.demo:
        return frozenset()
    people = [name for each in brief.counterparts for name in (each.officer, each.successor)]
    people += [
        who for one in brief.dates for who in one.what.facts.values() if isinstance(who, str)
    ]
    return frozenset(name for name in people if name)
