"""A registry that is damaged, foreign, older, newer, read-only, on a full disk or unreachable."""

import errno
import gc
import os
import subprocess
import sys
from pathlib import Path
from weakref import ref

import psycopg
import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import make_url, text

from lo_desk.db import inspection, opening
from lo_desk.db.backup import back_up, verify
from lo_desk.db.drivers import file_address, file_engine
from lo_desk.db.faults import DatabaseTaken, ServerAway, ServerRefused, unwritten
from lo_desk.db.shares import is_remote
from lo_desk.domain.rows import Part
from lo_desk.errors import (
    AlreadyThere,
    Busy,
    CannotWrite,
    ConnectionLost,
    DeskError,
    NewerRegistry,
    NoRegistry,
    NoRoom,
    NotARegistry,
    OnAShare,
    ReadOnly,
    RegistryDamaged,
)
from lo_desk.services import history, lists, records
from lo_desk.services.desk import opened
from tests import factories
from tests.conftest import NOON


def open_at(place, **more):
    return opened(str(place), "me", lambda: NOON, **more)


def spoil(path, statement):
    link = driver.connect(str(path))
    link.execute(statement)
    link.commit()
    link.close()


def test_a_missing_registry_is_said_and_nothing_is_made(tmp_path):
    with pytest.raises(NoRegistry), open_at(tmp_path / "none.lodesk"):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"SQLite format 3\0" + b"\0" * 84, b"PK\x03\x04" + b"\0" * 200],
)
def test_a_foreign_file_is_refused_and_not_touched(tmp_path, content):
    path = tmp_path / "other.lodesk"
    path.write_bytes(content)
    with pytest.raises(NotARegistry), open_at(path):
        pass
    assert path.read_bytes() == content
    with pytest.raises(AlreadyThere), open_at(path, kind="real"):
        pass
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path):
    path = tmp_path / "other.db"
    spoil(path, "CREATE TABLE officer (id INTEGER)")
    with pytest.raises(NotARegistry), open_at(path):
        pass


def test_a_damaged_file_is_said(sqlite):
    size = Path(sqlite).stat().st_size
    with Path(sqlite).open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(size - 4096))
    with pytest.raises(RegistryDamaged), open_at(sqlite) as desk:
        records.rows(desk, "country", Part())


def test_a_newer_registry_is_read_but_not_written(sqlite):
    with open_at(sqlite) as desk:
        factories.officer(desk)
    spoil(sqlite, "UPDATE alembic_version SET version_num = '9999'")
    with open_at(sqlite) as desk:
        assert [r["name"] for r in records.rows(desk, "officer", Part())] == ["A. Tremblay"]
        with pytest.raises(ReadOnly):
            factories.officer(desk, service_no="C-2")


def test_a_registry_that_is_too_new_names_the_version_needed(sqlite):
    spoil(sqlite, "UPDATE alembic_version SET version_num = '9999'")
    spoil(sqlite, "UPDATE registry SET min_reader = 7")
    with pytest.raises(NewerRegistry) as caught, open_at(sqlite):
        pass
    assert caught.value.msg.facts == {"build": 7}


def test_a_registry_of_an_unknown_past_is_refused_after_a_verified_backup(sqlite):
    spoil(sqlite, "UPDATE alembic_version SET version_num = '0000'")
    before = Path(sqlite).read_bytes()
    with pytest.raises(NotARegistry), open_at(sqlite):
        pass
    assert Path(sqlite).read_bytes() == before
    (backup,) = Path(sqlite).parent.glob("*.backup.lodesk")
    verify(backup)


def test_a_file_nobody_may_write_is_still_read(sqlite, monkeypatch):
    Path(sqlite).chmod(0o444)
    monkeypatch.setattr(opening, "_is_writable", lambda path: False)  # root may write all
    with open_at(sqlite) as desk:
        assert records.count(desk, "country", Part()) == 250
        with pytest.raises(ReadOnly):
            factories.officer(desk)


