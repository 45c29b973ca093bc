from PySide6.QtWidgets import QMenu

from lo_desk.ui.bookmarks import Bookmarked
from lo_desk.ui.record_list import RecordList
from tests.finding import the
from tests.ui.walking import page_of


def chosen(window, place, number=0):
    the(RecordList, "list", page_of(window, place)).selectRow(number)
    window.findChild(Bookmarked).remember()


def lines(window, key):
    """What that menu says once it opens."""
    menu = the(QMenu, f"{key}_menu", window)
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if not action.isSeparator()]


def words(window, key):
    return [action.text() for action in lines(window, key)]


def test_where_nobody_has_been_recent_says_so(window):
    (only,) = lines(window, "recent")
    assert (only.text(), only.isEnabled()) == ("Nothing yet", False)


def test_recent_leads_back_to_places_and_records(window):
    chosen(window, "officers")
    chosen(window, "posts")
    page_of(window, "gaps")
    found = words(window, "recent")
    assert found[:3] == ["&1 Posts", "&2 Officers", "&3 Home"]
    assert [text.partition("\t")[2] for text in found[3:]] == ["Post", "Officer"]
    lines(window, "recent")[4].trigger()
    assert window.place == "officers"
    lines(window, "recent")[0].trigger()
    assert window.place == "gaps"


def test_a_pinned_record_and_a_pinned_place_are_under_pinned(window):
    chosen(window, "officers")
    window.menus.run("pin")
    name = words(window, "pinned")[0]
    page_of(window, "gaps")
    lines(window, "pinned")[-1].trigger()
    assert words(window, "pinned") == ["&1 Gaps", name.replace("&1", "&2"), "Unpin this place"]
    page_of(window, "home")
    lines(window, "pinned")[0].trigger()
    assert window.place == "gaps"
    lines(window, "pinned")[-1].trigger()
    assert words(window, "pinned") == [name, "Pin this place"]


def test_the_menus_speak_the_language_of_the_moment(window):
    window.toggle()
    assert words(window, "pinned") == ["Rien pour le moment", "Épingler cette section"]
