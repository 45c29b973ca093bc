"""Records a user looked at lately or pinned: kept on this machine, by registry, ids only."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from lo_desk import settings
from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Choice
from lo_desk.db.queries.records import choices_of
from lo_desk.domain.rows import Ref
from lo_desk.services.desk import Desk

MOST_RECENT, MOST_PINNED = 20, 50


@dataclass(frozen=True)
class Bookmarks:
    """Records by kind and id, and pinned places by key, the newest first."""

    recent: tuple[Ref, ...] = ()
    pinned: tuple[Ref, ...] = ()
    places: tuple[str, ...] = ()


def read(desk: Desk) -> Bookmarks:
    """What was kept for this registry; a file that is missing or damaged means nothing was."""
    try:
        kept = settings.read(_file(desk))
        places = tuple(str(place) for place in kept.get("places", ()))
        return Bookmarks(_refs(kept["recent"]), _refs(kept["pinned"]), places)
    except (ValueError, TypeError, KeyError):
        return Bookmarks()


def remember(desk: Desk, ref: Ref) -> Bookmarks:
    """``ref`` was looked at; gives what is kept now.

    Raises:
        OSError: The user's folder cannot be written.
    """
    kept = read(desk)
    others = tuple(one for one in kept.recent if one != ref)
    return _keep(desk, replace(kept, recent=(ref, *others)[:MOST_RECENT]))


def toggle(desk: Desk, ref: Ref) -> Bookmarks:
    """Pin ``ref``, or unpin it if it is pinned; gives what is kept now.

    Raises:
        OSError: The user's folder cannot be written.
    """
    kept = read(desk)
    others = tuple(one for one in kept.pinned if one != ref)
    pinned = others if ref in kept.pinned else (ref, *others)[:MOST_PINNED]
    return _keep(desk, replace(kept, pinned=pinned))


def toggle_place(desk: Desk, place: str) -> Bookmarks:
    """Pin the place of that key, or unpin it if it is pinned; gives what is kept now.

    Raises:
        OSError: The user's folder cannot be written.
    """
    kept = read(desk)
    others = tuple(one for one in kept.places if one != place)
    return _keep(desk, replace(kept, places=others if place in kept.places else (place, *others)))


def named(desk: Desk, refs: Sequence[Ref]) -> Sequence[tuple[Ref, Choice]]:
    """Those of ``refs`` that the registry holds, in their order, with the names they have now."""
    by_kind: dict[str, list[UUID]] = {}
    for ref in refs:
        by_kind.setdefault(ref.entity, []).append(ref.id)
    with desk.store.reading() as session:
        names = {kind: choices_of(session, kind, ids) for kind, ids in by_kind.items()}
    return [(ref, names[ref.entity][ref.id]) for ref in refs if ref.id in names[ref.entity]]


def _refs(stored: object) -> tuple[Ref, ...]:
    pairs = stored if isinstance(stored, list) else []
    return tuple(Ref(kind, UUID(key)) for kind, key in pairs if kind in ENTITIES)


def _keep(desk: Desk, kept: Bookmarks) -> Bookmarks:
    told = {
        "recent": [(ref.entity, ref.id.hex) for ref in kept.recent],
        "pinned": [(ref.entity, ref.id.hex) for ref in kept.pinned],
        "places": kept.places,
    }
    settings.write(told, _file(desk))
    return kept


def _file(desk: Desk) -> Path:
    place = desk.place if "://" in desk.place else str(Path(desk.place).absolute())
    name = hashlib.sha256(place.encode()).hexdigest()[:16]
    return settings.folders().config / "bookmarks" / f"{name}.json"
