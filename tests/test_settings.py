import json
import logging
from uuid import UUID

import pytest

from lo_desk import logs, settings
from lo_desk.settings import Settings


@pytest.fixture
def home(tmp_path):
    return {"LO_DESK_HOME": str(tmp_path)}


def test_what_is_kept_is_there_next_time(home):
    kept = Settings("fr", "postgresql+psycopg://host/registry", "RCMP")
    settings.keep(kept, home)
    assert settings.load(home) == kept


def test_a_file_is_kept_by_its_whole_path(home, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings.keep(Settings(registry="mine.lodesk"), home)
    assert settings.load(home).registry == str(tmp_path / "mine.lodesk")


def test_a_password_is_never_kept(home, tmp_path):
    settings.keep(Settings(registry="postgresql+psycopg://ann:secret@host:5433/lo?a=b"), home)
    assert settings.load(home).registry == "postgresql+psycopg://ann@host:5433/lo?a=b"
    assert "secret" not in (tmp_path / "settings.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"language": 7, "colour": "red"}', "\ufeff{}"])
def test_damaged_settings_are_no_settings(home, tmp_path, content):
    (tmp_path / "settings.json").write_text(content, encoding="utf-8")
    assert settings.load(home) == Settings()


def test_the_last_registry_is_opened_while_it_is_there(home, tmp_path):
    (tmp_path / "last.lodesk").touch()
    last = Settings(registry=str(tmp_path / "last.lodesk"))
    assert settings.default_registry(last, home) == str(tmp_path / "last.lodesk")
    (tmp_path / "last.lodesk").unlink()
    assert settings.default_registry(last, home) == str(tmp_path / "registry.lodesk")


def test_without_a_folder_of_our_own_the_systems_are_used():
    found = settings.folders({})
    assert {path.name for path in (found.config, found.data, found.state)} == {"lo-desk"}


def test_the_log_tells_ids_and_no_names(tmp_path, caplog):
    key = UUID(int=1)
    with logs.kept(tmp_path / "state"):
        logging.getLogger("lo_desk").warning("saved %s for %s", key, "P. Singh")
    line = json.loads((tmp_path / "state" / "lo-desk.log").read_text(encoding="utf-8"))
    assert (line["message"], line["facts"]) == ("saved %s for %s", [str(key)])
    caplog.clear()


def test_a_log_that_cannot_be_written_keeps_nobody_from_working(tmp_path):
    (tmp_path / "file").touch()
    with logs.kept(tmp_path / "file" / "state"):
        pass
