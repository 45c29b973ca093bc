"""lo-desk print … --where: many documents by one line."""

GIVEN = ("print", "priorities-brief", "--for", "CBSA", "--on", "2026-11-24")


def test_one_document_for_each_record_that_meets_the_condition(at, tmp_path):
    line = (*GIVEN, "--where", "iso3=COL", "--out", tmp_path, "--names", "{name}-{lang}")
    said = at(*line)
    assert (said.status, said.out) == (0, f"{tmp_path / 'Colombia-en-fr.pdf'}\n")
    assert said.err.endswith("1 document made\n")
    assert at(*line).err.endswith("0 documents made\n1 there already\n")


def test_a_copy_for_a_post_is_held_by_that_post(at, tmp_path):
    at(*GIVEN, "--where", "iso2=CO", "--to-post", "BOG-CBSA", "--out", tmp_path)
    assert "Post BOG-CBSA\n2026-0001, copy 1" in at("issued", "--held").out


def test_what_is_for_one_document_is_refused_for_many(at, tmp_path):
    for more in (("--marking", "protected-b"), ("--supersedes", "2026-0001")):
        said = at(*GIVEN, "--where", "iso2=CO", "--to", "A|B", *more, "--out", tmp_path)
        assert said.status == 2
        assert f"{more[0]} is for one document, not for many." in said.err
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_draft_takes_nothing_of_an_issue_in_silence(at, tmp_path):
    for more in (
        ("--marking", "secret"),
        ("--expires", "2027-01-01"),
        ("--supersedes", "2026-0001"),
    ):
        said = at(*GIVEN, "--country", "CO", *more, "--out", tmp_path)
        assert said.status == 2
        assert f"{more[0]} is for a document that is issued: add --to." in said.err
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_folder_for_each_region(at, tmp_path):
    at(*GIVEN, "--where", "iso2=CO", "--by-region", "--out", tmp_path)
    assert (tmp_path / "Americas" / "priorities-brief-CO-CBSA-2026-11-24-en-fr.pdf").is_file()


def test_what_no_record_meets_is_told(at, tmp_path):
    said = at(*GIVEN, "--where", "iso3=XYZ", "--out", tmp_path)
    assert said.status == 1
    assert "nothing was made" in said.err


def test_a_subject_and_a_condition_exclude_each_other(at, tmp_path):
    both = ("--country", "CO", "--where", "iso2=CO")
    assert at(*GIVEN, *both, "--out", tmp_path).status == 2
    assert at(*GIVEN, "--out", tmp_path).status == 2


def test_a_pattern_that_means_nothing_is_refused(at, tmp_path):
    said = at(*GIVEN, "--where", "iso2=CO", "--names", "{country}", "--out", tmp_path)
    assert said.status == 2
    assert "{country} stands for nothing" in said.err


def test_all_in_one_volume(at, tmp_path):
    where = ("--where", "region=019", "--where", "iso2=CO")
    said = at(*GIVEN, *where, "--one-volume", "--out", tmp_path)
    name = "volume-priorities-brief-CO-CBSA-2026-11-24.pdf"
    assert (said.status, said.out) == (0, f"{tmp_path / name}\n")
    assert at(*GIVEN, *where, "--one-volume", "--by-region", "--out", tmp_path).status == 2
    none = at(*GIVEN, "--where", "iso3=XYZ", "--one-volume", "--out", tmp_path)
    assert none.status == 1
    assert "No volume can be made" in none.err


LIST = ("print", "list", "--register", "post", "--for", "CBSA", "--on", "2026-11-24")


def test_a_register_narrowed_down_with_some_columns(at, tmp_path):
    how = ("--where", "owner=CBSA", "--columns", "code,city", "--sort", "city", "--descending")
    said = at(*LIST, *how, "--out", tmp_path)
    assert (said.status, said.out) == (0, f"{tmp_path / 'list-post-CBSA-2026-11-24.pdf'}\n")


def test_a_column_that_there_is_not_is_named(at, tmp_path):
    said = at(*LIST, "--columns", "code,cty", "--out", tmp_path)
    assert said.status == 2
    assert "There is no field cty." in said.err
    assert not list(tmp_path.glob("*.pdf"))
