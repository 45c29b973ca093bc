"""Printed files read back: their pages as pictures, and what their structure says.

PDFium is not made for several threads: one asks it at a time.
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

import pypdfium2
from pypdfium2 import raw

from lo_desk.domain.page_looks import POINTS, Heard, HeardPage, PageSize, Picture

_one_at_a_time = Lock()


def sizes(file: Path) -> tuple[PageSize, ...]:
    """The size of each page.

    Raises:
        OSError: The file cannot be read.
    """
    with _opened(file) as document:
        return tuple(PageSize(*document.get_page_size(n)) for n in range(len(document)))


def picture(file: Path, number: int, dots: float) -> Picture:
    """A page as it is printed.

    Args:
        file: The document.
        number: Of the page, from 0.
        dots: To the inch.
    """
    with _opened(file) as document:
        page = document[number]
        drawn = page.render(scale=dots / POINTS, rev_byteorder=True)
        found = Picture(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
        drawn.close()
        page.close()
        return found


def heard(file: Path) -> tuple[HeardPage, ...]:
    """What a screen reader says, page after page, as the structure has it."""
    with _opened(file) as document:
        pages = range(len(document))
        return tuple(HeardPage(n + 1, tuple(_page(document, n))) for n in pages)


@contextmanager
def _opened(file: Path) -> Iterator[pypdfium2.PdfDocument]:
    content = file.read_bytes()
    with _one_at_a_time:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            raise OSError(str(error)) from error
        try:
            yield document
        finally:
            document.close()


def _page(document: pypdfium2.PdfDocument, number: int) -> list[Heard]:
    page = document[number]
    words = _marked(page)
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    try:
        found: list[Heard] = []
        for at in range(raw.FPDF_StructTree_CountChildren(tree)):
            root = raw.FPDF_StructTree_GetChildAtIndex(tree, at)
            if root:
                found += _element(root, words, "")
        return found
    finally:
        raw.FPDF_StructTree_Close(tree)
        page.close()


def _marked(page: pypdfium2.PdfPage) -> dict[int, str]:
    """The text of each piece of marked content, by its number on the page."""
    told, said = page.get_textpage(), dict[int, str]()
    for at in range(raw.FPDFPage_CountObjects(page.raw)):
        thing = raw.FPDFPage_GetObject(page.raw, at)
        mark = raw.FPDFPageObj_GetMarkedContentID(thing)
        if mark >= 0 and raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_TEXT:
            said[mark] = said.get(mark, "") + _wide(thing, told.raw)
    told.close()
    return said


def _element(element: object, words: dict[int, str], lang: str) -> Iterator[Heard]:
    """The element and all below it, in reading order."""
    lang = _told(raw.FPDF_StructElement_GetLang, element) or lang
    tag = _told(raw.FPDF_StructElement_GetType, element)
    alt = _told(raw.FPDF_StructElement_GetAltText, element)
    if alt:
        yield Heard(tag, lang, alt)
        return
    text = ""
    for at in range(raw.FPDF_StructElement_CountChildren(element)):
        below = raw.FPDF_StructElement_GetChildAtIndex(element, at)
        if below:
            yield from _spoken(tag, lang, text)
            text = ""
            yield from _element(below, words, lang)
        else:
            text += words.get(raw.FPDF_StructElement_GetChildMarkedContentID(element, at), "")
    yield from _spoken(tag, lang, text)


def _spoken(tag: str, lang: str, text: str) -> Iterator[Heard]:
    told = " ".join(text.replace("\ufffe", "-").split(" ")).strip()
    if told:
        yield Heard(tag, lang, told)


def _told(ask: Callable[..., int], element: object) -> str:
    size = ask(element, None, 0)
    if not size:
        return ""
    held = ctypes.create_string_buffer(size)
    ask(element, held, size)
    return held.raw[:size].decode("utf-16-le").rstrip("\0")


def _wide(thing: object, page: object) -> str:
    size = raw.FPDFTextObj_GetText(thing, page, None, 0)
    if not size:
        return ""
    held = (ctypes.c_ushort * (size // 2 + 1))()
    raw.FPDFTextObj_GetText(thing, page, held, size)
    return bytes(held)[:size].decode("utf-16-le").rstrip("\0")
