import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from lo_desk.assessment.need import shown as coarse
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.plain_text import letters
from lo_desk.domain.rows import Part
from lo_desk.errors import CannotWrite
from lo_desk.i18n.msg import said
from lo_desk.services import documents, records
from lo_desk.services.country_need import country_need
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.country.roles import RolesCard
from lo_desk.ui.widgets.country.view import CountryView
from lo_desk.ui.widgets.filters import PickFilter
from lo_desk.ui.widgets.job import Job, documents_folder
from lo_desk.ui.widgets.rail import Rail
from tests.conftest import NOON
from tests.exchange import strict_vcard
from tests.factories import chosen, make, priority, version
from tests.finding import the
from tests.ui.conftest import shown
from tests.ui.walking import page_of


def settle():
    """Until what is read beside the windows is shown."""
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    QCoreApplication.processEvents()
    while any(window.workspace.tasks.busy for window in windows):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QCoreApplication.processEvents()


@pytest.fixture
def page(window):
    page = page_of(window, "countries")
    settle()
    return page


@pytest.fixture
def colombia(qtbot, page):
    qtbot.keyClicks(the(QLineEdit, "search", page), "colom")
    the(RecordList, "list", page).selectRow(0)
    settle()
    return page


def words(page):
    """All that can be read, in reading order."""
    shown = [label for label in page.findChildren(QLabel) if label.isVisible()]
    return [label.accessibleName() or label.text() for label in shown]


def show(page, key):
    """Show these countries of the list."""
    chooser = the(PickFilter, "show_filter", page)
    chooser.choose(key)
    chooser.activated.emit(chooser.currentIndex())


def test_the_list_says_who_covers_each_country_and_how_many_gaps_it_has(page):
    show(page, "")
    countries = the(RecordList, "list", page).model()
    spoken = [
        countries.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for n in range(countries.rowCount())
    ]
    covered = [part for line in spoken for part in line.split(", ") if "Covered by" in part]
    assert covered == ["Covered by Both", "Covered by —", "Covered by RCMP", "Covered by RCMP"]
    assert "Country Ecuador, Gaps 1 · Critical" in spoken[1]


def test_names_sort_as_they_are_read(page, window, french):
    def names():
        model = the(RecordList, "list", page).model()
        return [model.index(n, 0).data() for n in range(model.rowCount())]

    show(page, "")
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
    assert "Americas · both agencies cover it · Bogotá: 12:00 there, as in Ottawa" in told
    assert {"A. Tremblay", "P. Singh", "Until 2027-01-23"} <= set(told)


def test_a_vacant_post_says_since_when_and_for_how_many_days(window, colombia, desk):
    window.workspace.look_at(date(2027, 2, 10))
    settle()
    told = words(colombia)
    at = told.index("17 days vacant")
    assert told[at + 1] == "since 2027-01-24"
    the(QPushButton, "language", window).click()
    assert "Vacant depuis 17\N{NO-BREAK SPACE}jours" in words(colombia)


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
    moved = re.compile(r" Takes \d+ points? of 100\. If this alone were full: \+\d+ points?\.$")
    assert any(moved.search(text) for text in told)


def test_need_and_what_is_not_covered_stand_for_both_and_are_made_up_of_parts(colombia, desk):
    told = country_need(desk, "CO", "CBSA")
    assert "Need: 90 of 100 (85 to 95)" in words(colombia)
    missing = the(QLabel, "missing_CBSA", colombia).text()
    assert missing.startswith(f"Not covered: {coarse(told.agencies[0].planned) // 10} of 100")
    assert the(QLabel, "need_together", colombia).text().endswith("%.")
    more = the(QPushButton, "need_parts", colombia)
    more.setFocus()
    more.click()
    assert more.hasFocus()
    settle()
    shown = words(colombia)
    assert any(re.match(r"Priority .+, rank 1\.", text) for text in shown)
    assert shown.count("Not covered") == 2
    assert shown.count("Need to plan with") == 4
    assert {f"{each.need.planned}" for each in told.agencies} <= set(shown)
    more.click()
    assert "Need to plan with" not in words(colombia)


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
    link = next(link for link in colombia.findChildren(Link) if "BOG-CBSA" in link.text())
    link.linkActivated.emit("record")
    assert the(Rail, "rail", window).currentItem().text() == "Posts"


