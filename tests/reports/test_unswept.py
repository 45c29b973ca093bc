"""What a document needs while it is made: nobody sweeps it, and nothing of it is left."""

import gc

import pytest

from lo_desk.reports.pdf.structure import Elem
from lo_desk.reports.unswept import unswept
from tests.reports.reading import print_pack


@pytest.fixture
def sweeping():
    """Sweeps as they were before, whatever a test did to them."""
    before = gc.isenabled()
    yield gc
    (gc.enable if before else gc.disable)()


def test_no_sweep_starts_inside_and_they_go_on_behind_it(sweeping):
    sweeping.enable()
    with unswept():
        assert not sweeping.isenabled()
        with unswept():
            pass
        assert not sweeping.isenabled()
    assert sweeping.isenabled()


def test_where_nobody_sweeps_it_stays_so_even_after_an_error(sweeping):
    sweeping.disable()
    with pytest.raises(KeyError), unswept():
        raise KeyError
    assert not sweeping.isenabled()


def test_nothing_of_a_written_document_waits_to_be_found(sweeping, tmp_path):
    sweeping.collect()
    sweeping.disable()
    print_pack(tmp_path / "a.pdf")
    assert not any(isinstance(held, Elem) for held in sweeping.get_objects())
