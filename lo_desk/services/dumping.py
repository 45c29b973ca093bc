"""All of a registry as one JSON file, for other programs; the same registry, the same bytes."""

from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.db.labels import read
from lo_desk.db.opening import REVISION
from lo_desk.db.queries import whole
from lo_desk.db.queries.records import label_named
from lo_desk.db.tables import Change, ChangeSet
from lo_desk.domain.rows import Facts
from lo_desk.errors import CannotWrite
from lo_desk.exchange import json_dump
from lo_desk.exchange.json_values import shaped
from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress, between
from lo_desk.services import about, records
from lo_desk.services.desk import Desk

FORMAT, FORMAT_VERSION = "lo-desk-registry", 1
FILE = "lo-desk.json"
Shape = Mapping[str, object]
_RECORDS = 0.5  # of the work, where the history is wanted too


def dump(desk: Desk, target: Path, report: Progress, *, history: bool = False) -> Path:
    """Write every live record of every kind into ``target``; gives the file.

    What the desk's agency may not see yet, the other's score sheets, is not in it.

    Args:
        desk: The registry.
        target: The file to make or replace; what is there stays if this fails or is stopped.
        report: Hears how far it is, and may stop it.
        history: Whether closed records and every step of the journal come too.

    Raises:
        CannotWrite: There is no room, or it may not be written.
        DeskError: The registry cannot be read.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with desk.store.reading() as session:
            counts = {key: whole.count_of(session, key, closed=history) for key in ENTITIES}
            told = between(report, 0, _RECORDS if history else 1)
            kinds = _kinds(session, counts, told, closed=history)
            told = between(report, _RECORDS, 1)
            steps = _history(session, told) if history else None
            json_dump.write(_header(desk, session, counts), kinds, steps, target)
    except OSError as error:
        raise CannotWrite(str(target)) from error
    report(1.0, said("Export done"))
    return target


def _header(desk: Desk, session: Session, counts: Mapping[str, int]) -> Shape:
    newest = whole.newest(session, desk.store.site)
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "product": "LO Desk",
        "product_version": about.number(),
        "registry": str(desk.store.id),
        "kind": desk.store.kind,
        "revision": REVISION,
        "as_of": {"step": str(newest.id), "at": _moment(newest)} if newest else None,
        "seen_by": desk.home,
        "counts": dict(counts),
    }


def _kinds(
    session: Session, counts: Mapping[str, int], report: Progress, *, closed: bool
) -> Iterator[tuple[str, Iterator[Shape]]]:
    done, total = count(1), max(1, sum(counts.values()))

    def lines(entity: str) -> Iterator[Shape]:
        for part in whole.parts_of(session, entity, closed=closed):
            for facts in records.facts_of(session, entity, part):
                number = next(done)
                yield _record(entity, facts)
            report(number / total, said(ENTITIES[entity].plural))

    return ((entity, lines(entity)) for entity in counts)


def _record(entity: str, facts: Facts) -> Shape:
    fields = {f.key: shaped(f, f.shown(facts)) for f in ENTITIES[entity].exchanged}
    return {"id": str(facts.id), "version": facts.version, **fields}


def _history(session: Session, report: Progress) -> Iterator[Shape]:
    total = max(1, whole.count_of_steps(session))
    for number, (step, changes) in enumerate(whole.steps(session), 1):
        seen = whole.seen(session, changes)
        told = [_change(change) for change in changes if change.record_id in seen]
        if told:
            yield {**_step(session, step), "changes": told}
        report(number / total, said("History"))


def _step(session: Session, step: ChangeSet) -> Shape:
    label = label_named(session, read(step.label))
    return {
        "id": str(step.id),
        "site": str(step.site),
        "number": step.seq,
        "at": _moment(step),
        "who": step.who,
        "label": {code: spoken(f"{code}_CA").text(label) for code in ("en", "fr")},
        "why": step.why or None,
        "part_of": str(step.step) if step.step else None,
        "undoes": str(step.undoes) if step.undoes else None,
    }


def _change(change: Change) -> Shape:
    """As the journal keeps it: columns as stored, a last day as the day after it."""
    return {
        "entity": change.entity,
        "id": str(change.record_id),
        "version": change.version,
        "kind": change.kind,
        "old": change.old,
        "new": change.new,
    }


def _moment(step: ChangeSet) -> str:
    return step.at.isoformat().replace("+00:00", "Z")
