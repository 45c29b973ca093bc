from datetime import date

import pytest
from sqlalchemy import event, select

from lo_desk.catalogue.field import Choice
from lo_desk.db.tables import ChangeSet
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import NEW, Edit, Part, Ref
from lo_desk.errors import CannotUndo
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.progress import Cancelled
from lo_desk.services import history, records, steps, writing_back
from lo_desk.services.desk import opened
from lo_desk.services.steps import NothingToUndo
from lo_desk.services.watch import Watch
from lo_desk.services.writing_back import PartRemains
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


@pytest.fixture
def many(any_empty_desk, monkeypatch):
    """A desk whose last step made 50 posts; more than 20 records are many here."""
    for module in (steps, writing_back):
        monkeypatch.setattr(module, "AT_ONCE", 20)
    factories.officer(any_empty_desk)
    facts = {"owner": "CBSA", "role": "lo", "public": False}
    keys = [new_id() for _ in range(50)]
    edits = [
        Edit("post", key, NEW, {**facts, "code": f"P-{number}"}) for number, key in enumerate(keys)
    ]
    records.save(any_empty_desk, edits, said("many posts"))
    return any_empty_desk, keys


def sets(desk):
    with desk.store.reading() as session:
        return session.scalars(select(ChangeSet).order_by(ChangeSet.seq)).all()


def test_a_large_step_is_undone_and_redone_in_parts_under_one_step(many, english):
    desk, _ = many
    after, told = live(desk), []
    assert steps.undo_is_large(desk)
    steps.undo(desk, lambda fraction, words: told.append((fraction, english.text(words))))
    assert [fraction for fraction, _ in told] == [0, pytest.approx(1 / 3), pytest.approx(2 / 3)]
    assert {words for _, words in told} == {"Undo: many posts"}
    first, *others = sets(desk)[-3:]
    assert (first.step, first.undoes) == (None, sets(desk)[-4].id)
    assert {(part.step, part.undoes) for part in others} == {(first.id, None)}
    assert records.count(desk, "post", Part()) == 0
    assert not steps.undo_is_large(desk)
    assert steps.redo_is_large(desk)
    steps.redo(desk)
    assert live(desk) == after
    assert steps.next_redo(desk) is None
    steps.undo(desk)
    steps.undo(desk)
    assert live(desk) == {}
    steps.redo(desk)
    steps.redo(desk)
    assert live(desk) == after
    history.verify(desk)


def test_undoing_many_new_records_asks_for_all_at_once_what_refers_to_them(desk):
    facts = {"owner": "CBSA", "official_language": "fr"}
    asked = []

    def hear(_connection, _cursor, text, *_rest):
        asked.append(text)

    def cost(count):
        edits = [
            Edit("officer", new_id(), NEW, {**facts, "name": f"P. {n}", "service_no": f"S-{n}"})
            for n in range(count)
        ]
        records.save(desk, edits, said("many officers"))
        asked.clear()
        steps.undo(desk)
        return sum("SELECT" in text for text in asked)

    event.listen(desk.store.engine, "before_cursor_execute", hear)
    assert cost(60) < cost(2) + 60  # one each to lock or read it, not one for each way to refer


def test_a_large_step_that_is_stopped_half_way_takes_its_own_parts_back(many, english):
    desk, _ = many
    after = live(desk)

    def stop(fraction, _words):
        if fraction > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        steps.undo(desk, stop)
    assert live(desk) == after
    assert english.text(steps.next_undo(desk)) == "many posts"
    assert steps.next_redo(desk) is None
    steps.undo(desk)
    assert records.count(desk, "post", Part()) == 0
    history.verify(desk)


def test_a_large_step_whose_facts_were_changed_since_is_not_even_begun(many):
    desk, keys = many
    with opened(desk.place, "somebody else", lambda: NOON) as theirs:
        change(theirs, "post", keys[3], source="x")
    before = len(sets(desk))
    with pytest.raises(CannotUndo):
        steps.undo(desk)
    assert len(sets(desk)) == before


def test_a_large_step_cut_short_for_good_is_gone_on_with(many):
    """As after a killed program: parts of it are there, and nobody took them back."""
    desk, _ = many
    after = live(desk)

    def away(fraction, _words):
        if fraction > 0.5:
            desk.store.away = True

    for way in (steps.undo, steps.redo):
        with pytest.raises(PartRemains):
            way(desk, away)
        desk.store.away = False
        assert 0 < records.count(desk, "post", Part()) < 50
        if way is steps.undo:
            steps.redo(desk)
            assert live(desk) == after
        steps.undo(desk)
        assert records.count(desk, "post", Part()) == 0
    history.verify(desk)
