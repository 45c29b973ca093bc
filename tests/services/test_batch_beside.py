"""A batch made in a second process: what is told of it, stopped, refused and killed."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from lo_desk.domain.batch import Batch, BatchItem
from lo_desk.domain.batch_course import KEPT, MADE, MAKING, REFUSED, WAITING, Course
from lo_desk.domain.batch_talk import Order, Seat
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.frozen import freeze
from lo_desk.domain.packs import DocumentRequest
from lo_desk.ourselves import line_of
from lo_desk.progress import Cancelled, unheard
from lo_desk.services import batch_beside, batch_run, register
from lo_desk.services.batch_beside import BatchLost, BatchRefused
from tests import factories
from tests.conftest import NOON, TODAY
from tests.services.test_batch_run import batch_of, documents_in, states

DIRECTOR = Bilingual("Director", "Direction")


def run(desk, batch, folder, report=unheard, course=None):
    return batch_beside.run(desk, batch, folder, course or Course(), report)


def children():
    """The processes that this one started and that still run."""
    listed = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    found = [key for file in listed for key in file.read_text(encoding="ascii").split()]
    return [key for key in found if b"_make-documents" in arguments(key)]


def arguments(process):
    return Path(f"/proc/{process}/cmdline").read_bytes()


def test_it_makes_what_is_made_here_and_goes_on_where_the_other_ended(any_desk, tmp_path):
    batch = batch_of("CO", "MX", recipients=(DIRECTOR,))
    course = run(any_desk, batch, tmp_path)
    assert states(course) == [MADE, MADE]
    assert [one.number for one in course.results] == ["2026-0001", "2026-0002"]
    for result in course.results:
        assert register.verify(any_desk, tmp_path / result.files[0]).state == "genuine"
    again = batch_run.run(any_desk, batch, tmp_path, Course(), unheard)
    assert states(again) == [KEPT, KEPT]
    assert children() == []


def test_whoever_watches_hears_how_far_it_is_and_sees_each_item(desk, tmp_path):
    course, heard = Course(), []

    def watch(fraction, words):
        heard.append((fraction, words.msgid, tuple(states(course))))

    run(desk, batch_of("CO", "MX"), tmp_path, watch, course)
    fractions = [fraction for fraction, *_ in heard]
    assert fractions == sorted(fractions)
    assert {seen for *_, seen in heard} >= {(MAKING, WAITING), (MADE, MAKING)}
    assert states(course) == [MADE, MADE]


def test_what_is_refused_is_told_with_the_texts_to_write(desk, tmp_path):
    title = Bilingual("Joint visit to the port", "")
    facts = {"owner": "CBSA", "title": title, "starts": TODAY, "countries": ("CO",)}
    factories.make(desk, "activity", **facts)
    asked = DocumentRequest("country-pack", "CO", "CBSA", TODAY)
    items = (BatchItem(asked, Bilingual("Colombia", "Colombie")), *batch_of("XX").items)
    course = run(desk, Batch(items, recipients=(DIRECTOR,)), tmp_path)
    assert states(course) == [REFUSED, REFUSED]
    [text] = course.results[0].pending
    assert (text.entity, text.text.en, text.side) == ("activity", title.en, "fr")
    assert "XX" in str(course.results[1].reason)


def test_whoever_stops_keeps_what_is_finished_and_goes_on_later(desk, tmp_path):
    def tired(_fraction, words):
        if words.facts.get("n") == 2:
            raise Cancelled

    batch = batch_of("CO", "MX", "IN", "MA", "FR", "DE")
    course = run(desk, batch, tmp_path, tired)
    assert course.stopped
    kept = course.count(MADE)
    assert len(documents_in(tmp_path)) == kept
    assert states(course) == [MADE] * kept + [WAITING] * (6 - kept)
    assert 1 <= kept < 6
    assert states(run(desk, batch, tmp_path)) == [KEPT] * kept + [MADE] * (6 - kept)


def test_killed_it_is_a_sentence_and_what_was_finished_stays_finished(desk, tmp_path, caplog):
    def kill(_fraction, words):
        if words.facts.get("n") == 2:
            for key in children():
                os.kill(int(key), signal.SIGKILL)

    course, batch = Course(), batch_of("CO", "MX", "IN", "MA", "FR", "DE")
    with pytest.raises(BatchLost):
        run(desk, batch, tmp_path, kill, course)
    caplog.clear()
    assert course.count(MAKING) == 0
    assert 1 <= course.count(MADE) < 6
    again = run(desk, batch, tmp_path)
    assert again.count(MADE, KEPT) == 6
    assert again.count(KEPT) >= course.count(MADE)


def test_nothing_it_is_told_stands_on_the_command_line(desk, tmp_path):
    seen: list[bytes] = []

    def look(_fraction, _words):
        seen.extend(arguments(key) for key in children())

    run(desk, batch_of("CO"), tmp_path, look)
    assert seen
    assert {line.rstrip(b"\0").split(b"\0")[-1] for line in seen} == {b"_make-documents"}


def test_a_registry_that_cannot_be_opened_there_is_told_as_its_own_fault(
    desk, sqlite_demo, tmp_path
):
    Path(sqlite_demo).rename(tmp_path / "elsewhere")
    with pytest.raises(BatchRefused, match="There is no registry at"):
        run(desk, batch_of("CO"), tmp_path / "out")


def test_where_nothing_can_be_remembered_nothing_is_made(desk, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(BatchRefused, match="cannot be written"):
        run(desk, batch_of("CO"), tmp_path / "file")


def test_it_ends_when_nobody_is_there_who_asked(sqlite_demo, tmp_path):
    seat = Seat(sqlite_demo, "me", NOON, TODAY, TODAY, "CBSA")
    codes = ("CO", "MX", "IN", "MA", "FR", "DE", "PE", "CN")
    order = freeze(Order(seat, batch_of(*codes), str(tmp_path / "out")))
    child = subprocess.run(
        line_of("_make-documents"), input=f"{order}\n".encode(), capture_output=True, check=False
    )
    assert child.returncode == 0
    assert b'"stopped":true' in child.stdout.splitlines()[-1]
