"""What the program carries with it is whole, readable, and says whose it is."""

import csv
import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from lo_desk.paths import RESOURCES

ROOT = Path(__file__).parents[1]
REFERENCE = RESOURCES / "reference"
FONTS = {
    "DejaVuSans",
    "NotoSans-Regular",
    "NotoSans-SemiBold",
    "SourceSans3-Bold",
    "SourceSans3-It",
    "SourceSans3-Regular",
    "SourceSans3-Semibold",
    "SourceSerif4-Regular",
    "SourceSerif4Display-Semibold",
}
INSTALL = "sh resources/install.sh --dev && .venv/bin/poe test"
DEMO = "sh resources/install.sh && .venv/bin/lo-desk demo"


def rows(name):
    with (REFERENCE / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def codes(name, key):
    return [row[key] for row in rows(name)]


def split(cell):
    return [part for part in cell.split(";") if part]


@pytest.mark.parametrize(
    ("name", "count", "key"),
    [
        ("agencies", 2, ("code",)),
        ("mandate_areas", 12, ("code",)),
        ("countries", 250, ("iso2",)),
        ("cities", 1303, ("geoname_id",)),
        ("missions", 146, ("type", "city_en", "country_iso2", "accredited_iso2")),
        ("recommendations", 34, ("number",)),
        ("forms", 255, ("kind", "key")),
    ],
)
def test_a_reference_table_is_whole_and_its_keys_are_unique(name, count, key):
    keys = [tuple(row[part] for part in key) for row in rows(name)]
    assert (len(keys), len(set(keys))) == (count, count)


@pytest.mark.parametrize("path", sorted(REFERENCE.iterdir()), ids=lambda path: path.name)
def test_reference_files_are_utf8_with_plain_line_ends(path):
    text = path.read_bytes().decode("utf-8")
    assert "\r" not in text
    assert "\ufeff" not in text
    assert text.endswith("\n")


@pytest.mark.parametrize("path", sorted(REFERENCE.glob("*.csv")), ids=lambda path: path.name)
def test_every_row_has_every_column(path):
    with path.open(encoding="utf-8", newline="") as lines:
        assert len({len(row) for row in csv.reader(lines, strict=True)}) == 1


def test_the_mandate_areas_are_the_twelve_and_apply_to_an_agency():
    agencies = set(codes("agencies", "code"))
    assert agencies == {"CBSA", "RCMP"}
    for area in rows("mandate_areas"):
        assert set(split(area["agencies"])) <= agencies
        assert all(area.values())


def test_every_country_has_both_names_and_its_regions():
    for row in rows("countries"):
        assert all((row["name_en"], row["name_fr"])), row["iso2"]
        assert row["region_en"] or row["iso2"] == "AQ"


def test_no_french_name_holds_a_character_that_fonts_lack():
    texts = [
        cell
        for name in ("countries", "cities", "missions", "mandate_areas", "forms")
        for row in rows(name)
        for column, cell in row.items()
        if column.endswith("_fr") and column != "alt_fr"
    ]
    assert [text for text in texts if re.search("[\u2011\u202f\u2009']", text)] == []


def test_the_public_posts_stand_in_known_cities_and_name_their_source():
    cities = {(row["name_en"], row["country_iso2"]): row for row in rows("cities")}
    countries = set(codes("countries", "iso2"))
    posts = rows("posts")
    assert len({(post["agency"], post["city"]) for post in posts}) == 42
    for post in posts:
        assert cities[post["city"], post["country_iso2"]]["has_public_post"] == "1"
        assert set(split(post["aor_iso2_list"])) <= countries
        assert post["source_url"].startswith("http")


def test_missions_stand_in_known_cities_and_countries():
    cities = {(row["name_en"], row["country_iso2"]) for row in rows("cities")}
    countries = set(codes("countries", "iso2"))
    for mission in rows("missions"):
        assert (mission["city_en"], mission["country_iso2"]) in cities
        assert set(split(mission["accredited_iso2"])) <= countries


def test_every_reference_file_is_told_of_with_its_source():
    told = (REFERENCE / "README.md").read_text("utf-8")
    names = {path.name for path in REFERENCE.iterdir()} - {"README.md"}
    assert [name for name in sorted(names) if f"`{name}`" not in told] == []


def test_the_fonts_are_plain_truetype():
    faces = {path.stem: path.read_bytes()[:4] for path in (RESOURCES / "fonts").glob("*.ttf")}
    assert set(faces) == FONTS
    assert set(faces.values()) == {b"\x00\x01\x00\x00"}


def test_the_icons_are_drawings_of_24_by_24_in_the_colour_of_the_text():
    icons = {path.stem: path for path in (RESOURCES / "icons").glob("*.svg")}
    assert len(icons) == 53
    for name, path in icons.items():
        assert ET.parse(path).getroot().get("viewBox") == "0 0 24 24"
        assert "currentColor" in path.read_text("utf-8") or name == "logo"


@pytest.mark.parametrize(
    "licence",
    [
        "fonts/LICENSE-DejaVu.txt",
        "fonts/OFL-NotoSans.txt",
        "fonts/OFL-SourceSans3.txt",
        "fonts/OFL-SourceSerif4.txt",
        "icons/LICENSE-lucide.txt",
        "reference/LICENSES.txt",
    ],
)
def test_what_others_made_comes_with_its_licence(licence):
    assert (RESOURCES / licence).stat().st_size > 500
    assert licence in (RESOURCES / "README.md").read_text("utf-8")


def test_the_install_script_is_short_plain_shell():
    script = RESOURCES / "install.sh"
    lines = script.read_text("utf-8").splitlines()
    assert lines[0] == "#!/bin/sh"
    assert len(lines) <= 60
    subprocess.run(["sh", "-n", script], check=True)


def test_the_install_script_refuses_what_it_does_not_know(tmp_path):
    done = subprocess.run(
        ["sh", RESOURCES / "install.sh", "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "--dev" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_menu_script_leads_addresses_to_the_program_beside_it(tmp_path):
    project, data = tmp_path / "a b $c", tmp_path / "data"
    (project / "resources").mkdir(parents=True)
    for name in ("menu.sh", "lo-desk.desktop"):
        shutil.copy(RESOURCES / name, project / "resources")
    environment = os.environ | {"XDG_DATA_HOME": str(data)}
    for _twice in range(2):
        subprocess.run(["sh", project / "resources/menu.sh"], check=True, env=environment)
    written = (data / "applications/lo-desk.desktop").read_text("utf-8").splitlines()
    assert written.count("MimeType=x-scheme-handler/lo-desk;") == 1
    assert [line for line in written if line.startswith("Exec=")] == [
        f'Exec="{tmp_path}/a b \\$c/.venv/bin/lo-desk" %u'
    ]
    assert written[0] == "[Desktop Entry]"
    assert "Name[fr]=Bureau des AL" in written


@pytest.mark.parametrize("command", [DEMO, INSTALL])
def test_the_readme_gives_each_command_on_a_line_of_its_own(command):
    assert command in (ROOT / "README.md").read_text("utf-8").splitlines()


def test_what_is_tested_is_what_is_declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    lines = (ROOT / "tests" / "constraints.txt").read_text("utf-8").splitlines()
    tested = dict(line.split("==") for line in lines if not line.startswith("#"))
    versions = {name.lower().replace("_", "-"): version for name, version in tested.items()}
    for requirement in wanted:
        name, _, pinned = re.sub(r"\[.*?\]", "", requirement).partition("==")
        version = versions[re.split("[><=]", name)[0].lower().replace("_", "-")]
        assert version.startswith(pinned.removesuffix("*")), requirement