def test_a_pack_is_made_beside_the_window_and_its_place_is_told(
    qtbot, window, colombia, monkeypatch
):
    def printed(desk, request, target, report):
        report(0.5, said("Reading the registry"))
        return target

    monkeypatch.setattr(documents, "print_draft", printed)
    job = the(Job, "job", colombia)
    the(QPushButton, "make_pack", colombia).click()
    told = the(QLabel, "job_words", job)
    target = documents_folder() / "country-pack-CO-CBSA-2026-11-24.pdf"
    qtbot.waitUntil(lambda: told.text() == f"The document is ready: {target}")
    assert the(QPushButton, "open_folder", job).isVisible()


def test_a_pack_that_cannot_be_written_says_why(qtbot, colombia, monkeypatch):
    def refused(desk, request, target, report):
        raise CannotWrite("/there.pdf")

    monkeypatch.setattr(documents, "print_draft", refused)
    the(QPushButton, "make_pack", colombia).click()
    told = the(QLabel, "job_words", colombia)
    qtbot.waitUntil(lambda: "/there.pdf cannot be written" in told.text())


def test_a_pack_can_be_stopped(qtbot, colombia, monkeypatch):
    def endless(desk, request, target, report):
        while True:
            report(0.5, said("Reading the registry"))

    monkeypatch.setattr(documents, "print_draft", endless)
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


# what an officer does here


@pytest.fixture
def officers_window(qtbot, registry, english, theme):
    """The window of A. Tremblay at Bogotá, for whom a changed and a new priority wait."""
    with opened(registry, "me", lambda: NOON) as desk:
        first = chosen(desk, "priority", "RCMP-1")
        version(
            desk,
            first.key,
            2,
            desk.today - timedelta(days=3),
            statement=Bilingual("Chemical precursors by air", "Précurseurs chimiques par avion"),
            mandate_areas=("drugs",),
        )
        owner = priority(desk, "RCMP-2", "RCMP")
        version(desk, owner, rank=2, mandate_areas=("drugs",))
        contact(desk)
        yield shown(qtbot, MainWindow(replace(desk, officer="S-BOG-CBSA"), english, theme))


def contact(desk):
    return make(
        desk,
        "contact",
        owner="CBSA",
        country=chosen(desk, "country", "colombia"),
        organization=Bilingual("National police", "Police nationale"),
        position=Bilingual("Liaison desk", "Bureau de liaison"),
        phone="+57 601 555 0150",
        verified_on=date(2025, 1, 1),
    )


def test_an_officer_begins_at_the_country_of_the_post_and_reads_what_changed(officers_window):
    page = page_of(officers_window, "countries")
    settle()
    told = words(page)
    assert "Colombia" in told
    assert "Waiting for you to read here: 1 priority changed and 1 priority is new." in told
    assert {"Changed", "New"} <= set(told)
    assert "removed: “sea”, added: “air”" in told
    rows = the(RecordList, "list", page)
    assert [rows.model().index(n, 0).data() for n in range(rows.row_count())] == ["Colombia"]


