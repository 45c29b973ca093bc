"""Nothing writes a record without its history, and no rule is only in the program."""

from datetime import date

import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from lo_desk.db import guards
from lo_desk.db.models import MODELS
from lo_desk.db.store import Step
from lo_desk.db.tables import Change
from lo_desk.errors import BrokenJournal, DeskError
from lo_desk.ids import new_id
from lo_desk.services import history
from tests import factories
from tests.factories import LABEL


def run(desk, statement, **values):
    with desk.store.engine.connect().execution_options(writing=True) as link, link.begin():
        link.execute(text(statement), values)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE officer SET name = 'x'",
        "UPDATE officer SET name = 'x', version = version + 1",
        "DELETE FROM officer",
        "UPDATE change SET new = old",
        "DELETE FROM change",
        "UPDATE change_set SET who = 'x'",
        "DELETE FROM change_set",
    ],
)
def test_raw_statements_are_refused(any_empty_desk, statement):
    factories.officer(any_empty_desk)
    with pytest.raises(DBAPIError, match="lo_desk"):
        run(any_empty_desk, statement)
    history.verify(any_empty_desk)


def test_bulk_and_core_writes_are_refused(any_empty_desk):
    officer = MODELS["officer"]
    factories.officer(any_empty_desk)
    with pytest.raises(AssertionError), any_empty_desk.store.writing(Step(LABEL)) as session:
        session.execute(update(officer).values(name="x"))
    with pytest.raises(AssertionError), any_empty_desk.store.writing(Step(LABEL)) as session:
        session.delete(session.scalars(select(officer)).first())
    row = {"id": new_id(), "owner": "CBSA", "name": "x", "official_language": "en"}
    with pytest.raises(DeskError), any_empty_desk.store.writing(Step(LABEL)) as session:
        session.bulk_insert_mappings(officer, [row])
        session.commit()


def test_invented_history_is_refused(any_empty_desk):
    entry = {
        "set_id": new_id(),
        "n": 0,
        "entity": "officer",
        "record_id": new_id(),
        "version": 1,
        "kind": "create",
        "owner": "CBSA",
        "released": True,
        "old": {},
        "new": {},
        "base": {},
    }
    with pytest.raises(DBAPIError), Session(any_empty_desk.store.engine) as session:
        session.connection(execution_options={"writing": True}).execute(insert(Change), [entry])
        session.commit()


def test_a_false_entry_does_not_cover_a_write(any_empty_desk):
    if any_empty_desk.store.engine.dialect.name != "postgresql":
        return  # a file's triggers cannot look at the whole transaction
    who = factories.officer(any_empty_desk)
    entry = "INSERT INTO change_set SELECT gen_random_uuid(), site, seq + 1, at, who, author, label, why, step, undoes, hash, hash FROM change_set ORDER BY seq DESC LIMIT 1 RETURNING id"
    told = (
        "INSERT INTO change SELECT :set, 0, entity, record_id, version + 1, 'change', owner,"
        ' released, \'{"name": "A. Tremblay"}\', \'{"name": "told"}\', \'{}\' FROM change'
        " WHERE record_id = :who ORDER BY version DESC LIMIT 1"
    )
    with pytest.raises(DBAPIError, match="not journalled"):
        with any_empty_desk.store.engine.connect() as link, link.begin():
            key = link.execute(text(entry)).scalar()
            link.execute(text(told), {"set": key, "who": who})
            link.execute(
                text("UPDATE officer SET name = 'written', version = version + 1 WHERE id = :who"),
                {"who": who},
            )


def test_the_registry_itself_refuses_overlaps(any_empty_desk):
    """The rule says it first, with names; whoever comes by another way is refused too."""
    who, where = factories.officer(any_empty_desk), factories.post(any_empty_desk)
    factories.tour(any_empty_desk, who, where, date(2026, 1, 1), date(2026, 12, 31))
    tour = MODELS["tour"]
    with pytest.raises(DeskError), any_empty_desk.store.writing(Step(LABEL)) as session:
        session.add(
            tour(
                owner="CBSA",
                officer_id=who,
                post_id=where,
                planned_starts=date(2026, 12, 31),
                starts=date(2026, 12, 31),
            )
        )
        session.flush()
    with any_empty_desk.store.writing(Step(LABEL)) as session:
        session.add(
            tour(
                owner="CBSA",
                officer_id=who,
                post_id=where,
                planned_starts=date(2027, 1, 1),
                starts=date(2027, 1, 1),
            )
        )


def test_guards_are_made_again_as_they_were(any_empty_desk):
    with (
        any_empty_desk.store.engine.connect().execution_options(writing=True) as link,
        link.begin(),
    ):
        before = list(guards.names(link))
        guards.renew(link)
        assert list(guards.names(link)) == before
    assert {f"guard_{table}_delete" for table in MODELS} <= set(before)


def test_a_journal_altered_by_hand_is_noticed(empty_desk):
    factories.officer(empty_desk)
    with empty_desk.store.engine.connect().execution_options(writing=True) as link, link.begin():
        link.exec_driver_sql("DROP TRIGGER guard_change_update")
        link.exec_driver_sql("UPDATE change SET new = '{}' WHERE entity = 'officer'")
    with pytest.raises(BrokenJournal):
        history.verify(empty_desk)
