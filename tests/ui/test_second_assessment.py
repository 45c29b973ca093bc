"""The demo's second assessment in the window, by keys: scored, sealed, opened, decided, followed."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

from lo_desk.db.queries.sheets import assessment_coded
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.standing import FOLDER
from lo_desk.i18n.language import spoken
from lo_desk.services import gaps, joint_assessments, joint_progress, score_sheets
from lo_desk.services.desk import opened
from lo_desk.services.score_sheets import Cell
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.widgets.joint.decision_form import DecisionForm
from lo_desk.ui.widgets.joint.frontier_picture import FrontierPicture
from lo_desk.ui.widgets.joint.open_sheets import OpenSheets
from lo_desk.ui.widgets.joint.options_view import OptionsView
from lo_desk.ui.widgets.joint.score_grid import ScoreGrid
from lo_desk.ui.widgets.joint.word_table import WordTable
from tests.conftest import NOON, TODAY
from tests.finding import the
from tests.services.test_demo_assessments import SCORED
from tests.ui.conftest import shown
from tests.ui.test_assessments_page import idle, sheet_of
from tests.ui.walking import page_of

REVIEW = date(2027, 6, 30)
WHY = Bilingual("Reports of 2026", "Rapports de 2026")
WORDS = {
    "decision": ("A trial post opens in Accra.", "Un poste à l’essai ouvre à Accra."),
    "reasons": ("It closes most.", "C’est ce qui comble le plus."),
    "authority": ("Co-chairs", "Coprésidence"),
}


@pytest.fixture
def desk(sqlite_demo):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        yield desk


def page_on(qtbot, desk, theme, tag="en_CA"):
    """The page with that assessment in its pane, read."""
    window = shown(qtbot, MainWindow(desk, spoken(tag), theme))
    page = page_of(window, "assessments")
    page.list.setFocus()
    assert page.list.choose(keyed(desk))
    qtbot.waitUntil(lambda: sheet_of(page).read)
    return page


def keyed(desk):
    with desk.store.reading() as session:
        return assessment_coded(session, SCORED)[0].id


def score_all(desk):
    """The CBSA scores what it has not scored, with evidence."""
    known = {(c.candidate, c.criterion): c for c in score_sheets.own_cells(desk, keyed(desk))}
    weights = joint_assessments.facts(desk, SCORED).weights
    for place, _ in joint_progress.places(desk, keyed(desk)):
        for weight in weights:
            if (place, weight.criterion) not in known:
                cell = Cell(place, weight.criterion, score=3, confidence="high", evidence=WHY)
                score_sheets.enter(desk, cell)


def opened_sheets(desk):
    """Both sheets are sealed and open."""
    score_all(desk)
    score_sheets.seal_sheet(desk, keyed(desk))
    score_sheets.open_sheets(desk, keyed(desk))


def reach(qtbot, page, state):
    """Press what is next until the assessment is in that state, and shown so."""
    main = the(QPushButton, "joint_main", sheet_of(page))
    main.setFocus()
    qtbot.keyClick(main, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: sheet_of(page).line.state == state and sheet_of(page).read)


def decide(qtbot, page, option):
    form = the(DecisionForm, "decision_form", page)
    box = the(QComboBox, "decided_option", form)
    for _ in range(option - box.currentIndex()):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    for key, sides in WORDS.items():
        for side, words in zip(("en", "fr"), sides, strict=True):
            the(QPlainTextEdit, f"{key}_{side}", form).setPlainText(words)
    qtbot.keyClicks(the(QLineEdit, "trial_review_on", form), REVIEW.isoformat())
    qtbot.keyClick(the(QPushButton, "save_decision", form), Qt.Key.Key_Space)


def overdue(desk, day):
    return [one for one in gaps.inbox(desk.on(day)).open if one.gap.item == SCORED]


def test_it_is_scored_sealed_opened_decided_and_followed_by_keys(qtbot, desk, theme):
    cbsa = desk.seen_by("CBSA")
    score_all(cbsa)
    page = page_on(qtbot, cbsa, theme, "fr_CA")
    grid = the(ScoreGrid, "scores", page)
    grid.setCurrentIndex(grid.model().index(0, 1))
    qtbot.keyClick(grid, Qt.Key.Key_4)
    idle(qtbot, page)
    main = the(QPushButton, "joint_main", sheet_of(page))
    qtbot.keyClick(main, Qt.Key.Key_Space)  # it asks once more
    qtbot.keyClick(main, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: sheet_of(page).read)
    assert len(joint_assessments.facts(cbsa, SCORED).seals) == 2
    reach(qtbot, page, "open")
    qtbot.waitUntil(lambda: page.findChild(OpenSheets) is not None)
    main = the(QPushButton, "joint_main", sheet_of(page))
    assert page.window().focusWidget() is main
    qtbot.keyClick(main, Qt.Key.Key_Space)
    assert page.window().focusWidget().objectName() == "decided_option"
    decide(qtbot, page, option=3)
    qtbot.waitUntil(lambda: sheet_of(page).line.state == "decided")
    qtbot.waitUntil(lambda: page.findChild(OpenSheets) is not None)
    told = joint_assessments.facts(cbsa, SCORED)
    assert (told.decision.option, told.decision.kept_on) == (3, TODAY)
    assert page.window().focusWidget().objectName() == "joint_main"
    page.findChild(OpenSheets).show_side("options")
    words = [each.text() for each in the(OptionsView, "options_view", page).findChildren(QLabel)]
    option = told.decided_on
    assert option is not None
    assert f"3. {option.title.fr}" in words
    assert overdue(cbsa, REVIEW) == []
    assert [one.gap.kind for one in overdue(cbsa, REVIEW + timedelta(days=1))] == ["trial_review"]
    window = page.window()
    qtbot.keyClick(the(QPushButton, "joint_main", sheet_of(page)), Qt.Key.Key_Space)
    state = window.focusWidget()
    assert state.objectName() == "state"
    qtbot.waitUntil(lambda: not state.visibleRegion().isEmpty())
    qtbot.keyClick(state, Qt.Key.Key_Down)
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: joint_assessments.facts(cbsa, SCORED).state == "followed")
    assert overdue(cbsa, REVIEW + timedelta(days=1)) == []


def test_a_decision_that_is_refused_keeps_what_was_typed(qtbot, desk, english, theme):
    cbsa = desk.seen_by("CBSA")
    opened_sheets(cbsa)
    page = page_on(qtbot, cbsa, theme)
    qtbot.keyClick(the(QPushButton, "joint_main", page), Qt.Key.Key_Space)
    form = the(DecisionForm, "decision_form", page)
    assert not page.unsaved
    the(QPlainTextEdit, "decision_en", form).setPlainText("Not yet.")
    assert page.unsaved
    qtbot.keyClick(the(QPushButton, "save_decision", form), Qt.Key.Key_Space)
    fault = the(QLabel, "decision_fault", form)
    qtbot.waitUntil(lambda: fault.text().startswith("1 field"))
    assert page.window().focusWidget().objectName() == "decided_option"
    the(QComboBox, "decided_option", form).setCurrentIndex(1)
    qtbot.keyClick(the(QPushButton, "save_decision", form), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: fault.text().startswith("2 fields"))
    assert the(QPlainTextEdit, "decision_en", form).toPlainText() == "Not yet."
    page.reload()
    qtbot.waitUntil(lambda: sheet_of(page).read)
    assert the(QPlainTextEdit, "decision_en", form).toPlainText() == "Not yet."
    qtbot.keyClick(the(QPushButton, "leave_decision", form), Qt.Key.Key_Space)
    assert not page.unsaved
    assert page.window().focusWidget().objectName() == "joint_main"
    assert joint_assessments.facts(cbsa, SCORED).state == "open"


def test_a_seal_is_not_offered_to_be_undone(qtbot, desk, theme):
    cbsa = desk.seen_by("CBSA")
    page = page_on(qtbot, cbsa, theme)
    main = the(QPushButton, "joint_main", sheet_of(page))
    qtbot.keyClick(main, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.workspace.stepped) as stepped:
        qtbot.keyClick(main, Qt.Key.Key_Space)
    assert stepped.args[1] is False


def test_where_the_registry_is_only_read_scores_and_next_steps_are_grey(qtbot, desk, theme):
    desk.store.read_only = FOLDER
    page = page_on(qtbot, desk.seen_by("CBSA"), theme)
    grid = the(ScoreGrid, "scores", page)
    grid.setCurrentIndex(grid.model().index(0, 1))
    for name in ("joint_main", "save_score"):
        act = the(QPushButton, name, page)
        assert not act.isEnabled()
        assert act.toolTip().startswith("The registry cannot be written")


def test_cost_against_points_of_need_is_painted_told_and_in_a_table(qtbot, desk, theme):
    cbsa = desk.seen_by("CBSA")
    opened_sheets(cbsa)
    page = page_on(qtbot, cbsa, theme, "fr_CA")
    qtbot.waitUntil(lambda: page.findChild(OpenSheets) is not None)
    page.findChild(OpenSheets).show_side("options")
    view = the(OptionsView, "options_view", page)
    picture = the(FrontierPicture, "frontier", view)
    assert [spot.number for spot in picture.spots if not spot.beaten] == [1, 4]
    told = picture.accessibleDescription()
    assert told.endswith("Options qu’aucune autre ne surpasse\xa0: 1 et 4.")
    assert told in [each.text() for each in view.findChildren(QLabel)]
    table = the(WordTable, "frontier_table", view).model()
    heads = [table.headerData(n, Qt.Orientation.Horizontal) for n in range(4)]
    assert heads[1:] == [
        "Milliers de dollars sur trois exercices",
        "Points de besoin",
        "Surpassée par une autre",
    ]
    rows = [[table.index(n, m).data() for m in range(4)] for n in range(table.rowCount())]
    assert [row[0][0] for row in rows] == ["1", "2", "4"]  # 3 has a cost that nobody knows
    assert [row[3] for row in rows] == ["non", "oui", "non"]
    assert not picture.grab().isNull()
