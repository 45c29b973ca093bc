"""The language gate: nothing is issued while a text it prints lacks a language."""

from collections.abc import Iterable, Iterator, Sequence

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.language_gate import Found, PendingText, pending
from lo_desk.domain.packs import Pack
from lo_desk.domain.translations import TextLine
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import counted
from lo_desk.services import translations
from lo_desk.services.desk import Desk


class TextsPending(DeskError):
    """A document that cannot be issued: some of its texts lack a language or were left behind.

    ``items`` are these texts, each with the field where it is mended.
    """

    def __init__(self, items: Sequence[PendingText]) -> None:
        super().__init__(items)
        self.items = tuple(items)
        self.msg = counted(
            "%(n)s text of this document lacks a language or was left behind. Nothing was issued:"
            " write the text, then issue the document again, or print a draft.",
            "%(n)s texts of this document lack a language or were left behind. Nothing was"
            " issued: write the texts, then issue the document again, or print a draft.",
            len(self.items),
        )


def let_through(desk: Desk, pack: Pack, *others: Bilingual) -> None:
    """Let a document be issued whose texts are all there in both languages.

    Args:
        desk: The registry.
        pack: The facts of the document.
        others: What it prints besides, such as whom it goes to.

    Raises:
        TextsPending: Some are not.
    """
    items = pending_in(desk, pack, *others)
    if items:
        raise TextsPending(items)


def pending_in(desk: Desk, pack: Pack, *others: Bilingual) -> tuple[PendingText, ...]:
    """The texts of a document that lack a language, each with the field it comes from."""
    found = pending((pack, others))
    known = translations.pending(desk) if found else ()
    items = [item for each in found for item in _items(each, known)]
    return tuple({(item.entity, item.record, item.field): item for item in items}.values())


def _items(found: Found, known: Iterable[TextLine]) -> Iterator[PendingText]:
    """Where the text is written; of several records with the same words, the ones at hand."""
    same = [line for line in known if _words(line.text) == _words(found.text)]
    close = [line for line in same if line.record in found.near]
    for line in close or same:
        yield PendingText(
            line.entity,
            line.record,
            line.field,
            line.kind,
            line.label,
            line.named,
            line.text,
            line.state,
            line.side,
            line.fixed,
        )
    if not same:
        yield PendingText(
            "", None, found.path, None, None, None, found.text, found.state, found.side
        )


def _words(text: object) -> tuple[object, ...]:
    return tuple(getattr(text, half) for half in ("en", "fr", "newer"))
