"""Many documents in one go: what is asked for, and the names of their files."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.plain_text import letters
from lo_desk.i18n.msg import Msg, counted, said

TOGETHER, BY_REGION, ONE_VOLUME = "together", "by-region", "one-volume"
GROUPINGS = (TOGETHER, BY_REGION, ONE_VOLUME)
USUAL = "{kind}-{subject}-{reader}-{day}-{lang}"
PLACES = ("kind", "subject", "name", "reader", "day", "lang", "region", "n")
"""What may stand in a pattern between braces."""
LONGEST = 120  # characters of a name, so that every file system takes it
NOWHERE = Bilingual()
_PLACE = re.compile(r"\{([^{}]*)\}")
_UNFIT = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True)
class BatchItem:
    """One document of a batch.

    Attributes:
        request: What is asked for.
        name: Whom or what it is about, in words.
        region: The region that is in, in words; empty: in none, or in several.
    """

    request: DocumentRequest
    name: Bilingual
    region: Bilingual = NOWHERE


@dataclass(frozen=True)
class Batch:
    """What is to be made.

    Attributes:
        items: In the order they are made.
        pattern: Of the names of their files, without the ending.
        grouping: ``together`` in one folder, or a folder for each region.
        recipients: Whom every document is issued to; empty: they are drafts.
        expires: The last day they may be relied on, of issued ones.
        posts: Codes of the posts the copies are for, in the order of the recipients; a copy
            without one: empty.
    """

    items: tuple[BatchItem, ...]
    pattern: str = USUAL
    grouping: str = TOGETHER
    recipients: tuple[Bilingual, ...] = ()
    expires: date | None = None
    posts: tuple[str, ...] = ()

    def changed(self, chosen: Sequence[int], **facts: object) -> "Batch":
        """The same with other facts of the requests of some items, such as ``reader``."""
        items = [
            replace(item, request=replace(item.request, **facts)) if at in chosen else item  # type: ignore[arg-type]
            for at, item in enumerate(self.items)
        ]
        return replace(self, items=tuple(items))


def fault_of(pattern: str) -> Msg | None:
    """What is wrong with the pattern of file names, if anything."""
    if not pattern.strip():
        return said("Write how the files are to be named.")
    strange = [name for name in _PLACE.findall(pattern) if name not in PLACES]
    if strange:
        return said(
            "{%(place)s} stands for nothing. What may stand in braces: %(places)s.",
            place=strange[0],
            places=", ".join(PLACES),
        )
    if set(_PLACE.sub("", pattern)) & set("/\\:{}"):
        return said("A file’s name has no slash, colon or single brace.")
    return None


def names_of(batch: Batch) -> tuple[str, ...]:
    """The file of each item, below the folder of the batch; no two alike.

    Names are of plain letters, digits, dots and hyphens: every system and every mail takes them.
    """
    taken: dict[str, int] = {}
    names = []
    for number, item in enumerate(batch.items, 1):
        stem = _stem(batch.pattern, item, number, len(batch.items))
        if batch.grouping == BY_REGION:
            stem = f"{_plain(_side(item, item.region)) or '-'}/{stem}"
        count = taken[stem.lower()] = taken.get(stem.lower(), 0) + 1
        names.append(f"{stem}-{count}.pdf" if count > 1 else f"{stem}.pdf")
    return tuple(names)


def _stem(pattern: str, item: BatchItem, number: int, count: int) -> str:
    request = item.request
    values = {
        "kind": request.kind,
        "subject": request.subject,
        "name": _side(item, item.name),
        "reader": request.reader,
        "day": request.day.isoformat(),
        "lang": "-".join(request.languages),
        "region": _side(item, item.region),
        "n": str(number).zfill(len(str(count))),
    }
    made = _PLACE.sub(lambda found: values.get(found[1], ""), pattern)
    return _plain(made)[:LONGEST].strip("-.") or values["n"]


def _side(item: BatchItem, text: Bilingual) -> str:
    """The text in the language that comes first in the document."""
    return text.in_(item.request.languages[0]) or text.en or text.fr


def _plain(text: str) -> str:
    """Plain letters in their case, hyphens for all that a file's name should not hold."""
    bare = "".join(letters(sign).upper() if sign.isupper() else letters(sign) for sign in text)
    kept = _UNFIT.sub("-", bare)
    return re.sub(r"-{2,}", "-", kept).strip("-.")


def time_left(elapsed: float, fraction: float) -> Msg | None:
    """How long a batch will still take, if it goes on as it did.

    Args:
        elapsed: Seconds since it was begun.
        fraction: How far it is, 0 to 1.

    Returns:
        A sentence; None while it is too early to tell.
    """
    if fraction < 0.02 or elapsed < 1:
        return None
    left = max(1, round(elapsed * (1 - fraction) / fraction))
    if left < 60:
        return counted("%(n)s second left", "%(n)s seconds left", left)
    return counted("%(n)s minute left", "%(n)s minutes left", round(left / 60))
