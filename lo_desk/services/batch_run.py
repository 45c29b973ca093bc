"""The making of a batch: what is finished is kept, resumed and never half there.

A small file in the folder remembers what was finished, so that whoever stops, or is killed, goes
on by asking once more: what is there and still true is skipped, all else is made. A document that
was issued and whose files did not arrive is made again from the register, not issued twice.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from lo_desk.db.queries import issued as asked_register
from lo_desk.domain.batch import Batch, BatchItem, names_of
from lo_desk.domain.batch_course import KEPT, MADE, MAKING, REFUSED, Course, Result
from lo_desk.domain.batch_state import BatchState, Finished, asked_of, read, written
from lo_desk.domain.packs import Pack
from lo_desk.errors import CannotWrite, DeskError
from lo_desk.i18n.msg import Msg, said
from lo_desk.progress import Cancelled, Progress, between, part_of, rising
from lo_desk.services import copies, documents, register, reports
from lo_desk.services.desk import Desk
from lo_desk.services.frozen_packs import thawed
from lo_desk.services.gate import TextsPending

STATE = "lo-desk-batch.json"
_READ = 0.1  # of the work on a document: its facts are gathered


def run(desk: Desk, batch: Batch, folder: Path, course: Course, report: Progress) -> Course:
    """Make what is not there yet, one after the other; ``course`` tells how far it is.

    Whoever stops it keeps what is finished; a document that fails does not stop the others.

    Raises:
        CannotWrite: What is finished cannot be remembered in the folder.
    """
    state, names = _remembered(desk, folder), names_of(batch)
    for place in {(folder / name).parent for name in names}:
        copies.settle(desk, place)
    course.begin(len(batch.items))
    for at, (item, name) in enumerate(zip(batch.items, names, strict=True)):
        course.results[at] = Result(MAKING)
        told = said(
            "Making %(n)s of %(all)s: %(name)s…", n=at + 1, all=len(batch.items), name=item.name
        )
        heard = rising(_saying(part_of(report, at, len(batch.items)), told))
        try:
            done, fresh = _made(desk, batch, _Work(item, name, folder, state), heard)
        except Cancelled:
            course.results[at] = Result()
            course.stopped = True
            return course
        except DeskError as error:
            course.results[at] = _refused(error)
            continue
        state = replace(state, finished={**state.finished, name: done})
        if fresh:
            _remember(folder, state)
        course.results[at] = Result(MADE if fresh else KEPT, tuple(done.files), done.number)
    return course


def _refused(error: DeskError) -> Result:
    pending = error.items if isinstance(error, TextsPending) else ()
    return Result(REFUSED, reason=error.msg, pending=pending)


@dataclass(frozen=True)
class _Work:
    item: BatchItem
    name: str
    folder: Path
    state: BatchState


def _made(desk: Desk, batch: Batch, work: _Work, report: Progress) -> tuple[Finished, bool]:
    """The item's files, and whether they were made now."""
    report(0.0, said("Reading the registry"))
    report = between(report, _READ, 1)
    pack = documents.gathered(desk, documents.in_order(desk, work.item.request))
    asked, known = asked_of(batch, work.item), work.state.finished.get(work.name)
    if known and (known.asked, known.facts) == (asked, pack.fingerprint) and _there(work, known):
        return known, False
    target = work.folder / work.name
    if batch.recipients:
        number, files = _issued(desk, batch, work, pack, report)
    else:
        number, files = "", _drafted(pack, target, report)
    hashes = {_below(file, work.folder): _hash(file) for file in files}
    return Finished(asked, pack.fingerprint, hashes, number), True


def _drafted(pack: Pack, target: Path, report: Progress) -> tuple[Path, ...]:
    request = pack.request
    reports.write(request.kind, pack, request.languages, target, report)
    return documents.files_of(request, target)


def _issued(
    desk: Desk, batch: Batch, work: _Work, pack: Pack, report: Progress
) -> tuple[str, tuple[Path, ...]]:
    """Issue it, or print again what was issued before somebody was killed."""
    target = work.folder / work.name
    number = _registered(desk, batch, work.state, pack)
    if number:
        files = register.reprint(desk, number, target.parent, report)
    else:
        asked = register.Issuing(
            work.item.request, batch.recipients, batch.expires, posts=batch.posts
        )
        issued = register.issue(desk, asked, target.parent, report)
        number, files = issued.number, issued.files
    return number, tuple(
        _renamed(file, target.with_name(f"{target.stem}-{file.name}")) for file in files
    )


def _registered(desk: Desk, batch: Batch, state: BatchState, pack: Pack) -> str:
    """The number under which exactly this was issued since the batch was begun; else empty."""
    known = {one.number for one in state.finished.values()}
    whom = [(each.en, each.fr) for each in batch.recipients]
    with desk.store.reading() as session:
        for document in asked_register.with_fingerprint(session, pack.fingerprint, state.started):
            text = asked_register.facts_named(session, document.facts_hash)
            same = replace(thawed(document, text), issue=None) == pack
            held = asked_register.copies_of(session, document.id)
            told = [(copy.recipient.en, copy.recipient.fr) for copy in held]
            if (
                same
                and document.number not in known
                and told == whom
                and document.owner == desk.home
            ):
                return document.number
    return ""


def _remembered(desk: Desk, folder: Path) -> BatchState:
    """What was finished in that folder before; a new beginning if nothing is known of it."""
    try:
        state = read((folder / STATE).read_text(encoding="utf-8"))
    except (OSError, UnicodeError):
        state = None
    if state is None:
        state = BatchState(desk.store.now())
        _remember(folder, state)
    return state


def _remember(folder: Path, state: BatchState) -> None:
    """Whole or not at all: whoever is killed finds the one before."""
    beside = folder / f"{STATE}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside.write_text(written(state), encoding="utf-8")
        beside.replace(folder / STATE)
    except OSError as error:
        raise CannotWrite(str(folder)) from error


def _there(work: _Work, known: Finished) -> bool:
    """Whether its files are there and are what they were."""
    try:
        return all(_hash(work.folder / name) == was for name, was in known.files.items())
    except OSError:
        return False


def _renamed(file: Path, target: Path) -> Path:
    try:
        return file.replace(target)
    except OSError as error:
        raise CannotWrite(str(target)) from error


def _below(file: Path, folder: Path) -> str:
    return file.relative_to(folder).as_posix()


def _hash(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def _saying(whole: Progress, words: Msg) -> Callable[[float, Msg], None]:
    """The same progress in these words; its end is not told: by then the file is there for good."""

    def report(fraction: float, _message: Msg) -> None:
        if fraction < 1.0:
            whole(fraction, words)

    return report
