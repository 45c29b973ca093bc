"""A register as a document: its rows, on the sheet that holds most of them."""

from collections.abc import Iterator
from pathlib import Path

from reportlab.platypus import Flowable

from lo_desk.domain.packs import BOTH
from lo_desk.domain.registry_list import RegistryList
from lo_desk.i18n.language import Language, spoken
from lo_desk.progress import Progress
from lo_desk.reports import listing
from lo_desk.reports.assembly import Told, bind
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.own_names import in_print
from lo_desk.reports.sections.wording import order_note, withheld


def write(
    told: RegistryList, languages: tuple[Language, ...], target: Path, report: Progress
) -> None:
    """Write the list beside ``target``, then rename.

    Raises:
        MissingGlyph: A character cannot be printed.
        CannotWrite: The disk is full or read-only.
    """
    frame = Frame(
        title=told.title,
        short=told.title,
        day=told.request.day,
        marking=told.marking,
        fingerprint=told.fingerprint,
        demo=told.demo,
        issue=told.issue,
    )

    shown = in_print(told.shown)
    both = tuple(spoken(f"{code}_CA") for code in BOTH)  # every edition holds the same columns

    def rows(page: Page) -> Iterator[Flowable]:
        yield from listing.rows(told.title, shown, page, both)
        yield from withheld(page, told.withheld)
        yield from order_note(told.request, page)

    paper = listing.paper_for(shown, both)
    bind(Told(languages, paper, frame, [rows]), told.request.layout, target, report)
