"""The regional pack: many countries, told to one agency."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from reportlab.platypus import Flowable

from lo_desk.domain.regional import RegionalPack
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress
from lo_desk.reports.assembly import Told, bind
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.pdf.theme import PAPERS
from lo_desk.reports.priorities_brief import fictional
from lo_desk.reports.sections import region
from lo_desk.reports.sections.covers import holds

SECTIONS: tuple[Callable[[RegionalPack, Page], Iterator[Flowable]], ...] = (
    region.title_page,
    holds,
    region.who_covers,
    region.standard_roles,
    region.chapters,
)


def write(
    pack: RegionalPack, languages: tuple[Language, ...], target: Path, report: Progress
) -> None:
    """Write the pack beside ``target``, then rename.

    Raises:
        MissingGlyph: A character cannot be printed.
        CannotWrite: The disk is full or read-only.
    """
    title = said("Regional briefing pack: %(region)s", region=pack.name)
    frame = Frame(
        title=title,
        short=said("Regional briefing pack") if pack.listed else title,
        day=pack.request.day,
        marking=pack.marking,
        fingerprint="",
        demo=pack.demo,
        issue=pack.issue,
    )
    names = frozenset(name for brief in pack.briefs for name in fictional(brief))
    sections = [partial(section, pack) for section in SECTIONS]
    told = Told(languages, PAPERS[pack.request.paper], frame, sections, names)
    bind(told, pack.request.layout, target, report)
