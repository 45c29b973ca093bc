"""From a story to its structure: pairs, tables and figures become elements, in reading order."""

from collections.abc import Iterable, Iterator, Sequence

from reportlab.platypus import Flowable

from lo_desk.reports.pdf.breaking import one_line
from lo_desk.reports.pdf.contents import Contents, Folio, Goal, Web
from lo_desk.reports.pdf.flow import Bottom, Rows
from lo_desk.reports.pdf.picture import Picture
from lo_desk.reports.pdf.rows import Cell, Row
from lo_desk.reports.pdf.structure import Elem, Tree
from lo_desk.reports.pdf.text import Text

TABLE, PAIRS = "table", "pairs"


def tag(story: Iterable[Flowable], tree: Tree, root: Elem) -> None:
    """Give every text and picture of the story its element below ``root``."""
    for flowable in story:
        held = flowable.held if isinstance(flowable, Bottom) else flowable
        if not isinstance(held, Rows):
            continue
        if held.kind == TABLE:
            _table(held, tree, root)
        elif isinstance(held, Contents):
            _contents(held, root)
        else:
            for row in (*held.running.head, *held.rows, *held.running.foot):
                _pairs(row, tree, root, held.deeper)


def _contents(rows: Contents, root: Elem) -> None:
    """A list for each language, with its places and their pages."""
    lists: dict[str, Elem] = {}
    items: dict[tuple[str, int], Elem] = {}
    for number, row in enumerate(rows.rows):
        for part in _parts(_reading(row)):
            if not isinstance(part, Goal | Folio):
                continue
            told = lists.setdefault(part.lang, Elem("TOC", part.lang))
            item = items.get((part.lang, number)) or told.child("TOCI")
            items[part.lang, number] = item
            is_goal = isinstance(part, Goal)
            part.elem = item.child("Reference").child("Link") if is_goal else item.child("P")
    root.kids += lists.values()


def _pairs(row: Row, tree: Tree, parent: Elem, deeper: int = 0) -> None:
    """The whole of one language before the other; what belongs to neither where it stands."""
    _said(_parts(_reading(row)), tree, parent, deeper)


def _said(parts: Iterable[Flowable], tree: Tree, parent: Elem, deeper: int = 0) -> None:
    heard: list[Text | Picture] = [
        part
        for part in parts
        if isinstance(part, Text) or (isinstance(part, Picture) and part.alts)
    ]
    last = len(heard)
    if last == 1:  # nearly all cells
        _heard(heard[0], tree, parent, deeper)
        return
    begun = 0
    while begun < last:
        lang, end = _language(heard[begun]), begun + 1
        while end < last and _language(heard[end]) == lang:
            end += 1
        inside = parent.child("Div", lang) if lang and end - begun > 1 else parent
        for part in heard[begun:end]:
            _heard(part, tree, inside, deeper)
        begun = end


def _heard(part: Text | Picture, tree: Tree, inside: Elem, deeper: int) -> None:
    if isinstance(part, Text):
        part.elem = _text(part, tree, inside, deeper)
    else:
        part.elems = [inside.child("Figure", lang, one_line(words)) for lang, words in part.alts]


def _text(text: Text, tree: Tree, parent: Elem, deeper: int) -> Elem:
    if isinstance(text, Web):
        return parent.child("P", text.lang).child("Link")
    level = text.level
    if not level:
        return parent.child("P", text.lang)
    return tree.heading(parent, level + deeper, text.lang)


def _table(rows: Rows, tree: Tree, root: Elem) -> None:
    """A caption, a head of columns, a row for each row; what notes it has stand below."""
    made = root.child("Table")
    caption, *heads = rows.running.head
    _pairs(caption, tree, made.child("Caption"))
    columns = max((cell.column + 1 for row in heads for cell in _cells(row)), default=1)
    top = made.child("THead")
    for row in heads:
        _row(row, tree, top, columns, head=True)
    body = made.child("TBody")
    for row in rows.rows:
        _row(row, tree, body, columns, head=False)
    for row in rows.running.foot:
        _pairs(row, tree, root)


def _row(row: Row, tree: Tree, parent: Elem, columns: int, *, head: bool) -> None:
    for line in row.lines:
        across = parent.child("TR")
        cells = [cell for cell in line.cells if cell.column >= 0]
        if not cells:  # words below a row's facts
            wide = across.child("TD", attributes=f"/O /Table /ColSpan {columns}")
            _said(_parts(sorted(line.cells, key=_left)), tree, wide)
            continue
        placed: dict[int, list[Flowable]] = {}
        for cell in cells:
            placed.setdefault(cell.column, []).extend(cell.parts)
        for number in range(columns):
            parts = placed.get(number, [])
            _said(_opened(parts), tree, _box(across, parts, number, head=head))


def _box(across: Elem, parts: Sequence[Flowable], number: int, *, head: bool) -> Elem:
    if head:
        return across.child("TH", attributes="/O /Table /Scope /Column")
    if number == 0 and parts:
        return across.child("TH", attributes="/O /Table /Scope /Row")
    return across.child("TD")


def _cells(row: Row) -> Iterator[Cell]:
    return (cell for line in row.lines for cell in line.cells)


def _reading(row: Row) -> list[Cell]:
    """Column by column, as they are drawn."""
    if len(row.lines) == 1:
        return sorted(row.lines[0].cells, key=_left)
    placed = [
        (cell.x, number, cell) for number, line in enumerate(row.lines) for cell in line.cells
    ]
    return [cell for _, _, cell in sorted(placed, key=lambda spot: spot[:2])]


def _parts(cells: Iterable[Cell]) -> list[Flowable]:
    return [part for cell in cells for part in _opened(cell.parts)]


def _opened(parts: Iterable[Flowable]) -> list[Flowable]:
    """What is inside a bar stands where the bar stands."""
    found: list[Flowable] = []
    for part in parts:
        inside = None if isinstance(part, Text) else getattr(part, "parts", None)
        if inside is None:
            found.append(part)
        else:
            found += _opened(inside)
    return found


def _left(cell: Cell) -> float:
    return cell.x


def _language(part: Text | Picture) -> str:
    return part.lang if isinstance(part, Text) else ""
