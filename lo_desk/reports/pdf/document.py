"""The file itself, whole or not at all: one part, or a part for each language."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from reportlab.platypus import BaseDocTemplate, Flowable, NextPageTemplate, PageBreak
from typing_extensions import override

from lo_desk.domain.held_files import InUse
from lo_desk.errors import CannotWrite
from lo_desk.paths import free_name
from lo_desk.reports.pdf import fonts
from lo_desk.reports.pdf.breaking import one_line
from lo_desk.reports.pdf.canvas import TaggedCanvas
from lo_desk.reports.pdf.contents import Contents
from lo_desk.reports.pdf.flow import Beginning, Landmark, Rows
from lo_desk.reports.pdf.paging import kept
from lo_desk.reports.pdf.running import Parts, Running
from lo_desk.reports.pdf.structure import Tree
from lo_desk.reports.pdf.tagging import tag
from lo_desk.reports.pdf.theme import SANS, Paper

__all__ = ["Half", "Parts", "write", "write_halves"]


Drawn = Callable[[float], None]


@dataclass(frozen=True)
class Half:
    """One part of a document.

    Attributes:
        name: In the outline; empty where the document has one part.
        turned: Whether it stands on its head, its pages from the back.
    """

    story: Sequence[Flowable]
    parts: Parts
    name: str = ""
    turned: bool = False


def write(
    story: Iterable[Flowable], parts: Parts, paper: Paper, target: Path, report: Drawn
) -> None:
    """Write the file beside ``target``, then rename: half a file never has its name.

    Args:
        report: Called after each page with the share of all that is drawn, from 0 to 1; may raise
            to stop.

    Raises:
        CannotWrite: The disk is full or read-only.
    """
    write_halves([Half([*story], parts)], paper, target, report)


def write_halves(halves: Sequence[Half], paper: Paper, target: Path, report: Drawn) -> None:
    """The same of several parts, each with its own cover, its own page 1 and its own language.

    Raises:
        CannotWrite: The disk is full or read-only.
        InUse: Another program holds the file open.
    """
    beside = target.with_name(f"{target.name}.part")
    tree = Tree(halves[0].parts.lang)
    made = _Document(halves, paper, tree, report)
    try:
        with beside.open("wb") as file:  # reportlab leaves its own open when the disk is full
            made.write_to(file)
        _rename(beside, target)
    except OSError as error:
        raise CannotWrite(str(target)) from error
    finally:
        beside.unlink(missing_ok=True)


def _rename(beside: Path, target: Path) -> None:
    try:
        beside.replace(target)
    except PermissionError as error:
        if target.is_file():  # the folder took the file beside it: it is the file that is held
            raise InUse(str(target), str(free_name(target))) from error
        raise


class _Document(BaseDocTemplate):
    _nameSpace: dict[str, object]  # noqa: N815  (reportlab’s own name)

    def __init__(self, halves: Sequence[Half], paper: Paper, tree: Tree, report: Drawn) -> None:
        fonts.load()
        parts = halves[0].parts
        self._halves, self._tree, self._report = halves, tree, report
        self._running: list[Running] = []
        self._story: list[Flowable] = []
        self._ends: list[int] = []
        super().__init__(
            "",
            pagesize=(paper.width, paper.height),
            title=one_line(parts.title),
            lang=parts.lang,
            displayDocTitle=True,
            initialFontName=SANS,
            invariant=1,
        )
        for number, half in enumerate(halves):
            self._add(number, half, paper)
        self._drawn, self._all = 0, max(1, sum(map(_weight, self._story)))

    def write_to(self, file: BinaryIO) -> None:
        """Draw all pages and write the file."""
        self.filename = file
        identifier = self._halves[0].parts.identifier
        made = partial(_Canvas, document=self, tree=self._tree, identifier=identifier)
        self.build(self._story, canvasmaker=made)
        del self.canv, self._nameSpace  # they know the document; without them all is freed at once

    @override
    def afterFlowable(self, flowable: Flowable) -> None:
        """Count what is drawn."""
        self._drawn += _weight(flowable)

    @override
    def afterPage(self) -> None:
        """Report each page as it is done."""
        self._report(min(1.0, self._drawn / self._all))

    def bound(self, canvas: TaggedCanvas) -> None:
        """Once all pages are drawn: how many each part has, and in which order they lie."""
        total = canvas.getPageNumber() - 1
        starts = canvas.starts
        for running, first, after in zip(self._running, starts, [*starts[1:], total], strict=True):
            running.pages = after - first
        if self._halves[-1].turned:
            cut = starts[-1]
            blank = []
            if total % 2:  # its cover is the back of the last sheet
                self._running[0].blank(canvas)
                canvas.showPage()
                blank = [total]
            canvas.order = [*range(cut), *blank, *reversed(range(cut, total))]

    def _add(self, number: int, half: Half, paper: Paper) -> None:
        """Its pages, its story and its branch of the structure."""
        alone = len(self._halves) == 1
        root = self._tree.root if alone else self._tree.root.child("Part", half.parts.lang)
        marks = [root.child("P", lang) for lang, _ in half.parts.marking]
        places = [each for each in half.story if isinstance(each, Landmark)]
        for at, place in enumerate(places):
            place.key = f"{number}-{at}"
        for at, each in enumerate(half.story):
            if isinstance(each, Contents):
                each.fill([place for place in half.story[at:] if isinstance(place, Landmark)])
        tag(half.story, self._tree, root)
        running = Running(paper, half.parts, marks, turned=half.turned)
        name = f"half-{number}"
        self.addPageTemplates(running.templates(name))
        self._running.append(running)
        if number:
            self._story += [NextPageTemplate(f"{name}-cover"), PageBreak()]
        self._story += [NextPageTemplate(name), Beginning(half.name)]
        self._story += kept(half.story, paper.text)


def _weight(flowable: Flowable) -> int:
    """How much of the drawing it is: a long table is more than a heading."""
    return max(1, len(flowable.rows)) if isinstance(flowable, Rows) else 0


class _Canvas(TaggedCanvas):
    """A canvas whose document knows, once all pages are drawn, what is left to be said."""

    def __init__(self, file: BinaryIO, *, document: _Document, **given: Any) -> None:
        super().__init__(file, **given)
        self._document = document

    @override
    def save(self) -> None:
        """Called by reportlab after the last page."""
        self._document.bound(self)
        super().save()
