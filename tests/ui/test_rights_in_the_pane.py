"""What a role may not change is only read, and the pane says who may."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from lo_desk.domain.rows import Part
from lo_desk.services import records
from tests import factories as make
from tests.conftest import NOON
from tests.finding import the
from tests.ui.walking import page_of


def pane_of(window, code, role, officer=""):
    window.workspace.settings.change(role=role, officer=officer)
    page = page_of(window, "posts")
    posts = records.rows(window.workspace.desk, "post", Part(count=50))
    page.show_record("post", next(post.id for post in posts if post["code"] == code))
    return the(QWidget, "pane", page)


@pytest.mark.parametrize(
    ("code", "role", "officer", "sentence"),
    [
        ("BOG-CBSA", "manager", "", ""),
        ("BOG-RCMP", "manager", "", "This belongs to the RCMP"),
        ("BOG-CBSA", "officer", "S-BOG-CBSA", ""),
        ("BOG-CBSA", "print", "", "The print desk makes documents"),
        ("BOG-CBSA", "", "", ""),
    ],
)
def test_the_pane_is_locked_where_the_role_may_not_write(window, code, role, officer, sentence):
    pane = pane_of(window, code, role, officer)
    note, words = the(QWidget, "lock_note", pane), the(QLabel, "lock_words", pane)
    assert note.isVisible() == bool(sentence)
    assert words.text().startswith(sentence)
    assert the(QPushButton, "save", pane).isHidden() == bool(sentence)
    assert the(QLineEdit, "code", pane).isReadOnly() == bool(sentence)


def test_an_open_pane_follows_who_is_at_the_desk(window):
    pane = pane_of(window, "BOG-CBSA", "manager")
    code = the(QLineEdit, "code", pane)
    code.setText("HALF-TYPED")
    window.workspace.settings.change(role="print")
    assert the(QWidget, "lock_note", pane).isVisible()
    assert code.isReadOnly()
    assert code.text() == "HALF-TYPED"
    window.workspace.settings.change(role="manager")
    assert not the(QWidget, "lock_note", pane).isVisible()
    assert not code.isReadOnly()
    assert code.text() == "HALF-TYPED"


@pytest.mark.parametrize(
    ("code", "role", "plans", "makes"),
    [
        ("BOG-CBSA", "manager", True, True),
        ("BOG-RCMP", "manager", False, True),
        ("BOG-CBSA", "print", False, False),
    ],
)
def test_only_what_one_may_do_is_offered(qtbot, window, code, role, plans, makes):
    pane = pane_of(window, code, role)
    page = page_of(window, "posts")
    qtbot.waitUntil(lambda: pane.findChild(QPushButton, "plan_tour") is not None)
    assert the(QPushButton, "plan_tour", pane).isEnabled() == plans
    assert bool(pane.findChild(QLabel, "no_plan")) != plans
    new = the(QPushButton, "new", page)
    assert new.isEnabled() == makes
    assert bool(new.toolTip()) != makes
    assert the(QLabel, "foot_hint", page).isHidden() or makes


def test_what_is_evidence_says_why_it_is_only_read(window, desk):
    reader = make.chosen(desk, "officer", "")
    read = make.chosen(desk, "priority_version", "")
    facts = {"officer": reader, "priority_version": read, "at": NOON, "zone": "America/Bogota"}
    window.workspace.open("acknowledgement", make.make(desk, "acknowledgement", **facts))
    pane = the(QWidget, "pane", window.page)
    assert the(QWidget, "lock_note", pane).isVisible()
    assert the(QLabel, "lock_words", pane).text().startswith("This is evidence")
