"""Commands of the palette: entries of the menus, places, and acts on what has a name."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtGui import QKeySequence

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.finding import Entry, Names, words_of
from lo_desk.errors import DeskError
from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.services import finding, views
from lo_desk.ui.addresses import look
from lo_desk.ui.menus import GO, Menus
from lo_desk.ui.mnemonics import plain
from lo_desk.ui.page import MAIN
from lo_desk.ui.pages import MORE, PAGES, place_listing
from lo_desk.ui.workspace import Workspace

ELSE = "chevron-right"  # picture of what is no place
BOTH = ("en_CA", "fr_CA")
MOST_NAMED = 3  # records that an act is offered for

PACK = N_("Make the pack: %(name)s")
TOUR = N_("Plan a tour: %(name)s")
BRIEFING = N_("Schedule a briefing: %(name)s")
SYNONYMS = {
    "language": in_context("palette", "language, switch language, French, English"),
    "settings": in_context("palette", "options, preferences, colours, contrast, role"),
    "colours_system": in_context("palette", "automatic theme, colours, contrast"),
    "colours_light": in_context("palette", "light theme, light mode, day"),
    "colours_dark": in_context("palette", "dark theme, dark mode, night"),
    "larger": in_context("palette", "zoom in, bigger letters, font size, text size"),
    "smaller": in_context("palette", "zoom out, smaller letters, font size, text size"),
    "backups": in_context("palette", "restore, copy, recover"),
    "export_all": in_context("palette", "JSON, dump, all records"),
    "new_document": in_context("palette", "print, PDF, pack, brief"),
    "enter_slip": in_context("palette", "acknowledge, receipt, code"),
    "held_copies": in_context("palette", "distribution, recipients, acknowledged"),
    "merge": in_context("palette", "duplicates, doubles, same record twice"),
    "importing": in_context("palette", "CSV, workbook, spreadsheet"),
    "help": in_context("palette", "manual, guide"),
    "day": in_context("palette", "date, past, future"),
}
"""Everyday words for entries of the menus."""
_PLACES = frozenset((*(f"{GO}{place.key}" for place in PAGES), *(place.key for place in MORE)))
CLEAR, SURE = 4.0, 8.0  # the worth of a name after the act's words, and of a name alone


@dataclass(frozen=True)
class Command:
    """What can be done.

    Attributes:
        text: Its words.
        where: The menu or the kind of record it belongs to.
        picture: Its icon.
        act: What does it.
        keys: Its keys, as the platform writes them.
        owner: Whose record it acts on; empty: none.
        more: Other words it is found by.
    """

    text: str | Msg
    where: str
    picture: str
    act: Callable[[], object]
    keys: str = ""
    owner: str = ""
    more: str | Msg = ""


@dataclass(frozen=True)
class Subject:
    """An act on a record that is found by name.

    Attributes:
        kind: The record's entity.
        text: Words with the record's ``%(name)s``.
        where: What it belongs to, in words.
        picture: Its icon.
        begins: The entity whose form it opens filled in; empty: the main act of the record's page.
        field: Which field of the form the record fills in.
    """

    kind: str
    text: str
    where: str
    picture: str
    begins: str = ""
    field: str = ""


SUBJECTS = (
    Subject("country", PACK, N_("Countries"), "file-text"),
    Subject("post", TOUR, N_("Posts"), "calendar", "tour", "post"),
    Subject("officer", TOUR, N_("Officers"), "calendar", "tour", "officer"),
    Subject("post", BRIEFING, N_("Posts"), "presentation", "briefing", "post"),
)


class Commands:
    """All that can be done now; made each time the palette is opened."""

    def __init__(self, workspace: Workspace, menus: Menus) -> None:
        self._workspace, self._menus = workspace, menus
        self._all = (*_of_menus(menus, workspace), *_of_views(workspace))
        self._names = Names(_entry(number, one) for number, one in enumerate(self._all))

    @property
    def places(self) -> Sequence[Command]:
        """Where one can go."""
        return [command for command in self._all if command.picture != ELSE]

    def find(self, typed: str, limit: int) -> Sequence[tuple[Command, float]]:
        """The best commands for what was typed, in either language, with their worth."""
        if not typed:
            return [(command, 0.0) for command in self._all]
        hits = self._names.find(typed, finding.near, limit)
        return [(self._all[int(str(hit.entry.key))], hit.score) for hit in hits]

    def named(self, typed: str, names: Names | None) -> Iterator[Command]:
        """Acts on records whose names are typed, alone or after the act's own words."""
        if names is None or not typed:
            return
        for subject in SUBJECTS:
            left = _without(typed, subject)
            least = SURE if left == words_of((typed,)) else CLEAR
            asked = finding.Asked(" ".join(left), subject.kind)
            for hit in finding.find(names, asked, MOST_NAMED):
                if hit.score >= least:
                    yield self._on(subject, hit.entry)

    def _on(self, subject: Subject, entry: Entry) -> Command:
        text = Msg(subject.text, {"name": Bilingual(*entry.names)})
        act = partial(self._run, subject, UUID(str(entry.key)))
        return Command(text, subject.where, subject.picture, act, owner=entry.owner)

    def _run(self, subject: Subject, key: UUID) -> None:
        if subject.begins:
            self._workspace.open_new(subject.begins, {subject.field: key})
        else:
            self._workspace.open(subject.kind, key)
            self._menus.run(MAIN)


def _arrive(menus: Menus, workspace: Workspace, key: str) -> None:
    menus.run(key)
    workspace.arrived.emit()


def _of_menus(menus: Menus, workspace: Workspace) -> Iterator[Command]:
    pictures = {f"{GO}{place.key}": place.picture for place in PAGES}
    for menu, entry, action in menus.entries():
        if entry.key != "find":
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            picture = pictures.get(entry.key, ELSE)
            act = partial(menus.run, entry.key)
            if entry.key in _PLACES:
                act = partial(_arrive, menus, workspace, entry.key)
            more = SYNONYMS.get(entry.key, "")
            yield Command(menus.words(entry), menu.title, picture, act, keys, more=more)


def _of_views(workspace: Workspace) -> Iterator[Command]:
    """The saved views of all lists."""
    try:
        found = views.everywhere(workspace.desk)
    except DeskError:  # whoever shows facts says so
        return
    for kept, view in found:
        place = place_listing(kept)
        if place is not None:
            text = said("View %(name)s", name=view.name)
            act = partial(look, workspace, place.key, kept, view.id)
            yield Command(text, place.title, ELSE, act)


def _entry(number: int, command: Command) -> Entry:
    en, fr = (plain(spoken(tag).text(command.text)) for tag in BOTH)
    more_en, more_fr = (spoken(tag).text(command.more) if command.more else "" for tag in BOTH)
    return Entry(finding.COMMAND, number, (en, fr), (more_en, more_fr))


def _without(typed: str, subject: Subject) -> list[str]:
    """The words of ``typed`` but those the act is called by, begun or whole."""
    text = Msg(subject.text, {"name": ""})
    own = words_of(spoken(tag).text(text) for tag in BOTH)
    return [
        word
        for word in words_of((typed,))
        if word not in own and (len(word) < 3 or not any(one.startswith(word) for one in own))
    ]
