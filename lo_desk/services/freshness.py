"""Which issued documents are still true, and which of their facts have changed since."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID
from weakref import WeakKeyDictionary

from sqlalchemy.orm import Session

from lo_desk.db.models.issued import IssuedDocument
from lo_desk.db.queries import issued
from lo_desk.db.queries.journal import births, newest
from lo_desk.db.queries.written import written_after
from lo_desk.db.store import Store
from lo_desk.domain.differences import Difference, differences
from lo_desk.domain.freshness import Position, Since, refer_to
from lo_desk.domain.frozen import freeze, untold
from lo_desk.domain.packs import DocumentRequest, Pack
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress, unheard
from lo_desk.services import documents
from lo_desk.services.desk import Desk
from lo_desk.services.frozen_packs import UNTOLD, FactsLost, thawed

_KNOWN: "WeakKeyDictionary[Store, Mapping[UUID, Compared]]" = WeakKeyDictionary()
"""What was found last of each open registry, so that the rail asks only about what is new."""


@dataclass(frozen=True)
class Compared:
    """What a comparison of an issued document with the registry found.

    Attributes:
        seen: The number of the last step of each site that it took into account.
        changed: The facts that differ: where each stands, what it was, what it is; none: fresh.
    """

    seen: Position
    changed: tuple[Difference, ...] = ()

    @property
    def stale(self) -> bool:
        """Whether a fact has changed since the document was issued."""
        return bool(self.changed)


def compare(
    desk: Desk, known: Mapping[UUID, Compared] | None = None, report: Progress = unheard
) -> Mapping[UUID, Compared]:
    """Every document that holds and is not superseded, compared with the registry as it is.

    Args:
        desk: The registry.
        known: What was found before: only what was written since is looked at.
        report: Hears how far it is; may raise to stop.
    """
    with desk.store.reading() as session:
        held = list(_held(session, desk))
        seen = _positions(session, held, known or {})
        now = newest(session)
        since = Since(written_after(session, _earliest(seen.values())))
        doubtful = [*_doubtful(session, held, since, seen)]
    found = {key: was for key, was in (known or {}).items() if key in seen}
    found |= {each.id: Compared(now) for each in held if each.id not in found}
    found = {key: Compared(now, was.changed) for key, was in found.items()}
    gather = _Gathered(desk)
    doubtful.sort(key=lambda each: (each.subject.en, each.reader))  # they share what they ask
    for at, document in enumerate(doubtful):
        report(at / len(doubtful), said("Comparing %(number)s", number=document.number))
        found[document.id] = Compared(now, _changed(desk, document, gather))
    return found


class _Gathered:
    """What documents would state now: those that ask for the same are gathered once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: dict[str, Pack | None] = {}

    def __call__(self, request: DocumentRequest) -> Pack | None:
        """The facts; None if what the request is about is no longer there."""
        key = freeze(request)
        if key not in self._known:
            try:
                self._known[key] = documents.gathered(self._desk, request)
            except DeskError:
                self._known[key] = None
        return self._known[key]


def stale_ones(desk: Desk) -> tuple[UUID, ...]:
    """The issued documents whose facts have changed; asked again, only what was written since."""
    found = compare(desk, _KNOWN.get(desk.store))
    _KNOWN[desk.store] = found
    return tuple(key for key, each in found.items() if each.stale)


def changed(desk: Desk, document: IssuedDocument) -> tuple[Difference, ...]:
    """The facts of a document that are no more what it says: each with what it was and is."""
    return _changed(desk, document, _Gathered(desk))


def _changed(desk: Desk, document: IssuedDocument, gather: _Gathered) -> tuple[Difference, ...]:
    with desk.store.reading() as session:
        text = issued.facts_named(session, document.facts_hash)
    try:
        pack = thawed(document, text)
    except FactsLost:
        return (("", document.subject, None),)
    now = gather(pack.request)
    if now is None:
        return (("subject", pack.subject, None),)
    return tuple(differences(pack, now, without=(*UNTOLD, *untold(pack))))


def _held(session: Session, desk: Desk) -> Iterator[IssuedDocument]:
    """Those that somebody may still rely on, and whose facts are kept."""
    every = issued.all_documents(session)
    kept = issued.facts_kept(session)
    replaced = {each.supersedes_id for each in every}
    for each in every:
        expired = each.expires is not None and each.expires < desk.today
        if each.id not in replaced and each.facts_hash in kept and not expired:
            yield each


def _positions(
    session: Session, held: Sequence[IssuedDocument], known: Mapping[UUID, Compared]
) -> dict[UUID, Position]:
    """Up to where each document is known to be compared: at least its own issue."""
    born = births(session, IssuedDocument.__tablename__)
    made = {each.id: dict([born[each.id]]) if each.id in born else {} for each in held}
    return {key: known[key].seen if key in known else at for key, at in made.items()}


def _earliest(positions: Iterable[Position]) -> Position:
    """Before everything that any document has not seen yet."""
    every = list(positions)
    sites = {site for each in every for site in each}
    return {site: min(each.get(site, 0) for each in every) for site in sites}


def _doubtful(
    session: Session,
    held: Sequence[IssuedDocument],
    since: Since,
    seen: Mapping[UUID, Position],
) -> Iterator[IssuedDocument]:
    """Those in which something may be that was written."""
    about = {each.id: since.about(seen[each.id]) for each in held}
    known = issued.references(session) if any(about.values()) else {}
    for document in held:
        written, name = about[document.id], document.facts_hash
        if not written:
            continue
        everything = "" in written or not documents.DOCUMENTS[document.kind].about
        if everything or (name in known and not known[name].isdisjoint(written)):
            yield document
        elif name not in known:
            facts = issued.facts_stored(session, name)
            if facts is None or refer_to(facts, written):
                yield document
