"""The whole registry as JSON: everything is in it, the same registry gives the same bytes."""

import json
import resource
import subprocess
import sys
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import DAY, Kind
from lo_desk.db.models import MODELS
from lo_desk.domain.bilingual import Bilingual
from lo_desk.errors import CannotWrite
from lo_desk.progress import Cancelled, unheard
from lo_desk.services import about, dumping, records, steps
from lo_desk.services.desk import opened
from tests import factories
from tests.conftest import NOON
from tests.services.test_score_sheets import posed, scored

BOTH = ("CBSA", "RCMP")
PAST = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def dumped(desk, folder, **more):
    return json.loads(dumping.dump(desk, folder / "out.json", unheard, **more).read_text("utf-8"))


def stored(field, plain):
    """What the registry stores where the file says ``plain``."""
    if plain is None:
        return None
    match field.kind:
        case Kind.DATE:
            return date.fromisoformat(plain)
        case Kind.LAST_DAY:
            return date.fromisoformat(plain) + DAY
        case Kind.INSTANT:
            return datetime.fromisoformat(plain).astimezone(UTC)
        case Kind.DEGREES:
            return round(plain * 1_000_000)
        case Kind.CODES:
            return tuple(plain)
        case Kind.REFERENCE:
            return UUID(plain["id"])
    return plain


def test_every_live_record_is_in_it_with_every_field_as_stored(any_desk, tmp_path):
    whole = dumped(any_desk, tmp_path)
    assert list(whole["records"]) == list(ENTITIES)
    assert whole["counts"] == {key: len(lines) for key, lines in whole["records"].items()}
    with any_desk.store.reading() as session:
        for key, entity in ENTITIES.items():
            kept = {one.id: one for one in session.query(MODELS[key]) if one.closed_on is None}
            lines = whole["records"][key]
            assert [UUID(line["id"]) for line in lines] == sorted(kept)
            for line in lines:
                record = kept[UUID(line["id"])]
                assert list(line) == ["id", "version", *(f.key for f in entity.exchanged)]
                assert line["version"] == record.version
                for field in entity.exchanged:
                    is_told(field, line[field.key], getattr(record, field.column))


def is_told(field, plain, value):
    """The file says of a field what is stored, whole."""
    if field.kind is Kind.BILINGUAL:
        told = plain or {"en": None, "fr": None, "newer": None, "match": None}
        assert list(told) == ["en", "fr", "newer", "match"]
        if value:
            parts = (value.en, value.fr, value.newer, value.match)
            assert tuple(part or None for part in parts) == tuple(told.values())
        else:
            assert plain is None
    elif field.kind is Kind.CODES:
        assert tuple(plain) == tuple(value or ())
    else:
        assert stored(field, plain) == value


@pytest.fixture(scope="module")
def one_post(tmp_path_factory):
    """A registry that holds one mandate area, to be changed."""
    place = tmp_path_factory.mktemp("dump") / "one.lodesk"
    with opened(str(place), "me", lambda: NOON, kind="real") as desk:
        yield (
            desk,
            factories.make(
                desk, "mandate_area", code="XX", name=Bilingual("A", "B"), agencies=BOTH
            ),
        )


TEXT = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=30)


@PAST
@given(TEXT, TEXT)
def test_any_text_comes_back_as_it_is_kept(one_post, tmp_path, en, fr):
    desk, key = one_post
    factories.change(desk, "mandate_area", key, name=Bilingual(en, fr))
    [line] = dumped(desk, tmp_path)["records"]["mandate_area"]
    kept = factories.fact(desk, "mandate_area", key, "name")
    assert (line["name"]["en"], line["name"]["fr"]) == (kept.en, kept.fr)


@pytest.mark.parametrize("history", [False, True])
def test_the_same_registry_gives_the_same_bytes(desk, tmp_path, history):
    one, two = (
        dumping.dump(desk.on(day), tmp_path / f"{day}.json", unheard, history=history).read_bytes()
        for day in (date(2026, 11, 24), date(2030, 1, 1))
    )
    assert one == two