def test_a_file_on_a_share_is_refused(sqlite, monkeypatch):
    mounts = (
        "36 35 98:0 / / rw - ext4 /dev/root rw\n40 36 0:1 / /mnt/our\\040share rw - cifs //s/x rw\n"
    )
    assert is_remote(Path("/mnt/our share/registry.lodesk"), mounts)
    assert not is_remote(Path("/home/registry.lodesk"), mounts)
    assert not is_remote(Path(sqlite))
    monkeypatch.setattr(opening, "is_remote", lambda path: True)
    with pytest.raises(OnAShare), open_at(sqlite):
        pass


def test_a_registry_that_somebody_holds_is_busy_not_broken(sqlite):
    with open_at(sqlite) as desk:
        with desk.store.engine.connect() as warm:
            warm.exec_driver_sql("PRAGMA busy_timeout = 50")
            warm.connection.dbapi_connection.execute("PRAGMA busy_timeout = 50")
        other = driver.connect(sqlite)
        other.isolation_level = None
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Busy):
            factories.officer(desk)
        other.execute("ROLLBACK")
        other.close()
        factories.officer(desk)


def test_a_server_that_is_not_there_is_said():
    with pytest.raises(ServerAway), open_at("postgresql+psycopg://nobody@127.0.0.1:9/none"):
        pass
    with pytest.raises(NotARegistry), open_at("mysql://nobody@127.0.0.1/none"):
        pass
    with pytest.raises(NotARegistry), open_at("not a ://url"):
        pass


def test_a_database_that_is_no_registry_is_refused(server):
    server.psql("DROP DATABASE IF EXISTS lo_empty")
    server.psql("CREATE DATABASE lo_empty")
    with pytest.raises(NotARegistry), open_at(server.get_uri("lo_empty")):
        pass


def test_a_connection_that_is_lost_is_said_and_found_again(postgres):
    with open_at(postgres) as desk:
        factories.officer(desk)
        with pytest.raises(ConnectionLost), desk.store.reading() as session:
            session.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
        assert records.count(desk, "officer", Part()) == 1
        factories.officer(desk, name="B", service_no="C-2")


_SAVER = """
import sys
from datetime import UTC, datetime
from lo_desk.services.desk import opened
from tests import factories
with opened(sys.argv[1], "child", lambda: datetime(2026, 11, 24, tzinfo=UTC)) as desk:
    for number in range(int(sys.argv[2]), 100000):
        factories.officer(desk, name=f"Officer {number}", service_no=f"N-{number}")
        print(number, flush=True)
"""


