"""Printed files read back."""

import pypdfium2

from lo_desk.i18n.language import spoken
from lo_desk.reports import country_pack, gap_assessment
from tests.reports import facts

TAGS = {"en": "en_CA", "fr": "fr_CA"}


def silent(_fraction, _words):
    """A progress that nobody waits for."""


def print_pack(target, languages=("en", "fr"), paper="A4", report=silent, **changes):
    """Print the pack; where it is."""
    spoken_ones = tuple(spoken(TAGS[code]) for code in languages)
    country_pack.write(facts.pack(languages, paper, **changes), spoken_ones, target, report)
    return target


def print_assessment(target, languages=("en", "fr"), paper="A4", report=silent, **changes):
    """Print the assessment; where it is."""
    spoken_ones = tuple(spoken(TAGS[code]) for code in languages)
    told = facts.assessment(None, languages, paper, **changes)
    gap_assessment.write(told, spoken_ones, target, report)
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


def _text(document, number):
    page = document[number]
    text = page.get_textpage()
    try:
        told = text.get_text_range().replace("\ufffe", "-")  # a hyphen that ends a line
        return " ".join(told.replace("\xa0", " ").split())
    finally:
        text.close()
        page.close()
