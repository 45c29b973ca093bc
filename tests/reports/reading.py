"""Printed files read back."""

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium

from lo_desk.i18n.language import spoken
from lo_desk.reports import country_pack, gap_assessment
from tests.reports import facts

TAGS = {"en": "en_CA", "fr": "fr_CA"}


def silent(_fraction, _words):
    """A progress that nobody waits for."""


def print_pack(target, languages=("en", "fr"), paper="A4", report=silent, **changes):
    """Print the pack; where it is."""
    spoken_ones = tuple(spoken(TAGS[code]) for code in languages)
    country_pack.KIND.write(facts.pack(languages, paper, **changes), spoken_ones, target, report)
    return target


def print_assessment(target, languages=("en", "fr"), paper="A4", report=silent, **changes):
    """Print the assessment; where it is."""
    spoken_ones = tuple(spoken(TAGS[code]) for code in languages)
    told = facts.assessment(None, languages, paper, **changes)
    gap_assessment.KIND.write(told, spoken_ones, target, report)
    return target


def pages(path):
    """The text of each page, its line ends as spaces."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [_text(document, number) for number in range(len(document))]
    finally:
        document.close()


def whole(path):
    """The text of all pages."""
    return " ".join(pages(path))


def fonts_of(path):
    """The names of the faces that a file shows text in."""
    document = pypdfium2.PdfDocument(path)
    try:
        names = (_face(thing) for page in document for thing in page.get_objects())
        return " ".join(sorted({name for name in names if name}))
    finally:
        document.close()


def _face(thing):
    font = pdfium.FPDFTextObj_GetFont(thing.raw)
    if not font:
        return ""
    held = ctypes.create_string_buffer(80)
    pdfium.FPDFFont_GetBaseFontName(font, held, 80)
    return held.value.decode()


def _text(document, number):
    page = document[number]
    text = page.get_textpage()
    try:
        told = text.get_text_range().replace("\ufffe", "-")  # a hyphen that ends a line
        return " ".join(told.replace("\xa0", " ").split())
    finally:
        text.close()
        page.close()
