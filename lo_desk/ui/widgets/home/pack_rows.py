"""Packs to make as a table model: a tick, the country, for whom, why, what is there, what lacks."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal, Slot
from typing_extensions import override

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.packs import BOTH
from lo_desk.domain.print_desk import PackLine
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.ui.cells import MARK, Index, Mark
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.record_table import ROOT

ROLE = Qt.ItemDataRole
DISPLAY, SPOKEN, CHECK, TOOLTIP = (
    ROLE.DisplayRole,
    ROLE.AccessibleTextRole,
    ROLE.CheckStateRole,
    ROLE.ToolTipRole,
)
TICK, COUNTRY, AGENCY, DUE, BRIEFED, MADE, LACKS = range(7)
HEADS = (
    in_context("pack", "Chosen"),
    N_("Country"),
    in_context("pack", "For"),
    N_("Due"),
    N_("To be briefed"),
    in_context("pack", "Pack of this day"),
    N_("Translation"),
)


class PackRows(QAbstractTableModel):
    """Lines that can be ticked; a tick outlives new facts and another choice of agency."""

    ticked = Signal()

    def __init__(self, language: CurrentLanguage, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._all: Sequence[PackLine] = ()
        self._lines: list[PackLine] = []
        self._made: Collection[tuple[str, str]] = ()
        self._chosen: set[tuple[str, str]] = set()
        self._agency, self._languages = "", tuple[str, ...](BOTH)
        language.changed.connect(self._on_language)

    def show(self, lines: Sequence[PackLine], made: Collection[tuple[str, str]]) -> None:
        """Show ``lines``; ``made`` are those whose pack of the day is there already."""
        self._all, self._made = lines, made
        self._arrange()

    def narrow(self, agency: str, languages: tuple[str, ...]) -> None:
        """Show one agency's alone, or all if empty, and what they lack in ``languages``."""
        self._agency, self._languages = agency, languages
        self._arrange()

    @property
    def lines(self) -> Sequence[PackLine]:
        """What is shown, in order."""
        return self._lines

    @property
    def chosen(self) -> list[PackLine]:
        """What is shown and ticked, in order."""
        return [line for line in self._lines if line.key in self._chosen]

    def toggle(self, rows: Iterable[int]) -> None:
        """Tick these rows; if all of them are, take the ticks away."""
        self._turn({self._lines[row].key for row in rows})

    def choose_due(self) -> None:
        """Tick what a briefing asks for; if all of it is, take the ticks away."""
        self._turn({line.key for line in self._lines if line.due is not None})

    def find(self, key: tuple[str, str]) -> int:
        """The row of that line; -1 if it is not shown."""
        return next((n for n, line in enumerate(self._lines) if line.key == key), -1)

    def _turn(self, keys: set[tuple[str, str]]) -> None:
        if keys <= self._chosen:
            self._chosen -= keys
        else:
            self._chosen |= keys
        self._say_again()
        self.ticked.emit()

    def _arrange(self) -> None:
        self.beginResetModel()
        say = self._language.now
        shown = [line for line in self._all if self._agency in {"", line.reader}]
        shown.sort(
            key=lambda line: (
                line.due is None,
                line.due.isoformat() if line.due else "",
                say.sort_key(say.show(line.name)),
                line.reader,
            )
        )
        self._lines = shown
        self.endResetModel()
        self.ticked.emit()

    def _say_again(self) -> None:
        if self._lines:
            last = self.index(self.rowCount() - 1, len(HEADS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @Slot()
    def _on_language(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(HEADS) - 1)
        self._arrange()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

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
        if role not in {DISPLAY, SPOKEN, CHECK, TOOLTIP, MARK} or not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        if role == MARK:
            made, lacking = line.key in self._made, line.lacks(self._languages)
            return mark_of(line, column, made, lacking)
        if column == TICK:
            return self._tick(line, role)
        return (
            None if role in {SPOKEN, CHECK} else self._language.now.show(self._fact(line, column))
        )

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

    def _tick(self, line: PackLine, role: int) -> object:
        chosen = line.key in self._chosen
        if role == CHECK:
            return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        if role != SPOKEN:
            return ""
        lacking = lacks_words(line.lacks(self._languages))
        return self._language.now.text(sentence(line, chosen, line.key in self._made, lacking))

    def _fact(self, line: PackLine, column: int) -> object:
        return {
            COUNTRY: line.name,
            AGENCY: AGENCIES[line.reader],
            DUE: when(line),
            BRIEFED: who(line),
            MADE: made_words(line.key in self._made),
            LACKS: lacks_words(line.lacks(self._languages)),
        }[column]


def mark_of(line: PackLine, column: int, made: object, lacking: Sequence[object]) -> Mark | None:
    """What a cell shows beside its words: an agency's shape, a tint for what to notice."""
    if column == AGENCY:
        return Mark(line.reader)
    if column == DUE and line.overdue:
        return Mark(tone="red", badge="red_bg")
    if column == LACKS and lacking:
        return Mark(tone="amber", badge="amber_bg")
    if column == MADE and made:
        return Mark(tone="green", badge="green_bg")
    return None


def sentence(line: PackLine, chosen: object, made: object, lacking: tuple[Msg, ...]) -> Msg:
    """The row as it is heard."""
    return said(
        "%(country)s, for %(agency)s: %(why)s; %(made)s; %(lacks)s; %(chosen)s",
        country=line.name,
        agency=AGENCIES[line.reader],
        why=why(line),
        made=made_words(made),
        lacks=lacking or in_context("pack", "texts complete"),
        chosen=in_context("pack", "chosen") if chosen else in_context("pack", "not chosen"),
    )


def when(line: PackLine) -> object:
    """The day, and whether it is past."""
    if line.due is None:
        return None
    return said("late: %(day)s", day=line.due.isoformat()) if line.overdue else line.due


def who(line: PackLine) -> object:
    """Whom the briefing is for."""
    if line.due is None:
        return None
    if not line.officer:
        return line.city
    return said("%(officer)s, %(city)s", officer=line.officer, city=line.city)


def why(line: PackLine) -> Msg:
    """Why the pack is wanted, and when."""
    if line.due is None:
        return said("no briefing due within 90 days")
    facts = {"day": line.due, "who": who(line)}
    if line.overdue:
        return said("briefing late since %(day)s, %(who)s", **facts)
    return said("briefing due %(day)s, %(who)s", **facts)


def made_words(made: object) -> Msg:
    """Whether the pack of the day lies in the documents folder."""
    return in_context("pack", "in the folder") if made else in_context("pack", "not made yet")


def lacks_words(lacking: Sequence[tuple[str, int]]) -> tuple[Msg, ...]:
    """How many priorities await a translation, a sentence for each language; none: complete."""
    return tuple(_lacks(code, count) for code, count in lacking)


def _lacks(code: str, count: int) -> Msg:
    if code == "fr":
        return counted("%(n)s priority lacks French", "%(n)s priorities lack French", count)
    return counted("%(n)s priority lacks English", "%(n)s priorities lack English", count)
