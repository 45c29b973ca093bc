"""A joint assessment by keys: score, seal, open, read the verdict, make the document."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSpinBox, QToolButton

from lo_desk.catalogue.field import Choice
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.language import spoken
from lo_desk.services import score_sheets
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.pages.assessments import AssessmentsPage
from lo_desk.ui.widgets.joint.bar_picture import BarPicture
from lo_desk.ui.widgets.joint.cell_evidence import CellEvidence
from lo_desk.ui.widgets.joint.decision_form import DecisionForm
from lo_desk.ui.widgets.joint.findings_view import FindingsView
from lo_desk.ui.widgets.joint.joint_sheet import JointSheet
from lo_desk.ui.widgets.joint.open_sheets import OpenSheets
from lo_desk.ui.widgets.joint.options_view import OptionsView
from lo_desk.ui.widgets.joint.robust_view import RobustView
from lo_desk.ui.widgets.joint.score_form import ScoreForm
from lo_desk.ui.widgets.joint.score_grid import ScoreGrid
from lo_desk.ui.widgets.joint.word_table import WordTable
from tests import factories
from tests.conftest import NOON, TODAY
from tests.finding import the
from tests.services.test_joint_assessments import ALIKE, revealed
from tests.services.test_score_sheets import posed, scored
from tests.ui.conftest import shown
from tests.ui.walking import nameless

APART = {"BOG": (5, 1), "DET": (1, 4)}


@pytest.fixture
def desk(sqlite):
    with opened(sqlite, "me", lambda: NOON) as desk:
        yield desk


def chosen(qtbot, window):
    """The page with its first assessment in the pane, read."""
    window.go("assessments")
    page = the(AssessmentsPage, "assessments", window)
    page.list.setCurrentIndex(page.list.model().index(0, 0))
    qtbot.waitUntil(lambda: sheet_of(page).read)
    return page


def sheet_of(page):
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the sheet before
    return the(JointSheet, "joint_sheet", page)


def press(qtbot, page, name):
    qtbot.mouseClick(the(QPushButton, name, sheet_of(page)), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sheet_of(page).read)


def idle(qtbot, page):
    """All that was typed is saved and read again."""
    qtbot.waitUntil(lambda: not page.unsaved and sheet_of(page).read)


def robust(qtbot, page):
    """How sure the verdict is, once it is computed."""
    qtbot.waitUntil(lambda: page.findChild(OpenSheets) is not None)
    the(QToolButton, "joint_side_robust", page).click()
    return the(RobustView, "robust_view", page)


def told(page):
    return [each.text() for each in the(JointSheet, "joint_sheet", page).findChildren(QLabel)]


def test_without_assessments_it_says_how_one_begins(window):
    window.go("assessments")
    page = the(AssessmentsPage, "assessments", window)
    assert the(QLabel, "empty", page).text().startswith("No joint assessment is recorded.")


def test_a_digit_scores_a_cell_and_is_kept(qtbot, desk, english, theme):
    assessment, _ = posed(desk.seen_by("CBSA"), "BOG", "DET")
    page = chosen(qtbot, shown(qtbot, MainWindow(desk, english, theme)))
    grid = the(ScoreGrid, "scores", page)
    grid.setCurrentIndex(grid.model().index(0, 1))
    qtbot.keyClick(grid, Qt.Key.Key_4)
    assert grid.model().index(0, 1).data() == "4"
    idle(qtbot, page)
    [cell] = score_sheets.own_cells(desk, assessment)
    assert (cell.criterion, cell.score) == ("C1", 4)
    grid = the(ScoreGrid, "scores", page)
    assert grid.model().index(0, 1).data() == "4"
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (0, 1)


def test_a_hint_with_its_source_stands_beside_the_score_and_fills_nothing(
    qtbot, desk, english, theme
):
    assessment, _known = posed(desk.seen_by("CBSA"), "BOG", "DET")
    page = chosen(qtbot, shown(qtbot, MainWindow(desk, english, theme)))
    grid = the(ScoreGrid, "scores", page)
    grid.setCurrentIndex(grid.model().index(1, 1))  # C2
    hint = the(QLabel, "score_hint", page)
    qtbot.waitUntil(lambda: hint.text().startswith("The registry suggests 0: "))
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
    page = chosen(qtbot, shown(qtbot, MainWindow(desk.seen_by("CBSA"), english, theme)))
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
    page = chosen(qtbot, shown(qtbot, MainWindow(desk, english, theme)))
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
    page = chosen(qtbot, window)
    qtbot.waitUntil(lambda: page.findChild(FindingsView) is not None)
    view = page.findChild(FindingsView)
    assert the(QLabel, "verdict", view).text() == verdict
    table = the(WordTable, "standings", view)
    assert [table.model().index(0, column).data() for column in (0, 1, 2)] == ["BOG", "92", "92-92"]
    assert list(nameless(QAccessible.queryAccessibleInterface(window))) == []


def test_digits_typed_faster_than_they_are_saved_are_all_kept(qtbot, desk, english, theme):
    assessment, known = posed(desk.seen_by("CBSA"), "BOG", "DET")
    page = chosen(qtbot, shown(qtbot, MainWindow(desk, english, theme)))
    grid = the(ScoreGrid, "scores", page)
    for row, column, key in ((0, 1, "1"), (0, 1, "2"), (1, 1, "3"), (0, 2, "4"), (0, 1, "5")):
        grid.setCurrentIndex(grid.model().index(row, column))
        qtbot.keyClicks(grid, key)
    shown_now = [grid.model().index(*at).data() for at in ((0, 1), (1, 1), (0, 2))]
    assert shown_now == ["5", "3", "4"]
    idle(qtbot, page)
    kept = {(c.candidate, c.criterion): c.score for c in score_sheets.own_cells(desk, assessment)}
    assert kept == {
        (known["BOG"], "C1"): 5,
        (known["BOG"], "C2"): 3,
        (known["DET"], "C1"): 4,
    }
    assert grid is the(ScoreGrid, "scores", page)


def test_what_is_typed_while_a_score_is_saved_stays(qtbot, desk, english, theme):
    posed(desk.seen_by("CBSA"), "BOG")
    page = chosen(qtbot, shown(qtbot, MainWindow(desk, english, theme)))
    grid = the(ScoreGrid, "scores", page)
    grid.setCurrentIndex(grid.model().index(0, 1))
    qtbot.keyClick(grid, Qt.Key.Key_4)
    source = the(QLineEdit, "score_source", page)
    source.setText("Report 12")
    form = the(ScoreForm, "score_form", page)
    qtbot.waitUntil(lambda: form.cell is not None and form.cell.id is not None)
    assert source.text() == "Report 12"
    assert page.unsaved
    qtbot.mouseClick(the(QPushButton, "save_score", page), Qt.MouseButton.LeftButton)
    idle(qtbot, page)
    assert form.cell is not None
    assert (form.cell.source, form.cell.score) == ("Report 12", 4)


def test_sets_of_places_are_compared_where_several_may_be_opened(qtbot, desk, english, theme):
    revealed(desk, {key: {**ALIKE, "MIA": (4, 4)} for key in AGENCIES})
    window = shown(qtbot, MainWindow(desk, english, theme))
    view = robust(qtbot, chosen(qtbot, window))
    rows = the(WordTable, "sets", view).words
    assert [rows.data(rows.index(row, 0)) for row in range(rows.rowCount())] == [
        "BOG · MIA",
        "BOG · DET",
        "MIA · DET",
    ]
    assert [rows.data(rows.index(row, 1)) for row in range(3)] == ["0", "50", "60"]
    the(QPushButton, "language", window).click()
    assert rows.headerData(0, Qt.Orientation.Horizontal) == "Lieux"


def test_how_sure_the_verdict_is_is_told_shown_and_in_tables(qtbot, desk, english, theme):
    revealed(desk, {"CBSA": ALIKE, "RCMP": {"BOG": (4, 3), "DET": (4, 3)}})
    window = shown(qtbot, MainWindow(desk, english, theme))
    view = robust(qtbot, chosen(qtbot, window))
    assert the(QLabel, "margin_words", view).text().startswith("BOG leads DET by ")
    assert the(QLabel, "least_moved", view).text().startswith("No change of weights alone")
    kept = "With every weight up to 20 in 100 lower or higher at once, the first still leads by 300"
    assert the(QLabel, "least_lead", view).text().startswith(kept)
    assert "draws" in the(QLabel, "draws", view).text()
    for picture, table in (("firsts", "ranks"), ("swings", "swing_table"), ("spans", "span_table")):
        bars = the(BarPicture, picture, view)
        assert bars.accessibleDescription() == the(QLabel, f"{picture}_words", view).text()
        assert the(WordTable, table, view).words.rowCount() == len(bars.bars)
    assert the(WordTable, "regrets", view).words.rowCount() == 2
    assert the(WordTable, "distances", view).words.rowCount() == 2
    assert list(nameless(QAccessible.queryAccessibleInterface(window))) == []


def test_other_weights_answer_at_once_and_are_never_saved(qtbot, desk, english, theme):
    revealed(desk, dict.fromkeys(AGENCIES, APART))
    page = chosen(qtbot, shown(qtbot, MainWindow(desk, english, theme)))
    view = robust(qtbot, page)
    told = the(QLabel, "weights_told", view)
    assert told.text().startswith("First under these weights: BOG")
    first, second = (the(QSpinBox, f"weight_{key}", view) for key in ("C1", "C2"))
    first.setValue(0)
    assert told.text().startswith("First under these weights: DET")
    assert "add up to 400; they are scaled to 1,000" in the(QLabel, "weights_sum", view).text()
    second.setValue(0)
    assert told.text().startswith("All weights are 0")
    the(QPushButton, "weights_back", view).click()
    assert told.text().startswith("First under these weights: BOG")
    assert not page.unsaved


@pytest.mark.parametrize(
    ("scores", "words"),
    [
        ({"BOG": (5, 4)}, "Only BOG is ranked"),
        ({"BOG": (3, 3), "DET": (3, 3)}, "Equal under these weights: BOG and DET."),
    ],
)
def test_one_candidate_and_ties_are_said(qtbot, desk, english, theme, scores, words):
    revealed(desk, dict.fromkeys(AGENCIES, scores))
    view = robust(qtbot, chosen(qtbot, shown(qtbot, MainWindow(desk, english, theme))))
    assert the(QLabel, "weights_told", view).text().startswith(words)
    if len(scores) == 1:
        assert the(QLabel, "margin_words", view).text().startswith("Fewer than two places")
        assert view.findChild(BarPicture, "firsts") is None


def test_the_page_follows_the_language(qtbot, desk, english, theme):
    posed(desk.seen_by("CBSA"), "BOG")
    window = shown(qtbot, MainWindow(desk, english, theme))
    page = chosen(qtbot, window)
    window.workspace.language.switch(spoken("fr_CA"))
    grid = the(ScoreGrid, "scores", page)
    assert grid.model().headerData(0, Qt.Orientation.Horizontal) == "Critère"
    assert grid.model().index(0, 0).data() == "Menace"


def row_of(table):
    """The first row as it is read."""
    return [table.model().index(0, n).data() for n in range(table.model().columnCount())]


def test_the_options_and_the_decision_stand_beside_the_findings(qtbot, desk, english, theme):
    assessment, _ = revealed(desk, dict.fromkeys(AGENCIES, ALIKE))
    held = factories.make(
        desk,
        "assessment_option",
        assessment=Choice(assessment, ""),
        number=2,
        kind="trial",
        title=Bilingual("Trial post", "Poste à l’essai"),
        sentence=Bilingual("For a year.", "Pendant un an."),
    )
    of = {"assessment_option": Choice(held, ""), "line": "setup", "one_time": True}
    factories.make(desk, "option_cost", cents=123_456_00, starts=TODAY, **of)
    window = shown(qtbot, MainWindow(desk, english, theme))
    page = chosen(qtbot, window)
    qtbot.waitUntil(lambda: page.findChild(OpenSheets) is not None)
    the(QToolButton, "joint_side_options", page).click()
    view = the(OptionsView, "options_view", page)
    assert row_of(the(WordTable, "options", view)) == ["2. Trial post", "123", "0", "0", "0"]
    assert row_of(the(WordTable, "option_effects", view)) == ["2. Trial post", *"––––"]
    words = [each.text() for each in view.findChildren(QLabel)]
    assert "Nothing has been decided yet." in words
    assert any(each.startswith("Not compared by cost") for each in words)
    assert not list(nameless(QAccessible.queryAccessibleInterface(view)))
    the(QToolButton, "joint_side_findings", page).click()
    assert not view.isVisible()


def test_a_cell_tells_by_keys_why_each_agency_scored_so(qtbot, desk, english, theme):
    revealed(desk, dict.fromkeys(AGENCIES, ALIKE))
    window = shown(qtbot, MainWindow(desk, english, theme))
    page = chosen(qtbot, window)
    qtbot.waitUntil(lambda: page.findChild(OpenSheets) is not None)
    evidence = the(CellEvidence, "cell_evidence", page)
    table = the(WordTable, "disagreement", page)
    assert table.model().index(0, 1).data().count("·") == 1
    tables = [each.objectName() for each in page.findChildren(WordTable)]
    assert tables.index("disagreement") < tables.index("standings")  # before any average
    table.setCurrentIndex(table.model().index(0, 1))
    assert evidence.findChildren(QLabel)[0].text().startswith("Choose a cell")
    qtbot.keyClick(table, Qt.Key.Key_Right)
    title, _, *lines = [each.text() for each in evidence.findChildren(QLabel) if each.text()]
    assert title == f"{table.model().index(0, 0).data()}, BOG"
    assert [line.split(":")[0] for line in lines] == list(AGENCIES)
    assert all("Reports of 2026" in line and "confidence: " in line for line in lines)


def test_what_both_agree_on_and_the_decision_begin_where_the_scores_are_read(
    qtbot, desk, english, theme
):
    _, known = revealed(desk, dict.fromkeys(AGENCIES, ALIKE))
    window = shown(qtbot, MainWindow(desk, english, theme))
    page = chosen(qtbot, window)
    qtbot.waitUntil(lambda: page.findChild(OpenSheets) is not None)
    table = the(WordTable, "disagreement", page)
    table.setCurrentIndex(table.model().index(0, 2))
    with qtbot.waitSignal(page.workspace.begun) as begun:
        the(QPushButton, "agree_score", page).click()
    entity, values = begun.args
    assert (entity, values["owner"], values["candidate"]) == ("score", "JOINT", known["BOG"])
    assert values["criterion"] == "C1"
    the(QPushButton, "joint_main", page).click()
    form = the(DecisionForm, "decision_form", page)
    assert not form.isHidden()
    the(QPushButton, "save_decision", form).click()
    fault = the(QLabel, "decision_fault", form)
    qtbot.waitUntil(lambda: fault.text().startswith("1 field"))
