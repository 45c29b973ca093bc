"""Documents as they were last looked at: a change of any word, tag or page is seen and reviewed.

``poe golden`` makes these files again from the demonstration; what git then shows is to be read.
"""

import re
from pathlib import Path

import pypdfium2

from lo_desk.i18n.msg import Msg
from lo_desk.services import reports
from tests.reports.pdf.heard import heard

HERE = Path(__file__).parent
PICTURED = (("country-pack", 2), ("gap-assessment", 3), ("delta", 0))
"""Kinds and pages, from 0, that are compared as pictures."""
_PRINT = re.compile("SHA-256 [0-9a-f]{12}")  # changes with facts that are not printed
_PAGES = 24  # of long documents the rest is more of the same


def printed(kind, pack, folder):
    """A document of a kind, in pairs, English first."""
    return reports.write(kind, pack, ("en", "fr"), folder / f"{kind}.pdf", _quiet)


def told(path):
    """What is heard of a document: a line an element, with tag, language and words, by page."""
    lines: list[str] = []
    for number, roots in enumerate(heard(path)[:_PAGES], 1):
        lines.append(f"=== {number}")
        lines += [line for root in roots for line in _lines(root, 0)]
    return "\n".join(lines) + "\n"


def picture(path, number):
    """A page in grey, small: enough to see that something moved."""
    document = pypdfium2.PdfDocument(path)
    try:
        return document[number].render(scale=0.75, grayscale=True).to_pil().convert("L")
    finally:
        document.close()


def _lines(elem, depth):
    words = _PRINT.sub("SHA-256 …", " ".join((elem.text or elem.alt).split()))
    shown = " ".join(part for part in (elem.tag, elem.lang, words) if part)
    yield f"{' ' * depth}{shown}"
    for kid in elem.kids:
        yield from _lines(kid, depth + 1)


def _quiet(_fraction: float, _message: Msg) -> None:
    pass
