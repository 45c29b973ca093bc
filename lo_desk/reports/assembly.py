"""From sections to a file, with a word to whoever waits."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reportlab.platypus import Flowable

from lo_desk.i18n.msg import Msg, said
from lo_desk.progress import Progress
from lo_desk.reports.blocks.frame import Frame, parts
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.pdf import document, fonts

Section = Callable[[], Iterator[Flowable]]
_LAYING_OUT = 0.3


def assemble(
    page: Page, frame: Frame, sections: Sequence[Section], target: Path, report: Progress
) -> None:
    """Lay the sections out and write the file; ``report`` may raise to stop at any point."""
    fonts.load()
    story: list[Flowable] = []
    for at, section in enumerate(sections):
        report(_LAYING_OUT * at / len(sections), said("Laying out the pages"))
        story += section()
    pages = _Pages(report, len(sections))
    document.write(story, parts(page, frame), page.paper, target, pages.turned)
    report(1.0, said("Done"))


class _Pages:
    """Tells how far the drawing is; how many pages there will be is only guessed."""

    def __init__(self, report: Progress, expected: int) -> None:
        self._report, self._expected, self._drawn = report, expected, 0

    def turned(self) -> None:
        """Count one page more, and report the share of the work that is done."""
        self._drawn += 1
        left = self._expected / (self._expected + self._drawn)
        self._report(1 - (1 - _LAYING_OUT) * left, self._words())

    def _words(self) -> Msg:
        return said("Page %(page)s drawn", page=self._drawn)
