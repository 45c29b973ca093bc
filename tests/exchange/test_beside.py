"""A file is written whole or not at all, and nothing is left of one that was not."""

import pytest

from lo_desk.exchange import vcards
from lo_desk.exchange.beside import beside


def test_it_takes_its_place_at_the_end(tmp_path):
    target = tmp_path / "a.vcf"
    target.write_text("before")
    with beside(target) as part:
        part.write_text("after")
        assert target.read_text() == "before"
    assert target.read_text() == "after"
    assert list(tmp_path.iterdir()) == [target]


def test_what_was_there_stays_and_nothing_else_where_it_fails(tmp_path):
    target = tmp_path / "a.vcf"
    target.write_text("before")
    with pytest.raises(OSError, match="full"), beside(target) as part:
        part.write_text("half")
        raise OSError("full")
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_contacts_that_cannot_take_their_place_leave_nothing(tmp_path):
    target = tmp_path / "contacts.vcf"
    target.mkdir()
    with pytest.raises(OSError):
        vcards.write([], target)
    assert list(tmp_path.iterdir()) == [target]
