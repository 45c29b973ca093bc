"""Packs to make as rows: a tick, the country, for whom, why, what is there, what lacks."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, Slot

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.batch_course import KEPT, WAITING, Result
from lo_desk.domain.batch_course import MADE as MADE_NOW
from lo_desk.domain.packs import BOTH
from lo_desk.domain.print_desk import PackLine
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.ui.cells import Mark
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.widgets.documents.item_state import mark_of, words_of
from lo_desk.ui.widgets.documents.standing_rows import StandingRows
from lo_desk.ui.widgets.ticks.rows import Looks

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
Key = tuple[str, str]


class PackRows(StandingRows[PackLine]):
    """Lines that can be ticked; a tick outlives new facts and another choice of agency."""

    def __init__(self, language: CurrentLanguage, parent: QObject) -> None:
        looks = Looks(HEADS, _key, self._fact, self._mark, self._heard)
        super().__init__(looks, language, parent)
        self._all: Sequence[PackLine] = ()
        self._made: Collection[Key] = ()
        self._agency, self._languages = "", tuple[str, ...](BOTH)
        language.changed.connect(self._arrange)

    def show(self, lines: Sequence[PackLine], made: Collection[Key]) -> None:
        """Show ``lines``; ``made`` are those whose pack of the day is there already."""
        self._all, self._made = lines, made
        self._arrange()

    def narrow(self, agency: str, languages: tuple[str, ...]) -> None:
        """Show one agency's alone, or all if empty, and what they lack in ``languages``."""
        self._agency, self._languages = agency, languages
        self._arrange()

    def choose_due(self) -> None:
        """Tick what a briefing asks for; if all of it is, take the ticks away."""
        self.turn({line.key for line in self.lines if line.due is not None})

    def follow(self, lines: Sequence[PackLine], results: Sequence[Result]) -> None:
        """Show how the packs of these lines stand."""
        self.stand({line.key: one for line, one in zip(lines, results, strict=False)})

    @Slot()
    def _arrange(self) -> None:
        """Those that are asked for first, then by the name of the country."""
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
        self.put(shown)

    def _stands(self, line: PackLine) -> Result:
        """How its pack stands: as it is being made, else as it lies in the folder."""
        result = self.standing(line)
        there = result.state == WAITING and line.key in self._made
        return Result(KEPT) if there else result

    def _fact(self, line: PackLine, column: int) -> object:
        return {
            COUNTRY: line.name,
            AGENCY: AGENCIES[line.reader],
            DUE: when(line),
            BRIEFED: who(line),
            MADE: made_words(self._stands(line)),
            LACKS: lacks_words(line.lacks(self._languages)),
        }[column]

    def _mark(self, line: PackLine, column: int) -> Mark | None:
        """An agency's shape, a tint for what to notice."""
        if column == AGENCY:
            return Mark(line.reader)
        if column == DUE and line.overdue:
            return Mark(tone="red", badge="red_bg")
        if column == LACKS and line.lacks(self._languages):
            return Mark(tone="amber", badge="amber_bg")
        standing = self._stands(line)
        return mark_of(standing) if column == MADE and standing.state != WAITING else None

    def _heard(self, line: PackLine, ticked: object) -> Msg:
        return said(
            "%(country)s, for %(agency)s: %(why)s; %(made)s; %(lacks)s; %(chosen)s",
            country=line.name,
            agency=AGENCIES[line.reader],
            why=why(line),
            made=made_words(self._stands(line)),
            lacks=lacks_words(line.lacks(self._languages)) or in_context("pack", "texts complete"),
            chosen=in_context("pack", "chosen") if ticked else in_context("pack", "not chosen"),
        )


def _key(line: PackLine) -> Key:
    return line.key


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


def made_words(standing: Result) -> Msg:
    """Whether the pack of the day lies in the documents folder, is being made or was refused."""
    if standing.state in {MADE_NOW, KEPT}:
        return in_context("pack", "in the folder")
    return in_context("pack", "not made yet") if standing.state == WAITING else words_of(standing)


def lacks_words(lacking: Sequence[tuple[str, int]]) -> tuple[Msg, ...]:
    """How many priorities await a translation, a sentence for each language; none: complete."""
    return tuple(_lacks(code, count) for code, count in lacking)


def _lacks(code: str, count: int) -> Msg:
    if code == "fr":
        return counted("%(n)s priority lacks French", "%(n)s priorities lack French", count)
    return counted("%(n)s priority lacks English", "%(n)s priorities lack English", count)
