"""The timeline's rows: group heads and posts, as a table model."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from typing_extensions import override

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.gaps.gap import band
from lo_desk.domain.plain_text import letters
from lo_desk.domain.post_state import sentence
from lo_desk.domain.timeline import Window
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.services.coverage import REGION_NAMES, TimelineLine
from lo_desk.ui.cells import MARK, PLAIN, SEEN, Index, Mark, Seen
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.record_table import ROOT

DISPLAY, SPOKEN = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole
POST, AGENCY, STATE, BARS = range(4)
BY_REGION, BY_AGENCY = "region", "agency"
_HEADS = (N_("Post"), N_("Agency"), N_("State"), N_("Timeline"))


@dataclass(frozen=True)
class Lane:
    """A row: of a post, or the head of a group.

    Attributes:
        line: None: it is a head.
        title: Of a head; ``under`` counts its posts.
    """

    line: TimelineLine | None = None
    title: object = ""
    under: Msg | str = ""


@dataclass(frozen=True)
class Shown:
    """What the timeline shows, and under which months.

    Attributes:
        day: Where the line stands; ``label`` says so.
        decide: A vacancy after it is still to be decided.
    """

    span: Window
    day: date
    label: object
    decide: date
    lanes: Sequence[Lane]


class Lanes(QAbstractTableModel):
    """Post, agency, state in words, bars; every row reads as a sentence."""

    def __init__(self, language: CurrentLanguage, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self.shown: Shown | None = None
        language.changed.connect(self._on_language)

    def show(self, shown: Shown) -> None:
        """Show these."""
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    @property
    def lanes(self) -> Sequence[Lane]:
        """The rows."""
        return self.shown.lanes if self.shown else ()

    def line(self, row: int) -> TimelineLine | None:
        """The post of that row; None: a head, or no row."""
        return self.lanes[row].line if 0 <= row < len(self.lanes) else None

    def find(self, post: UUID) -> int:
        """The row of that post; -1 if it is not shown."""
        return next(
            (n for n, lane in enumerate(self.lanes) if lane.line and lane.line.row.post == post), -1
        )

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lanes)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(_HEADS)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """The head of a group cannot be chosen."""
        usual = super().flags(index)
        head = index.isValid() and self.lanes[index.row()].line is None
        return usual & ~Qt.ItemFlag.ItemIsSelectable if head else usual

    @override
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """What a cell shows, says, marks, or all that is painted of it at once."""
        if role not in {DISPLAY, SPOKEN, MARK, SEEN} or not index.isValid():
            return None
        lane = self.lanes[index.row()]
        if role == SEEN:
            return Seen(self._text(lane, index.column()), mark_of(lane, index.column()) or PLAIN)
        if role == MARK:
            return mark_of(lane, index.column())
        if role == SPOKEN:
            return self._spoken(lane) if index.column() == POST else None
        return self._text(lane, index.column())

    def _text(self, lane: Lane, column: int) -> str:
        now, line = self._language.now, lane.line
        if line is None:
            return f"{now.show(lane.title)}  {now.text(lane.under)}" if column == POST else ""
        facts: dict[int, object] = {
            POST: line.row.city,
            AGENCY: AGENCIES[line.row.agency],
            STATE: line.state.short,
        }
        return now.show(facts[column]) if column in facts else ""

    def _spoken(self, lane: Lane) -> str:
        now, line = self._language.now, lane.line
        if line is None:
            return f"{now.show(lane.title)}, {now.text(lane.under)}"
        return now.text(sentence(line.row, line.state))

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        """The column's name in the language of the window."""
        if orientation != Qt.Orientation.Horizontal or role != DISPLAY:
            return None
        return self._language.now.text(_HEADS[section])

    def _on_language(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_HEADS) - 1)
        if self.lanes:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def mark_of(lane: Lane, column: int) -> Mark | None:
    """The shape before a cell's words."""
    line = lane.line
    if line is None:
        return None
    if column == AGENCY:
        return Mark(line.row.agency)
    if column == STATE and line.state.lacking:
        tone = {"critical": "red", "high": "amber", "medium": "olive"}
        shape = band(line.severity)
        return Mark(shape, tone.get(shape, "text2"))
    return Mark(tone="text2") if column == STATE else None


def grouped(lines: Iterable[TimelineLine], by: str, language: CurrentLanguage) -> tuple[Lane, ...]:
    """Lanes under the heads of their groups; empty ``by``: without groups, by city."""
    found = sorted(lines, key=lambda line: letters(line.row.city.in_(language.now.code)))
    if not by:
        return tuple(Lane(line) for line in found)
    groups: dict[str, list[TimelineLine]] = {}
    for line in found:
        key = line.region if by == BY_REGION else line.row.agency
        groups.setdefault(key, []).append(line)
    names: Mapping[str, object] = AGENCIES if by == BY_AGENCY else REGION_NAMES
    lanes: list[Lane] = []
    for key in [*names, *(key for key in groups if key not in names)]:
        if key in groups:
            title = names.get(key, N_("Elsewhere"))
            lanes.append(Lane(title=title, under=_counted(groups[key])))
            lanes += (Lane(line) for line in groups[key])
    return tuple(lanes)


def _counted(lines: Sequence[TimelineLine]) -> Msg:
    posts = counted("%(n)s post", "%(n)s posts", len(lines))
    empty = sum(line.state.key == "vacant" for line in lines)
    if not empty:
        return posts
    vacant = counted("%(n)s empty", "%(n)s empty", empty)
    return said("%(posts)s, %(vacant)s", posts=posts, vacant=vacant)
