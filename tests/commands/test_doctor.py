import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lo_desk.paths import RESOURCES, TRANSLATIONS
from lo_desk.services import doctor, screen
from lo_desk.services.desk import opened
from lo_desk.services.guarding import guarded
from tests.conftest import NOON


def look(place):
    return doctor.sound(str(place), "me", lambda: NOON)


def test_all_is_well_here(run, sqlite_demo):
    said = run("--registry", sqlite_demo, "doctor")
    assert "✗" not in said.out, said.out
    assert (said.status, said.out.splitlines()[-1]) == (0, "All is well.")


def test_a_registry_that_is_made_later_is_no_fault(run):
    said = run("--language", "fr", "doctor")
    assert said.status == 0
    assert "Sera créé à la première utilisation." in said.out


def test_every_fault_is_said_in_both_languages_with_the_line_that_mends_it(run, tmp_path):
    place = tmp_path / "none.lodesk"
    for language in ("en", "fr"):
        said = run("--registry", place, "--language", language, "doctor")
        assert said.status == 1
        assert f"\n    lo-desk new {place}\n" in said.out


@pytest.mark.parametrize("version", [(3, 10, 9), (3, 15, 0)])
def test_a_python_that_is_too_old_or_too_new_is_named(version):
    found = doctor.python(version)
    assert (found.ok, found.mend) == (False, "PYTHON=python3.11 sh resources/install.sh")


def test_missing_and_damaged_fonts_are_named(tmp_path):
    shutil.copytree(RESOURCES / "fonts", tmp_path / "fonts")
    assert doctor.fonts(tmp_path / "fonts").ok
    (tmp_path / "fonts" / "NotoSans-Regular.ttf").unlink()
    (tmp_path / "fonts" / "SourceSans3-It.ttf").write_text("no font")
    found = doctor.fonts(tmp_path / "fonts")
    assert found.detail.facts == {"names": "NotoSans-Regular, SourceSans3-It"}
    assert found.mend.endswith("git checkout -- resources/fonts")


def test_french_texts_that_are_missing_are_counted(tmp_path):
    shutil.copytree(TRANSLATIONS, tmp_path / "translations")
    assert doctor.translations(tmp_path / "translations").ok
    file = tmp_path / "translations" / "fr_CA" / "LC_MESSAGES" / "lo_desk.po"
    file.write_text(file.read_text(encoding="utf-8").replace('"Capitale"', '""'), encoding="utf-8")
    found = doctor.translations(tmp_path / "translations")
    assert (found.ok, found.detail.facts) == (False, {"n": 1})
    assert not doctor.translations(tmp_path / "nowhere").ok


def test_the_packages_of_missing_libraries_are_named(monkeypatch):
    told = [
        "\tlinux-vdso.so.1 (0x00007ffd)",
        "\tlibxcb-cursor.so.0 => not found",
        "\tlibGL.so.1 => not found",
        "\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)",
        "\tlibstrange.so.9 => not found",
    ]
    missing = screen.missing_from(told)
    assert missing == {"libxcb-cursor.so.0", "libGL.so.1", "libstrange.so.9"}
    line = screen.install_line({"libxcb-cursor.so.0", "libGL.so.1", "libGLX.so.0"})
    assert line.endswith("apt-get install -y --no-install-recommends libgl1 libxcb-cursor0")


def test_a_window_without_its_libraries_is_said_to_be_all_that_suffers():
    found = screen.qt_libraries({}, lambda files: ["\tlibEGL.so.1 => not found"])
    assert "Only the window needs them" in found.detail.msgid
    assert found.mend.endswith(" libegl1")


def test_pyside6_that_is_missing_or_bad_is_said_with_the_line_that_mends_it():
    for found in (
        screen.qt_package("no-such-package"),
        screen.qt_package(guard="import sys; sys.exit(3)"),
    ):
        assert (found.ok, found.mend) == (
            False,
            f"{sys.executable} -m pip install PySide6-Essentials==6.11.3",
        )


@pytest.mark.parametrize("environ", [{"WAYLAND_DISPLAY": "wayland-0"}, {"DISPLAY": ":0"}])
def test_the_plugin_of_the_screen_at_hand_is_looked_at(environ):
    seen: list[str] = []

    def ask(files):
        seen.extend(file.name for file in files)
        return []

    assert screen.qt_libraries(environ, ask).ok
    assert ("libqwayland.so" in seen) == ("WAYLAND_DISPLAY" in environ)
    assert {"libqoffscreen.so", "QtWidgets.abi3.so"} <= set(seen)


