import threading

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPushButton, QTextBrowser

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import NEW, Edit, Part
from lo_desk.errors import ConnectionLost
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import finding, network, records
from lo_desk.ui.palette import asker
from lo_desk.ui.palette.lines import LINE
from lo_desk.ui.palette.painting import marked
from lo_desk.ui.palette.palette import Palette
from lo_desk.ui.palette.results import Results
from lo_desk.ui.record_list import RecordList
from tests.finding import the
from tests.ui.test_words import clipped, settle
from tests.ui.walking import nameless, page_of

CONTROL = Qt.KeyboardModifier.ControlModifier


def lines(window):
    model = the(QListView, "palette_list", window).model()
    return [model.index(n, 0).data(LINE) for n in range(model.rowCount())]


def rows(window):
    return [line.title for line in lines(window) if not line.head]


def heads(window):
    return [line.title for line in lines(window) if line.head]


def box(window):
    return the(QLineEdit, "palette_box", window)


def opened(qtbot, window):
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    palette = the(Palette, "scrim", window)
    qtbot.waitUntil(lambda: palette.ready)
    return palette


@pytest.fixture
def palette(qtbot, window):
    return opened(qtbot, window)


def test_any_record_is_two_keystrokes_away_after_its_name(qtbot, window):
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(box(window), "tremblay")
    qtbot.keyClick(box(window), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.place == "officers")
    page = page_of(window, "officers")
    assert the(QLineEdit, "name", page).text() == "A. Tremblay"
    assert the(RecordList, "list", page).hasFocus()


def test_esc_gives_the_focus_back(qtbot, window):
    search = the(QLineEdit, "search", page_of(window, "posts"))
    search.setFocus()
    palette = opened(qtbot, window)
    assert box(window).hasFocus()
    qtbot.keyClick(box(window), Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert search.hasFocus()


def test_a_click_beside_it_closes_it(qtbot, window, palette):
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert not palette.isVisible()


def test_both_languages_find_whatever_the_window_speaks(qtbot, window, palette):
    box(window).setText("équateur")
    assert "Équateur" in rows(window)
    assert "Found in French" in heads(window)
    box(window).setText("ecuador")
    assert rows(window)[0] == "Ecuador"
    assert "Found in French" not in heads(window)


def test_a_slip_is_forgiven(window, palette):
    box(window).setText("tremblsy")
    assert rows(window)[0] == "A. Tremblay"


def test_the_best_row_is_chosen_whatever_was_best_while_typing(qtbot, window, palette):
    chosen = the(Results, "palette_list", window)
    for letters in ("b", "bo", "bogota"):
        box(window).setText(letters)
        assert chosen.current == next(line for line in lines(window) if not line.head)
    qtbot.keyClick(box(window), Qt.Key.Key_Down)  # one went there: it stays where more is found
    walked = chosen.current
    chosen.show_lines([*chosen.lines])
    assert chosen.current == walked


def test_a_first_sign_looks_for_one_kind(window, palette):
    box(window).setText(">")
    assert heads(window) == ["Commands"]
    assert "Undo" in rows(window)
    box(window).setText("@a")
    assert heads(window) == ["Officers"]
    box(window).setText("#bog")
    assert heads(window) == ["Posts"]
    box(window).setText("/colom")
    assert heads(window) == ["Countries"]


def test_a_command_is_run_and_its_keys_are_shown(qtbot, window, palette):
    box(window).setText("gaps")
    line = next(line for line in lines(window) if line.title == "Gaps")
    assert line.keys == "Ctrl+2"
    assert rows(window)[0] == "Gaps"
    qtbot.keyClick(box(window), Qt.Key.Key_Return)
    assert window.place == "gaps"


def test_a_command_is_found_in_the_other_language(window, palette):
    box(window).setText("> lacunes")
    assert rows(window)[0] == "Gaps"


def test_an_act_on_a_record_is_found_by_its_name(qtbot, window, palette):
    box(window).setText("plan a tour: bogota")  # the words as they are shown
    assert "Plan a tour: Bogotá" in rows(window)
    box(window).setText("plan tour bog")
    assert "Plan a tour: Bogotá" in rows(window)
    number = [line.title for line in lines(window)].index("Plan a tour: Bogotá")
    the(Results, "palette_list", window).choose(number)
    qtbot.keyClick(box(window), Qt.Key.Key_Return)
    assert window.place == "tours"


def test_the_arrows_pass_over_heads_and_go_round(qtbot, window, palette):
    chosen = the(QListView, "palette_list", window)
    numbers = [n for n, line in enumerate(lines(window)) if not line.head]
    assert chosen.currentIndex().row() == numbers[0]
    qtbot.keyClick(box(window), Qt.Key.Key_Up)
    assert chosen.currentIndex().row() == numbers[-1]
    qtbot.keyClick(box(window), Qt.Key.Key_Down)
    qtbot.keyClick(box(window), Qt.Key.Key_PageDown)
    assert chosen.currentIndex().row() in numbers
    assert box(window).hasFocus()


def test_empty_it_shows_what_is_pinned_and_recent(qtbot, window):
    page = page_of(window, "officers")
    the(RecordList, "list", page).selectRow(0)
    window.controls.bookmarked.remember()
    the(RecordList, "list", page).selectRow(1)
    window.controls.bookmarked.remember()
    window.controls.bookmarked.toggle()
    opened(qtbot, window)
    assert heads(window) == ["Pinned", "Recent", "Places"]
    assert rows(window)[:2] == ["J. Okafor", "A. Tremblay"]


def test_a_row_is_pinned_where_it_stands(qtbot, window, palette):
    box(window).setText("tremblay")
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_D, CONTROL)
    QApplication.sendEvent(box(window), key)
    assert key.isAccepted()
    qtbot.keyClick(box(window), Qt.Key.Key_D, CONTROL)
    assert [ref.entity for ref in window.controls.bookmarked.kept.pinned] == ["officer"]
    assert palette.isVisible()


