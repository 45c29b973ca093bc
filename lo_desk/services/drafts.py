"""Drafts on disk: one small JSON file each, beside the registry, never in it or its journal."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from lo_desk import settings
from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.drafting import kept, typed
from lo_desk.catalogue.field import empty
from lo_desk.domain.drafts import Draft
from lo_desk.domain.rows import Facts
from lo_desk.errors import DeskError, Difference
from lo_desk.i18n.msg import said
from lo_desk.services import records
from lo_desk.services.desk import Desk

FORMAT, LATER = 1, "-later"


class DraftFolder:
    """The drafts of one run of the program."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def keep(self, draft: Draft) -> None:
        """Write ``draft``; what was kept before stays whole if this is interrupted.

        Raises:
            OSError: The folder cannot be written.
        """
        target = self._file(draft)
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = target.with_suffix(".part")
        part.write_text(json.dumps(_plain(draft), ensure_ascii=False), encoding="utf-8")
        part.replace(target)

    def drop(self, draft: Draft) -> None:
        """Keep it no more; nothing happens if it is gone."""
        try:
            self._file(draft).unlink(missing_ok=True)
        except OSError:  # it will be offered once more: nothing is lost
            return

    def drafts(self) -> Iterator[Draft]:
        """All that can be read; a file of another kind is passed over and stays."""
        for file in sorted(self.path.glob("*.json")):
            try:
                yield _draft(json.loads(file.read_text(encoding="utf-8")))
            except (OSError, ValueError, KeyError, TypeError):
                continue

    def _file(self, draft: Draft) -> Path:
        return self.path / f"{draft.entity}-{draft.id.hex}{LATER if draft.later else ''}.json"


def folder_of(site: UUID, environ: Mapping[str, str] = os.environ) -> Path:
    """Where the runs of the program keep their drafts for one registry."""
    return settings.folders(environ).state / "drafts" / site.hex


def waiting(desk: Desk) -> tuple[Draft, ...]:
    """Differences that somebody left to be settled later, of every run of the program."""
    runs = (DraftFolder(run) for run in folder_of(desk.store.site).glob("*"))
    return tuple(draft for run in runs for draft in run.drafts() if draft.later)


@dataclass(frozen=True)
class ReadDraft:
    """A draft beside what the registry holds now.

    Attributes:
        draft: What was typed, records named.
        name: Of the record as it is now; of a new one what was typed of its name.
        differences: Of each field: as it was opened or is empty, as stored now, as typed.
        gone: Whether the record cannot be read any more.
    """

    draft: Draft
    name: object
    differences: tuple[Difference, ...]
    gone: bool = False


def read(desk: Desk, draft: Draft) -> ReadDraft:
    """The draft with its records named, beside what is stored now."""
    kind = ENTITIES[draft.entity]
    changes = {
        key: records.named(desk, kind.field(key).target, value)
        if isinstance(value, UUID)
        else value
        for key, value in draft.changes.items()
    }
    draft, facts = replace(draft, changes=changes), None
    try:
        facts = None if draft.new else records.read(desk, draft.entity, draft.id)
    except DeskError:
        return ReadDraft(draft, said("(not here)"), (), gone=True)
    told = tuple(
        Difference(key, kind.field(key).label, None, _stored(draft, facts, key), value)
        for key, value in changes.items()
        if not (draft.new and (empty(value) or value == kind.field(key).default))
    )
    return ReadDraft(draft, _name(desk, draft, changes), told)


def _name(desk: Desk, draft: Draft, changes: Mapping[str, object]) -> object:
    if not draft.new:
        named = records.named(desk, draft.entity, draft.id)
        return named.label if named else said("(not here)")
    given = tuple(changes[key] for key in ENTITIES[draft.entity].named_by if changes.get(key))
    return given or said("New record")


def _stored(draft: Draft, facts: Facts | None, key: str) -> object:
    field = ENTITIES[draft.entity].field(key)
    return field.shown(facts) if facts is not None else None


def _plain(draft: Draft) -> dict[str, object]:
    return {
        "format": FORMAT,
        "entity": draft.entity,
        "id": str(draft.id),
        "version": draft.version,
        "at": draft.at.isoformat(),
        "why": draft.why,
        "later": draft.later,
        "changes": {key: kept(value) for key, value in draft.changes.items()},
    }


def _draft(told: Mapping[str, object]) -> Draft:
    if told["format"] != FORMAT:
        raise ValueError(told["format"])
    kind, changes = ENTITIES[str(told["entity"])], told["changes"]
    values = changes.items() if isinstance(changes, dict) else ()
    return Draft(
        entity=kind.key,
        id=UUID(str(told["id"])),
        version=int(str(told["version"])),
        changes={key: typed(kind.field(key), value) for key, value in values if kind.has(key)},
        at=datetime.fromisoformat(str(told["at"])),
        why=str(told["why"]),
        later=bool(told["later"]),
    )
