import pytest

FILES = [
    "country-pack-CO-CBSA-2026-11-24.pdf",
    "demo.lodesk",
    "gap-assessment-JOINT-2026-11-24.pdf",
]


def make(run, folder, *more):
    return run("demo", "--out", folder, "--on", "2026-11-24", "--no-window", *more)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_demo_is_two_documents_and_a_registry_that_is_kept_when_the_next_is_made(
    run, tmp_path, monkeypatch
):
    seen = []

    def open_window(given, _terminal):
        seen.append(given.registry)
        return 0

    monkeypatch.setattr("lo_desk.cli._open_window", open_window)
    folder = tmp_path / "demo"
    registry, previous = folder / "demo.lodesk", folder / "demo.previous.lodesk"

    first = make(run, folder)
    assert (first.status, first.err.count("Traceback"), names(folder)) == (0, 0, FILES)
    assert all(name in first.out for name in FILES)
    assert all((folder / name).read_bytes().startswith(b"%PDF") for name in FILES[::2])

    source = tmp_path / "post.csv"
    source.write_text("owner,code\nCBSA,MINE-1\n")
    assert run("--registry", registry, "import", source).status == 0
    monkeypatch.setenv("DISPLAY", ":0")  # where there is a screen the window opens
    again = run("demo", "--out", folder, "--on", "2026-11-24")
    assert (again.status, seen) == (0, [str(registry)])
    assert f"The demo registry that was there is kept as {previous}." in again.out
    # the import was preceded by a backup
    assert names(folder) == sorted([*FILES, previous.name, "demo.backups"])
    assert run("--registry", previous, "show", "post", "MINE-1").status == 0
    assert run("--registry", registry, "show", "post", "MINE-1").status == 1

    assert make(run, folder).status == 0  # without a window if one is not wanted
    assert len(seen) == 1
    kept = sorted(path.name for path in folder.glob("*.previous*"))
    assert kept == ["demo.previous.lodesk", "demo.previous2.lodesk"]


def test_a_registry_of_real_people_is_never_replaced(run, tmp_path):
    run("new", tmp_path / "demo.lodesk")
    before = (tmp_path / "demo.lodesk").read_bytes()
    said = make(run, tmp_path)
    assert (said.status, "no demo registry" in said.err) == (1, True)
    assert (tmp_path / "demo.lodesk").read_bytes() == before


@pytest.mark.parametrize("name", ["demo.lodesk", "."])
def test_what_is_no_registry_is_never_replaced(run, tmp_path, name):
    folder = tmp_path / "there"
    if name == ".":
        folder.write_text("mine")
    else:
        folder.mkdir()
        (folder / name).write_text("mine")
    assert make(run, folder).status == 1
    assert (folder if name == "." else folder / name).read_text() == "mine"
