"""What a batch has finished, as its folder remembers it: a small file beside the documents."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from lo_desk.domain.batch import Batch, BatchItem

VERSION = 1


@dataclass(frozen=True)
class Finished:
    """A document that was finished.

    Attributes:
        asked: What was asked for, as a digest.
        facts: Fingerprint of the facts it tells.
        files: SHA-256 of each of its files, by name below the folder.
        number: Of the register; empty of a draft.
    """

    asked: str
    facts: str
    files: Mapping[str, str]
    number: str = ""


@dataclass(frozen=True)
class BatchState:
    """By the name of the item; ``started`` is when the batch was first begun."""

    started: datetime
    finished: Mapping[str, Finished] = field(default_factory=dict)


def asked_of(batch: Batch, item: BatchItem) -> str:
    """A digest of everything that decides what the item's files hold, but for the facts."""
    whom = [(each.en, each.fr) for each in batch.recipients]
    posts = (batch.posts,) if any(batch.posts) else ()
    return sha256(repr((item.request, whom, batch.expires, *posts)).encode()).hexdigest()


def written(state: BatchState) -> str:
    """As it is kept."""
    finished = {
        name: {"asked": one.asked, "facts": one.facts, "files": one.files, "number": one.number}
        for name, one in state.finished.items()
    }
    told = {"version": VERSION, "started": state.started.isoformat(), "finished": finished}
    return json.dumps(told, ensure_ascii=False, indent=1)


def read(text: str) -> BatchState | None:
    """What was kept; None if it is not what this version writes."""
    try:
        told = json.loads(text)
        if told["version"] != VERSION:
            return None
        finished = {str(name): Finished(**one) for name, one in told["finished"].items()}
        return BatchState(datetime.fromisoformat(told["started"]), finished)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
