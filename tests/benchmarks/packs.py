"""A country pack against the same pages on bare platypus, and against itself without structure."""

import resource
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName
from reportlab.pdfgen.canvas import Canvas

from lo_desk.i18n.language import spoken
from lo_desk.reports.pdf import document
from lo_desk.reports.pdf.canvas import TaggedCanvas
from lo_desk.reports.pdf.theme import A4
from lo_desk.reports.pdf.writer import TaggedDocument
from tests.benchmarks.figure import Figure, cpu, paired
from tests.reports import facts
from tests.reports.bare import plan_of, print_bare, story_of
from tests.reports.reading import pages, print_pack

MANY, SETTLED = 1000, 100


def figures() -> Iterator[Figure]:
    """The documents' figures."""
    plan = plan_of(story_of(facts.pack(), (spoken("en_CA"), spoken("fr_CA"))))
    with TemporaryDirectory() as folder:
        target = Path(folder) / "pack.pdf"
        ratio = paired(lambda: print_pack(target), lambda: print_bare(plan, A4, target))
        yield Figure("country pack / the same pages on bare platypus", ratio, "x", 1.3)
        tagged = paired(lambda: print_pack(target), lambda: print_untagged(target))
        yield Figure("country pack with its structure / without", tagged, "x", 1.1)
        eight = cpu(lambda: print_pack(target)) / len(pages(print_pack(target))) * 8
        yield Figure("eight pages of a country pack, processor, warm", eight * 1000, "ms", 60)
        yield Figure(
            f"memory after {MANY} packs, growth since the first {SETTLED}", _growth(target), "%", 1
        )


def print_untagged(target):
    """The same drawing by reportlab’s own writer, with nothing made or written of what it means."""
    with (
        patch.object(document, "tag", lambda _story, _tree, _root: None),
        patch.object(TaggedCanvas, "showPage", _show),
        patch.object(TaggedCanvas, "drawText", Canvas.drawText),
        patch.object(TaggedCanvas, "claimed", lambda _canvas, _elem: nullcontext()),
        patch.object(TaggedCanvas, "artifact", lambda _canvas: nullcontext()),
        patch.object(TaggedCanvas, "set_text", _set),
        patch.object(TaggedCanvas, "_link", _link),
        patch.object(TaggedDocument, "format", PDFDocument.format),
    ):
        return print_pack(target)


def _show(canvas):
    Canvas.showPage(canvas)
    canvas._claims.append([])  # what is said once all pages are drawn is told its page by them


def _set(canvas, lines, _elem):
    canvas._code.append(canvas._texts.told(lines))


def _link(canvas, _elem, box, _words, target):
    entries = {"Type": PDFName("Annot"), "Subtype": PDFName("Link"), "Rect": PDFArray(box)}
    canvas._addAnnotation(PDFDictionary(entries | target))


def _growth(target):
    for number in range(MANY):
        print_pack(target)
        if number == SETTLED:
            before = _peak()
    return 100 * (_peak() - before) / before


def _peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
