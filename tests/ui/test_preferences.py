from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from lo_desk import settings
from lo_desk.settings import Policy, Settings
from lo_desk.ui.dress import Dress
from lo_desk.ui.preferences import Preferences
from lo_desk.ui.tokens import DARK, LIGHT, tokens_now

LOCKED = Policy(by={"en": "CBSA IT", "fr": "TI de l’ASFC"}, locked={"agency": "CBSA"})


@pytest.fixture
def preferences(qapp):
    return Preferences(Settings())


def test_what_is_changed_is_told_and_kept_for_the_next_start(qtbot, preferences):
    with qtbot.waitSignal(preferences.changed):
        preferences.change(role="officer", officer="S-1")
    assert (settings.load().role, settings.load().officer) == ("officer", "S-1")


def test_the_same_value_again_changes_nothing(qtbot, preferences):
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(agency="CBSA")


def test_a_locked_value_is_not_changed(qtbot):
    preferences = Preferences(Settings(policy=LOCKED))
    preferences.change(agency="RCMP", density="large")
    assert (preferences.now.agency, preferences.now.density) == ("CBSA", "large")
    assert preferences.locked("agency")


def test_the_desk_follows_agency_role_and_person(qtbot, window):
    workspace = window.workspace
    with qtbot.waitSignal(workspace.changed):
        workspace.settings.change(agency="RCMP", role="officer", officer="S-1")
    desk = workspace.desk
    assert (desk.home, desk.role, desk.officer) == ("RCMP", "officer", "S-1")


def test_what_is_no_fact_of_the_desk_asks_no_page_again(qtbot, window):
    with qtbot.assertNotEmitted(window.workspace.changed):
        window.workspace.settings.change(density="large")


@pytest.fixture
def dressed(theme, preferences):
    Dress(theme, preferences)
    yield preferences
    preferences.take(replace(preferences.now, text=100, scheme="system", system_style=False))
    theme.changed.disconnect()


def test_the_theme_is_as_it_was_left(qapp, theme, dressed):
    dressed.change(text=150, scheme="dark")
    assert theme.percent == 150
    assert tokens_now() == DARK
    dressed.change(scheme="light")
    assert tokens_now() == LIGHT


def test_a_text_size_chosen_in_the_menu_is_kept(theme, dressed):
    theme.enlarge()
    assert settings.load().text == 115


def test_the_systems_own_style_is_the_systems(qapp, theme, dressed):
    dressed.change(system_style=True, text=200)
    assert qapp.styleSheet() == ""
    assert QFont(qapp.font()).pixelSize() >= 26
    dressed.change(system_style=False)
    assert qapp.styleSheet() != ""
    assert qapp.styleHints().colorScheme() != Qt.ColorScheme.Dark
