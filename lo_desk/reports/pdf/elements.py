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
        elems += [kid for kid in elem.kids if isinstance(kid, Elem)]
    yield top, _root(first, drawn)
    root.above = top
    pages = drawn.pages
    for elem in elems:
        kids = elem.kids
        kid = kids[0] if len(kids) == 1 else None
        if not isinstance(kid, Spot) or elem.alt or elem.attributes:
            yield elem.number, _element(elem, drawn)
            continue
        lang = f" /Lang ({elem.lang})" if elem.lang else ""  # a paragraph on one page: nearly all
        told = f"<< /S /{elem.tag} /P {elem.above} 0 R /Pg {pages[kid.page]} 0 R{lang}"
        yield elem.number, f"{told} /K [{kid.number}] >>".encode("ascii")


def _root(first: int, drawn: Drawn) -> bytes:
    """With the table of what each piece of marked content and each link belongs to."""
    nums = [
        f"{page} [{' '.join([f'{elem.number} 0 R' for elem in claimed])}]"
        for page, claimed in enumerate(drawn.claims)
    ]
    nums += [f"{LINKS + at} {elem.number} 0 R" for at, elem in enumerate(drawn.links)]
    table = f"/ParentTree << /Nums [{' '.join(nums)}] >>"
    return f"<< /Type /StructTreeRoot /K {first} 0 R {table} >>".encode("ascii")


def _element(elem: Elem, drawn: Drawn) -> bytes:
    told = f"<< /S /{elem.tag} /P {elem.above} 0 R"
    page, kids = _kids(elem, drawn)
    if page >= 0:
        told += f" /Pg {drawn.pages[page]} 0 R"
    if elem.lang:
        told += f" /Lang ({elem.lang})"
    if elem.alt:
        told += f" /Alt <{(BOM_UTF16_BE + elem.alt.encode('utf-16-be')).hex()}>"
    if elem.attributes:
        told += f" /A << {elem.attributes} >>"
    return f"{told} /K [{' '.join(kids)}] >>".encode("ascii")


def _kids(elem: Elem, drawn: Drawn) -> tuple[int, list[str]]:
    """The page that its drawn content begins on, -1 for none, and what is in it."""
    page, told = -1, []
    for kid in elem.kids:
        if isinstance(kid, Elem):
            kid.above = elem.number
            told.append(f"{kid.number} 0 R")
        elif isinstance(kid, Held):
            where, what = drawn.pages[kid.page], drawn.number_of(kid.name)
            told.append(f"<< /Type /OBJR /Pg {where} 0 R /Obj {what} 0 R >>")
        else:
            page = kid.page if page < 0 else page
            told.append(_spot(kid, page, drawn))
    return page, told


def _spot(kid: Spot, page: int, drawn: Drawn) -> str:
    """Drawn content of an element whose drawn content begins on ``page``."""
    if kid.page == page:
        return str(kid.number)
    return f"<< /Type /MCR /Pg {drawn.pages[kid.page]} 0 R /MCID {kid.number} >>"
