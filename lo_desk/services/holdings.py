"""Who holds which version of which document, post by post."""

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from uuid import UUID

from lo_desk.catalogue.choices import RECEIPTS
from lo_desk.db.queries.receipts import held_copies
from lo_desk.domain.held_copies import HeldCopy, Holding
from lo_desk.domain.issued_lines import IssuedLine
from lo_desk.domain.plain_text import letters
from lo_desk.domain.rows import Part
from lo_desk.domain.sifting import page, sifted
from lo_desk.services import issued_list
from lo_desk.services.desk import Desk

_WAYS = {choice.key: choice.label for choice in RECEIPTS}


def lines(desk: Desk, part: Part, changed: Mapping[UUID, int] | None = None) -> Sequence[HeldCopy]:
    """Every copy of every issued document, by post, the newest document first.

    A copy is held at the post it was issued for, else at the post of whoever acknowledged it.
    Copies of no post come last; a copy that several acknowledged is there for each.

    Args:
        desk: The registry.
        part: What to look for: numbers, subjects, posts, positions, people.
        changed: How many facts have changed since, of documents that were compared.
    """
    known = issued_list.by_id(desk, changed)
    with desk.store.reading() as session:
        every = list(held_copies(session, desk.today))
    having = {(_holder(one), known[one.document].number) for one in every}
    found = [_line(one, known[one.document], having) for one in every]
    found.sort(key=lambda one: (not one.holding.post, one.holding.post))
    wanted = letters(part.text).split()
    kept = [
        one for one in found if all(word in _words(one.holding, one.document) for word in wanted)
    ]
    return page(sifted(kept, part), part)


def by_post(held: Sequence[HeldCopy]) -> Mapping[str, Sequence[HeldCopy]]:
    """The same, by the code of the post; empty: copies of no post."""
    return {post: tuple(ones) for post, ones in groupby(held, attrgetter("holding.post"))}


def _line(one: Holding, document: IssuedLine, having: Collection[tuple[str, str]]) -> HeldCopy:
    renewed = (_holder(one), document.superseded_by) in having
    return HeldCopy(one.id, 1, one, document, renewed, _WAYS.get(one.way, ""))


def _holder(one: Holding) -> str:
    """What tells who has a copy: the post, else the position."""
    return one.post or one.recipient.en


def _words(one: Holding, line: IssuedLine) -> str:
    texts = (
        line.number,
        line.kind,
        line.about.en,
        line.about.fr,
        one.post,
        one.recipient.en,
        one.recipient.fr,
        one.officer,
    )
    return " ".join(letters(text) for text in texts)
