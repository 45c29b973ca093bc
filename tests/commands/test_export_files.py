import pytest
from icalendar import Calendar

from lo_desk.cli import main
from tests.exchange import strict_vcard


def test_a_calendar_is_written_and_its_place_is_said(sqlite_demo, tmp_path, capsys):
    target = tmp_path / "all.ics"
    assert main(["--registry", sqlite_demo, "export-calendar", str(target)]) == 0
    assert capsys.readouterr().out.strip() == str(target)
    found = Calendar.from_ical(target.read_bytes())
    assert len(found.walk("VEVENT")) > 100
    assert all("Fictional" in str(e["description"]) for e in found.walk("VEVENT"))


def test_a_calendar_of_one_officer_is_asked_for_by_service_number(sqlite_demo, tmp_path):
    target = tmp_path / "mine.ics"
    order = ["--registry", sqlite_demo, "export-calendar", str(target), "--officer", "C-58377"]
    assert main(order) == 0
    found = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert found
    assert all("Arsenault" in str(e["summary"]) + str(e["description"]) for e in found)


def test_nobody_has_that_number(sqlite_demo, tmp_path, capsys):
    target = tmp_path / "mine.ics"
    order = ["--registry", sqlite_demo, "export-calendar", str(target), "--officer", "X-1"]
    assert main(order) == 1
    assert "X-1" in capsys.readouterr().err
    assert not target.exists()


def test_contacts_are_written_as_cards_every_address_book_reads(sqlite_demo, tmp_path):
    target = tmp_path / "deep" / "all.vcf"
    assert main(["--registry", sqlite_demo, "export-contacts", str(target)]) == 0
    cards = strict_vcard.read(target.read_bytes())
    assert len(cards) >= 90
    assert all("Fictional" in card["NOTE"][0] for card in cards)
    names = {card["FN"][0] for card in cards}
    assert {"L. Abdi-Morin", "N. Arsenault"} <= names


@pytest.mark.parametrize("command", ["export-contacts", "export-calendar", "export-coverage"])
@pytest.mark.parametrize("tongue", ["en", "fr"])
def test_a_name_that_says_something_else_is_refused(sqlite_demo, tmp_path, capsys, command, tongue):
    target = tmp_path / "all.txt"
    order = ["--registry", sqlite_demo, "--language", tongue, command, str(target)]
    assert main(order) == 2
    told = capsys.readouterr().err
    assert str(target) in told
    assert any(ending in told for ending in (".vcf", ".ics", ".geojson"))
    assert not target.exists()