def test_killed_while_saving_loses_nothing_that_was_saved(sqlite):
    said_saved = []
    for start in range(0, 60000, 10000):
        child = subprocess.Popen(
            [sys.executable, "-c", _SAVER, sqlite, str(start)], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        said_saved += [int(child.stdout.readline()) for _ in range(3 + start // 10000)]
        child.kill()
        said_saved += [int(line) for line in child.stdout if line.endswith("\n")]
        child.stdout.close()
        child.wait()
    verify(Path(sqlite))
    with open_at(sqlite) as desk:
        names = {facts["name"] for facts in records.whole(desk, "officer")}
        assert {f"Officer {number}" for number in said_saved} <= names
        assert len(names) <= len(said_saved) + 6  # one a kill may be saved and unsaid
        history.verify(desk)
        assert records.count(desk, "officer", Part("officer")) == len(names)


_FULL = """
import resource, signal, sys
from datetime import UTC, datetime
from lo_desk.errors import NoRoom
from lo_desk.services.desk import opened
from tests import factories
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with opened(sys.argv[1], "child", lambda: datetime(2026, 11, 24, tzinfo=UTC)) as desk:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
    saved = 0
    try:
        for number in range(100000):
            factories.officer(desk, name=f"Officer {number}", service_no=f"N-{number}")
            saved += 1
    except NoRoom:
        print(saved)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    factories.officer(desk, name="After", service_no="AFTER")
"""


def test_a_full_disk_loses_nothing_that_was_saved(sqlite):
    limit = Path(sqlite).stat().st_size + 300_000
    child = subprocess.run(
        [sys.executable, "-c", _FULL, sqlite, str(limit)],
        capture_output=True,
        check=False,
        text=True,
    )
    assert child.returncode == 0, child.stderr
    verify(Path(sqlite))
    with open_at(sqlite) as desk:
        assert records.count(desk, "officer", Part(count=0)) == int(child.stdout) + 1
        history.verify(desk)


def test_a_backup_is_verified_and_whole(sqlite):
    with open_at(sqlite) as desk:
        factories.officer(desk)
        copy = back_up(desk.store.engine, Path(sqlite), "0001")
    verify(copy)
    with open_at(copy) as desk:
        assert records.count(desk, "officer", Part()) == 1
    assert not list(copy.parent.glob("*.part"))


def test_a_registry_that_cannot_be_made_leaves_nothing(tmp_path):
    folder = tmp_path / "file"
    folder.write_text("in the way")
    with pytest.raises(DeskError), open_at(folder / "registry.lodesk", kind="real"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_reading_alone_never_writes(sqlite):
    engine = file_engine(Path(sqlite), read_only=True)
    with engine.connect() as link, pytest.raises(Exception, match="readonly"):
        link.exec_driver_sql("CREATE TABLE x (y)")
    engine.dispose()


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("mine.lodesk", "mine.lodesk"),
        ("postgresql://me:secret@h:5432/lo", "postgresql://me:***@h:5432/lo"),
        ("postgresql://me:secret@h:abc/lo", "postgresql://***@h:abc/lo"),
        ("postgresql://me:sec@secret@h/lo", "postgresql://***@h/lo"),
        ("postgresql://me:secret", "postgresql://***"),
        ("postgresql://h/lo?password=secret&x=y", "postgresql://h/lo?password=***&x=y"),
        ("not a ://me:secret@h", "not a ://***@h"),
    ],
)
def test_a_place_is_told_without_its_password(place, shown):
    assert inspection.shown(place) == shown


@pytest.mark.parametrize("scheme", ["postgresql", "postgresql+psycopg", "mysql", "not a "])
@pytest.mark.parametrize("rest", ["127.0.0.1:9/lo", "h:abc/lo", "nohost.invalid/lo"])
@pytest.mark.parametrize("kind", ["", "real"])
def test_no_refusal_shows_a_password(scheme, rest, kind):
    place = f"{scheme}://me:secret@{rest}"
    with pytest.raises(DeskError) as caught, open_at(place, kind=kind):
        pass
    assert "secret" not in str(caught.value)
    assert inspection.age(place) == inspection.UNKNOWN


def addressed(place, **parts):
    return make_url(place).set(**parts).render_as_string(hide_password=False)


@pytest.mark.parametrize("kind", ["", "real"])
def test_a_server_that_refuses_is_told_from_one_that_is_away(postgres, kind):
    for place in (addressed(postgres, database="none"), addressed(postgres, username="nobody")):
        with pytest.raises(ServerRefused), open_at(place, kind=kind):
            pass
    for host in ("nohost.invalid", "127.0.0.1:9"):
        with pytest.raises(ServerAway), open_at(f"postgresql://{host}/lo", kind=kind):
            pass


def test_a_database_that_is_used_is_no_file(postgres, english):
    with pytest.raises(DatabaseTaken) as taken, open_at(postgres, kind="real"):
        pass
    assert "file" not in english.text(taken.value.msg)


def test_a_role_that_may_only_read_reads(postgres):
    link = psycopg.connect(postgres.replace("+psycopg", ""), autocommit=True)
    link.execute("CREATE ROLE desk_reader LOGIN PASSWORD 'x'")
    place = addressed(postgres, username="desk_reader", password="x")
    try:
        with pytest.raises(ServerRefused), open_at(place):
            pass
        link.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO desk_reader")
        with open_at(place) as desk:
            assert records.count(desk, "country", Part()) == 250
            with pytest.raises(ReadOnly):
                factories.officer(desk)
    finally:
        link.execute("DROP OWNED BY desk_reader; DROP ROLE desk_reader")
        link.close()


def test_a_newer_registry_on_a_server_is_read_but_not_written(postgres):
    with open_at(postgres) as desk:
        factories.officer(desk)
        with desk.store.engine.begin() as link:
            link.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with open_at(postgres) as desk:
        assert records.count(desk, "officer", Part()) == 1
        for number in range(2):  # nothing of the first is left behind in the connection
            with pytest.raises(ReadOnly):
                factories.officer(desk, service_no=f"D-{number}")


def test_a_file_in_a_folder_nobody_may_write_is_read_without_a_log(sqlite, monkeypatch):
    path = Path(sqlite)
    monkeypatch.setattr("os.access", lambda *_: False)  # root may write all
    monkeypatch.setattr(opening, "_is_writable", lambda path: False)
    with open_at(sqlite) as desk:
        assert records.count(desk, "country", Part()) == 250
        with pytest.raises(ReadOnly):
            factories.officer(desk)
        verify(path)
        assert inspection.age(sqlite) == inspection.CURRENT
        assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_file_that_others_may_write_is_never_taken_as_fixed(sqlite, monkeypatch):
    path = Path(sqlite)
    assert file_address(path, read_only=True).endswith("?mode=ro")
    monkeypatch.setattr("os.access", lambda *_: False)
    assert file_address(path, read_only=False).endswith("?mode=rw")
    assert file_address(path, read_only=False, new=True).endswith("?mode=rwc")
    assert file_address(path, read_only=True).endswith("?mode=ro&immutable=1")
    path.with_name(f"{path.name}-wal").touch()
    assert file_address(path, read_only=True).endswith("?mode=ro")


_NO_ROOM = """
import resource, signal, sys
from datetime import UTC, datetime
from lo_desk.db.opening import make_registry
from lo_desk.errors import NoRoom
from lo_desk.services.making import make
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
noon = lambda: datetime(2026, 11, 24, tzinfo=UTC)
for making in (
    lambda: make(sys.argv[1], "child", noon, lambda *_: None),
    lambda: make_registry(sys.argv[1], "real", "child", noon),
):
    try:
        making()
    except NoRoom:
        print("no room")
"""


@pytest.mark.parametrize("limit", [8_192, 200_000])
def test_a_disk_too_full_for_a_registry_is_not_called_read_only(tmp_path, limit):
    child = subprocess.run(
        [sys.executable, "-c", _NO_ROOM, str(tmp_path / "new.lodesk"), str(limit)],
        capture_output=True,
        check=False,
        text=True,
    )
    assert child.stdout.split("\n")[:2] == ["no room", "no room"], child.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(errno.ENOSPC, "x"), NoRoom),
        (OSError(errno.EDQUOT, "x"), NoRoom),
        (PermissionError(errno.EACCES, "x"), CannotWrite),
        (OSError(errno.EROFS, "x"), CannotWrite),
    ],
)
def test_a_full_disk_is_told_from_one_that_may_not_be_written(error, kind):
    assert type(unwritten(error, "new.lodesk")) is kind


@pytest.mark.parametrize("registry", ["sqlite", "postgres"])
def test_a_closed_registry_is_let_go_with_all_that_it_remembers(request, registry):
    with opened(request.getfixturevalue(registry), "me", lambda: NOON) as desk:
        assert lists.count(desk, "country", Part())
        key = factories.post(desk)
        assert history.of(desk, "post", key)
        store = ref(desk.store)
    del desk
    gc.collect()
    assert store() is None


def test_two_registries_open_at_once_each_know_who_writes(tmp_path):
    with (
        opened(f"{tmp_path}/one.lodesk", "one", lambda: NOON, kind="real") as first,
        opened(f"{tmp_path}/two.lodesk", "two", lambda: NOON, kind="real") as second,
    ):
        for desk in (first, second):
            key = factories.officer(desk)
            assert history.of(desk, "officer", key)[0].who == desk.actor
