import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton

from lo_desk.domain.plain_text import letters
from lo_desk.errors import CannotWrite
from lo_desk.i18n.msg import said
from lo_desk.services import packs
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.job import Job, documents_folder
from lo_desk.ui.widgets.rail import Rail
from tests.finding import the
from tests.ui.test_words import settle
from tests.ui.walking import page_of


@pytest.fixture
def page(window):
    return page_of(window, "countries")


@pytest.fixture
def colombia(qtbot, page):
    qtbot.keyClicks(the(QLineEdit, "search", page), "colom")
    the(RecordList, "list", page).selectRow(0)
    settle()
    return page


def words(page):
    """All that can be read, in reading order."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_the_list_says_who_covers_each_country_and_how_many_gaps_it_has(page):
    countries = the(RecordList, "list", page).model()
    spoken = [
        countries.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for n in range(countries.rowCount())
    ]
    assert [line.split(", ")[-1] for line in spoken] == [
        "Covered by Both",
        "Covered by —",
        "Covered by RCMP",
        "Covered by RCMP",
    ]
    assert "Country Ecuador, Gaps 1 · Critical" in spoken[1]


def test_names_sort_as_they_are_read(page, window, french):
    def names():
        model = the(RecordList, "list", page).model()
        return [model.index(n, 0).data() for n in range(model.rowCount())]

    english = names()
    assert english == sorted(english)
    window.language.switch(french)
    settle()
    assert names() == sorted(names(), key=letters)
    assert names() != english


def test_a_country_is_found_by_its_name_in_either_language(qtbot, page):
    the(QLineEdit, "search", page).setText("équateur")
    assert the(RecordList, "list", page).row_count() == 1


def test_the_sheet_shows_who_covers_it_and_until_when(colombia):
    told = words(colombia)
    assert "Americas · both agencies cover it" in told
    assert {"A. Tremblay", "P. Singh", "Tour ends 2027-01-23"} <= set(told)


def test_both_priority_lists_stand_side_by_side_and_say_where_they_meet(colombia):
    told = words(colombia)
    assert "Priorities of the CBSA" in told
    assert "Contraband in marine containers" in told
    assert "Overlap: RCMP 1" in told
    assert "Overlap: CBSA 1 and 2" in told


def test_the_readers_agency_stands_at_the_left(colombia):
    titles = [text for text in words(colombia) if text.startswith("Priorities of")]
    the(QToolButton, "reader_RCMP", colombia).click()
    settle()
    turned = [text for text in words(colombia) if text.startswith("Priorities of")]
    assert (titles, turned) == (sorted(titles), sorted(titles, reverse=True))


def test_coverage_is_explained_factor_by_factor(colombia):
    told = words(colombia)
    assert "The post is in the place itself." in told
    assert any(text.endswith("%") for text in told)


def test_the_language_switches_the_whole_sheet(window, colombia):
    the(QPushButton, "language", window).click()
    told = words(colombia)
    assert "Priorités de l’ASFC" in told
    assert "Contrebande dans les conteneurs" in told
    assert not [text for text in told if "⟦" in text]


def test_the_sheet_is_of_the_day_one_looks_at(window, colombia, desk):
    window.workspace.look_at(desk.today.replace(year=2027))
    settle()
    assert "vacant" in words(colombia)


def test_a_post_opens_from_the_sheet(window, colombia):
    link = next(found for found in colombia.findChildren(Link) if "BOG-CBSA" in found.text())
    link.linkActivated.emit("record")
    assert the(Rail, "rail", window).currentItem().text() == "Posts"


def test_a_pack_is_made_beside_the_window_and_its_place_is_told(
    qtbot, window, colombia, monkeypatch
):
    def printed(desk, request, target, report):
        report(0.5, said("Reading the registry"))
        return target

    monkeypatch.setattr(packs, "print_country_pack", printed)
    job = the(Job, "job", colombia)
    the(QPushButton, "make_pack", colombia).click()
    told = the(QLabel, "job_words", job)
    target = documents_folder() / "country-pack-CO-CBSA-2026-11-24.pdf"
    qtbot.waitUntil(lambda: told.text() == f"The document is ready: {target}")
    assert the(QPushButton, "open_folder", job).isVisible()


def test_a_pack_that_cannot_be_written_says_why(qtbot, colombia, monkeypatch):
    def refused(desk, request, target, report):
        raise CannotWrite("/there.pdf")

    monkeypatch.setattr(packs, "print_country_pack", refused)
    the(QPushButton, "make_pack", colombia).click()
    told = the(QLabel, "job_words", colombia)
    qtbot.waitUntil(lambda: "/there.pdf cannot be written" in told.text())


def test_a_pack_can_be_stopped(qtbot, colombia, monkeypatch):
    def endless(desk, request, target, report):
        while True:
            report(0.5, said("Reading the registry"))

    monkeypatch.setattr(packs, "print_country_pack", endless)
    job = the(Job, "job", colombia)
    the(QPushButton, "make_pack", colombia).click()
    the(QPushButton, "stop", job).click()
    told = the(QLabel, "job_words", job)
    qtbot.waitUntil(lambda: told.text().startswith("Stopped."))


def test_the_list_gives_way_to_the_sheet_where_text_is_large(qtbot, doubled, colombia):
    settle()
    countries = the(RecordList, "list", colombia)
    assert not countries.isVisible()
    the(QPushButton, "back", colombia).click()
    settle()
    assert countries.isVisible()