def test_texts_are_found_after_a_moment(qtbot, window, palette):
    desk = window.workspace.desk
    post, country = network.posts(desk, Part())[0], records.rows(desk, "country", Part())[0]
    facts = {
        "post": Choice(post.id, post.code),
        "country": Choice(country.id, "here"),
        "starts": desk.today,
        "ends": desk.today,
        "kind": "regular",
        "purpose": Bilingual("Talks in the harbour", "Entretiens au port"),
    }
    records.save(desk, [Edit("visit", new_id(), NEW, facts)], said("test step"))
    box(window).setText("entretiens port")
    qtbot.waitUntil(lambda: heads(window) == ["Found in French"])
    assert [line.detail for line in lines(window)][1:] == ["“Entretiens au port”"]


def test_nothing_found_says_so(window, palette):
    box(window).setText("zzzzzzzz")
    assert rows(window) == []
    assert the(QLabel, "palette_count", window).text() == "Nothing found"


def test_switching_the_language_keeps_it_open_and_what_is_typed(qtbot, window, palette):
    box(window).setText("equateur")
    window.toggle()
    assert palette.isVisible()
    assert box(window).hasFocus()
    assert box(window).text() == "equateur"
    assert "Trouvé en anglais" not in heads(window)
    assert rows(window)[0] == "Équateur"


def test_names_that_could_not_be_read_are_read_again(qtbot, window, monkeypatch):
    monkeypatch.setattr(asker, "AGAIN_MS", 10)
    monkeypatch.setattr(finding, "index", failing_once(finding.index, ConnectionLost()))
    with qtbot.waitSignal(window.workspace.told):
        qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    qtbot.waitUntil(lambda: the(Palette, "scrim", window).ready)


