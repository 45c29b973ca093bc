"""The first start, by keyboard alone, and a last registry that will not open."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton

from lo_desk import settings
from lo_desk.errors import RegistryDamaged
from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import said
from lo_desk.services.desk import opened
from lo_desk.settings import Settings
from lo_desk.ui.first_run import FirstRun
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.preferences import Preferences
from lo_desk.ui.widgets.choice_card import ChoiceCard
from tests.conftest import NOON
from tests.finding import the
from tests.ui.test_words import clipped, settle, sideways
from tests.ui.walking import nameless

WHO = ("me", lambda: NOON)


def first_page(qtbot, language, trouble=None, registry="", damaged=""):
    kept = Preferences(Settings(registry=registry))
    page = FirstRun(kept, CurrentLanguage(language), WHO, trouble, damaged)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def page(qtbot, theme, english):
    return first_page(qtbot, english)


@pytest.mark.parametrize("trouble", [None, said("Done")])
def test_a_reader_hears_what_the_page_is_for_and_what_went_wrong(qtbot, theme, english, trouble):
    told = QAccessible.queryAccessibleInterface(first_page(qtbot, english, trouble))
    assert told.text(QAccessible.Text.Name) == "LO Desk, first start"
    wanted = "Done" if trouble else "Choose a language, a role, an agency and a registry"
    assert told.text(QAccessible.Text.Description).startswith(wanted)


def card(page, name):
    return the(ChoiceCard, name, page)


def focused():
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def choose(qtbot, page, source):
    """Choose a source by keyboard, and open."""
    card(page, source).setFocus()
    qtbot.keyClick(card(page, source), Qt.Key.Key_Space)
    go = the(QPushButton, "open_desk", page)
    go.setFocus()
    qtbot.keyClick(go, Qt.Key.Key_Space)


def test_the_arrows_choose_the_language_at_once(qtbot, page):
    english = card(page, "en")
    assert english.hasFocus()
    qtbot.keyClick(english, Qt.Key.Key_Right)
    assert card(page, "fr").isChecked()
    assert the(QPushButton, "open_desk", page).text() == "&Ouvrir le Bureau des AL"
    assert settings.load().language == "fr"


def test_a_reader_that_toggles_a_language_is_heard(qtbot, page):
    card(page, "fr").toggle()  # what the accessibility of a platform does: no click
    assert the(QPushButton, "open_desk", page).text() == "&Ouvrir le Bureau des AL"


def test_role_agency_and_a_new_registry_are_chosen_by_keyboard(qtbot, page, tmp_path, monkeypatch):
    file = str(tmp_path / "ours.lodesk")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (file[:-7], ""))
    card(page, "manager").setFocus()
    qtbot.keyClick(card(page, "manager"), Qt.Key.Key_Right)
    with qtbot.waitSignal(page.ready) as ready:
        choose(qtbot, page, "source_new")
    assert ready.args == [file]
    kept = settings.load()
    assert (kept.role, kept.agency, kept.language, kept.registry) == ("officer", "CBSA", "en", file)
    with opened(file, *WHO) as desk:
        assert not desk.demo


def test_the_demonstration_is_made_on_the_spot_and_opened_the_next_time(qtbot, page):
    with qtbot.waitSignal(page.ready) as ready:
        choose(qtbot, page, "source_demo")
    with opened(ready.args[0], *WHO) as desk:
        assert desk.demo


def test_a_registry_that_is_there_is_opened(qtbot, page, made_cast, tmp_path, monkeypatch):
    file = str(tmp_path / "there.lodesk")
    shutil.copy(made_cast, file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (file, ""))
    with qtbot.waitSignal(page.ready) as ready:
        choose(qtbot, page, "source_open")
    assert ready.args == [file]


def test_what_is_no_registry_is_said_and_one_may_choose_again(qtbot, page, tmp_path):
    (tmp_path / "notes.lodesk").write_text("notes", encoding="utf-8")
    card(page, "source_open").setChecked(True)
    the(QLineEdit, "place", page).setText(str(tmp_path / "notes.lodesk"))
    choose(qtbot, page, "source_open")
    trouble = the(QLabel, "trouble", page)
    qtbot.waitUntil(trouble.isVisible)
    assert "notes.lodesk" in trouble.text()
    assert the(QPushButton, "open_desk", page).isEnabled()


def test_enter_in_the_line_opens_and_what_went_wrong_leaves_the_focus_there(qtbot, page, tmp_path):
    card(page, "source_open").setChecked(True)
    line = the(QLineEdit, "place", page)
    line.setText(str(tmp_path / "nowhere.lodesk"))
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    trouble = the(QLabel, "trouble", page)
    qtbot.waitUntil(lambda: trouble.isVisible() and line.hasFocus())
    assert "nowhere.lodesk" in trouble.text()


def test_enter_presses_the_button_that_has_the_focus(qtbot, page, tmp_path):
    card(page, "source_open").setChecked(True)
    the(QLineEdit, "place", page).setText(str(tmp_path / "nowhere.lodesk"))
    go = the(QPushButton, "open_desk", page)
    go.setFocus()
    qtbot.keyClick(go, Qt.Key.Key_Return)
    qtbot.waitUntil(the(QLabel, "trouble", page).isVisible)


def test_tab_stops_once_in_each_group_and_always_where_one_sees_it(qtbot, page):
    stops: list[str] = []
    while not stops or stops[-1] != "en":
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        stops.append(focused().objectName())
    assert stops == [
        "manager",
        "agency_CBSA",
        "source_demo",
        "text",
        "scheme_system",
        "open_desk",
        "en",
    ]


def test_a_last_registry_that_will_not_open_is_said_above_the_choices(qtbot, theme, french):
    stopped = said("Stopped. Nothing half made is left.")
    page = first_page(qtbot, french, stopped, "/files/ours.lodesk")
    assert the(QLabel, "trouble", page).text() == "Arrêté. Rien d’inachevé ne reste."
    assert card(page, "source_open").isChecked()
    assert the(QLineEdit, "place", page).text() == "/files/ours.lodesk"


def test_making_the_demonstration_can_be_stopped(qtbot, page):
    choose(qtbot, page, "source_demo")
    stop = the(QPushButton, "stop", page)
    qtbot.waitUntil(stop.isVisible)
    stop.click()
    trouble = the(QLabel, "trouble", page)
    qtbot.waitUntil(trouble.isVisible)
    assert not list(settings.folders().data.glob("*demo*"))


@pytest.mark.parametrize("tag", ["english", "french"])
def test_everything_on_it_has_a_name(qtbot, theme, request, tag):
    page = first_page(qtbot, request.getfixturevalue(tag))
    assert list(nameless(QAccessible.queryAccessibleInterface(page))) == []


@pytest.mark.parametrize("tag", ["english", "french"])
@pytest.mark.parametrize("size", [(1366, 768), (760, 560)], ids=["1366", "760"])
def test_no_words_are_clipped_on_it(qtbot, theme, request, tag, size):
    page = first_page(qtbot, request.getfixturevalue(tag))
    page.resize(*size)
    settle()
    assert (list(clipped(page)), sideways(page)) == ([], [])


@pytest.mark.parametrize("tag", ["english", "french"])
def test_no_words_are_clipped_on_it_at_twice_the_text_size(qtbot, doubled, request, tag):
    page = first_page(qtbot, request.getfixturevalue(tag))
    settle()
    assert (list(clipped(page)), sideways(page)) == ([], [])


def test_a_damaged_registry_is_named_and_a_backup_is_put_in_its_place(
    qtbot, theme, english, made_cast, tmp_path, monkeypatch
):
    bad, backup = tmp_path / "ours.lodesk", tmp_path / "ours.20261101T120000Z.daily.backup.lodesk"
    shutil.copy(made_cast, backup)
    bad.write_bytes(backup.read_bytes()[:4096] + b"\xff" * 40_000)
    with pytest.raises(RegistryDamaged) as damage, opened(str(bad), *WHO):
        pass
    assert str(bad) in english.text(damage.value.msg)
    page = first_page(qtbot, english, damage.value.msg, damaged=str(bad))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(backup), ""))
    restore = the(QPushButton, "restore_backup", page)
    assert page.focusWidget() is restore
    with qtbot.waitSignal(page.ready) as ready:
        qtbot.keyClick(restore, Qt.Key.Key_Space)
    assert ready.args == [str(bad)]
    with opened(str(bad), *WHO):
        assert list(tmp_path.glob("ours.*.replaced.lodesk"))


def test_another_registry_is_opened_instead_of_a_damaged_one(
    qtbot, theme, english, made_cast, tmp_path, monkeypatch
):
    other = str(tmp_path / "other.lodesk")
    shutil.copy(made_cast, other)
    page = first_page(qtbot, english, RegistryDamaged("bad").msg, damaged="bad.lodesk")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (other, ""))
    with qtbot.waitSignal(page.ready) as ready:
        qtbot.keyClick(the(QPushButton, "open_another", page), Qt.Key.Key_Space)
    assert ready.args == [other]


def test_what_is_being_done_is_said_from_the_first_moment(qtbot, page):
    choose(qtbot, page, "source_demo")  # before its thread has told anything
    assert the(QLabel, "told", page).text() == "Making the registry…"
    page.language.switch(spoken("fr_CA"))
    assert the(QLabel, "told", page).text() == "Création du registre…"
    with qtbot.waitSignal(page.ready, timeout=60_000):
        pass
