"""From sections to files, with a word to whoever waits.

A report says once what it tells (``Told``); ``bind`` makes files of it in any layout:

    told = Told(languages, paper, frame, [partial(section, pack) for section in SECTIONS], names)
    bind(told, layout, target, report)

``domain.layouts.file_names`` tells beforehand which files these are. ``assemble`` makes one file
of one page's sections, for documents that have one layout only.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from reportlab.platypus import Flowable

from lo_desk.domain.layouts import file_names
from lo_desk.domain.packs import EDITIONS, PAIRS, Issue
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress, between, part_of
from lo_desk.reports.blocks.frame import NAMES, Frame, parts
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.slips import slip
from lo_desk.reports.blocks.stacks import stacked
from lo_desk.reports.pdf import document, fonts
from lo_desk.reports.pdf.theme import Paper
from lo_desk.reports.unswept import unswept

Section = Callable[[], Iterator[Flowable]]
Teller = Callable[[Page], Iterator[Flowable]]
_LAYING_OUT = 0.3


@dataclass(frozen=True)
class Told:
    """What a document tells, before anybody knows its pages.

    Attributes:
        languages: In the order they are printed.
        sections: Each draws its part for the page it is given, as often as it is asked.
        fictional: Names after which DEMO stands.
        closing: Draws the end of an issued copy, with the slip that acknowledges it.
    """

    languages: tuple[Language, ...]
    paper: Paper
    frame: Frame
    sections: Sequence[Teller]
    fictional: frozenset[str] = frozenset()
    closing: Callable[[Issue, Page], Iterator[Flowable]] = slip


def bind(told: Told, layout: str, target: Path, report: Progress) -> tuple[Path, ...]:
    """Make every file of ``told`` in ``layout``; each whole or not at all.

    Args:
        told: What to print.
        layout: One of ``domain.layouts.LAYOUTS``.
        target: Where the document in pairs would be; the other files lie beside it.
        report: Called for each section and page; may raise to stop.

    Returns:
        The files, the one to read first.

    Raises:
        MissingGlyph: A character cannot be printed.
        CannotWrite: The disk is full or read-only.
    """
    with unswept():
        return _bound(_with_slip(told), layout, target, report)


def _bound(told: Told, layout: str, target: Path, report: Progress) -> tuple[Path, ...]:
    codes = tuple(language.code for language in told.languages)
    files = tuple(target.with_name(name) for name in file_names(layout, codes, target.name))
    if len(files) == 1 or layout == PAIRS:
        _one(told, told.frame, told.languages, target, report)
    elif layout == EDITIONS:
        for at, (language, file) in enumerate(zip(told.languages, files, strict=True)):
            frame = _edition(told.frame, codes[at], codes[1 - at])
            _one(told, frame, (language,), file, part_of(report, at, len(files)))
    else:
        for at, file in enumerate(files):
            _both(told, file, part_of(report, at, len(files)), turned=bool(at))
    return files


def assemble(
    page: Page, frame: Frame, sections: Sequence[Section], target: Path, report: Progress
) -> None:
    """Lay the sections out and write the file; ``report`` may raise to stop at any point."""
    fonts.load()
    story: list[Flowable] = []
    with unswept():
        for at, section in enumerate(sections):
            report(_LAYING_OUT * at / len(sections), said("Laying out the pages"))
            story += stacked(page, section())
        pages = _Pages(report)
        document.write(story, parts(page, frame), page.paper, target, pages.turned)
    report(1.0, said("Done"))


def _with_slip(told: Told) -> Told:
    """An issued copy ends in the slip that acknowledges it."""
    issue = told.frame.issue
    if issue is None or not issue.slip:
        return told
    return replace(told, sections=[*told.sections, partial(told.closing, issue)])


def _one(
    told: Told, frame: Frame, languages: tuple[Language, ...], target: Path, report: Progress
) -> None:
    page = Page(languages, told.paper, told.fictional)
    assemble(page, frame, [partial(section, page) for section in told.sections], target, report)


def _both(told: Told, target: Path, report: Progress, *, turned: bool) -> None:
    """A part a language, each with its cover and its page 1, in one file."""
    fonts.load()
    frame = replace(told.frame, together=True)
    title = parts(Page(told.languages, told.paper), frame).title
    halves = []
    for number, language in enumerate(told.languages):
        page = Page((language,), told.paper, told.fictional)
        report(_LAYING_OUT * number / len(told.languages), said("Laying out the pages"))
        story = [each for section in told.sections for each in section(page)]
        running = replace(parts(page, frame), title=title)
        halves.append(
            document.Half(story, running, NAMES[language.code], turned=turned and number > 0)
        )
    pages = _Pages(report)
    document.write_halves(halves, told.paper, target, pages.turned)
    report(1.0, said("Done"))


def _edition(frame: Frame, own: str, other: str) -> Frame:
    """Each of two editions has the register's number with its language, and knows the other's."""
    if frame.issue is None:
        return frame
    number = frame.issue.number
    return replace(frame, suffix=f"-{own.upper()}", twin=f"{number}-{other.upper()}")


class _Pages:
    """Tells how far the drawing is."""

    def __init__(self, report: Progress) -> None:
        self._report, self._drawn = between(report, _LAYING_OUT, 1), 0

    def turned(self, share: float) -> None:
        """Count one page more; ``share`` of all that is to be drawn is done."""
        self._drawn += 1
        self._report(share, said("Page %(page)s drawn", page=self._drawn))
