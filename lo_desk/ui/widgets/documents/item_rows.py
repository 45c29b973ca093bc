"""The documents of a batch as a table model: a tick, its name, what is its own, how it stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal, Slot
from typing_extensions import override

from lo_desk.catalogue.choices import OWNER_CHOICES
from lo_desk.domain.batch import BatchItem
from lo_desk.domain.batch_course import KEPT, MADE, MAKING, REFUSED, WAITING, Result
from lo_desk.domain.packs import DocumentRequest
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.ui.cells import MARK, Index, Mark
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.record_table import ROOT
from lo_desk.ui.widgets.documents.issued_sheet import EDITIONS

ROLE = Qt.ItemDataRole
DISPLAY, SPOKEN, CHECK = ROLE.DisplayRole, ROLE.AccessibleTextRole, ROLE.CheckStateRole
TICK, NAME, READER, EDITION, STATE = range(5)
HEADS = (
    in_context("pack", "Chosen"),
    N_("Subject"),
    N_("Reader"),
    N_("Languages"),
    N_("State"),
)
STATES: Mapping[str, Msg] = {
    WAITING: in_context("batch", "to be made"),
    MAKING: in_context("batch", "being made"),
    MADE: in_context("batch", "made"),
    KEPT: in_context("batch", "there already"),
    REFUSED: in_context("batch", "refused"),
}
_TONES = {
    MAKING: ("blue", "blue_bg"),
    MADE: ("green", "green_bg"),
    KEPT: ("green", "green_bg"),
    REFUSED: ("red", "red_bg"),
}
Own = Mapping[str, object]


class ItemRows(QAbstractTableModel):
    """What is ticked and what is an item’s own outlive another request."""

    ticked = Signal()

    def __init__(self, language: CurrentLanguage, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._items: Sequence[BatchItem] = ()
        self._off: set[str] = set()
        self._own: dict[str, Own] = {}
        self._results: dict[str, Result] = {}
        language.changed.connect(self._on_language)

    def show(self, items: Sequence[BatchItem]) -> None:
        """Show these, all of them ticked, nothing their own."""
        self.beginResetModel()
        self._items, self._off, self._own, self._results = items, set(), {}, {}
        self.endResetModel()
        self.ticked.emit()

    @property
    def count(self) -> int:
        """How many are ticked."""
        return len(self._items) - len(self._off)

    def asked(self, request: DocumentRequest) -> tuple[BatchItem, ...]:
        """What is ticked, as ``request`` says but for what is an item’s own."""
        return tuple(
            replace(item, request=_as(request, item, self._own.get(item.request.subject, {})))
            for item in self._items
            if item.request.subject not in self._off
        )

    def follow(self, items: Sequence[BatchItem], results: Sequence[Result]) -> None:
        """Show how these stand."""
        pairs = zip(items, results, strict=False)
        self._results = {item.request.subject: result for item, result in pairs}
        self._say_again()

    def toggle(self, rows: Iterable[int]) -> None:
        """Tick these rows; if all of them are, take the ticks away."""
        keys = {self._items[row].request.subject for row in rows}
        self._off = self._off | keys if not keys & self._off else self._off - keys
        self._say_again()
        self.ticked.emit()

    def set_own(self, rows: Iterable[int], own: Own) -> None:
        """What these rows have of their own: ``reader``, ``languages``; None: as all the others."""
        for row in rows:
            key = self._items[row].request.subject
            whole = {**self._own.get(key, {}), **own}
            self._own[key] = {name: value for name, value in whole.items() if value is not None}
        self._say_again()

    def _say_again(self) -> None:
        if self._items:
            last = self.index(self.rowCount() - 1, len(HEADS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @Slot()
    def _on_language(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(HEADS) - 1)
        self._say_again()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(HEADS)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        ticks = index.isValid() and index.column() == TICK
        return usual | Qt.ItemFlag.ItemIsUserCheckable if ticks else usual

    @override
    def data(self, index: Index, role: int = DISPLAY) -> object:
        if role not in {DISPLAY, SPOKEN, CHECK, MARK} or not index.isValid():
            return None
        item, column = self._items[index.row()], index.column()
        if role == MARK:
            return self._mark(item, column)
        if column == TICK:
            return self._tick(item, role)
        show = self._language.now.show
        return None if role in {SPOKEN, CHECK} else show(self._fact(item, column))

    @override
    def setData(self, index: Index, value: object, role: int = ROLE.EditRole) -> bool:
        if role != CHECK or not index.isValid():
            return False
        self.toggle([index.row()])
        return True

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        wanted = {SPOKEN} if section == TICK else {DISPLAY}
        if orientation != Qt.Orientation.Horizontal or role not in wanted:
            return None
        return self._language.now.text(HEADS[section])

    def _tick(self, item: BatchItem, role: int) -> object:
        chosen = item.request.subject not in self._off
        if role == CHECK:
            return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        if role != SPOKEN:
            return ""
        words = said(
            "%(name)s: %(state)s; %(chosen)s",
            name=item.name,
            state=STATES[self._result(item).state],
            chosen=in_context("pack", "chosen") if chosen else in_context("pack", "not chosen"),
        )
        return self._language.now.text(words)

    def _fact(self, item: BatchItem, column: int) -> object:
        own = self._own.get(item.request.subject, {})
        if column == NAME:
            return item.name
        if column == STATE:
            result = self._result(item)
            return result.reason if result.reason is not None else STATES[result.state]
        if column == READER:
            return next((one.label for one in OWNER_CHOICES if one.key == own.get("reader")), None)
        languages = own.get("languages")
        return EDITIONS_OF.get(languages) if isinstance(languages, tuple) else None

    def _mark(self, item: BatchItem, column: int) -> Mark | None:
        if column == STATE:
            state = self._result(item).state
            tone, badge = _TONES.get(state, ("text2", ""))
            return Mark(tone=tone, badge=badge)
        reader = self._own.get(item.request.subject, {}).get("reader")
        return Mark(str(reader)) if column == READER and reader else None

    def _result(self, item: BatchItem) -> Result:
        return self._results.get(item.request.subject, Result())


EDITIONS_OF: Mapping[tuple[str, ...], object] = {
    tuple(key.split(",")): Msg(words) if isinstance(words, str) else words
    for key, words in EDITIONS.items()
}


def _as(request: DocumentRequest, item: BatchItem, own: Own) -> DocumentRequest:
    return replace(request, subject=item.request.subject, **own)  # type: ignore[arg-type]
