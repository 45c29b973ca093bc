from datetime import date

import pytest
from sqlalchemy import select

from lo_desk.catalogue.field import Choice
from lo_desk.db.tables import ChangeSet
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import NEW, Edit, Part, Ref
from lo_desk.errors import CannotUndo, NothingToUndo
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import history, records, steps
from lo_desk.services.desk import opened
from lo_desk.services.watch import Watch
from tests import factories
from tests.conftest import NOON
from tests.factories import change


def live(desk):
    """Every live record as it reads: what undo must bring back."""
    shown = {}
    for entity in ("officer", "post", "post_profile", "tour", "priority", "priority_version"):
        for facts in records.whole(desk, entity):
            if facts["closed_on"] is None:
                shown[facts.id] = dict(facts.by_key)
    return shown


def test_undo_and_redo_walk_back_and_forth_and_say_what_they_do(any_empty_desk, english):
    who = factories.officer(any_empty_desk, name="P. Singh")
    before = live(any_empty_desk)
    change(any_empty_desk, "officer", who, name="P. Singh-Roy")
    after = live(any_empty_desk)
    label = said("Undo: %(step)s", step=steps.next_undo(any_empty_desk))
    assert english.text(label) == "Undo: change of P. Singh-Roy"
    steps.undo(any_empty_desk)
    assert live(any_empty_desk) == before
    assert english.text(steps.next_redo(any_empty_desk)) == "change of P. Singh"
    steps.redo(any_empty_desk)
    assert live(any_empty_desk) == after
    steps.undo(any_empty_desk)
    steps.undo(any_empty_desk)
    assert live(any_empty_desk) == {}
    steps.redo(any_empty_desk)
    steps.redo(any_empty_desk)
    assert live(any_empty_desk) == after
    history.verify(any_empty_desk)


def test_a_step_of_many_records_is_undone_as_one(any_empty_desk):
    who, where = factories.officer(any_empty_desk), factories.post(any_empty_desk)
    before = live(any_empty_desk)
    tour, after = new_id(), Choice(where, "")
    edits = [
        Edit(
            "tour",
            tour,
            NEW,
            {"officer": Choice(who, ""), "post": after, "planned_starts": date(2027, 1, 1)},
        ),
        Edit("officer", who, 1, {"phone": "+1 613 555 0100"}),
    ]
    label = said(
        "Move of %(officer)s to %(post)s", officer=Ref("officer", who), post=Ref("post", where)
    )
    records.save(any_empty_desk, edits, label)
    steps.undo(any_empty_desk)
    assert live(any_empty_desk) == before


def test_a_bilingual_text_comes_back_with_its_state(any_empty_desk):
    key = factories.priority(any_empty_desk)
    text = factories.fact(any_empty_desk, "priority", key, "originator").confirmed()
    change(any_empty_desk, "priority", key, originator=text)
    reviewed = live(any_empty_desk)
    change(any_empty_desk, "priority", key, originator=Bilingual("CBSA, other", text.fr))
    assert factories.fact(any_empty_desk, "priority", key, "originator").state == "stale"
    steps.undo(any_empty_desk)
    assert live(any_empty_desk) == reviewed


def test_what_somebody_changed_since_is_not_undone(any_empty_desk):
    who = factories.officer(any_empty_desk)
    change(any_empty_desk, "officer", who, name="B")
    with opened(any_empty_desk.place, "somebody else", lambda: NOON) as theirs:
        change(theirs, "officer", who, name="C")
        assert steps.next_redo(theirs) is None
    with pytest.raises(CannotUndo):
        steps.undo(any_empty_desk)
    assert records.read(any_empty_desk, "officer", who)["name"] == "C"


def test_nothing_to_redo_after_something_new(any_empty_desk):
    who = factories.officer(any_empty_desk)
    steps.undo(any_empty_desk)
    factories.officer(any_empty_desk, name="B", service_no="C-2")
    with pytest.raises(NothingToUndo):
        steps.redo(any_empty_desk)
    assert records.read(any_empty_desk, "officer", who)["closed_why"] == "undone"


def test_history_tells_each_field_old_and_new_and_why(any_empty_desk, english):
    who = factories.officer(any_empty_desk)
    read = records.read(any_empty_desk, "officer", who)
    edit = Edit("officer", who, read.version, {"clearance_ends": date(2027, 1, 31)})
    label = said("Change of %(officer)s", officer=Ref("officer", who))
    records.save(any_empty_desk, [edit], label, why="letter of 2026-11-20")
    line = history.of(any_empty_desk, "officer", who)[0]
    assert (line.field, line.old, line.new) == ("Clearance, last day", None, date(2027, 1, 31))
    assert (line.who, line.why) == ("me", "letter of 2026-11-20")
    assert english.text(line.label) == "Change of A. Tremblay"


def test_labels_never_hold_words_of_records(any_empty_desk):
    factories.officer(any_empty_desk, name="Very Secret")
    with any_empty_desk.store.reading() as session:
        assert all("Secret" not in str(label) for label in session.scalars(select(ChangeSet.label)))
    with pytest.raises(TypeError):
        records.save(any_empty_desk, [], said("change of %(name)s", name="Very Secret"))


def test_one_window_hears_of_the_others_save(any_empty_desk):
    watch = Watch(any_empty_desk)
    assert not watch.changed()
    with opened(any_empty_desk.place, "somebody else", lambda: NOON) as theirs:
        factories.officer(theirs)
    assert watch.changed()
    assert not watch.changed()
    assert records.count(any_empty_desk, "officer", Part()) == 1


def test_what_was_published_does_not_stand_in_the_way_of_undo(any_empty_desk, english):
    who = factories.officer(any_empty_desk)
    of = factories.priority(any_empty_desk)
    draft = factories.version(any_empty_desk, of, state="draft", published_on=None)
    change(any_empty_desk, "officer", who, name="B. Roy")
    change(
        any_empty_desk, "priority_version", draft, state="published", published_on=date(2026, 11, 3)
    )
    assert english.text(steps.next_undo(any_empty_desk)) == "change of B. Roy"
    steps.undo(any_empty_desk)
    assert records.read(any_empty_desk, "officer", who)["name"] == "A. Tremblay"


def test_history_tells_a_text_in_both_languages_though_one_alone_changed(any_empty_desk):
    key = factories.priority(any_empty_desk)
    text = factories.fact(any_empty_desk, "priority", key, "originator")
    change(any_empty_desk, "priority", key, originator=text.saying(text.en, "ASFC, Ciblage"))
    line = history.of(any_empty_desk, "priority", key)[0]
    assert line.old == Bilingual("CBSA, Intelligence", "ASFC, Renseignement")
    assert line.new == Bilingual("CBSA, Intelligence", "ASFC, Ciblage")