def test_the_libraries_of_the_screen_at_hand_are_looked_at():
    assert screen.qt_libraries({"DISPLAY": ":0"}).ok


def test_a_registry_on_a_server_is_looked_at(postgres):
    assert look(postgres).ok


def test_a_password_is_never_shown():
    found = look("postgresql+psycopg://ann:secret@127.0.0.1:9/lo?connect_timeout=1")
    assert (found.ok, "secret" in str(found.name) + str(found.detail) + found.mend) == (
        False,
        False,
    )


def test_a_file_that_is_no_registry_is_said(tmp_path):
    (tmp_path / "notes.txt").write_text("notes")
    found = look(tmp_path / "notes.txt")
    assert (found.ok, found.mend) == (False, "")


def test_a_damaged_registry_is_said_with_the_backup_to_restore(sqlite_demo, tmp_path):
    backup = tmp_path / "registry.0001.backup.lodesk"
    shutil.copy(sqlite_demo, backup)
    content = bytearray((tmp_path / "registry.lodesk").read_bytes())
    content[20_000:400_000] = b"\xff" * 380_000
    (tmp_path / "registry.lodesk").write_bytes(content)
    found = look(sqlite_demo)
    damaged = Path(sqlite_demo).read_bytes()
    subprocess.run(found.mend, shell=True, check=True)
    assert Path(f"{sqlite_demo}.damaged").read_bytes() == damaged
    assert look(sqlite_demo).ok


def test_no_line_is_promised_where_there_is_none(run, tmp_path):
    place = tmp_path / "mine.lodesk"
    place.write_text("mine")
    said = run("--registry", place, "doctor")
    assert (said.status, "Run the lines" in said.out) == (1, False)


def test_an_older_registry_is_said_and_left_as_it_is(sqlite):
    set_revision(sqlite, "0000")
    found = look(sqlite)
    assert found.mend == f"lo-desk --registry {sqlite} list agency"
    assert look(sqlite).mend == found.mend


def test_a_newer_registry_is_said(sqlite):
    set_revision(sqlite, "9999")
    found = look(sqlite)
    assert (found.ok, "newer" in found.detail.msgid) == (False, True)


def test_a_journal_that_was_altered_is_said(sqlite):
    with opened(sqlite, "me", lambda: NOON) as desk, desk.store.engine.connect() as link:
        link.exec_driver_sql("DROP TRIGGER IF EXISTS change_set_update")
        for trigger in guards(link):
            link.exec_driver_sql(f"DROP TRIGGER {trigger}")
        link.exec_driver_sql("UPDATE change_set SET who = 'somebody else'")
        link.commit()
    found = look(sqlite)
    assert (found.ok, "journal" in found.detail.msgid) == (False, True)


def test_a_registry_without_its_guards_is_said_by_name(run, sqlite):
    assert [finding.ok for finding in guarded(sqlite)] == [True]
    with opened(sqlite, "me", lambda: NOON) as desk, desk.store.engine.connect() as link:
        link.exec_driver_sql("DROP TRIGGER guard_tour_delete")
        link.exec_driver_sql("DROP TRIGGER published_version")
        link.exec_driver_sql("DROP INDEX key_post")
        link.exec_driver_sql("CREATE VIEW peeping AS SELECT * FROM officer")
        link.exec_driver_sql(
            "CREATE TRIGGER published_version BEFORE UPDATE ON priority_version BEGIN SELECT 1; END"
        )
        link.commit()
    (found,) = guarded(sqlite)
    assert found.detail.facts == {
        "missing": "guard_tour_delete, key_post",
        "surplus": "peeping",
        "changed": "published_version",
    }
    for language, word in (("en", "Missing"), ("fr", "Il manque")):
        told = run("--registry", sqlite, "--language", language, "doctor")
        assert told.status == 1
        assert f"{word}\N{NO-BREAK SPACE}: guard" in told.out or f"{word}: guard" in told.out


def test_guards_of_servers_and_of_other_versions_are_not_compared(sqlite):
    set_revision(sqlite, "0000")
    assert guarded(sqlite) == ()
    assert guarded("") == guarded(f"{sqlite}.none") == ()
    assert guarded("postgresql://nowhere/lo") == ()


def guards(link):
    rows = link.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'change_set'"
    )
    return [name for (name,) in rows.fetchall()]


def set_revision(place, revision):
    with opened(place, "me", lambda: NOON) as desk, desk.store.engine.connect() as link:
        link.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (revision,))
        link.commit()
