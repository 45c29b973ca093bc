"""The sheet of keys, made from the actions that are there: never a list written by hand."""

from collections.abc import Iterator
from html import escape

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from lo_desk.i18n.language import Language

FRENCH = {"Shift": "Maj", "Return": "Entrée", "Left": "Gauche", "Right": "Droite", "Del": "Suppr"}
FRENCH |= {"PgUp": "Pg préc", "PgDown": "Pg suiv"}


def keys_of(action: QAction, language: Language) -> str:
    """The action's keys as the keyboard of the language names them."""
    text = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
    parts = text.replace("++", "+Plus").split("+")
    named = [FRENCH.get(part, part) if language.code == "fr" else part for part in parts]
    return "+".join("+" if part == "Plus" else part for part in named)


def sheet(window: QWidget, language: Language) -> str:
    """All actions of the menus that have keys now, a table for each menu, as HTML."""
    return "".join(_table(menu, language) for menu in _menus(window))


def _menus(window: QWidget) -> Iterator[QMenu]:
    for bar in window.findChildren(QMenuBar):
        for action in bar.actions():
            menu = action.menu()
            if isinstance(menu, QMenu):
                yield menu


def _table(menu: QMenu, language: Language) -> str:
    rows = "".join(
        f"<tr><td>{escape(_plain(action.text()))}</td>"
        f"<td><b>{escape(keys_of(action, language))}</b></td></tr>"
        for action in menu.actions()
        if not action.isSeparator() and not action.shortcut().isEmpty() and action.isVisible()
    )
    if not rows:
        return ""
    return f"<h2>{escape(_plain(menu.title()))}</h2><table cellpadding='4'>{rows}</table>"


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