def test_a_record_made_while_names_are_read_is_found(qtbot, window, monkeypatch):
    read, begun, go = finding.index, threading.Event(), threading.Event()

    def slow(desk):
        found = read(desk)
        begun.set()
        go.wait(5)
        return found

    monkeypatch.setattr(finding, "index", slow)
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    qtbot.waitUntil(begun.is_set)
    facts = {"owner": "CBSA", "name": "Q. Zacharie", "official_language": "fr"}
    records.save(window.workspace.desk, [Edit("officer", new_id(), NEW, facts)], said("test step"))
    window.workspace.changed.emit()
    go.set()
    qtbot.keyClicks(box(window), "zacharie")
    qtbot.waitUntil(lambda: "Q. Zacharie" in rows(window))


def failing_once(work, error):
    errors = [error]

    def tried(*given):
        if errors:
            raise errors.pop()
        return work(*given)

    return tried


def test_a_record_made_meanwhile_is_found(qtbot, window, palette):
    facts = {"owner": "CBSA", "name": "Q. Zacharie", "official_language": "fr"}
    records.save(window.workspace.desk, [Edit("officer", new_id(), NEW, facts)], said("test step"))
    window.workspace.changed.emit()
    box(window).setText("zacharie")
    qtbot.waitUntil(lambda: "Q. Zacharie" in rows(window))


def test_rows_are_spoken_whole_and_everything_has_a_name(window, palette):
    box(window).setText("bogota")
    line = next(line for line in lines(window) if line.ref is not None)
    assert line.spoken == "Bogotá, CBSA, Colombia"
    for _ in range(2):
        assert list(nameless(QAccessible.queryAccessibleInterface(palette))) == []
        window.toggle()


@pytest.mark.parametrize("percent", [100, 200])
def test_no_word_of_it_is_clipped(qtbot, theme, window, percent):
    theme.resize(percent)
    palette = opened(qtbot, window)
    for _ in range(2):
        for typed in ("", "bogota", "zzzzzz"):
            box(window).setText(typed)
            settle()
            palette.grab()
            assert list(clipped(palette)) == []
        window.toggle()
    theme.resize(100)


def test_the_box_of_the_bar_opens_it_with_what_is_typed(qtbot, window):
    way = the(QPushButton, "find_box", window)
    qtbot.keyClicks(way, "b")
    assert box(window).text() == "b"
    qtbot.keyClick(box(window), Qt.Key.Key_Escape)
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert box(window).text() == ""


def test_what_was_typed_is_marked_in_names():
    assert marked("Bogotá, La Bogo", "bogo") == [
        ("Bogo", True),
        ("tá, La ", False),
        ("Bogo", True),
    ]
    assert marked("Œuvre d’élan", "oe elan") == [("Œ", True), ("uvre d’", False), ("élan", True)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (">lang", "Passer au français"),
        (">langue", "Passer au français"),
        ("dark", "Dark colours"),
        ("sombre", "Dark colours"),
    ],
)
def test_everyday_words_find_a_command_in_either_language(window, palette, typed, found):
    box(window).setText(typed)
    assert found in rows(window)[:3]


def test_a_place_that_was_gone_to_has_the_focus_though_the_menu_bar_had_it(qtbot, window):
    window.menuBar().setFocus()
    opened(qtbot, window)
    box(window).setText("gaps")
    qtbot.keyClick(box(window), Qt.Key.Key_Return)
    assert page_of(window, "gaps").isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize(("words", "scheme"), [("dark col", "dark"), ("couleurs claires", "light")])
def test_colours_are_chosen_from_it(qtbot, window, palette, words, scheme):
    box(window).setText(words)
    qtbot.keyClick(box(window), Qt.Key.Key_Return)
    assert window.workspace.settings.now.scheme == scheme


def test_a_question_mark_looks_in_the_help_of_either_language(qtbot, window, palette):
    box(window).setText("?put aside")
    assert rows(window)[0] == "Gaps"
    box(window).setText("?lacune")  # no word of the English help
    assert heads(window)[0] == "Found in French"
    assert "Gaps" in rows(window)
    box(window).setText("?put aside")
    qtbot.keyClick(box(window), Qt.Key.Key_Return)
    assert window.place == "help"
    assert "Put aside" in the(QTextBrowser, "help_text", window.page).toPlainText()
