import json
import logging
from pathlib import Path
from uuid import UUID

import pytest

from lo_desk import logs, settings
from lo_desk.settings import Settings


@pytest.fixture
def home(tmp_path):
    policy = tmp_path / "etc" / "policy.json"
    policy.parent.mkdir()
    return {"LO_DESK_HOME": str(tmp_path), "LO_DESK_POLICY": str(policy)}


def decide(home, **decisions):
    """An administrator writes the policy file."""
    Path(home["LO_DESK_POLICY"]).write_text(json.dumps(decisions), encoding="utf-8")


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


def test_a_policy_wins_over_the_user_and_the_user_over_the_machine(home):
    settings.keep(Settings(agency="CBSA", language="fr", density="large"), home)
    decide(home, locked={"agency": "RCMP"}, defaults={"language": "en", "backups": "/mnt/copies"})
    now = settings.load(home)
    assert (now.agency, now.language, now.density) == ("RCMP", "fr", "large")
    assert now.backups == "/mnt/copies"
    assert now.locked("agency")
    assert not now.locked("language")


def test_who_locked_a_value_is_known_in_both_languages(home):
    decide(home, locked={"role": "print"}, organization={"en": "CBSA IT", "fr": "TI de l’ASFC"})
    assert settings.load(home).policy.by == {"en": "CBSA IT", "fr": "TI de l’ASFC"}
    decide(home, locked={"role": "print"}, organization="TI")
    assert settings.load(home).policy.by == {"en": "TI", "fr": "TI"}


def test_language_and_ease_of_reading_are_ones_own_whatever_a_policy_says(home):
    decide(home, locked={"language": "en", "text": 100, "scheme": "light", "still": False})
    settings.keep(Settings(language="fr", text=200, scheme="dark", still=True), home)
    now = settings.load(home)
    assert (now.language, now.text, now.scheme, now.still) == ("fr", 200, "dark", True)
    assert not any(now.locked(key) for key in ("language", "text", "scheme", "still"))


def test_the_users_own_choice_comes_back_when_the_lock_is_lifted(home):
    settings.keep(Settings(agency="RCMP"), home)
    decide(home, locked={"agency": "CBSA"})
    settings.keep(settings.load(home), home)
    assert settings.load(home).agency == "CBSA"
    decide(home)
    assert settings.load(home).agency == "RCMP"


def test_what_nobody_chose_follows_a_new_default(home):
    decide(home, defaults={"backups": "/old"})
    settings.keep(settings.load(home), home)
    decide(home, defaults={"backups": "/new"})
    assert settings.load(home).backups == "/new"


@pytest.mark.parametrize("content", ["", "{", "[]", "7"])
def test_a_damaged_policy_locks_nothing_and_says_that_it_is_damaged(home, content):
    Path(home["LO_DESK_POLICY"]).write_text(content, encoding="utf-8")
    now = settings.load(home)
    assert now == Settings()
    assert now.policy.damaged


def test_a_value_no_setting_can_have_is_as_if_nobody_chose(home):
    decide(home, locked={"role": "king", "text": 1000, "colour": "red"})
    now = settings.load(home)
    assert (now.role, now.text, now.locked("role")) == ("", 100, False)


def test_settings_go_to_another_computer_without_what_belongs_to_this_one(home, tmp_path):
    here = Settings("fr", "/here/x.lodesk", "RCMP", role="officer", officer="S-1", backups="/here")
    settings.export(here, tmp_path / "mine.json")
    assert "/here" not in (tmp_path / "mine.json").read_text(encoding="utf-8")
    there = settings.imported(Settings(registry="/there/y.lodesk"), tmp_path / "mine.json")
    assert there == Settings("fr", "/there/y.lodesk", "RCMP", role="officer", officer="S-1")


def test_what_is_locked_is_not_imported(home, tmp_path):
    settings.export(Settings(agency="RCMP", language="fr"), tmp_path / "mine.json")
    decide(home, locked={"agency": "CBSA"})
    now = settings.imported(settings.load(home), tmp_path / "mine.json")
    assert (now.agency, now.language) == ("CBSA", "fr")


@pytest.mark.parametrize("content", ["{}", "[]", "{", '{"colour": "red"}'])
def test_a_file_without_settings_is_not_imported(tmp_path, content):
    (tmp_path / "other.json").write_text(content, encoding="utf-8")
    with pytest.raises(ValueError):
        settings.imported(Settings(), tmp_path / "other.json")


def test_the_last_registries_are_remembered_once_each():
    now = Settings()
    for name in "abcabcdefgh":
        now = settings.opened(now, f"/x/{name}.lodesk")
    assert now.registry == "/x/h.lodesk"
    assert now.recent == tuple(f"/x/{name}.lodesk" for name in "hgfedc")
