"""A joint assessment by keys: score, seal, open, read the verdict, make the document."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton

from lo_desk.domain.agencies import AGENCIES
from lo_desk.i18n.language import spoken
from lo_desk.services import score_sheets
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.pages.assessments import AssessmentsPage
from lo_desk.ui.widgets.joint.findings_view import FindingsView
from lo_desk.ui.widgets.joint.joint_sheet import JointSheet
from lo_desk.ui.widgets.joint.score_grid import ScoreGrid
from lo_desk.ui.widgets.joint.word_table import WordTable
from tests.conftest import NOON
from tests.finding import the
from tests.services.test_joint_assessments import ALIKE, revealed
from tests.services.test_score_sheets import posed, scored
from tests.ui.conftest import shown
from tests.ui.walking import nameless


@pytest.fixture
def desk(sqlite):
    with opened(sqlite, "me", lambda: NOON) as desk:
        yield desk


def chosen(window):
    """The page with its first assessment in the pane."""
    window.go("assessments")
    page = the(AssessmentsPage, "assessments", window)
    page.list.setCurrentIndex(page.list.model().index(0, 0))
    return page


def press(qtbot, page, name):
    sheet = the(JointSheet, "joint_sheet", page)
    qtbot.mouseClick(the(QPushButton, name, sheet), Qt.MouseButton.LeftButton)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the sheet before


def told(page):
    return [each.text() for each in the(JointSheet, "joint_sheet", page).findChildren(QLabel)]


def test_without_assessments_it_says_how_one_begins(window):
    window.go("assessments")
    page = the(AssessmentsPage, "assessments", window)
    assert the(QLabel, "empty", page).text().startswith("No joint assessment is recorded.")


def test_a_digit_scores_a_cell_and_is_kept(qtbot, desk, english, theme):
    assessment, _ = posed(desk.seen_by("CBSA"), "BOG", "DET")
    page = chosen(shown(qtbot, MainWindow(desk, english, theme)))
    grid = the(ScoreGrid, "scores", page)
    grid.setCurrentIndex(grid.model().index(0, 1))
    qtbot.keyClick(grid, Qt.Key.Key_4)
    [cell] = score_sheets.own_cells(desk, assessment)
    assert (cell.criterion, cell.score) == ("C1", 4)
    grid = the(ScoreGrid, "scores", page)
    assert grid.model().index(0, 1).data() == "4"
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (0, 1)


def test_a_hint_with_its_source_stands_beside_the_score_and_fills_nothing(
    qtbot, desk, english, theme
):
    assessment, _known = posed(desk.seen_by("CBSA"), "BOG", "DET")
    page = chosen(shown(qtbot, MainWindow(desk, english, theme)))
    grid = the(ScoreGrid, "scores", page)
    grid.setCurrentIndex(grid.model().index(1, 1))  # C2
    hint = the(QLabel, "score_hint", page)
    qtbot.waitUntil(lambda: hint.text().startswith("The registry suggests 0: "), timeout=20_000)
    assert "source: Priorities" in hint.text()
    assert score_sheets.own_cells(desk, assessment) == ()


def test_nothing_of_the_other_sheet_is_in_the_window_before_both_are_sealed(
    qtbot, desk, english, theme
):
    _, known = posed(desk.seen_by("CBSA"), "BOG", "DET")
    with opened(desk.place, "them", lambda: NOON) as other:
        theirs = other.seen_by("RCMP")
        scored(theirs, known["BOG"], score=1)
        score_sheets.seal_sheet(theirs, posed_id(theirs))
    page = chosen(shown(qtbot, MainWindow(desk.seen_by("CBSA"), english, theme)))
    assert "RCMP: sheet sealed" in told(page)
    grid = the(ScoreGrid, "scores", page)
    shown_cells = {grid.model().index(row, column).data() for row in range(2) for column in (1, 2)}
    assert shown_cells == {"—"}
    assert not any("Reports of 2026" in text for text in told(page))


def posed_id(desk):
    from lo_desk.domain.rows import Part
    from lo_desk.services import joint_assessments

    return joint_assessments.lines(desk, Part())[0].id


def test_sealing_asks_once_more_and_then_is_for_good(qtbot, desk, english, theme):
    assessment, known = posed(desk.seen_by("CBSA"), "BOG", "DET")
    scored(desk, known["BOG"])
    page = chosen(shown(qtbot, MainWindow(desk, english, theme)))
    press(qtbot, page, "joint_main")
    assert score_sheets.sealed(desk, assessment) == ()
    assert "cannot be undone" in the(QLabel, "joint_fault", page).text()
    press(qtbot, page, "joint_main")
    assert [seal.agency for seal in score_sheets.sealed(desk, assessment)] == ["CBSA"]
    press(qtbot, page, "joint_main")
    assert "has not sealed its own yet" in the(QLabel, "joint_fault", page).text()


@pytest.mark.parametrize(
    ("tag", "verdict"), [("en_CA", "Clear winner: BOG"), ("fr_CA", "Choix net\xa0: BOG")]
)
def test_open_sheets_show_their_verdict_and_every_figure(qtbot, desk, theme, tag, verdict):
    revealed(desk, dict.fromkeys(AGENCIES, ALIKE))
    window = shown(qtbot, MainWindow(desk, spoken(tag), theme))
    page = chosen(window)
    qtbot.waitUntil(lambda: page.findChild(FindingsView) is not None, timeout=30_000)
    view = page.findChild(FindingsView)
    assert the(QLabel, "verdict", view).text() == verdict
    table = the(WordTable, "standings", view)
    assert [table.model().index(0, column).data() for column in (0, 1, 2)] == ["BOG", "92", "92-92"]
    assert list(nameless(QAccessible.queryAccessibleInterface(window))) == []


def test_the_page_follows_the_language(qtbot, desk, english, theme):
    posed(desk.seen_by("CBSA"), "BOG")
    window = shown(qtbot, MainWindow(desk, english, theme))
    page = chosen(window)
    window.workspace.language.switch(spoken("fr_CA"))
    grid = the(ScoreGrid, "scores", page)
    assert grid.model().headerData(0, Qt.Orientation.Horizontal) == "Critère"
    assert grid.model().index(0, 0).data() == "Menace"
