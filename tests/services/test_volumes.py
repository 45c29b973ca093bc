"""One volume of many documents: what it holds, prints, and is in the register."""

import pytest

from lo_desk.domain.batch import ONE_VOLUME, TOGETHER, Batch
from lo_desk.domain.batch_course import MADE, Course
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.frozen import freeze, thaw
from lo_desk.domain.layouts import LAYOUTS
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.volume import BOUND, Volume, bound, chapters_of
from lo_desk.progress import unheard
from lo_desk.reports.volume import KINDS
from lo_desk.services import batch_run, documents, register, volumes
from lo_desk.services.volumes import NoVolume
from tests.conftest import TODAY
from tests.reports.pdf.test_structure import faults
from tests.reports.reading import pages
from tests.services.test_batch_run import batch_of

BRIEF = DocumentRequest("priorities-brief", "", "CBSA", TODAY)
DIRECTOR = Bilingual("Director", "Direction")


def volume_of(*codes, request=BRIEF):
    return volumes.item_of(request, batch_of(*codes).items)


def test_a_volume_is_asked_for_by_its_kind_and_codes():
    asked = bound(BRIEF, batch_of("CO", "MX").items)
    assert (asked.kind, asked.subject) == ("volume", "priorities-brief: CO, MX")
    assert chapters_of(asked.subject) == ("priorities-brief", ("CO", "MX"))
    assert asked.file_name == "volume-priorities-brief-CO-MX-CBSA-2026-11-24.pdf"
    many = bound(BRIEF, batch_of(*(f"A{n}" for n in range(60))).items).file_name
    assert len(many) < 140
    assert "-61-CBSA-" in many


def test_what_it_tells_comes_back_from_what_was_kept(desk):
    told = documents.gathered(desk, volume_of("CO", "MX").request)
    assert isinstance(told, Volume)
    assert [chapter.subject.fr for chapter in told.chapters] == ["Colombie", "Mexique"]
    assert told.name.en == "Counterpart brief, volume of 2"
    assert told.marking >= max(chapter.marking for chapter in told.chapters)
    assert thaw(Volume, freeze(told)) == told


@pytest.mark.parametrize("layout", LAYOUTS)
def test_it_is_accessible_and_archival_in_each_layout(desk, tmp_path, layout):
    request = volume_of("CO", "MX", request=DocumentRequest("country-pack", "", "CBSA", TODAY))
    request = DocumentRequest(**{**vars(request.request), "layout": layout})
    documents.print_draft(desk, request, tmp_path / "a.pdf", unheard)
    for file in documents.files_of(request, tmp_path / "a.pdf"):
        assert faults(file) == []


def test_the_contents_give_the_page_of_each_chapter(desk, tmp_path):
    request = volume_of("CO", "MX").request
    found = pages(documents.print_draft(desk, request, tmp_path / "a.pdf", unheard))
    contents = found[1]
    for name in ("Colombia", "Mexico"):
        at = next(n for n, text in enumerate(found, 1) if text.count(name) > (n == 2))
        assert f"{name} {at}" in contents


def test_every_kind_that_can_be_bound_has_a_binding():
    assert tuple(KINDS) == BOUND


@pytest.mark.parametrize("subject", ["list: post", "country-pack:", "CO", ""])
def test_what_is_no_chapter_makes_no_volume(desk, subject):
    with pytest.raises(NoVolume):
        documents.gathered(desk, DocumentRequest("volume", subject, "CBSA", TODAY))
    with pytest.raises(NoVolume):
        volumes.item_of(BRIEF, ())


def test_it_is_one_document_of_the_register_and_can_be_made_again(desk, tmp_path):
    items = batch_of("CO", "MX").items
    whole = Batch(items, grouping=ONE_VOLUME, recipients=(DIRECTOR,))
    batch = volumes.grouped(whole, BRIEF)
    course = batch_run.run(desk, batch, tmp_path, Course(), unheard)
    assert course.count(MADE) == 1
    [result] = course.results
    assert result.number == "2026-0001"
    content = (tmp_path / result.files[0]).read_bytes()
    assert register.verify(desk, tmp_path / result.files[0]).state == "genuine"
    [again] = register.reprint(desk, result.number, tmp_path / "again", unheard)
    assert again.read_bytes() == content


def test_a_batch_that_is_no_volume_stays_as_it_is():
    batch = Batch(batch_of("CO", "MX").items, grouping=TOGETHER)
    assert volumes.grouped(batch, BRIEF) is batch
