"""The handover pack: one post, from whoever leaves to whoever comes."""

from functools import partial
from pathlib import Path

from lo_desk.domain.handover import HandoverPack
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress
from lo_desk.reports.assembly import Told, bind
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.blocks.page import people_in
from lo_desk.reports.pdf.theme import PAPERS
from lo_desk.reports.sections import handover

CHAPTER = handover.SECTIONS[1:-1]
"""What a volume prints of it."""


def write(
    pack: HandoverPack, languages: tuple[Language, ...], target: Path, report: Progress
) -> None:
    """Write the pack beside ``target``, then rename.

    Raises:
        MissingGlyph: A character cannot be printed.
        CannotWrite: The disk is full or read-only.
    """
    frame = Frame(
        title=said("Handover pack: %(city)s, %(code)s", city=pack.post.city, code=pack.post.code),
        short=said("Handover pack: %(code)s", code=pack.post.code),
        day=pack.request.day,
        marking=pack.marking,
        fingerprint="",
        demo=pack.demo,
        issue=pack.issue,
    )
    sections = [partial(section, pack) for section in handover.SECTIONS]
    told = Told(languages, PAPERS[pack.request.paper], frame, sections, fictional(pack))
    bind(told, pack.request.layout, target, report)


def fictional(pack: HandoverPack) -> frozenset[str]:
    """Names after which DEMO stands; none where people are real."""
    if not pack.demo:
        return frozenset()
    people = [tour.name for tour in (pack.leaving, pack.arriving) if tour is not None]
    return frozenset([*people, *people_in(one.what for one in pack.dates)])
