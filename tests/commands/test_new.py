import pytest

from lo_desk.errors import AlreadyThere
from lo_desk.services import making, reference
from tests.conftest import NOON


def test_a_new_registry_has_reference_data_and_no_posts(run, tmp_path):
    place = tmp_path / "new.lodesk"
    assert run("new", place).status == 0
    assert "250" in run("--registry", place, "list", "country").err
    assert run("--registry", place, "list", "post").err == "No record.\n"


def test_a_file_that_is_there_is_never_replaced(run, tmp_path):
    place = tmp_path / "mine.txt"
    place.write_text("mine")
    said = run("--language", "fr", "new", place)
    assert (said.status, place.read_text()) == (1, "mine")
    assert str(place) in said.err


def test_a_place_that_cannot_be_written_is_a_sentence(run, tmp_path):
    (tmp_path / "file").touch()
    assert run("new", tmp_path / "file" / "new.lodesk").status == 1
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_what_is_stopped_half_way_is_not_there(run, tmp_path, monkeypatch):
    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(reference, "load", stopped)
    assert run("new", tmp_path / "new.lodesk").status == 130
    assert list(tmp_path.iterdir()) == []


def test_whoever_is_quicker_keeps_the_file(tmp_path, monkeypatch):
    def slowly(*_):
        (tmp_path / "new.lodesk").write_text("somebody else's")

    monkeypatch.setattr(reference, "load", slowly)
    with pytest.raises(AlreadyThere):
        making.make(str(tmp_path / "new.lodesk"), "me", lambda: NOON, lambda *_: None)
    assert (tmp_path / "new.lodesk").read_text() == "somebody else's"


def test_a_registry_is_made_on_a_server(run, server):
    server.psql("CREATE DATABASE lo_new")
    place = server.get_uri("lo_new").replace("postgresql://", "postgresql+psycopg://")
    made = run("new", f"{place}{'&' if '?' in place else '?'}password=secretpw")
    assert made.status == 0
    assert "secretpw" not in made.out + made.err
    assert "250" in run("--registry", place, "list", "country").err
    assert run("new", place).status == 1
    server.psql("DROP DATABASE lo_new WITH (FORCE)")
