"""What a kind of document is: what it is called, what it tells, whose names it prints.

A report says this once, in its own module; how it becomes files is the same for all:

    KIND = DocumentKind(
        title=lambda pack: said("Visit and forum pack: %(name)s", name=pack.name),
        short=lambda _pack: N_("Visit and forum pack"),
        sections=forum.SECTIONS,
        fictional=_people,
    )
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from reportlab.platypus import Flowable

from lo_desk.domain.packs import Pack
from lo_desk.i18n.language import Language
from lo_desk.progress import Progress
from lo_desk.reports.assembly import Told, bind
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.slips import return_slip, slip
from lo_desk.reports.pdf.theme import PAPERS

P = TypeVar("P", bound=Pack)


def _nobody(_pack: Pack) -> frozenset[str]:
    return frozenset()


def _unsaid(_pack: Pack) -> str:
    return ""


@dataclass(frozen=True)
class DocumentKind(Generic[P]):
    """One kind of document.

    Attributes:
        title: The whole title, as a file's property.
        short: In the header of every page.
        sections: Each draws its part of the facts for the page it is given.
        chapter: The sections that a volume of many such documents prints of each.
        fictional: Names after which DEMO stands; none where people are real.
        fingerprint: What every page bears of the facts' digest; empty to leave it out.
        one_sheet: Whether it is one sheet of two sides, with its slip.
    """

    title: Callable[[P], Words]
    short: Callable[[P], Words]
    sections: Sequence[Callable[[P, Page], Iterator[Flowable]]]
    chapter: Sequence[Callable[[P, Page], Iterator[Flowable]]] = ()
    fictional: Callable[[P], frozenset[str]] = _nobody
    fingerprint: Callable[[P], str] = _unsaid
    one_sheet: bool = False

    def write(
        self, pack: P, languages: tuple[Language, ...], target: Path, report: Progress
    ) -> None:
        """Write every file of the document beside ``target``, then rename.

        Args:
            languages: In the order of ``pack.request.languages``.
            report: Called for each section and page; may raise to stop.

        Raises:
            MissingGlyph: A character cannot be printed.
            CannotWrite: The disk is full or read-only.
        """
        frame = Frame(
            title=self.title(pack),
            short=self.short(pack),
            day=pack.request.day,
            marking=pack.marking,
            fingerprint=self.fingerprint(pack),
            demo=pack.demo,
            issue=pack.issue,
        )
        sections = [partial(section, pack) for section in self.sections]
        paper = PAPERS[pack.request.paper]
        closing = return_slip if self.one_sheet else slip
        told = Told(languages, paper, frame, sections, self.fictional(pack), closing)
        bind(told, pack.request.layout, target, report)
