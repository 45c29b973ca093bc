"""Registers: one kind at a time, in families."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.families import FAMILIES
from lo_desk.ui.pages.registers import ELSEWHERE, KINDS
from tests.finding import the
from tests.ui.walking import page_of


@pytest.fixture
def page(window):
    return page_of(window, "registers")


def kinds_in(page):
    return the(QComboBox, "kinds", page)


def words(kinds):
    return [kinds.itemText(number) for number in range(kinds.count())]


def test_every_kind_of_record_is_in_one_family():
    listed = [key for family in FAMILIES.values() for key in family]
    assert sorted(listed) == sorted(ENTITIES)
    assert set(KINDS) == set(ENTITIES) - ELSEWHERE


def test_a_family_is_told_over_its_kinds_and_cannot_be_chosen(page):
    kinds = kinds_in(page)
    told = words(kinds)
    for family in ("Reference", "Host countries", "Training", "Joint assessment"):
        head = told.index(family)
        flags = kinds.model().flags(kinds.model().index(head, 0))
        assert not flags & Qt.ItemFlag.ItemIsEnabled
    assert told.index("Instruments") > told.index("Host countries")
    assert kinds.currentText() == "Agencies"


def test_the_arrow_keys_pass_over_the_words_of_a_family(qtbot, page):
    kinds = kinds_in(page)
    for _ in range(len(KINDS) - 1):
        assert kinds.currentData() in KINDS
        qtbot.keyClick(kinds, Qt.Key.Key_Down)
    assert kinds.currentData() == KINDS[-1]


def test_every_register_opens_with_its_list(page):
    kinds = kinds_in(page)
    for key in KINDS:
        kinds.setCurrentIndex(kinds.findData(key))
        assert page._pages[key].isVisible(), key


def test_families_are_told_in_french(window, page):
    the(QPushButton, "language", window).click()
    told = words(kinds_in(page))
    assert "Pays hôtes" in told
    assert "Relevés d’activité" in told