def test_two_keys_acknowledge_what_waits_and_it_waits_no_more(qtbot, officers_window):
    page = page_of(officers_window, "countries")
    settle()
    qtbot.keyClick(officers_window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert the(QLabel, "last", officers_window).text() == "2 priorities acknowledged."
    told = words(page)
    assert not any(text.startswith("Waiting for you") for text in told)
    assert sum("acknowledged on November" in text for text in told) == 2
    desk = officers_window.workspace.desk
    assert records.count(desk, "acknowledgement", Part()) == 2


def test_on_another_day_nothing_is_acknowledged(officers_window):
    page = page_of(officers_window, "countries")
    officers_window.workspace.look_at(date(2026, 11, 23))
    settle()
    assert not the(QPushButton, "acknowledge", page).isVisible()


def test_one_click_says_that_a_contact_is_still_correct(officers_window):
    page = page_of(officers_window, "countries")
    settle()
    asks = [b for b in page.findChildren(QPushButton, "still_correct") if b.isVisible()]
    assert asks[-1].accessibleName() == "Still correct: Liaison desk"
    asks[-1].click()
    settle()
    assert the(QLabel, "last", officers_window).text() == "Contact confirmed."
    assert "Verified on 2026-11-24" in words(page)


def test_contacts_stand_beside_one_another_where_there_is_room(officers_window):
    page = page_of(officers_window, "countries")
    settle()
    card = the(QFrame, "contacts", page)
    links = [link for link in card.findChildren(Link) if link.isVisible()]
    tops = [link.mapTo(card, QPoint(0, 0)).y() for link in links]
    assert tops[0] == tops[1]


def test_local_time_stands_beside_each_contact(officers_window, page_words):
    assert "12:00 there, as in Ottawa" in page_words


@pytest.fixture
def page_words(officers_window):
    page = page_of(officers_window, "countries")
    settle()
    return words(page)


def test_contacts_are_saved_as_cards(qtbot, officers_window):
    page = page_of(officers_window, "countries")
    settle()
    the(QPushButton, "save_contacts", page).click()
    target = documents_folder() / "contacts-CO-2026-11-24.vcf"
    told = the(QLabel, "job_words", page)
    qtbot.waitUntil(lambda: told.text() == f"The document is ready: {target}")
    assert len(strict_vcard.read(target.read_bytes())) == 3


def test_roles_that_differ_from_the_standard_say_so(window, desk):
    area = chosen(desk, "mandate_area", "drugs")
    for country, cbsa, rcmp in ((None, "lead", "support"), ("colombia", "support", "lead")):
        facts = {"country": chosen(desk, "country", country)} if country else {}
        make(desk, "role_line", mandate_area=area, cbsa=cbsa, rcmp=rcmp, starts=desk.day, **facts)
    page = page_of(window, "countries")
    settle()
    told = words(page)
    assert "Differs from the standard: CBSA Lead, RCMP Support." in told


def test_a_manager_begins_at_the_covered_country_that_is_worst(page):
    settle()
    rows = the(RecordList, "list", page)
    assert rows.current() is not None
    assert rows.row_count() == 3


def test_on_another_day_a_card_that_says_the_same_stays(window, colombia, desk):
    roles, gaps = the(RolesCard, "roles", colombia), words(colombia)
    link = the(CountryView, "cards", colombia).findChildren(Link)[0]
    link.setFocus()
    window.workspace.look_at(desk.today + timedelta(days=400))
    settle()
    assert words(colombia) != gaps
    assert the(RolesCard, "roles", colombia) is roles
    assert window.focusWidget() is the(CountryView, "cards", colombia).findChildren(Link)[0]


def test_tab_goes_down_the_cards_whichever_was_made_last(window, colombia, desk):
    window.workspace.look_at(desk.today + timedelta(days=400))
    settle()
    cards = the(CountryView, "cards", colombia)
    links = [link for link in cards.findChildren(Link) if link.isVisible()]
    chain: list[QWidget | None] = [links[0]]
    while chain[-1] is not None and len(chain) < 2000:
        chain.append(chain[-1].nextInFocusChain())
    met = [one for one in dict.fromkeys(chain) if one in links]
    assert met == links


def test_words_on_a_card_that_stayed_follow_the_language(window, colombia, desk):
    window.workspace.look_at(desk.today + timedelta(days=400))
    settle()
    window.toggle()
    assert "Qui fait quoi ici" in words(colombia)


def test_no_more_of_a_need_is_said_to_be_uncovered_than_there_is(qtbot, page):
    qtbot.keyClicks(the(QLineEdit, "search", page), "senegal")
    the(RecordList, "list", page).selectRow(0)
    settle()
    need, missing = (
        int(the(QLabel, f"{name}_CBSA", page).text().split(" of 100")[0].split(": ")[1])
        for name in ("need", "missing")
    )
    assert missing <= need


def test_countries_are_narrowed_down_by_region_in_either_language(qtbot, window):
    page = page_of(window, "countries")
    the(QToolButton, "tool_filter", page).click()
    columns = the(QComboBox, "filter_column", page)
    columns.setCurrentIndex(columns.findData("region"))
    qtbot.keyClicks(the(QLineEdit, "filter_value", page), "Afrique")
    the(QPushButton, "add_filter", page).click()
    rows = the(RecordList, "list", page)
    assert "Morocco" in [rows.model().index(n, 0).data() for n in range(rows.row_count())]
    assert rows.row_count() < 100
