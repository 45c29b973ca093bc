"""The proof sheet: what was withheld from an issued document, for the agency whose it is."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from reportlab.platypus import Flowable

from lo_desk.catalogue.choices import MARKINGS
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.proof_sheet import ProofSheet
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.progress import Progress
from lo_desk.reports.assembly import assemble
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Table, table
from lo_desk.reports.blocks.texts import heading, paragraph
from lo_desk.reports.pdf.theme import PAPERS

_COLUMNS = (
    Column(N_("Kind"), 34),
    Column(N_("Record"), 62, "key"),
    Column(N_("Marking"), 30),
    Column(in_context("withheld", "Why"), 48),
)


def write(
    sheet: ProofSheet, languages: tuple[Language, ...], target: Path, report: Progress
) -> None:
    """Write the sheet beside ``target``, then rename.

    Raises:
        MissingGlyph: A character cannot be printed.
        CannotWrite: The disk is full or read-only.
    """
    names = {str(item.named) for item in sheet.items if isinstance(item.named, str)}
    page = Page(languages, PAPERS["A4"], frozenset(names - {""} if sheet.demo else ()))
    frame = Frame(
        title=said("Proof sheet of document %(number)s", number=sheet.number),
        short=said("Proof sheet of document %(number)s", number=sheet.number),
        day=sheet.day,
        marking=sheet.marking,
        fingerprint="",
        demo=sheet.demo,
    )
    assemble(page, frame, [partial(_sheet, sheet, page)], target, report)


def _sheet(sheet: ProofSheet, page: Page) -> Iterator[Flowable]:
    title = said("What document %(number)s leaves out", number=sheet.number)
    yield from heading(page, title, _lead(sheet))
    if sheet.items:
        caption = table_caption(page, N_("Withheld, with reasons"))
        rows = [
            (item.kind, item.named, MARKINGS[item.marking].label, item.why) for item in sheet.items
        ]
        yield from table(page, Table(caption, _COLUMNS, rows))
    else:
        yield from paragraph(page, N_("No record of yours was withheld from it."))
    if sheet.others:
        yield from paragraph(
            page,
            counted(
                "%(n)s more item that follows from such records was left out.",
                "%(n)s more items that follow from such records were left out.",
                sheet.others,
            ),
        )
    if sheet.passages:
        yield from paragraph(page, _proof(sheet))


def _lead(sheet: ProofSheet) -> Msg:
    return said(
        "For %(agency)s alone. Document: %(subject)s, data as of %(day)s.",
        agency=AGENCIES[sheet.agency],
        subject=sheet.subject,
        day=sheet.day,
    )


def _proof(sheet: ProofSheet) -> Msg:
    return counted(
        "Both languages were read back when it was issued: %(n)s passage states the same.",
        "Both languages were read back when it was issued: %(n)s passages state the same.",
        sheet.passages,
    )
