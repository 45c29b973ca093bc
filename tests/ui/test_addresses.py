"""Addresses of views and records: copied, pasted into the palette, given to another start."""

import subprocess
import sys
from argparse import Namespace
from uuid import UUID

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton

from lo_desk import app, settings
from lo_desk.domain.conditions import CONTAINS, Condition
from lo_desk.domain.views import Layout
from lo_desk.i18n.language import spoken
from lo_desk.ids import new_id
from lo_desk.services import addresses, records, views
from lo_desk.ui.addresses import follow
from lo_desk.ui.doorbell import Doorbell, ring
from lo_desk.ui.line import Line, call
from lo_desk.ui.windows import Windows
from tests.finding import the
from tests.ui.test_app import seen, terminal  # noqa: F401  (fixtures)
from tests.ui.test_palette import box, opened, rows
from tests.ui.walking import page_of

NOBODYS = UUID(int=1)

BOGOTA = Layout(conditions=(Condition("city", CONTAINS, "bogota"),))


def copied():
    return QGuiApplication.clipboard().text()


def told(window):
    return the(QLabel, "last", window).text()


@pytest.fixture
def address(desk):
    return addresses.of_view(desk, views.keep(desk, "post", "Été à Bogotá", BOGOTA))


def test_the_address_of_a_view_is_copied_from_its_panel_and_followed(qtbot, window, desk):
    posts = page_of(window, "posts")
    posts.browser.state.take(BOGOTA)
    posts.browser.acts.do("keep_view")
    assert not the(QPushButton, "copy_view_address", posts).isVisible()
    the(QLineEdit, "view_name", posts).setText("Été à Bogotá")
    the(QCheckBox, "view_shared", posts).setChecked(True)
    the(QPushButton, "save_view", posts).click()
    posts.browser.acts.do("keep_view")
    the(QPushButton, "copy_view_address", posts).click()
    assert copied().startswith("lo-desk://view/")
    assert copied().endswith(f"?registry={desk.store.id}")
    assert told(window) == "Address copied. It opens this view for all."
    posts.browser.state.take(Layout())
    window.go("home")
    assert follow(window.workspace, copied())
    assert window.place == "posts"
    assert posts.browser.state.layout == BOGOTA


def test_the_menu_of_a_list_copies_the_address_of_the_view_one_looks_at(window, address):
    posts = page_of(window, "posts")
    posts.browser.menu = menu = posts.browser.bar.menu
    entry = the(QAction, "copy_view_address", menu)
    menu.aboutToShow.emit()
    assert not entry.isVisible()
    follow(window.workspace, address)
    menu.aboutToShow.emit()
    assert entry.isVisible()
    entry.trigger()
    assert copied() == address
    assert "your own" in told(window)


def test_the_address_of_a_record_is_copied_and_followed(window, desk):
    posts = page_of(window, "posts")
    posts.list.choose(records.choices(desk, "post", "")[0].key)
    window.workspace.open("post", posts.list.current().id)
    code = posts.list.current()["code"]
    the(QAction, "copy_address", window).trigger()
    assert copied() == f"lo-desk://record/post/{code}?registry={desk.store.id}"
    window.go("home")
    assert follow(window.workspace, copied())
    assert (window.place, posts.list.current()["code"]) == ("posts", code)


def test_an_address_pasted_into_the_palette_leads_there(qtbot, window, address):
    opened(qtbot, window)
    box(window).setText(f" <{address}> ")
    assert rows(window) == ["Go to Été à Bogotá"]
    qtbot.keyClick(box(window), Qt.Key.Key_Return)
    assert window.place == "posts"
    page = window.page
    assert page.browser.state.layout == BOGOTA
    assert page.browser.list.hasFocus()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("lo-desk://view/%00", "This is no address of LO Desk"),
        (f"lo-desk://view/{NOBODYS}", "There is no such view here."),
        (f"lo-desk://view/x?registry={NOBODYS}", "This address is of another registry"),
        ("lo-desk://record/post/NOWHERE", "There is no such record: Post, NOWHERE."),
    ],
)
def test_an_address_that_leads_nowhere_says_why_and_moves_nothing(qtbot, window, text, words):
    opened(qtbot, window)
    box(window).setText(text)
    assert rows(window) == ["This address leads nowhere here. Enter says why."]
    qtbot.keyClick(box(window), Qt.Key.Key_Return)
    assert told(window).startswith(words)
    assert window.place == "home"


