"""A printed file as a screen reader has it: its structure, read back from the file."""

import ctypes
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

TEXT = pdfium.FPDF_PAGEOBJ_TEXT


@dataclass(frozen=True)
class Heard:
    """An element: its tag, its language, what stands for it, what it says, what is inside."""

    tag: str
    lang: str
    alt: str
    text: str
    kids: tuple["Heard", ...]

    def walk(self, lang=""):
        """It and all below, each with the language that is in force there."""
        lang = self.lang or lang
        yield self, lang
        for kid in self.kids:
            yield from kid.walk(lang)


def heard(path):
    """The structure of each page, in order."""
    document = pypdfium2.PdfDocument(path)
    try:
        assert pdfium.FPDFCatalog_IsTagged(document.raw)
        return [_page(document, number) for number in range(len(document))]
    finally:
        document.close()


def lines(path):
    """Every element that says something: tag, language, words."""
    return [
        (elem.tag, lang, " ".join((elem.text or elem.alt).split()))
        for page in heard(path)
        for root in page
        for elem, lang in root.walk()
        if elem.text or elem.alt
    ]


def _page(document, number):
    page = document[number]
    said = _marked(page)
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    try:
        count = pdfium.FPDF_StructTree_CountChildren(tree)
        roots = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, n) for n in range(count)]
        return [_element(root, said) for root in roots if root]
    finally:
        pdfium.FPDF_StructTree_Close(tree)
        page.close()


def _marked(page):
    """The text of each piece of marked content."""
    words = page.get_textpage()
    said: dict[int, str] = {}
    for n in range(pdfium.FPDFPage_CountObjects(page.raw)):
        thing = pdfium.FPDFPage_GetObject(page.raw, n)
        mark = pdfium.FPDFPageObj_GetMarkedContentID(thing)
        if pdfium.FPDFPageObj_GetType(thing) == TEXT and mark >= 0:
            said[mark] = said.get(mark, "") + _told(
                lambda held, size, t=thing: pdfium.FPDFTextObj_GetText(t, words.raw, held, size),
                pdfium.FPDF_WCHAR,
            )
    words.close()
    return said


def _element(elem, said):
    kids, text = [], ""
    for n in range(pdfium.FPDF_StructElement_CountChildren(elem)):
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(elem, n)
        below = pdfium.FPDF_StructElement_GetChildAtIndex(elem, n)
        if below:
            kids.append(_element(below, said))
        elif mark >= 0:
            text += said.get(mark, "")
    tag, lang, alt = (
        _told(lambda held, size, ask=ask: ask(elem, held, size))
        for ask in (
            pdfium.FPDF_StructElement_GetType,
            pdfium.FPDF_StructElement_GetLang,
            pdfium.FPDF_StructElement_GetAltText,
        )
    )
    return Heard(tag, lang, alt, text.replace("\xa0", " "), tuple(kids))


def _told(ask, kind=None):
    """What a call answers that first tells how many bytes it needs, in UTF-16."""
    size = ask(None, 0)
    if not size:
        return ""
    held = ctypes.create_string_buffer(size)
    ask(ctypes.cast(held, ctypes.POINTER(kind)) if kind else held, size)
    return held.raw[:size].decode("utf-16-le").rstrip("\0")
