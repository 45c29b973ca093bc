"""Finding any record by its name or its words, as one types. Read when it is first asked."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.db.base import Record
from lo_desk.db.models import MODELS
from lo_desk.db.queries.names import names_on
from lo_desk.db.queries.records import choices_of
from lo_desk.db.search import mentioning
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.finding import LANGUAGES, Entry, Hit, Names, excerpt
from lo_desk.i18n.language import spoken
from lo_desk.services.desk import Desk

OFFICER, POST, COUNTRY, COMMAND = "officer", "post", "country", "command"
PREFIXES = {">": COMMAND, "@": OFFICER, "#": POST, "/": COUNTRY}
"""First signs that look for one kind alone."""

BONUS = {
    POST: 0.3,
    COUNTRY: 0.25,
    OFFICER: 0.2,
    "priority": 0.1,
    "mission": -1.0,
    "recommendation": -1.0,
}
WHOLE = {"priority_version": "priority"}
"""What has no place of its own, and the record it is shown with."""

MOST_MENTIONS = 80


@dataclass(frozen=True)
class Asked:
    """What was typed: words, and the one kind they are looked for in; empty: everywhere."""

    words: str
    kind: str = ""


@dataclass(frozen=True)
class Index:
    """The names of a registry's records at one moment, as of a day."""

    names: Names
    stamp: tuple[UUID | None, date]


@dataclass(frozen=True)
class Mention:
    """A record whose texts hold what was typed.

    Attributes:
        entry: The record, by name.
        language: ``en`` or ``fr``: whose text it is; empty: a text of both.
        excerpt: The words about it.
    """

    entry: Entry
    language: str
    excerpt: str


def stamp(desk: Desk) -> tuple[UUID | None, date]:
    """Changes with the registry and with the day: then an index is of yesterday."""
    return desk.store.last_change(), desk.day


def index(desk: Desk) -> Index:
    """All names, read now; not in the window's thread."""
    now = stamp(desk)
    for tag in ("en_CA", "fr_CA"):  # commands are found in both languages
        spoken(tag).text("Posts")
    with desk.store.reading() as session:
        return Index(Names(names_on(session, desk.day)), now)


def asked(typed: str) -> Asked:
    """What somebody means who typed that."""
    kind = PREFIXES.get(typed.lstrip()[:1], "")
    return Asked(typed.lstrip()[1:].strip() if kind else typed.strip(), kind)


def find(
    names: Names, question: Asked, limit: int, bonus: Mapping[str, float] = BONUS
) -> Sequence[Hit]:
    """The best hits by name, in both languages, slips forgiven."""
    kinds = (question.kind,) if question.kind else ()
    return names.find(question.words, near, limit, kinds, bonus)


def near(typed: str, words: Sequence[str]) -> Iterable[tuple[int, int]]:
    """Which of ``words`` may have been meant: one slip in a short word, two from six letters on."""
    slips = 1 if len(typed) < 6 else 2
    found = process.extract(typed, words, scorer=OSA.distance, score_cutoff=slips, limit=200)
    sure = len(typed) > 4  # a short word begins as it should
    return [
        (number, int(distance)) for word, distance, number in found if sure or word[:1] == typed[:1]
    ]


def mentions(desk: Desk, words: str, known: Container[object], limit: int) -> Sequence[Mention]:
    """Records whose texts hold all words; not those that are ``known`` already.

    Args:
        desk: The registry.
        words: What was typed.
        known: Ids of records that were found by name.
        limit: Most records to give.
    """
    told: dict[UUID, Mention] = {}
    with desk.store.reading() as session:
        for entity, key in mentioning(session, words, MOST_MENTIONS):
            record = session.get(MODELS[entity], key) if key not in known else None
            whole = _whole(session, record) if record is not None else None
            if record is None or whole is None or whole.id in known or whole.id in told:
                continue
            told[whole.id] = _mention(session, record, whole, words)
            if len(told) == limit:
                break
    return tuple(told.values())


def _whole(session: Session, record: Record) -> Record | None:
    """The record that is opened to see this one: a priority for its version."""
    whole = WHOLE.get(record.__tablename__)
    return session.get(MODELS[whole], getattr(record, f"{whole}_id")) if whole else record


def _mention(session: Session, record: Record, whole: Record, words: str) -> Mention:
    label = choices_of(session, whole.__tablename__, [whole.id])[whole.id].label
    names = tuple(spoken(f"{code}_CA").show(label) for code in LANGUAGES)
    entry = Entry(whole.__tablename__, whole.id, (names[0], names[1]), owner=whole.owner)
    for field in ENTITIES[record.__tablename__].fields:
        if field.searchable:
            for language, text in _texts(getattr(record, field.column)):
                if part := excerpt(text, words):
                    return Mention(entry, language, part)
    return Mention(entry, "", "")


def _texts(value: object) -> Iterable[tuple[str, str]]:
    if isinstance(value, Bilingual):
        return (("en", value.en), ("fr", value.fr))
    if isinstance(value, tuple):
        return (("", " ".join(map(str, value))),)
    return (("", str(value or "")),)
