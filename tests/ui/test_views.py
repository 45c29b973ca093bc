"""Saved views: one's own and shared ones, as tabs of their list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QTabBar

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.conditions import CONTAINS, Condition
from lo_desk.domain.views import Layout
from lo_desk.services import steps, views
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.palette.palette import Palette
from tests.finding import the
from tests.ui.conftest import shown
from tests.ui.walking import page_of

BOGOTA = Condition("city", CONTAINS, "bogota")


@pytest.fixture
def posts(window):
    return page_of(window, "posts")


def save(posts, name, *, shared=False, locked=False):
    posts.browser.acts.do("keep_view")
    the(QLineEdit, "view_name", posts).setText(name)
    the(QCheckBox, "view_shared", posts).setChecked(shared)
    the(QCheckBox, "view_locked", posts).setChecked(locked)
    the(QPushButton, "save_view", posts).click()


def tabs(posts):
    bar = the(QTabBar, "views", posts)
    return [bar.tabText(number) for number in range(bar.count())]


def test_a_view_remembers_columns_filters_order_and_groups(qtbot, window, posts):
    bar = the(QTabBar, "views", posts)
    assert not bar.isVisible()
    posts.browser.state.change(
        columns=("code", "city"), conditions=(BOGOTA,), order="code", descending=True, group="city"
    )
    wanted = posts.browser.state.layout
    save(posts, "Bogotá only")
    assert bar.isVisible()
    qtbot.waitUntil(lambda: tabs(posts) == ["All 4", "Bogotá only 2"])
    bar.setCurrentIndex(0)
    assert posts.browser.list.row_count() == 4
    bar.setCurrentIndex(1)
    assert posts.browser.state.layout == wanted
    assert posts.browser.list.row_count() == 2


@pytest.fixture
def other_window(qtbot, desk, english, theme, posts):
    posts.browser.state.add(BOGOTA)
    save(posts, "Bogotá only")
    return shown(qtbot, MainWindow(desk, english, theme))


def test_a_view_of_ones_own_is_there_in_the_next_window(qtbot, other_window):
    page = page_of(other_window, "posts")
    assert [text.split(" ")[0] for text in tabs(page)] == ["All", "Bogotá"]


def test_what_is_looked_at_another_way_can_be_kept_in_its_view(qtbot, posts):
    posts.browser.state.add(BOGOTA)
    save(posts, "Mine")
    keep = the(QPushButton, "keep_view_changes", posts)
    assert not keep.isVisible()
    posts.browser.state.change(group="agency")
    assert keep.isVisible()
    keep.click()
    the(QLineEdit, "view_name", posts).setText("Ours")
    the(QPushButton, "change_view", posts).click()
    assert posts.browser.views.current.name == "Ours"
    assert posts.browser.views.current.layout.group == "agency"
    assert not keep.isVisible()


def test_a_deleted_view_can_be_put_back(qtbot, posts):
    posts.browser.state.add(BOGOTA)
    save(posts, "Mine")
    posts.browser.acts.do("keep_view")
    the(QPushButton, "drop_view", posts).click()
    assert len(tabs(posts)) == 1
    assert "deleted" in the(QLabel, "view_words", posts).text()
    the(QPushButton, "restore_view", posts).click()
    assert posts.browser.views.current.name == "Mine"


def test_a_shared_view_is_everybodys_and_undone_as_a_step(qtbot, window, desk, english, posts):
    posts.browser.state.add(BOGOTA)
    save(posts, "Bogotá", shared=True)
    found = views.views(desk, "post")
    assert [(view.shared, english.show(view.name)) for view in found] == [(True, "Bogotá")]
    steps.undo(desk)
    window.workspace.changed.emit()
    assert len(tabs(posts)) == 1


def test_a_locked_view_is_not_changed_by_mistake(qtbot, desk, posts):
    posts.browser.state.add(BOGOTA)
    save(posts, "Bogotá", shared=True, locked=True)
    posts.browser.acts.do("keep_view")
    the(QPushButton, "drop_view", posts).click()
    assert the(QLabel, "view_words", posts).text().startswith("This view is locked")
    assert len(views.views(desk, "post")) == 1


def test_a_view_without_a_name_is_not_saved(posts):
    save(posts, "")
    assert the(QLabel, "view_words", posts).text() == "Enter a name for the view."
    assert len(tabs(posts)) == 1


def test_a_damaged_file_of_views_means_there_are_none(desk, tmp_path, monkeypatch):
    monkeypatch.setenv("LO_DESK_HOME", str(tmp_path))
    (tmp_path / "views.json").write_text('{"demo": {"post": [1, {"id": 2}]}}')
    assert list(views.views(desk, "post")) == []
    (tmp_path / "views.json").write_text("{")
    assert list(views.views(desk, "post")) == []


def test_a_saved_view_is_found_by_its_name_in_the_palette(qtbot, window, posts):
    posts.browser.state.add(BOGOTA)
    save(posts, "Bogotá only")
    save_shared = Layout(order="code")
    views.share(
        window.workspace.desk, "post", Bilingual("By code", "Par code"), save_shared, locked=False
    )
    window.workspace.changed.emit()
    posts.browser.clear()
    window.go("officers")
    for typed, wanted in (("view bogota", 2), ("vue par code", 1)):
        window.controls.search.enter()
        box = the(QLineEdit, "palette_box", window)
        qtbot.waitUntil(lambda: the(Palette, "scrim", window).ready)
        qtbot.keyClicks(box, typed)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert window.place == "posts"
        assert the(QTabBar, "views", posts).currentIndex() == wanted
        window.go("officers")
