from dataclasses import replace

from lo_desk.domain.rows import Part, Ref
from lo_desk.ids import new_id
from lo_desk.services import bookmarks, records


def refs(desk, entity, count):
    return [Ref(entity, row.id) for row in records.rows(desk, entity, Part(count=count))]


def test_what_was_looked_at_last_comes_first_and_once(desk):
    one, other = refs(desk, "post", 2)
    for ref in (one, other, one):
        bookmarks.remember(desk, ref)
    assert bookmarks.read(desk).recent == (one, other)


def test_only_the_last_ones_are_kept(desk):
    looked = [Ref("post", new_id()) for _ in range(bookmarks.MOST_RECENT + 5)]
    for ref in looked:
        kept = bookmarks.remember(desk, ref)
    assert len(kept.recent) == bookmarks.MOST_RECENT
    assert kept.recent[0] == looked[-1]


def test_a_pin_stays_until_it_is_taken_away(desk):
    (one,) = refs(desk, "post", 1)
    assert bookmarks.toggle(desk, one).pinned == (one,)
    assert bookmarks.read(desk).pinned == (one,)
    assert bookmarks.toggle(desk, one).pinned == ()


def test_each_registry_has_its_own(desk):
    (one,) = refs(desk, "post", 1)
    bookmarks.toggle(desk, one)
    assert bookmarks.read(replace(desk, place=desk.place + ".other")).pinned == ()


def test_records_are_named_as_they_are_called_now_and_strangers_left_out(desk):
    (one,) = refs(desk, "officer", 1)
    ((ref, choice),) = bookmarks.named(desk, [Ref("officer", new_id()), one])
    assert ref == one
    assert choice.label == records.read(desk, "officer", one.id)["name"]


def test_a_damaged_file_means_nothing_was_kept(desk):
    (one,) = refs(desk, "post", 1)
    bookmarks.toggle(desk, one)
    bookmarks._file(desk).write_text('{"recent": 3, "pinned": [["post"]]}')
    assert bookmarks.read(desk) == bookmarks.Bookmarks()


def test_no_name_is_written_down(desk):
    (one,) = refs(desk, "officer", 1)
    bookmarks.remember(desk, one)
    name = str(records.read(desk, "officer", one.id)["name"])
    assert name not in bookmarks._file(desk).read_text()


def test_a_place_is_pinned_and_unpinned(desk):
    assert bookmarks.toggle_place(desk, "gaps").places == ("gaps",)
    assert bookmarks.read(desk).places == ("gaps",)
    assert bookmarks.toggle_place(desk, "gaps").places == ()
