"""Where to post by keys: ask, read the answer, change what clashes, keep it as a what-if."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QToolButton

from lo_desk.assessment.siting_words import verdict
from lo_desk.domain.rows import Part
from lo_desk.i18n.language import spoken
from lo_desk.services import scenarios, siting
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.pages.siting import SitingPage
from lo_desk.ui.widgets.choices import OneOf
from lo_desk.ui.widgets.joint.word_table import WordTable
from lo_desk.ui.widgets.siting.amounts import cents_of, dollars_of, whole_of
from lo_desk.ui.widgets.siting.answer_view import AnswerView
from lo_desk.ui.widgets.siting.gain_map import map_facts
from lo_desk.ui.widgets.siting.question_form import QuestionForm
from lo_desk.ui.widgets.siting.site_table import FIRST_COST, LOAD, POST, SiteTable
from lo_desk.ui.widgets.working import Working
from tests.conftest import NOON
from tests.finding import the
from tests.ui.conftest import shown
from tests.ui.walking import nameless


@pytest.fixture
def desk(sqlite_demo):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        yield desk


@pytest.fixture
def page(qtbot, desk, english, theme):
    return gone_to(qtbot, shown(qtbot, MainWindow(desk, english, theme)))


def gone_to(qtbot, window):
    window.go("siting")
    page = the(SitingPage, "siting", window)
    qtbot.waitUntil(lambda: bool(table(page).sites.rows))
    return page


def table(page):
    return the(SiteTable, "candidates", page)


def codes(page):
    return [row.site.code for row in table(page).sites.rows]


def fill(page, **fields):
    for name, text in fields.items():
        the(QLineEdit, name, page).setText(text)


def searched(qtbot, page):
    page.act("main")
    qtbot.waitUntil(lambda: page.findChild(AnswerView, "siting_answer") is not None)
    return the(AnswerView, "siting_answer", page)


def untick(qtbot, page, *wanted):
    """Leave all but these out."""
    for number, code in enumerate(codes(page)):
        if code not in wanted:
            table(page).setCurrentIndex(table(page).sites.index(number, LOAD))
            qtbot.keyClick(table(page), Qt.Key.Key_Space)


def quick(page):
    """Without the other ways to weigh."""
    the(QCheckBox, "robust", page).setChecked(False)


def test_the_registry_fills_the_question(page):
    assert "ACC-CBSA" in codes(page)
    sites = table(page).sites
    number = codes(page).index("ACC-CBSA")
    assert sites.index(number, POST).data() == "Accra (ACC-CBSA)"
    assert sites.index(number, FIRST_COST).data() == "$438,100"
    heads = [sites.headerData(n, Qt.Orientation.Horizontal) for n in range(FIRST_COST, LOAD)]
    assert heads == ["Cost in 2026-27", "Cost in 2027-28", "Cost in 2028-29"]


def test_the_answer_is_told_kept_as_a_what_if_and_opened_there(qtbot, desk, page):
    fill(page, count="1")
    quick(page)
    view = searched(qtbot, page)
    assert "Proven best" in the(QLabel, "certainty", view).text()
    chosen = the(WordTable, "chosen", view)
    assert chosen.words.index(0, 0).data() == "Accra (ACC-CBSA)"
    together = chosen.words.rowCount() - 1
    assert chosen.words.index(together, 2).data() == chosen.words.index(0, 2).data()
    assert the(WordTable, "coverage_by_place", view).words.rowCount() > 0
    qtbot.mouseClick(the(QPushButton, "keep_what_if", view), Qt.MouseButton.LeftButton)
    [line] = scenarios.lines(desk, Part("open acc-cbsa"))
    assert line.many == 1
    assert the(QLabel, "sheet_title", page.window()).text() == "Open ACC-CBSA"


def test_everything_the_map_shows_is_in_the_table(qtbot, page):
    fill(page, count="1")
    quick(page)
    view = searched(qtbot, page)
    facts = map_facts(view.found)
    rows = the(WordTable, "coverage_by_place", view).words
    told = {rows.index(number, 0).data() for number in range(rows.rowCount())}
    assert {facts.names[iso2].en for iso2 in facts.looks} <= told
    assert len(facts.pins) == 1
    assert facts.told.keys() == facts.looks.keys()


def test_what_clashes_is_named_and_a_button_changes_the_question(qtbot, page):
    untick(qtbot, page, "ACC-CBSA")
    fill(page, budget_0="100000")
    form = the(QuestionForm, "siting_question", page)
    form.must.load(frozenset({("CBSA", "GH"), ("CBSA", "TD")}), frozenset())
    quick(page)
    view = searched(qtbot, page)
    assert view.found.impossible is not None
    assert view.findChild(WordTable, "chosen") is None
    words = the(QLabel, "relief_words_0", view).text()
    assert words.startswith("a larger budget: $338,100 more in 2026-27")
    qtbot.mouseClick(the(QPushButton, "relief_0", view), Qt.MouseButton.LeftButton)
    assert the(QLineEdit, "budget_0", page).text() == "438100"
    page.act("main")
    qtbot.waitUntil(lambda: page.findChild(AnswerView, "siting_answer") not in {view, None})
    assert the(AnswerView, "siting_answer", page).found.answered


@pytest.mark.parametrize("wrong", ["nan", "inf", "-3", "1.5", "many"])
def test_what_is_no_amount_is_said_and_nothing_runs(page, wrong):
    fill(page, budget_0=wrong)
    page.act("main")
    fault = the(QLabel, "siting_fault", page).text()
    assert f"“{wrong}” is no whole number of 0 or more (Budget 2026-27, $)" in fault
    assert not the(Working, "working", page).busy
    assert the(QLineEdit, "budget_0", page).text() == wrong


def test_without_a_candidate_it_says_what_to_do_and_keeps_what_is_typed(qtbot, page):
    untick(qtbot, page)
    fill(page, count="2")
    page.act("main")
    fault = the(QLabel, "siting_fault", page)
    qtbot.waitUntil(lambda: fault.text().startswith("No candidate is chosen"))
    assert the(QLineEdit, "count", page).text() == "2"


def test_costs_and_loads_are_typed_into_cells_and_outlive_new_facts(qtbot, page):
    sites = table(page).sites
    index = sites.index(0, FIRST_COST)
    assert sites.setData(index, "$ 500 000")
    assert index.data() == "$500,000"
    assert not sites.setData(index, "NaN")
    assert the(QLabel, "siting_fault", page).text().startswith("Type a whole number")
    assert not sites.setData(sites.index(0, LOAD), "0")
    assert sites.setData(sites.index(0, LOAD), "7")
    with qtbot.waitSignal(sites.modelReset):
        page.reload()
    assert sites.index(0, FIRST_COST).data() == "$500,000"
    assert sites.index(0, LOAD).data() == "7"


def test_another_mission_is_added_and_chosen(qtbot, page):
    before = len(codes(page))
    other = the(OneOf, "other_post", page)
    added = other.itemText(0)
    qtbot.mouseClick(the(QPushButton, "add_other", page), Qt.MouseButton.LeftButton)
    assert len(codes(page)) == before + 1
    assert table(page).sites.index(before, POST).data() == added
    assert table(page).sites.rows[-1].chosen


def test_required_places_and_pairs_are_added_and_taken_out(qtbot, page):
    form = the(QuestionForm, "siting_question", page)
    the(OneOf, "required_place", page).choose("GH")
    qtbot.mouseClick(the(QPushButton, "add_required", page), Qt.MouseButton.LeftButton)
    assert form.must.required == {("CBSA", "GH")}
    the(OneOf, "pair_two", page).choose("DKR-CBSA")
    qtbot.mouseClick(the(QPushButton, "add_apart", page), Qt.MouseButton.LeftButton)
    assert form.must.apart == {("ACC-CBSA", "DKR-CBSA")}
    qtbot.mouseClick(the(QPushButton, "required_out_0", page), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(the(QPushButton, "apart_out_0", page), Qt.MouseButton.LeftButton)
    assert form.must.required == form.must.apart == frozenset()


def test_stopped_it_keeps_what_is_typed(qtbot, page):
    fill(page, count="3", seconds="20")
    page.act("main")
    qtbot.mouseClick(the(QPushButton, "stop_work", page), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not the(Working, "working", page).busy)
    assert the(QLineEdit, "count", page).text() == "3"


def test_in_french_everything_is_french_named_and_follows(qtbot, desk, theme):
    window = shown(qtbot, MainWindow(desk, spoken("fr_CA"), theme))
    page = gone_to(qtbot, window)
    fill(page, count="1")
    view = searched(qtbot, page)
    assert the(QLabel, "certainty", view).text().startswith("Meilleure réponse, prouvée")
    assert the(WordTable, "losses", view).words.rowCount() > 0
    assert list(nameless(QAccessible.queryAccessibleInterface(window))) == []
    window.workspace.language.switch(spoken("en_CA"))
    assert "Proven best" in the(QLabel, "certainty", view).text()
    the(QToolButton, "siting_side_question", page).click()
    assert list(nameless(QAccessible.queryAccessibleInterface(window))) == []


def test_an_answer_without_any_post_offers_no_what_if(qtbot, desk, english, page):
    form = the(QuestionForm, "siting_question", page)
    question = form.asked()
    assert question is not None
    found = siting.search(desk, replace(question, count=0, robust=False))
    view = AnswerView(found, page.workspace.language, page)
    assert view.findChild(QPushButton, "keep_what_if") is None
    assert english.text(verdict(found)).startswith("Opening none of the candidates is best")


@pytest.mark.parametrize(
    ("text", "cents"),
    [("", None), ("438 100", 43_810_000), ("$1,000", 100_000), ("1 000 $", 100_000), ("0", 0)],
)
def test_amounts_are_read_as_people_write_them(text, cents):
    assert cents_of(text) == cents


@pytest.mark.parametrize("text", ["nan", "inf", "-1", "1.5", "1e5", "35 000,50", "1,5"])
def test_what_is_no_whole_amount_is_refused(text):
    with pytest.raises(ValueError, match=re.escape(text)):
        whole_of(text)


def test_a_part_of_a_dollar_counts_as_a_whole_one():
    assert [dollars_of(cents) for cents in (None, 0, 101, 43_810_000)] == ["", "0", "2", "438100"]
