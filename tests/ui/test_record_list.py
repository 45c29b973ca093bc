from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QToolTip

from lo_desk.catalogue.post import POST_LINE
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.posts import PostLine
from lo_desk.i18n.msg import in_context
from lo_desk.ids import new_id
from lo_desk.ui.cells import Seen
from lo_desk.ui.pages.posts import POSTS
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.record_table import RecordTable
from lo_desk.ui.theme import dp, em

MEXICO = Bilingual("Mexico City", "Mexico")
COUNTRY = Bilingual("Mexico", "Mexique")


def post_line(officer, ends, vacant=None):
    return PostLine(
        new_id(), 1, "MEX", MEXICO, COUNTRY, "MX", "RCMP", AGENCIES["RCMP"],
        in_context("role", "Liaison officer"), in_context("post", "active"), officer, ends, None,
        vacant, 0,
    )  # fmt: skip


ROWS = [
    post_line("A", date(2027, 2, 1)),
    post_line("B", None),
    post_line(None, None, date(2026, 1, 1)),
]


@pytest.fixture
def posts(qtbot, language):
    made = RecordList(POSTS, language)
    qtbot.addWidget(made)
    made.resize(1366, 600)
    made.show()
    made.show_rows(lambda first, count: ROWS[first : first + count])
    return made


def test_a_table_obeys_qt_in_both_languages(qtmodeltester, language, french, qapp):
    table = RecordTable(POST_LINE, language, qapp, POSTS.markers)
    table.show(lambda first, count: ROWS[first : first + count])
    for spoken in (french, language.now):
        language.switch(spoken)
        qtmodeltester.check(table)
    assert table.rowCount() == 3


def test_a_long_table_is_read_as_it_is_scrolled(qtmodeltester, language, qapp):
    table = RecordTable(POST_LINE, language, qapp)
    many = [post_line(str(n), None) for n in range(450)]
    table.show(lambda first, count: many[first : first + count])
    assert table.rowCount() == 200
    while table.canFetchMore(table.index(-1, -1)):
        table.fetchMore(table.index(-1, -1))
    assert table.rowCount() == 450


def test_the_first_cell_reads_its_row_as_a_sentence(posts, language, french):
    cell = posts.model().index(2, 0)
    assert "Officer vacant" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    language.switch(french)
    assert "vacant" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert cell.data() == "Mexico"


def test_selected_rows_are_copied_with_their_column_names(qtbot, posts):
    posts.selectAll()
    qtbot.keyClick(posts, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0][:3] == ["City", "Agency", "Officer"]
    assert [line[2] for line in lines[1:]] == ["A", "B", "vacant"]


def test_columns_of_low_rank_fall_where_there_is_no_room(qtbot, posts):
    with qtbot.waitSignal(posts.fitted) as caught:
        posts.resize(500, 600)
    hidden = [n for n in range(len(POSTS.columns)) if posts.isColumnHidden(n)]
    assert caught.args == [len(hidden)]
    assert hidden == list(range(hidden[0], len(POSTS.columns)))
    with qtbot.waitSignal(posts.fitted) as caught:
        posts.resize(3000, 600)
    assert caught.args == [0]


def test_a_column_is_as_wide_as_what_it_holds(posts):
    for number in range(posts.model().columnCount()):
        if not posts.isColumnHidden(number):
            wanted = min(posts.sizeHintForColumn(number), em(posts, 340))
            assert posts.columnWidth(number) >= wanted


def test_the_same_head_asked_twice_turns_the_order_round(qtbot, posts):
    head = posts.horizontalHeader()
    asked = []
    posts.heads.asked.connect(lambda key, descending: asked.append((key, descending)))
    for _ in range(2):
        place = head.sectionViewportPosition(2) + 10
        qtbot.mouseClick(
            head.viewport(), Qt.MouseButton.LeftButton, pos=head.rect().center().__class__(place, 8)
        )
    assert asked == [("officer", False), ("officer", True)]


def test_the_chosen_row_stays_chosen_when_the_list_is_asked_again(qtbot, posts):
    posts.selectRow(1)
    turned = ROWS[::-1]
    with qtbot.assertNotEmitted(posts.chosen):
        posts.show_rows(lambda first, count: turned[first : first + count])
    assert posts.current().officer == "B"


def test_a_switch_of_language_measures_the_columns_once(qtbot, posts, language, french):
    fitted: list[int] = []
    posts.fitted.connect(fitted.append)
    language.switch(french)
    posts.show_rows(lambda first, count: ROWS[first : first + count])
    qtbot.wait(0)
    assert len(fitted) == 1


def test_a_list_that_is_not_asked_again_is_measured_all_the_same(qtbot, posts, language, french):
    with qtbot.waitSignal(posts.fitted):
        language.switch(french)


def test_what_is_painted_of_a_cell_is_told_in_one_answer(posts):
    table = posts.table
    vacant, held = table.seen(2, 2), table.seen(0, 2)
    assert (vacant.words, vacant.mark.tone) == ("vacant", "red")
    assert (held.words, held.mark.tone, held.fault, held.news) == ("A", "", False, False)
    for number in range(table.columnCount()):
        assert table.seen(0, number).words == table.index(0, number).data()


def test_the_first_column_stands_where_the_title_does_at_any_size(qtbot, posts, doubled):
    cells = posts.itemDelegate()
    first, second = (cells.room(posts.fontMetrics(), Seen("A"), column) for column in (0, 1))
    assert first - second == dp(posts, 20) - 12
    assert first - second > 8


def test_pictures_in_a_search_box_are_as_large_as_its_text(qtbot, theme, doubled):
    box = QLineEdit()
    qtbot.addWidget(box)
    metric = QStyle.PixelMetric.PM_LineEditIconSize
    assert box.style().pixelMetric(metric, None, box) == box.fontMetrics().ascent()


def test_a_cell_without_room_says_all_of_it_under_the_pointer(qtbot, posts):
    cells, index = posts.itemDelegate(), posts.model().index(0, 0)
    posts.setColumnWidth(0, 200)
    assert hint_at(qtbot, posts, index) == ""
    posts.setColumnWidth(0, 30)
    assert hint_at(qtbot, posts, index) == cells.seen(index).words


def hint_at(qtbot, rows, index):
    """What stands under a pointer that rests on a cell."""
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.text())
    at = rows.visualRect(index).center()
    on = rows.viewport()
    QApplication.sendEvent(on, QHelpEvent(QEvent.Type.ToolTip, at, on.mapToGlobal(at)))
    return QToolTip.text()
