"""Writes a step back: at once, or where it is large part by part under one step."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from uuid import UUID

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from lo_desk.catalogue.paired import in_pairs
from lo_desk.db.audit import plain
from lo_desk.db.base import Record
from lo_desk.db.columns import typed_value
from lo_desk.db.entities import MODELS
from lo_desk.db.queries.exchange import with_ids
from lo_desk.db.queries.journal import changes_in, sets_of_step
from lo_desk.db.queries.records import UNDONE, in_parts
from lo_desk.db.store import AT_ONCE, Step
from lo_desk.db.tables import Change, ChangeSet
from lo_desk.domain.bilingual import Bilingual
from lo_desk.errors import CannotUndo, DeskError
from lo_desk.i18n.msg import Msg, said
from lo_desk.progress import Progress, unheard
from lo_desk.services.desk import Desk
from lo_desk.services.rules import keep_apart, obey
from lo_desk.services.steps import Words


class PartRemains(DeskError):
    """A large step was written back in part, and that part could not be taken back."""

    msg = said(
        "Going back stopped before its end, and what it had done by then could not be taken back."
        " Nothing else was touched. Once the registry can be written again, choose Redo, then Undo."
    )


def write_back(desk: Desk, step: UUID, words: Words, report: Progress) -> None:
    """Write a step back under one new step, or leave all as it was.

    Nobody else waits longer than for ``AT_ONCE`` changes; between them ``report`` may stop it.

    Args:
        desk: The registry.
        step: The step, or its first part.
        words: What the new step is called.
        report: Hears how far it is.

    Raises:
        CannotUndo: A newer step changed the same facts.
        PartRemains: It failed, and so did taking back what was written before.
        DeskError: The registry cannot be written.
    """
    with desk.store.reading() as session:
        parts = list(_parts(session, step))
        if len(parts) > 1:
            _look_before(session, parts)
    work = _Work(step, words.label)
    try:
        work.write(desk, parts, words.shown, report)
    except BaseException:  # Cancelled too
        _take_back(desk, work, words)
        raise


class _Work:
    """One step being written: its first set once that was tried, and whether a part is saved."""

    def __init__(self, undoes: UUID, label: Msg) -> None:
        self._undoes, self._label = undoes, label
        self.first: UUID | None = None
        self.saved = False

    def write(
        self, desk: Desk, parts: Sequence[Sequence[Change]], shown: Msg, report: Progress
    ) -> None:
        """Write ``parts`` back, each in a transaction of its own."""
        for number, part in enumerate(parts):
            report(number / len(parts), shown)
            with desk.store.writing(self._step()) as session:
                self.first = self.first or session.info["set"]
                session.info["exact"] = True
                _write(desk, session, part, large=len(parts) > 1)
            self.saved = True

    def _step(self) -> Step:
        """Only the first set says what the step writes back: the others are its parts."""
        if self.first is None:
            return Step(self._label, undoes=self._undoes)
        return Step(self._label, part_of=self.first)


def _parts(session: Session, step: UUID) -> Iterator[Sequence[Change]]:
    """The changes of a step, last first, in parts that never reach over two of its sets.

    The registry kept its rules wherever one of its sets ended.
    """
    for part in sets_of_step(session, step):
        changes = changes_in(session, part.id)
        for start in range(0, len(changes), AT_ONCE):
            yield changes[start : start + AT_ONCE]


def _look_before(session: Session, parts: Sequence[Sequence[Change]]) -> None:
    """Raise before anything is written if it could not be written to its end."""
    seen: set[UUID] = set()
    for part in parts:
        newest = {c.record_id: c for c in reversed(part) if c.record_id not in seen}
        seen |= newest.keys()
        for entity in {change.entity for change in newest.values()}:
            ours = {key for key, change in newest.items() if change.entity == entity}
            for record in with_ids(session, entity, ours):
                change = newest[record.id]
                if not (_holds(record, change) or _is_back(record, change)):
                    raise CannotUndo
            session.expunge_all()


def _write(desk: Desk, session: Session, part: Sequence[Change], *, large: bool) -> None:
    there, times = _locked(session, part), Counter(change.record_id for change in part)
    gone = [c for c in part if c.kind == "create" and times[c.record_id] == 1]
    records = list(_restored(desk, there, gone, large=large))
    session.flush()  # what the step made ends before what it cut goes on
    taken = {id(change) for change in gone}
    rest = [change for change in part if id(change) not in taken]
    for stage in _in_turn(rest, times):
        records += _restored(desk, there, stage, large=large)
        keep_apart(session, records)
        session.flush()
    obey(session, records)


def _in_turn(changes: Sequence[Change], times: Mapping[UUID, int]) -> Iterator[list[Change]]:
    """What is closed again leaves its code to another, which has to leave it to what comes back."""
    turns: tuple[list[Change], ...] = ([], [], [])
    for change in changes:
        alone = "closed_on" in change.old and times[change.record_id] == 1
        turns[1 if not alone else 2 if change.old["closed_on"] is None else 0].append(change)
    yield from turns


def _restored(
    desk: Desk, there: Mapping[UUID, Record], changes: Iterable[Change], *, large: bool
) -> Iterator[Record]:
    for change in changes:
        record = there[change.record_id]
        if _holds(record, change):
            _restore(desk, record, change)
            yield record
        elif not (large and _is_back(record, change)):
            raise CannotUndo


def _locked(session: Session, part: Sequence[Change]) -> dict[UUID, Record]:
    """The records of ``part``, kept from other writers until the transaction ends."""
    found: dict[UUID, Record] = {}
    for entity in {change.entity for change in part}:
        model, ids = MODELS[entity], sorted({c.record_id for c in part if c.entity == entity})
        query = select(model).with_for_update(key_share=True)
        found |= {record.id: record for record in in_parts(session, query, model.id, ids)}
    return found


def _take_back(desk: Desk, work: _Work, words: Words) -> None:
    """Take the parts that were written back, whatever else was saved meanwhile.

    Raises:
        PartRemains: That failed too.
    """
    if work.first is None:
        return
    try:
        with desk.store.reading() as session:
            if session.get(ChangeSet, work.first) is None:
                return
            parts = list(_parts(session, work.first))
        _Work(work.first, words.back).write(desk, parts, words.shown, unheard)
    except BaseException as error:
        if work.saved:
            raise PartRemains from error


def _holds(record: Record, change: Change) -> bool:
    """Whether the record still holds what ``change`` made of it."""
    return all(
        plain(getattr(record, name)) == value
        for name, value in in_pairs(change.entity, change.new).items()
        if name != "version"
    )


def _is_back(record: Record, change: Change) -> bool:
    """Whether it was brought back already: a large step may have ended half way, killed."""
    if change.kind == "create":
        return record.closed_why == UNDONE
    old = in_pairs(change.entity, change.old)
    return all(plain(getattr(record, name)) == value for name, value in old.items())


def _restore(desk: Desk, record: Record, change: Change) -> None:
    """Give the record what it held before ``change``."""
    if change.kind == "create":
        record.closed_on, record.closed_why = desk.today, UNDONE
        return
    model = MODELS[change.entity]
    held = in_pairs(change.entity, change.old)
    old = {name: typed_value(model, name, value) for name, value in held.items()}
    for pair in inspect(model).composites:
        if any(name.startswith(f"{pair.key}_") and name in old for name in old):
            current: Bilingual = getattr(record, pair.key)
            sides = ("en", "fr", "newer", "state", "match")
            values = [old.pop(f"{pair.key}_{s}", getattr(current, s)) for s in sides]
            setattr(record, pair.key, Bilingual(*values))
    for name, value in old.items():
        setattr(record, name, value)
