"""The documents of a batch as rows: a tick, its name, what is its own, how it stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from lo_desk.catalogue.choices import OWNER_CHOICES
from lo_desk.domain.batch import ONE_VOLUME, Batch, BatchItem
from lo_desk.domain.batch_course import Result
from lo_desk.domain.packs import DocumentRequest
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.ui.cells import Mark
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.widgets.documents.issued_sheet import EDITIONS
from lo_desk.ui.widgets.documents.item_state import heard_of, mark_of, words_of
from lo_desk.ui.widgets.documents.standing_rows import StandingRows
from lo_desk.ui.widgets.ticks.rows import Looks

TICK, NAME, STATE, READER, EDITION, PAPER, SINCE = range(7)
HEADS = (
    in_context("pack", "Chosen"),
    N_("Subject"),
    N_("State"),  # before what is an item’s own: in sight however narrow the pane is
    N_("Reader"),
    N_("Languages"),
    N_("Paper"),
    N_("Changes since"),
)
Own = Mapping[str, object]


class ItemRows(StandingRows[BatchItem]):
    """What is ticked and what is an item’s own outlive another request."""

    def __init__(self, language: CurrentLanguage, parent: QObject) -> None:
        looks = Looks(HEADS, _key, self._fact, self._mark, self._heard)
        super().__init__(looks, language, parent)
        self._own: dict[str, Own] = {}

    def show(self, items: Sequence[BatchItem]) -> None:
        """Show these, all of them ticked, nothing their own."""
        self._own = {}
        self.stand({})
        self._ticked = {_key(item) for item in items}
        self.put(items)

    def asked(self, request: DocumentRequest) -> tuple[BatchItem, ...]:
        """What is ticked, as ``request`` says but for what is an item’s own."""
        return tuple(
            replace(item, request=_as(request, item, self._own.get(_key(item), {})))
            for item in self.chosen
        )

    def follow(self, batch: Batch, results: Sequence[Result]) -> None:
        """Show how these stand; the chapters of one volume stand as it does."""
        if batch.grouping == ONE_VOLUME:
            self.stand({_key(item): one for item in self.chosen for one in results})
        else:
            pairs = zip(batch.items, results, strict=False)
            self.stand({_key(item): one for item, one in pairs})

    def set_own(self, rows: Iterable[int], own: Own) -> None:
        """What these rows have of their own, fields of a request; None: as all the others."""
        for row in rows:
            key = _key(self.lines[row])
            whole = {**self._own.get(key, {}), **own}
            self._own[key] = {name: value for name, value in whole.items() if value is not None}
        self.say_again()
        self.ticked.emit()

    def _heard(self, item: BatchItem, ticked: object) -> Msg:
        return said(
            "%(name)s: %(state)s; %(chosen)s",
            name=item.name,
            state=heard_of(self.standing(item)),
            chosen=in_context("pack", "chosen") if ticked else in_context("pack", "not chosen"),
        )

    def _fact(self, item: BatchItem, column: int) -> object:
        own = self._own.get(_key(item), {})
        if column == NAME:
            return item.name
        if column == STATE:
            return words_of(self.standing(item))
        if column == READER:
            return next((one.label for one in OWNER_CHOICES if one.key == own.get("reader")), None)
        if column == EDITION:
            languages = own.get("languages")
            return EDITIONS_OF.get(languages) if isinstance(languages, tuple) else None
        return own.get({PAPER: "paper", SINCE: "since"}[column])

    def _mark(self, item: BatchItem, column: int) -> Mark | None:
        if column == STATE:
            return mark_of(self.standing(item))
        reader = self._own.get(_key(item), {}).get("reader")
        return Mark(str(reader)) if column == READER and reader else None


EDITIONS_OF: Mapping[tuple[str, ...], object] = {
    tuple(key.split(",")): Msg(words) if isinstance(words, str) else words
    for key, words in EDITIONS.items()
}


def _key(item: BatchItem) -> str:
    return item.request.subject


def _as(request: DocumentRequest, item: BatchItem, own: Own) -> DocumentRequest:
    return replace(request, subject=item.request.subject, **own)  # type: ignore[arg-type]
