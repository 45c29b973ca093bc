"""Longer texts to read, in the weights and sizes of the window."""

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

HEADING_SIZES = {1: 1, 2: 0}  # steps over the size of the text, by level of the heading


def soften(document: QTextDocument, below: int) -> None:
    """Give a text the weights the window has, headings their size, and lines some room.

    A weight that no face has would be painted twice, letters into one another.

    Args:
        document: What was set from Markdown or HTML.
        below: Room under each line, in pixels.
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        for first, last, look in _heavy(block):
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)
        room = QTextBlockFormat()
        room.setBottomMargin(max(below, block.blockFormat().bottomMargin()))
        cursor.setPosition(block.position())
        cursor.mergeBlockFormat(room)
        block = block.next()
    cursor.endEditBlock()


def _heavy(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """The bold pieces of a block, from where to where, and the look they get."""
    size = HEADING_SIZES.get(block.blockFormat().headingLevel())
    found = []
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        if piece.charFormat().fontWeight() > QFont.Weight.DemiBold:
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.DemiBold)
            if size is not None:
                look.setProperty(QTextFormat.Property.FontSizeAdjustment, size)
            found.append((piece.position(), piece.position() + piece.length(), look))
        pieces += 1
    return found
