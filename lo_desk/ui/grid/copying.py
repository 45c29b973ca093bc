"""Rows for the clipboard: as text that a spreadsheet takes, and as a table for documents."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView

Texts = list[list[str]]
_BREAKS = str.maketrans({"\t": " ", "\r": " "})


def mime_of(texts: Sequence[Sequence[str]]) -> QMimeData:
    """What goes to the clipboard: tab-separated lines and an HTML table."""
    lines = ("\t".join(_quoted(text.translate(_BREAKS)) for text in line) for line in texts)
    rows = ("".join(f"<td>{escape(text)}</td>" for text in line) for line in texts)
    data = QMimeData()
    data.setText("\n".join(lines))
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    data.setHtml(f'<meta charset="utf-8"><table>{table}</table>')
    return data


def copy(view: QTableView, rows: Sequence[int], *, heads: bool) -> None:
    """Put these rows on the clipboard, as they are shown."""
    QGuiApplication.clipboard().setMimeData(mime_of(shown_texts(view, rows, heads=heads)))


def shown_texts(view: QTableView, rows: Sequence[int], *, heads: bool) -> Texts:
    """These rows of the columns that are shown, in their order; with their names if asked."""
    model = view.model()
    columns = [n for n in range(model.columnCount()) if not view.isColumnHidden(n)]
    names = [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in columns]
    texts = [[str(model.index(row, n).data()) for n in columns] for row in rows]
    return [names, *texts] if heads else texts


def _quoted(text: str) -> str:
    """A text of several lines stays one cell."""
    return '"' + text.replace('"', '""') + '"' if "\n" in text else text
