"""One set of migrations for both engines; their head is what the models say."""

import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from lo_desk.db import guards, models, tables
from lo_desk.db.base import Base
from lo_desk.db.drivers import file_engine, server_engine
from lo_desk.db.migrations import downgrade, upgrade
from lo_desk.db.opening import REVISION, make_registry
from lo_desk.domain.bilingual import Bilingual
from lo_desk.errors import DeskError
from lo_desk.services.desk import opened
from lo_desk.services.history import verify
from lo_desk.services.records import whole
from tests.conftest import NOON, _database

GUARD_MADE = {"search", "search_doc_search", "search_doc_title"}
assert models
assert tables


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request, tmp_path):
    if request.param == "sqlite":
        engine = file_engine(tmp_path / "empty.lodesk", new=True)
    else:
        server = request.getfixturevalue("server")
        engine = server_engine(_database(server, "lo_migrations"))
    yield engine
    engine.dispose()


def differences(link):
    context = MigrationContext.configure(link, opts={"compare_type": False})
    for difference in compare_metadata(context, Base.metadata):
        name = getattr(difference[-1], "name", None)
        if name not in GUARD_MADE and not (name or "").startswith(("search_fts", "key_")):
            yield difference


def test_the_head_is_what_the_models_say(engine):
    upgrade(engine, "real", NOON)
    with engine.connect() as link:
        assert list(differences(link)) == []
        assert MigrationContext.configure(link).get_current_revision() == REVISION


def test_up_down_and_up_again(engine):
    upgrade(engine, "real", NOON)
    with engine.connect() as link:
        before = list(guards.names(link))
    downgrade(engine, "base")
    upgrade(engine, "real", NOON)
    with engine.connect() as link:
        assert list(guards.names(link)) == before
        assert list(differences(link)) == []


@pytest.mark.parametrize("place", ["sqlite_demo", "postgres_demo"])
def test_a_registry_of_the_step_before_is_brought_up_to_date_with_all_it_holds(place, request):
    """What the newest step added is left out; everything else is there as it was."""
    address = request.getfixturevalue(place)
    kept = ("area_line", "contact", "country", "officer", "tour", "priority_version")
    with opened(address, "me", lambda: NOON) as desk:
        before = {key: whole(desk, key) for key in kept}
        added = len(whole(desk, "post_return"))
    engine = server_engine(address) if "://" in address else file_engine(Path(address))
    downgrade(engine, "0003")
    engine.dispose()
    with opened(address, "me", lambda: NOON) as desk:
        assert {key: whole(desk, key) for key in kept} == before
        assert added
        assert not whole(desk, "post_return")
        verify(desk)


_MAKER = """
import sys
from datetime import UTC, datetime
from lo_desk.db.opening import make_registry
make_registry(sys.argv[1], "real", "child", lambda: datetime(2026, 11, 24, tzinfo=UTC)).close()
"""


def test_killed_while_it_is_made_there_is_a_registry_or_none(tmp_path):
    for number, patience in enumerate((0.25, 0.35, 0.45, 0.55, 0.7)):
        path = tmp_path / f"{number}.lodesk"
        child = subprocess.Popen([sys.executable, "-c", _MAKER, str(path)])
        try:
            child.wait(patience)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        if not path.exists():
            make_registry(str(path), "real", "me", lambda: NOON).close()
        with pytest.raises(DeskError):
            make_registry(str(path), "real", "me", lambda: NOON)
        engine = file_engine(Path(path))
        with engine.connect() as link:
            assert list(differences(link)) == []
        engine.dispose()


def services(desk):
    return {one.id: cast("Bilingual", one["service"]) for one in whole(desk, "like_minded")}


@pytest.mark.parametrize("place", ["sqlite_demo", "postgres_demo"])
def test_a_service_of_one_language_becomes_the_english_half_and_french_is_missing(place, request):
    address = request.getfixturevalue(place)
    with opened(address, "me", lambda: NOON) as desk:
        told = services(desk)
        assert all(service.en and service.fr for service in told.values())
    engine = server_engine(address) if "://" in address else file_engine(Path(address))
    downgrade(engine, "0005")
    engine.dispose()
    with opened(address, "me", lambda: NOON) as desk:
        kept = {key: Bilingual(service.en, state="missing") for key, service in told.items()}
        assert services(desk) == kept
        verify(desk)


@pytest.mark.parametrize("place", ["sqlite_demo", "postgres_demo"])
def test_a_decision_of_an_earlier_build_has_no_option_of_its_own(place, request):
    address = request.getfixturevalue(place)
    engine = server_engine(address) if "://" in address else file_engine(Path(address))
    downgrade(engine, "0007")
    engine.dispose()
    with opened(address, "me", lambda: NOON) as desk:
        assert {one["decided_option"] for one in whole(desk, "assessment")} == {None}
        assert {one["decision"] for one in whole(desk, "assessment")} != {Bilingual()}
        verify(desk)