@pytest.mark.parametrize(
    ("kept", "place"),
    [
        ("presentation", "briefings"),
        ("schedule", "briefings"),
        ("issued_document", "documents"),
        ("gaps", "gaps"),
        ("mission", "registers"),
        ("languages", "translations"),
    ],
)
def test_a_view_of_any_list_is_found_again(window, desk, kept, place):
    layout = Layout(text="zz")
    view = views.keep(desk, kept, "Mine", layout)
    assert follow(window.workspace, addresses.of_view(desk, view))
    assert window.place == place
    bar = next(
        one for one in window.page.findChildren(QObject) if getattr(one, "place", "") == kept
    )
    assert bar.current.id == view.id


def test_a_view_of_a_list_that_is_no_more_is_said_to_be_gone(window, desk):
    view = views.keep(desk, "no_such_list", "Old", Layout())
    assert not follow(window.workspace, addresses.of_view(desk, view))
    assert told(window).startswith("There is no such view here.")


def test_in_french_all_is_said_in_french(qtbot, window, address):
    window.language.switch(spoken("fr_CA"))
    opened(qtbot, window)
    box(window).setText(address)
    assert rows(window) == ["Aller à\u00a0: Été à Bogotá"]
    assert not follow(window.workspace, "lo-desk://view/%00")
    assert told(window).startswith("Cette adresse")


# another start


@pytest.fixture
def bell(qtbot, window, desk):
    windows = Windows(lambda *_given: window, window)
    windows.take(window)
    made = Doorbell(desk.store.id, windows, window)
    qtbot.waitUntil(lambda: any(one.listens for one in made.findChildren(Line)))
    return made


RING = "import sys; from lo_desk.ui.doorbell import ring; sys.exit(not ring(sys.argv[1]))"


def rung(address):
    return subprocess.Popen([sys.executable, "-c", RING, address])


def test_a_second_start_sends_the_window_that_is_open(qtbot, window, bell, address):
    other = rung(address)
    qtbot.waitUntil(lambda: window.place == "posts")
    assert window.page.browser.state.layout == BOGOTA
    assert other.wait(30) == 0


def test_nobody_answers_for_another_registry(bell):
    assert not ring(f"lo-desk://view/x?registry={new_id()}")
    assert not ring("lo-desk://view/x")


def test_the_name_of_a_process_that_was_killed_is_taken_over(qtbot, tmp_path):
    name = f"lo-desk-test-{new_id().hex[-12:]}"
    code = (
        "import os, sys; from PySide6.QtCore import QCoreApplication;"
        "from lo_desk.ui.line import Line; app = QCoreApplication([]);"
        "line = Line(sys.argv[1], 500, app); os._exit(not line.listens)"
    )
    subprocess.run([sys.executable, "-c", code, name], check=True)
    parent = QObject()
    assert Line(name, 500, parent).listens
    assert not Line(name, 500, parent).listens  # the first one keeps it
    parent.deleteLater()
    assert not call(f"{name}-nobody", "x")


def test_the_window_opens_where_the_address_leads(seen, terminal, registry, address, caplog):  # noqa: F811
    noted = seen(lambda window: (window.place, window.page.browser.state.layout))
    given = Namespace(registry=registry, settings=settings.load(), address=address)
    assert app.run(given, terminal) == 0
    assert noted == [("posts", BOGOTA)]
    caplog.clear()
