"""A batch: made once, resumed, stopped, refused and killed."""

import json
import signal
import subprocess
import sys
import time
from itertools import pairwise

import pytest

from lo_desk.domain.batch import Batch, BatchItem
from lo_desk.domain.batch_course import KEPT, MADE, MAKING, REFUSED, WAITING, Course
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Part
from lo_desk.errors import CannotWrite
from lo_desk.progress import Cancelled, unheard
from lo_desk.services import batch_items, batch_run, document_kinds, records, register
from lo_desk.services.batch_run import STATE
from lo_desk.services.desk import opened
from tests import factories
from tests.conftest import NOON, TODAY

CO = DocumentRequest("priorities-brief", "CO", "CBSA", TODAY)
DIRECTOR = Bilingual("Director", "Direction")


def item(subject, name=""):
    request = DocumentRequest("priorities-brief", subject, "CBSA", TODAY)
    return BatchItem(request, Bilingual(name or subject, name or subject))


def batch_of(*subjects, **more):
    return Batch(tuple(item(subject) for subject in subjects), **more)


def run(desk, batch, folder, report=unheard):
    return batch_run.run(desk, batch, folder, Course(), report)


def states(course):
    return [result.state for result in course.results]


def documents_in(folder):
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.pdf"))


def numbers(desk):
    found = records.rows(desk, "issued_document", Part(order="number"))
    given = [str(document["number"]) for document in found]
    return [number for number in given if not number.startswith("DEMO-")]


def test_each_document_is_made_and_the_second_time_all_are_there(any_desk, tmp_path):
    batch = batch_of("CO", "MX")
    course = run(any_desk, batch, tmp_path)
    assert states(course) == [MADE, MADE]
    assert len(documents_in(tmp_path)) == 2
    before = [file.stat().st_mtime_ns for file in tmp_path.glob("*.pdf")]
    assert states(run(any_desk, batch, tmp_path)) == [KEPT, KEPT]
    assert [file.stat().st_mtime_ns for file in tmp_path.glob("*.pdf")] == before


def test_progress_rises_evenly_through_items_and_copies(desk, tmp_path):
    heard = [0.0]
    whom = tuple(Bilingual(f"Director {n}", f"Direction {n}") for n in range(3))
    batch = batch_of("CO", "MX", recipients=whom)
    run(desk, batch, tmp_path, lambda fraction, _words: heard.append(fraction))
    steps = [after - before for before, after in pairwise([*heard, 1.0])]
    assert min(steps) >= 0
    assert max(steps) <= 0.6 / (len(batch.items) * len(whom))


def test_only_what_has_changed_or_was_altered_is_made_again(desk, tmp_path):
    batch = batch_of("CO", "MX", "IN")
    run(desk, batch, tmp_path)
    priority = records.find(desk, "priority", "RCMP-CO-01")
    factories.change(desk, "priority", priority.id, released=False)
    changed = states(run(desk, batch, tmp_path))
    assert changed[0] == MADE
    assert changed[1] == KEPT
    file = tmp_path / documents_in(tmp_path)[1]
    file.write_bytes(b"nothing")
    assert MADE in states(run(desk, batch, tmp_path))
    assert file.read_bytes().startswith(b"%PDF-")


def test_what_fails_is_told_and_the_others_are_made(desk, tmp_path):
    course = run(desk, batch_of("CO", "XX", "MX"), tmp_path)
    assert states(course) == [MADE, REFUSED, MADE]
    assert "XX" in str(course.results[1].reason)


def test_whoever_stops_keeps_what_is_finished_and_goes_on_later(desk, tmp_path):
    def tired(_fraction, words):
        if words.facts["n"] == 2:
            raise Cancelled

    course = run(desk, batch_of("CO", "MX", "IN"), tmp_path, tired)
    assert course.stopped
    assert states(course) == [MADE, WAITING, WAITING]
    assert len(documents_in(tmp_path)) == 1
    assert states(run(desk, batch_of("CO", "MX", "IN"), tmp_path)) == [KEPT, MADE, MADE]