def test_the_header_says_what_it_is_of(desk, tmp_path):
    whole = dumped(desk, tmp_path)
    assert list(whole)[:4] == ["format", "format_version", "product", "product_version"]
    assert whole["registry"] == str(desk.store.id)
    assert (whole["kind"], whole["seen_by"]) == ("demo", "CBSA")
    assert whole["product_version"] == about.number()
    assert whole["as_of"]["step"] == str(desk.store.last_change())
    assert "history" not in whole


def test_what_is_closed_or_undone_is_only_told_with_the_history(desk, tmp_path, caplog):
    key = factories.make(desk, "mandate_area", code="ZZ", name=Bilingual("Z", "Z"), agencies=BOTH)
    records.close(desk, "mandate_area", key, 1, "gone")
    factories.make(desk, "mandate_area", code="YY", name=Bilingual("Y", "Y"), agencies=BOTH)
    steps.undo(desk)
    live, all_ = dumped(desk, tmp_path), dumped(desk, tmp_path, history=True)
    codes = [{line["code"] for line in one["records"]["mandate_area"]} for one in (live, all_)]
    assert (codes[1] - codes[0]) == {"ZZ"}
    assert (
        next(x for x in all_["records"]["mandate_area"] if x["code"] == "ZZ")["closed_why"]
        == "gone"
    )
    *_, made, closed, first, undone = all_["history"]
    assert closed["label"]["en"].startswith("closing of")
    assert closed["label"]["fr"] != closed["label"]["en"]
    assert undone["undoes"] == first["id"]
    assert made["changes"][0]["new"]["code"] == "ZZ"
    assert [s["number"] for s in all_["history"]] == list(range(1, len(all_["history"]) + 1))
    caplog.clear()  # the steps of tests are in English alone


def test_what_is_blind_to_an_agency_is_in_neither_its_records_nor_its_history(
    any_empty_desk, tmp_path, caplog
):
    with opened(any_empty_desk.place, "them", lambda: NOON) as other:
        ours, theirs = any_empty_desk.seen_by("CBSA"), other.seen_by("RCMP")
        _, known = posed(ours, "BOG")
        scored(ours, known["BOG"], score=5)
        scored(theirs, known["BOG"], score=1)
        for desk, mine in ((ours, "CBSA"), (theirs, "RCMP")):
            whole = dumped(desk, tmp_path, history=True)
            assert {line["owner"] for line in whole["records"]["score"]} == {mine}
            assert whole["counts"]["score"] == len(whole["records"]["score"]) == 1
            told = [c for step in whole["history"] for c in step["changes"]]
            assert {c["new"]["owner"] for c in told if c["entity"] == "score"} == {mine}
    caplog.clear()


def test_whoever_stops_it_keeps_the_file_that_was_there(desk, tmp_path):
    target = tmp_path / "out.json"
    target.write_text("before")

    def stop(fraction, _message):
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        dumping.dump(desk, target, stop)
    assert target.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_progress_rises_to_the_end(desk, tmp_path):
    heard = []
    dumping.dump(desk, tmp_path / "x.json", lambda f, _m: heard.append(f), history=True)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_a_place_that_cannot_be_written_is_said(desk, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWrite):
        dumping.dump(desk, tmp_path / "file" / "x.json", unheard)


FULL = """
import sys
from pathlib import Path
from datetime import datetime, UTC
from lo_desk.errors import CannotWrite
from lo_desk.progress import unheard
from lo_desk.services import dumping
from lo_desk.services.desk import opened
with opened(sys.argv[1], "me", lambda: datetime.now(UTC)) as desk:
    try:
        dumping.dump(desk, Path(sys.argv[2]), unheard)
    except CannotWrite:
        sys.exit(7)
"""


def test_a_full_disk_is_said_and_leaves_nothing(sqlite_demo, tmp_path):
    def small():
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    folder = tmp_path / "out"
    done = subprocess.run(
        [sys.executable, "-c", FULL, sqlite_demo, folder / "x.json"], preexec_fn=small, check=False
    )
    assert done.returncode == 7
    assert list(folder.iterdir()) == []
