"""The structure as objects of the file: its root, each element, and which content is whose."""

from codecs import BOM_UTF16_BE
from collections.abc import Iterator, Sequence

from lo_desk.reports.pdf.structure import Elem, Spot

Claims = Sequence[Sequence[Elem]]


def structure_objects(
    root: Elem, claims: Claims, pages: Sequence[int], numbers: tuple[int, int]
) -> Iterator[tuple[int, bytes]]:
    """The root and every element, each with its number.

    Args:
        root: The document.
        claims: For each page, the element of each piece of marked content.
        pages: The number of each page's object.
        numbers: Of the root, and of the first element; the others follow.
    """
    top, first = numbers
    named = {id(elem): first + at for at, elem in enumerate(root.walk())}
    nums = b" ".join(
        b"%d [%s]" % (page, b" ".join(b"%d 0 R" % named[id(elem)] for elem in elems))
        for page, elems in enumerate(claims)
    )
    yield (
        top,
        b"<< /Type /StructTreeRoot /K %d 0 R /ParentTree << /Nums [%s] >> >>" % (first, nums),
    )
    above = {id(root): top}
    for elem in root.walk():
        own = named[id(elem)]
        above |= {id(kid): own for kid in elem.kids if isinstance(kid, Elem)}
        yield own, _element(elem, above[id(elem)], named, pages)


def _element(elem: Elem, above: int, named: dict[int, int], pages: Sequence[int]) -> bytes:
    page = next((kid.page for kid in elem.kids if isinstance(kid, Spot)), -1)
    parts = [b"<< /S /%s /P %d 0 R" % (elem.tag.encode(), above)]
    if page >= 0:
        parts.append(b"/Pg %d 0 R" % pages[page])
    if elem.lang:
        parts.append(b"/Lang (%s)" % elem.lang.encode())
    if elem.alt:
        parts.append(b"/Alt <%s>" % (BOM_UTF16_BE + elem.alt.encode("utf-16-be")).hex().encode())
    if elem.attributes:
        parts.append(b"/A << %s >>" % elem.attributes.encode())
    kids = []
    for kid in elem.kids:
        if isinstance(kid, Elem):
            kids.append(b"%d 0 R" % named[id(kid)])
        elif kid.page == page:
            kids.append(b"%d" % kid.number)
        else:
            kids.append(b"<< /Type /MCR /Pg %d 0 R /MCID %d >>" % (pages[kid.page], kid.number))
    return b"%s /K [%s] >>" % (b" ".join(parts), b" ".join(kids))
