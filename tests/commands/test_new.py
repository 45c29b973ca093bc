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
