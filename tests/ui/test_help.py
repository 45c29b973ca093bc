"""Help by place, in both languages, and the keys as they are."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QTextBrowser

from lo_desk.services import manual
from lo_desk.ui.keys import keys_of
from lo_desk.ui.pages import MORE, PAGES
from lo_desk.ui.pages.help import HelpPage
from tests.finding import the

TOPICS = sorted({place.key for place in (*PAGES, *MORE)})


def text(key, language):
    return (manual.FOLDER / language / f"{key}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", TOPICS)
def test_every_place_has_its_help_in_both_languages_of_the_same_shape(key):
    english, french = text(key, "en"), text(key, "fr")
    for mark in (r"^# ", r"^## ", r"^- ", r"^\d\. ", r"^\s*$"):
        count = [len(re.findall(mark, one, re.MULTILINE)) for one in (english, french)]
        assert count[0] == count[1], mark
    assert english.count("**") == french.count("**")
    assert french != english


@pytest.mark.parametrize("key", TOPICS)
def test_the_french_of_the_help_is_set_as_canadian_french(key):
    french = text(key, "fr")
    assert not re.search(r"(?<=[^\W\d])[ ]?:(?=\s)|[ \u00a0][;!?]|'|\"|\d %", french)
    assert not re.search(r"\b(the|and|with|your|CBSA|RCMP)\b", french.replace("BOG-CBSA", ""))


def test_there_is_no_help_without_a_place():
    for language in ("en", "fr"):
        written = {path.stem for path in (manual.FOLDER / language).glob("*.md")}
        assert written - {"home"} <= set(TOPICS)


def pressed(window, key):
    action = the(QAction, key, window)
    action.trigger()
    return the(HelpPage, "help", window)


def shown(page):
    return the(QTextBrowser, "help_text", page).toPlainText()


def test_f1_tells_of_the_place_one_is_at(window):
    assert the(QAction, "help", window).shortcut().toString() == "F1"
    window.go("gaps")
    assert shown(pressed(window, "help")).startswith("Gaps")


def test_f1_pressed_again_lists_all_the_keys_there_are(window):
    pressed(window, "help")
    told = shown(pressed(window, "help"))
    assert told.startswith("All the keys")
    for action in window.findChildren(QAction):
        in_menu = action.shortcut() and action.isVisible() and action.isEnabled()
        if in_menu and action.text() and window.menus.action("help") is not action:
            assert keys_of(action, window.language.now) in told, action.text()


def test_keys_are_called_as_on_a_french_keyboard(window):
    the(QPushButton, "language", window).click()
    told = shown(pressed(window, "shortcuts"))
    assert "Ctrl+Maj+L" in told
    assert "Shift" not in told


def test_help_follows_the_language_at_the_same_topic(window):
    window.go("posts")
    page = pressed(window, "help")
    the(QPushButton, "language", window).click()
    assert shown(page).startswith("Postes")


def test_help_is_searched_whatever_the_accents(qtbot, window):
    page = pressed(window, "help")
    the(QPushButton, "language", window).click()
    field, topics = the(QLineEdit, "help_search", page), the(QListWidget, "help_topics", page)
    qtbot.keyClicks(field, "passation")
    assert 0 < topics.count() < 6
    field.clear()
    qtbot.keyClicks(field, "ecran police")
    assert topics.item(0).text() == "Diagnostic"
    field.clear()
    qtbot.keyClicks(field, "xyzzy")
    assert "Aucun sujet" in shown(page)


def test_a_topic_is_chosen_with_the_arrows(qtbot, window):
    page = pressed(window, "help")
    topics = the(QListWidget, "help_topics", page)
    topics.setFocus()
    qtbot.keyClick(topics, Qt.Key.Key_Home)
    assert shown(page).startswith("Finding your way")
    qtbot.keyClick(topics, Qt.Key.Key_Down)
    assert shown(page).startswith(topics.item(1).text())


def test_escape_goes_back_to_where_one_was(qtbot, window):
    window.go("gaps")
    page = pressed(window, "help")
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.place == "gaps"
