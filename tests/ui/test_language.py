"""The other language at any moment: what is typed stays where it is, and no English is left."""

import re
from functools import cache

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPushButton, QScrollArea

from lo_desk.paths import TRANSLATIONS
from lo_desk.services.documents import DOCUMENTS
from lo_desk.ui.page import NEW
from lo_desk.ui.pages import MORE
from tests.finding import the
from tests.ui.walking import every_place, page_of

SHIFTED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
HOLE = re.compile(r"%\((\w+)\)s")
TELLING = 6  # letters at the beginning that tell one sentence from most others
CELLS = 40  # of a table: more of it says nothing new


@cache
def english():
    """Every English text whose French is another, whole; and by its beginning, if it has holes."""
    whole: dict[str, set[str]] = {}
    holed: dict[str, list[re.Pattern[str]]] = {}
    with (TRANSLATIONS / "fr_CA" / "LC_MESSAGES" / "lo_desk.po").open("rb") as source:
        for message in read_po(source):
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            strings = message.string if isinstance(message.string, tuple) else (message.string,)
            for text in ids:
                whole.setdefault(bare(text), set()).update(map(bare, strings))
    own = {"English", "Français"}  # each language by its own name, whatever the window speaks
    same = own | {text for text, french in whole.items() if text in french}
    only = set(whole) - same - {""}
    for text in only:
        if HOLE.search(text) and len(text[: text.index("%(")]) >= TELLING:
            pattern = ".+".join(re.escape(part) for part in HOLE.split(text)[::2])
            holed.setdefault(text[:TELLING], []).append(re.compile(pattern))
    return only, holed


def bare(text):
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def is_english(text):
    only, holed = english()
    text = bare(text)
    if text in only:
        return True
    return any(pattern.fullmatch(text) for pattern in holed.get(text[:TELLING], ()))


def heard(node):
    """All that a reader is told, below hidden parts nothing."""
    if node.state().invisible:
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
        yield node.text(kind)
    children = node.childCount()
    if node.role() in {QAccessible.Role.Table, QAccessible.Role.List}:
        children = min(children, CELLS)
    for number in range(children):
        child = node.child(number)
        if child is not None and child.isValid():
            yield from heard(child)


def said_in(window):
    """What is heard in the window, what its boxes offer, what its menus say."""
    yield from heard(QAccessible.queryAccessibleInterface(window))
    for box in window.findChildren(QComboBox):
        if box.isVisible():
            yield from (box.itemText(number) for number in range(min(box.count(), CELLS)))
    for field in window.findChildren(QLineEdit):
        if field.isVisible():
            yield field.placeholderText()


def left_over(window):
    QCoreApplication.processEvents()
    return sorted({text for text in said_in(window) if is_english(text)})


@pytest.fixture
def french_window(window):
    """It began in English: what was said before must be said again."""
    the(QPushButton, "language", window).click()
    return window


def test_english_is_known_when_it_is_met():
    assert is_english("Open the &record")
    assert is_english("As of June 1, 2027")
    assert not is_english("Bogotá")
    assert not is_english("Ouvrir la fiche")


def test_no_english_is_left_in_any_place_nor_in_any_form(french_window):
    for key, page in every_place(french_window):
        assert (key, left_over(french_window)) == (key, [])
        if NEW in page.acts:
            page.act(NEW)
            assert (key, "new", left_over(french_window)) == (key, "new", [])


def test_no_english_is_left_in_what_menus_lead_to(french_window):
    for place in MORE:
        french_window.go(place.key)
        assert (place.key, left_over(french_window)) == (place.key, [])
    words = [
        action.text()
        for menu in french_window.findChildren(QMenu)
        for action in menu.findChildren(QAction)
    ]
    assert [text for text in words if is_english(text)] == []


def test_no_english_is_left_where_a_document_is_asked_for(french_window):
    for kind in DOCUMENTS:
        french_window.workspace.go("documents", kind=kind)
        assert (kind, left_over(french_window)) == (kind, [])


def test_no_english_is_left_where_a_list_is_narrowed_down(french_window):
    page = page_of(french_window, "posts")
    for act in ("columns", "filter", "export"):
        page.act(act)
        assert (act, left_over(french_window)) == (act, [])


def test_text_cursor_focus_and_scroll_stay_in_a_half_filled_form(qtbot, window):
    page = page_of(window, "officers")
    page.act(NEW)
    field = the(QLineEdit, "phone", page)
    area = next(a for a in page.findChildren(QScrollArea) if a.isAncestorOf(field))
    qtbot.keyClicks(field, "+57 601 5")
    field.setCursorPosition(3)
    field.setFocus()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum() // 2)
    before = area.verticalScrollBar().value()
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_L, SHIFTED)
        QCoreApplication.processEvents()
        assert (field.text(), field.cursorPosition()) == ("+57 601 5", 3)
        assert field.hasFocus()
        assert area.verticalScrollBar().value() == before
        assert page.unsaved


def test_what_nobody_saw_during_the_switch_speaks_the_other_language_when_it_is_seen(window):
    officers, posts = page_of(window, "officers"), page_of(window, "posts")
    before = the(QPushButton, "new", officers).text()
    the(QPushButton, "language", window).click()
    assert is_english(the(QPushButton, "new", officers).text()), "said once the rest is painted"
    assert not is_english(the(QPushButton, "new", posts).text())
    window.go("officers")
    assert the(QPushButton, "new", officers).text() != before


def test_what_nobody_sees_is_said_again_once_the_rest_was_painted(qtbot, window):
    officers = page_of(window, "officers")
    window.go("posts")
    the(QPushButton, "language", window).click()
    new = the(QPushButton, "new", officers)
    qtbot.waitUntil(lambda: not is_english(new.text()))
