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
    elems = [root]
    for number, elem in enumerate(elems, first):  # it grows: what is in each stands behind it
        elem.number = number
        for kid in elem.kids:
            if isinstance(kid, Elem):
                kid.above = number
                elems.append(kid)
    yield top, _root(first, drawn)
    root.above = top
    pages = drawn.pages
    for elem in elems:
        kids = elem.kids
        if len(kids) == 1 and isinstance(kid := kids[0], Spot):  # nearly all
            page, told = kid.page, str(kid.number)
        else:
            page, told = _kids(kids, drawn)
        where = f" /Pg {pages[page]} 0 R" if page >= 0 else ""
        lang = f" /Lang ({elem.lang})" if elem.lang else ""
        more = _more(elem) if elem.alt or elem.attributes else ""
        made = f"<< /S /{elem.tag} /P {elem.above} 0 R{where}{lang}{more} /K [{told}] >>"
        yield elem.number, made.encode("ascii")


def _root(first: int, drawn: Drawn) -> bytes:
    """With the table of what each piece of marked content and each link belongs to."""
    nums = [
        f"{page} [{' '.join([f'{elem.number} 0 R' for elem in claimed])}]"
        for page, claimed in enumerate(drawn.claims)
    ]
    nums += [f"{LINKS + at} {elem.number} 0 R" for at, elem in enumerate(drawn.links)]
    table = f"/ParentTree << /Nums [{' '.join(nums)}] >>"
    return f"<< /Type /StructTreeRoot /K {first} 0 R {table} >>".encode("ascii")


def _more(elem: Elem) -> str:
    alt = f" /Alt <{(BOM_UTF16_BE + elem.alt.encode('utf-16-be')).hex()}>" if elem.alt else ""
    return f"{alt} /A << {elem.attributes} >>" if elem.attributes else alt


def _kids(kids: Sequence[Elem | Spot | Held], drawn: Drawn) -> tuple[int, str]:
    """The page that drawn content of an element begins on, -1 for none, and what is in it."""
    page, told = -1, []
    for kid in kids:
        if isinstance(kid, Elem):
            told.append(f"{kid.number} 0 R")
        elif isinstance(kid, Held):
            where, what = drawn.pages[kid.page], drawn.number_of(kid.name)
            told.append(f"<< /Type /OBJR /Pg {where} 0 R /Obj {what} 0 R >>")
        else:
            page = kid.page if page < 0 else page
            told.append(_spot(kid, page, drawn))
    return page, " ".join(told)


def _spot(kid: Spot, page: int, drawn: Drawn) -> str:
    """Drawn content of an element whose drawn content begins on ``page``."""
    if kid.page == page:
        return str(kid.number)
    return f"<< /Type /MCR /Pg {drawn.pages[kid.page]} 0 R /MCID {kid.number} >>"
