"""The bundle for support: all that is needed, and nobody's name."""

import getpass
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from lo_desk import settings
from lo_desk.domain.rows import Part
from lo_desk.errors import CannotWrite
from lo_desk.services import about, diagnostics, records
from lo_desk.services.desk import opened
from lo_desk.settings import Settings
from tests.conftest import NOON

MINE = Settings("fr", "/home/ann.roy/secret.lodesk", "CBSA", officer="C-44894", name="Ann Roy")


def quiet(_fraction, _message):
    pass


@pytest.fixture
def bundle(desk, english):
    log = settings.folders().state / "lo-desk.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    officer = records.rows(desk, "officer", Part(count=1))[0]
    account = getpass.getuser()
    log.write_text(
        f'{{"message": "lost {officer["name"]} at {Path.home()}/x/{account}/y.lodesk"}}\n'
        '{"message": "mail a.tremblay@cbsa-asfc.example, C:\\\\Users\\\\ann.roy\\\\my.lodesk"}\n'
        '{"message": "postgresql+psycopg://ann:secret@host/lo"}\n'
        f'{{"message": "by {desk.store.who.upper()}ander"}}\n',
        encoding="utf-8",
    )
    named = replace(desk, actor="ann.roy")
    return diagnostics.collect(named, MINE, {"Qt": "6.11.3"}, english, quiet)


def test_what_support_needs_is_there(bundle):
    assert set(bundle) == {
        "program.txt",
        "window.txt",
        "settings.txt",
        "computer.txt",
        "registry.txt",
        "log.jsonl",
    }
    assert "Python 3" in bundle["program.txt"]
    assert "SQLAlchemy 2" in bundle["program.txt"]
    assert "Qt: 6.11.3" in bundle["window.txt"]
    assert "agency: CBSA" in bundle["settings.txt"]
    assert "ok It is a demo registry, and sound." in bundle["registry.txt"]
    assert "officer: " in bundle["registry.txt"]


def test_it_names_nobody(desk, bundle):
    whole = "\n".join(bundle.values())
    for officer in records.rows(desk, "officer", Part(count=1000)):
        for fact in ("name", "email", "phone", "service_no"):
            assert not officer[fact] or str(officer[fact]) not in whole, fact
    assert "[name]" in bundle["log.jsonl"]
    assert "[e-mail]" in bundle["log.jsonl"]


def test_it_tells_no_folder_no_account_and_no_password(bundle):
    whole = "\n".join(bundle.values())
    for told in (str(Path.home()) + "/", "ann.roy", "Ann Roy", "secret", ".lodesk", "ann:"):
        assert told not in whole, told
    assert "[path]" in bundle["log.jsonl"]
    assert "[address]" in bundle["log.jsonl"]


def test_it_is_saved_as_one_zip_file(bundle, tmp_path):
    diagnostics.save(bundle, tmp_path / "out.zip")
    with zipfile.ZipFile(tmp_path / "out.zip") as file:
        assert {name: file.read(name).decode() for name in file.namelist()} == bundle
    assert list(tmp_path.glob("*.part")) == []


def test_where_it_cannot_be_saved_nothing_is_left(bundle, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite):
        diagnostics.save(bundle, tmp_path / "file" / "out.zip")


def test_a_registry_on_a_server_is_told_of_without_its_address(postgres_demo, english):
    with opened(postgres_demo, "me", lambda: NOON) as desk:
        told = diagnostics.collect(desk, Settings(), {}, english, quiet)["registry.txt"]
    assert "postgresql, demo" in told
    address = make_url(postgres_demo)
    hosts = (address.host or "", *map(str, address.query.values()))
    parts = {*hosts, address.database, address.username, address.password, str(address.port)}
    assert address.database
    assert any(hosts)
    assert set(re.findall(r"[^\s,;=()]+", told)) & parts == set()
    assert not any(part in told for part in ("://", "@", address.database, *filter(None, hosts)))


def test_every_part_made_by_others_has_a_licence_and_a_link():
    for part in about.PARTS:
        assert part.licence
        assert part.link.startswith("https://")
    assert {"GeoNames", "Natural Earth", "Unicode CLDR"} <= {part.whose for part in about.PARTS}
    assert about.number()
