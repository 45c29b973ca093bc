"""Changes: what it was, what it is now, the new words in a stronger face, bars in the margin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.word_diff import ADDED, REMOVED, word_diff
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_
from lo_desk.reports.blocks.entries import Spine, spine_cell
from lo_desk.reports.blocks.page import Page, Words, tag
from lo_desk.reports.pdf import theme
from lo_desk.reports.pdf.changed import Changed
from lo_desk.reports.pdf.flow import Rows
from lo_desk.reports.pdf.rows import Cell, Line, Row, Rule
from lo_desk.reports.pdf.text import Run, Text
from lo_desk.reports.pdf.theme import GREY, ITALIC, SEMI

_WAS, _NOW, _NOTE = N_("Was:"), N_("Now:"), N_("Note:")
_QUOTES = {"en": ("“", "”"), "fr": ("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»")}


@dataclass(frozen=True)
class ChangeTold:
    """One change in words.

    Attributes:
        kind: ``new``, ``changed`` or ``removed``.
        was: How it was; None: it was not there. A pair is quoted and compared word by word.
        now: How it is.
        effect: What follows from it.
    """

    kind: str
    eyebrow: Words
    title: Words
    about: Words | None = None
    was: Words | None = None
    now: Words | None = None
    effect: Words | None = None


def changes(page: Page, told: Sequence[ChangeTold]) -> Iterator[Flowable]:
    """Each change with its bar at the left of each half and its mark between."""
    over = [Rule(0.8, first=x, last=x + width) for _, x, width in page.mains(beside=False)]
    rows = []
    for each in told:
        cells = [
            Cell(x, width, [Changed(_said(page, language, each), each.kind, 4)])
            for language, x, width in page.mains(beside=False)
        ]
        cells.append(spine_cell(page, Spine(mark=each.kind)))
        rows.append(Row([Line(cells)], before=4, after=9, over=over))
    if rows:
        yield Rows(rows)


def _said(page: Page, language: Language, told: ChangeTold) -> list[Flowable]:
    parts: list[Flowable] = [
        page.text(language, told.eyebrow, theme.EYEBROW),
        page.text(language, told.title, theme.H3),
    ]
    if told.about is not None:
        parts.append(page.text(language, told.about, theme.NOTE))
    if told.was is not None:
        parts.append(Text(_was(page, language, told), theme.DENSE, tag(language)))
    if told.now is not None:
        parts.append(Text(_now(page, language, told), theme.DENSE, tag(language)))
    if told.effect is not None:
        parts.append(page.labelled(language, (_NOTE, told.effect, ""), theme.DENSE))
    return parts


def _was(page: Page, language: Language, told: ChangeTold) -> list[Run]:
    label = Run(f"{language.text(_WAS)} ", SEMI, GREY)
    if not isinstance(told.was, Bilingual):
        return [label, Run(page.say(language, told.was or ""), ITALIC, GREY)]
    before, after = _QUOTES[language.code]
    return [label, Run(f"{before}{page.say(language, told.was)}{after}", ITALIC, GREY)]


def _now(page: Page, language: Language, told: ChangeTold) -> list[Run]:
    """The words of today; those that are new are stronger."""
    label = Run(f"{language.text(_NOW)} " if told.was is not None else "", SEMI)
    if not isinstance(told.now, Bilingual):
        return [label, *page.runs(language, told.now or "")]
    before, after = _QUOTES[language.code]
    return [label, Run(before), *_pieces(page, language, told), Run(after)]


def _pieces(page: Page, language: Language, told: ChangeTold) -> Iterator[Run]:
    was = page.say(language, told.was) if isinstance(told.was, Bilingual) else ""
    now = page.say(language, told.now or "")
    if not was:
        yield Run(now)
        return
    for piece in word_diff(was, now):
        if piece.kind != REMOVED:
            yield Run(piece.text, SEMI if piece.kind == ADDED else None)
