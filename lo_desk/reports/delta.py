"""What changed since the last briefing: one sheet for one post."""

from functools import partial
from pathlib import Path

from lo_desk.domain.deltas import Delta
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, said
from lo_desk.progress import Progress
from lo_desk.reports.assembly import Told, bind
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.pdf.theme import PAPERS
from lo_desk.reports.sections.delta import SECTIONS_TOLD

CHAPTER = SECTIONS_TOLD[1:]
"""What a volume prints of it."""


def write(delta: Delta, languages: tuple[Language, ...], target: Path, report: Progress) -> None:
    """Write the sheet beside ``target``, then rename.

    Raises:
        MissingGlyph: A character cannot be printed.
        CannotWrite: The disk is full or read-only.
    """
    frame = Frame(
        title=said("What changed since the last briefing: %(city)s", city=delta.city),
        short=N_("What changed since your last briefing"),
        day=delta.request.day,
        marking=delta.marking,
        fingerprint="",
        demo=delta.demo,
        issue=delta.issue,
    )
    sections = [partial(section, delta) for section in SECTIONS_TOLD]
    told = Told(languages, PAPERS[delta.request.paper], frame, sections, fictional(delta))
    bind(told, delta.request.layout, target, report)


def fictional(delta: Delta) -> frozenset[str]:
    """Names after which DEMO stands; none where people are real."""
    if not delta.demo:
        return frozenset()
    words = [each for change in delta.changes for each in (change.title, change.was, change.now)]
    found = [getattr(each, "facts", {}).get("officer") for each in words]
    return frozenset(name for name in (delta.officer, *found) if isinstance(name, str) and name)
