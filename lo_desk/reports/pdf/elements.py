"""The structure as objects of the file: its root, each element, and which content is whose."""

from codecs import BOM_UTF16_BE
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lo_desk.reports.pdf.structure import Elem, Held, Spot

LINKS = 1_000_000
"""Numbers of links in the table of parents begin behind those of the pages."""


@dataclass(frozen=True)
class Drawn:
    """What the structure refers to.

    Attributes:
        pages: The number of each page's object.
        claims: For each page, the element of each piece of marked content.
        links: The element of each link.
        number_of: Of an object of the file, by its name.
    """

    pages: Sequence[int]
    claims: Sequence[Sequence[Elem]]
    links: Sequence[Elem]
    number_of: Callable[[str], int]


def structure_objects(
    root: Elem, drawn: Drawn, top: int, first: int
) -> Iterator[tuple[int, bytes]]:
    """The root and every element, each with its number.

    Args:
        root: The document.
        top: Number of the root's object.
        first: Number of the first element; the others follow.
    """
    elems = list(root.walk())
    named = {id(elem): first + at for at, elem in enumerate(elems)}
    nums = [
        b"%d [%s]" % (page, b" ".join(b"%d 0 R" % named[id(elem)] for elem in claimed))
        for page, claimed in enumerate(drawn.claims)
    ]
    nums += [b"%d %d 0 R" % (LINKS + n, named[id(elem)]) for n, elem in enumerate(drawn.links)]
    table = b" ".join(nums)
    yield (
        top,
        b"<< /Type /StructTreeRoot /K %d 0 R /ParentTree << /Nums [%s] >> >>" % (first, table),
    )
    above = {id(root): top}
    for elem in elems:
        own = named[id(elem)]
        above |= {id(kid): own for kid in elem.kids if isinstance(kid, Elem)}
        yield own, _element(elem, above[id(elem)], named, drawn)


def _element(elem: Elem, above: int, named: dict[int, int], drawn: Drawn) -> bytes:
    page = next((kid.page for kid in elem.kids if isinstance(kid, Spot)), -1)
    parts = [b"<< /S /%s /P %d 0 R" % (elem.tag.encode(), above)]
    if page >= 0:
        parts.append(b"/Pg %d 0 R" % drawn.pages[page])
    if elem.lang:
        parts.append(b"/Lang (%s)" % elem.lang.encode())
    if elem.alt:
        parts.append(b"/Alt <%s>" % (BOM_UTF16_BE + elem.alt.encode("utf-16-be")).hex().encode())
    if elem.attributes:
        parts.append(b"/A << %s >>" % elem.attributes.encode())
    kids = b" ".join(
        b"%d 0 R" % named[id(kid)] if isinstance(kid, Elem) else _content(kid, page, drawn)
        for kid in elem.kids
    )
    return b"%s /K [%s] >>" % (b" ".join(parts), kids)


def _content(kid: Spot | Held, page: int, drawn: Drawn) -> bytes:
    """Content of an element whose other content is on ``page``."""
    if isinstance(kid, Held):
        told = drawn.pages[kid.page], drawn.number_of(kid.name)
        return b"<< /Type /OBJR /Pg %d 0 R /Obj %d 0 R >>" % told
    if kid.page == page:
        return b"%d" % kid.number
    return b"<< /Type /MCR /Pg %d 0 R /MCID %d >>" % (drawn.pages[kid.page], kid.number)
