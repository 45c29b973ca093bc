"""The visit and forum pack: one meeting abroad, told to one agency."""

from functools import partial
from pathlib import Path

from lo_desk.domain.forum_pack import ForumPack
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, said
from lo_desk.progress import Progress
from lo_desk.reports.assembly import Told, bind
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.pdf.theme import PAPERS
from lo_desk.reports.sections import forum

CHAPTER = forum.SECTIONS[1:-1]
"""What a volume prints of it."""


def write(pack: ForumPack, languages: tuple[Language, ...], target: Path, report: Progress) -> None:
    """Write the pack beside ``target``, then rename.

    Raises:
        MissingGlyph: A character cannot be printed.
        CannotWrite: The disk is full or read-only.
    """
    frame = Frame(
        title=said("Visit and forum pack: %(name)s", name=pack.name),
        short=N_("Visit and forum pack"),
        day=pack.request.day,
        marking=pack.marking,
        fingerprint="",
        demo=pack.demo,
        issue=pack.issue,
    )
    sections = [partial(section, pack) for section in forum.SECTIONS]
    told = Told(languages, PAPERS[pack.request.paper], frame, sections, fictional(pack))
    bind(told, pack.request.layout, target, report)


def fictional(pack: ForumPack) -> frozenset[str]:
    """Names after which DEMO stands; none where people are real."""
    return frozenset(one.name for one in pack.attending if one.name and pack.demo)