def test_whoever_watches_sees_each_item_being_made(desk, tmp_path):
    course, seen = Course(), []

    def watch(_fraction, words):
        seen.append((states(course), words.facts["n"]))

    batch_run.run(desk, batch_of("CO", "MX"), tmp_path, course, watch)
    assert ([MAKING, WAITING], 1) in seen
    assert ([MADE, MAKING], 2) in seen


def test_documents_are_issued_once_however_often_the_batch_is_run(any_desk, tmp_path):
    batch = batch_of("CO", "MX", recipients=(DIRECTOR,))
    course = run(any_desk, batch, tmp_path)
    assert [result.number for result in course.results] == ["2026-0001", "2026-0002"]
    assert documents_in(tmp_path)[0].endswith("-2026-0001-01.pdf")
    for result in course.results:
        assert register.verify(any_desk, tmp_path / result.files[0]).state == "genuine"
    assert states(run(any_desk, batch, tmp_path)) == [KEPT, KEPT]
    assert numbers(any_desk) == ["2026-0001", "2026-0002"]


def test_what_was_issued_and_did_not_arrive_is_printed_again_not_issued_twice(desk, tmp_path):
    batch = batch_of("CO", recipients=(DIRECTOR,))
    [first] = run(desk, batch, tmp_path).results
    file = tmp_path / first.files[0]
    content = file.read_bytes()
    file.unlink()
    state = json.loads((tmp_path / STATE).read_text(encoding="utf-8"))
    (tmp_path / STATE).write_text(json.dumps({**state, "finished": {}}), encoding="utf-8")
    [again] = run(desk, batch, tmp_path).results
    assert (again.state, again.number) == (MADE, "2026-0001")
    assert (tmp_path / again.files[0]).read_bytes() == content
    assert numbers(desk) == ["2026-0001"]


def test_where_nothing_can_be_remembered_nothing_is_made(desk, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(CannotWrite):
        run(desk, batch_of("CO"), tmp_path / "file")


def test_a_batch_is_what_a_condition_or_a_list_shows(desk):
    items = batch_items.items_where(desk, CO, [("region", "150"), ("iso2", "FR")])
    assert [(one.request.subject, one.name.fr, one.region.en) for one in items] == [
        ("FR", "France", "Europe")
    ]
    posts = [records.find(desk, "post", code) for code in ("BOG-CBSA", "BOG-RCMP")]
    items = batch_items.items_of(desk, CO, "post", [post.id for post in posts])
    assert [one.request.subject for one in items] == ["CO"]
    assert "country-pack" in document_kinds.kinds_for("post")
    assert "delta" in document_kinds.kinds_for("post")
    assert document_kinds.kinds_for("mission_type") == ()


WHERE = ("--where", "region=009")
COMMAND = ("print", "priorities-brief", "--for", "CBSA", "--on", "2026-11-24", *WHERE)


def test_killed_in_the_middle_register_and_files_agree_afterwards(sqlite_demo, tmp_path):
    folder = tmp_path / "out"
    line = [sys.executable, "-m", "lo_desk", *COMMAND, "--registry", sqlite_demo]
    line += ["--out", str(folder), "--to", "Director|Direction"]
    for count in (2, 5):
        process = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 60
        while len(list(folder.glob("*.pdf"))) < count and time.monotonic() < deadline:
            assert process.poll() is None
            time.sleep(0.01)  # the files are another program's: nothing else tells of them
        process.send_signal(signal.SIGKILL)
        process.wait()
    last = subprocess.run(line, check=False, capture_output=True)
    assert last.returncode in {0, 1}
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        issued = numbers(desk)
        files = list(folder.glob("*.pdf"))
        assert len(files) == len(issued) > 5
        assert {register.verify(desk, file).number for file in files} == set(issued)
        assert len(set(issued)) == len(issued)
