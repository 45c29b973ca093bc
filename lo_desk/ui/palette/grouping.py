"""What was found becomes groups of rows, in the language of the moment."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from lo_desk.catalogue import ENTITIES
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.finding import LANGUAGES, Entry, Hit
from lo_desk.domain.rows import Ref
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, said
from lo_desk.services.finding import Mention
from lo_desk.ui.mnemonics import plain
from lo_desk.ui.pages import PAGES
from lo_desk.ui.palette.commands import Command
from lo_desk.ui.palette.lines import Line

MOST_OF_A_KIND = 5
FOUND_IN = {"en": N_("Found in English"), "fr": N_("Found in French")}
IN_TEXTS = N_("In the texts")
REGISTER = "table"


@dataclass(frozen=True)
class Found:
    """All that answers what was typed.

    Attributes:
        hits: Records by name, the best first.
        commands: Commands with their worth, the best first.
        acts: Commands on records by name.
        mentions: Records whose texts hold the words.
        alone: Whether one kind is asked for alone: then more of it is shown.
    """

    hits: Sequence[Hit] = ()
    commands: Sequence[tuple[Command, float]] = ()
    acts: Sequence[Command] = ()
    mentions: Sequence[Mention] = ()
    alone: bool = False


def answer(found: Found, language: Language) -> list[Line]:
    """Rows for ``found``: the group of the best one first, the other language's last."""
    ours = [hit for hit in found.hits if hit.language in {"", language.code}]
    theirs = [hit for hit in found.hits if hit.language not in {"", language.code}]
    records = list(_by_kind(ours, language, alone=found.alone))
    commands = list(_commands(found, language))
    best = max((hit.score for hit in ours), default=0.0)
    first = bool(found.commands) and found.commands[0][1] > best
    lines = [*commands, *records] if first else [*records, *commands]
    return [*lines, *_elsewhere(theirs, found.mentions, language)]


def listed(title: str, lines: Iterable[Line], language: Language) -> Iterator[Line]:
    """A group, if there is anything in it."""
    rows = list(lines)
    if rows:
        yield Line(language.text(title))
        yield from rows


def record(ref: Ref, title: str, language: Language, owner: str = "", detail: object = "") -> Line:
    """The row of a record."""
    shown = language.show(detail) if detail else ""
    return Line(title, shown, picture_of(ref.entity), *_agency(owner, language), ref=ref)


def command(one: Command, language: Language) -> Line:
    """The row of a command."""
    title, where = plain(language.text(one.text)), plain(language.text(one.where))
    return Line(title, where, one.picture, *_agency(one.owner, language), one.keys, act=one.act)


def _agency(owner: str, language: Language) -> tuple[str, str]:
    """The shape and the name of one agency; nothing for what both own."""
    return (owner, language.show(AGENCIES[owner])) if owner in AGENCIES else ("", "")


def picture_of(entity: str) -> str:
    """The icon of the place where such records are."""
    return next((place.picture for place in PAGES if entity in place.entities), REGISTER)


def title_of(entity: str) -> str:
    """What a group of such records is called."""
    place = next((place.title for place in PAGES if entity in place.entities), "")
    return place or ENTITIES[entity].plural


def _by_kind(hits: Sequence[Hit], language: Language, *, alone: bool) -> Iterator[Line]:
    kinds: dict[str, list[Entry]] = {}
    for hit in hits:
        kinds.setdefault(hit.entry.kind, []).append(hit.entry)
    for kind, entries in kinds.items():
        most = len(entries) if alone else MOST_OF_A_KIND
        rows = (_of_entry(entry, language.code, language) for entry in entries[:most])
        yield from listed(title_of(kind), rows, language)


def _of_entry(entry: Entry, spoken: str, language: Language) -> Line:
    title = entry.names[LANGUAGES.index(spoken)]
    return record(_ref(entry), title, language, entry.owner, entry.detail)


def _ref(entry: Entry) -> Ref:
    return Ref(entry.kind, UUID(str(entry.key)))


def _commands(found: Found, language: Language) -> Iterator[Line]:
    most = len(found.commands) if found.alone else MOST_OF_A_KIND
    shown = [*found.acts, *(one for one, _worth in found.commands[:most])]
    yield from listed(N_("Commands"), (command(one, language) for one in shown), language)


def _elsewhere(
    hits: Sequence[Hit], mentions: Sequence[Mention], language: Language
) -> Iterator[Line]:
    ours = [one for one in mentions if one.language in {"", language.code}]
    yield from listed(IN_TEXTS, (_of_mention(one, language) for one in ours), language)
    for code in LANGUAGES:
        if code == language.code:
            continue
        named = (_of_entry(h.entry, code, language) for h in hits[:MOST_OF_A_KIND])
        held = (_of_mention(one, language) for one in mentions if one.language == code)
        yield from listed(FOUND_IN[code], (*named, *held), language)


def _of_mention(one: Mention, language: Language) -> Line:
    code = one.language or language.code
    quoted = said("“%(words)s”", words=one.excerpt) if one.excerpt else ""
    title = one.entry.names[LANGUAGES.index(code)]
    return record(_ref(one.entry), title, language, one.entry.owner, quoted)
