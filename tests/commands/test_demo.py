import pytest

FILES = [
    "country-pack-CO-CBSA-2026-11-24.pdf",
    "demo.lodesk",
    "gap-assessment-JOINT-2026-11-24.pdf",
]


def make(run, folder, *more):
    return run("demo", "--out", folder, "--on", "2026-11-24", "--no-window", *more)


def test_the_demo_is_a_registry_and_two_documents(run, tmp_path):
    said = make(run, tmp_path / "demo")
    assert (said.status, said.err.count("Traceback")) == (0, 0)
    assert sorted(path.name for path in (tmp_path / "demo").iterdir()) == FILES
    assert all(name in said.out for name in FILES)
    for name in FILES[::2]:
        assert (tmp_path / "demo" / name).read_bytes().startswith(b"%PDF")


def test_a_demo_is_replaced_by_a_new_one_and_what_was_done_in_it_is_kept(run, tmp_path):
    make(run, tmp_path)
    registry, source = tmp_path / "demo.lodesk", tmp_path / "post.csv"
    source.write_text("owner,code\nCBSA,MINE-1\n")
    assert run("--registry", registry, "import", source).status == 0
    source.unlink()
    again = make(run, tmp_path)
    previous = tmp_path / "demo.previous.lodesk"
    assert again.status == 0
    assert f"The demo registry that was there is kept as {previous}." in again.out
    there = sorted([*FILES, previous.name, "demo.backups"])  # the import was preceded by a backup
    assert sorted(path.name for path in tmp_path.iterdir()) == there
    assert run("--registry", previous, "show", "post", "MINE-1").status == 0
    assert run("--registry", registry, "show", "post", "MINE-1").status == 1


def test_no_kept_demo_is_ever_replaced(run, tmp_path):
    for _ in range(3):
        assert make(run, tmp_path).status == 0
    kept = sorted(path.name for path in tmp_path.glob("*.previous*"))
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


def test_where_there_is_a_screen_the_window_opens(run, tmp_path, monkeypatch):
    seen = []

    def open_window(given, _terminal):
        seen.append(given)
        return 0

    monkeypatch.setattr("lo_desk.cli._open_window", open_window)
    monkeypatch.setenv("DISPLAY", ":0")
    assert run("demo", "--out", tmp_path, "--on", "2026-11-24").status == 0
    assert [given.registry for given in seen] == [str(tmp_path / "demo.lodesk")]
    assert make(run, tmp_path).status == 0
    assert len(seen) == 1
