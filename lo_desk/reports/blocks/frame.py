"""What every page says besides its text, in the document's languages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lo_desk.catalogue.choices import MARKINGS
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import Issue
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, said
from lo_desk.reports.blocks.page import DEMO, Page, Words, joined, tag
from lo_desk.reports.pdf.document import Parts

_ENGLISH_EDITION = N_("English edition · Also available in French")
_FRENCH_EDITION = N_("French edition · Also available in English")
_ENGLISH_PART = N_("English part · This document is in French too")
_FRENCH_PART = N_("French part · This document is in English too")
_PARTS = {"en": _ENGLISH_PART, "fr": _FRENCH_PART}
NAMES = {"en": "English", "fr": "Français"}
_EDITIONS = {"en": _ENGLISH_EDITION, "fr": _FRENCH_EDITION}
_DEMO = N_("DEMO: fictional people and facts")


@dataclass(frozen=True)
class Frame:
    """What a document says of itself on every page.

    Attributes:
        title: The whole title, as a file's property.
        short: In the header.
        day: The day its facts are true for.
        marking: 0 unclassified, 1 Protected A, 2 Protected B.
        fingerprint: SHA-256 of its facts; empty to leave it out.
        demo: Whether its people and facts are fictional.
        issue: Its place in the register; None for a draft.
        suffix: After its number, where two editions share one: ``-EN``.
        twin: The other edition's number; empty for none.
        together: Whether the editions of both languages are in one file.
    """

    title: Words
    short: Words
    day: date
    marking: int
    fingerprint: str
    demo: bool
    issue: Issue | None = None
    suffix: str = ""
    twin: str = ""
    together: bool = False


def parts(page: Page, frame: Frame) -> Parts:
    """The running parts, ready to be drawn."""
    demo = joined(page, _DEMO, " · ") if frame.demo else ""
    return Parts(
        title=joined(page, frame.title, " · "),
        lang=tag(page.languages[0]),
        marking=_marking(page, frame.marking),
        header=[page.say(each, frame.short) for each in page.languages],
        aside=_aside(page.languages[0], frame) if page.alone else "",
        footer=[_footer(each, frame) for each in page.languages],
        page=lambda number, pages: _page(page, number, pages),
        demo=demo,
        stamp=joined(page, DEMO, " / ") if frame.demo else "",
        identifier=frame.issue.identifier if frame.issue else "",
    )


def _marking(page: Page, marking: int) -> Sequence[tuple[str, str]]:
    """In both languages whatever the edition: whoever finds the page must understand it."""
    label = MARKINGS[marking].label
    if not isinstance(label, Bilingual):
        raise TypeError(label)
    first = page.languages[0].code
    order = (first, "en" if first == "fr" else "fr")
    return [(f"{code}-CA", label.in_(code)) for code in order]


def _aside(language: Language, frame: Frame) -> str:
    """That the other language's edition exists, with its number where it has one."""
    if frame.together:
        return language.text(_PARTS[language.code])
    if not frame.twin:
        return language.text(_EDITIONS[language.code])
    english = said("English edition · Also available in French, No. %(number)s", number=frame.twin)
    french = said("French edition · Also available in English, No. %(number)s", number=frame.twin)
    return language.text(french if language.code == "fr" else english)


def _footer(language: Language, frame: Frame) -> Sequence[str]:
    lines = [language.text(said("Data as of %(day)s", day=frame.day))]
    if frame.fingerprint:
        lines.append(language.text(said("SHA-256 %(print)s", print=frame.fingerprint[:12])))
    if frame.issue:
        told = said(
            "Register number %(number)s · Copy %(copy)s of %(copies)s",
            number=f"{frame.issue.number}{frame.suffix}",
            copy=frame.issue.copy,
            copies=frame.issue.copies,
        )
        lines.append(language.text(told))
    return lines


def _page(page: Page, number: int, pages: int) -> Sequence[str]:
    words = said("Page %(page)s of %(pages)s", page=number, pages=pages)
    return [each.text(words) for each in page.languages]
