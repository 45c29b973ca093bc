"""Cells from a spreadsheet: what the clipboard holds, read as the columns' kinds of value."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import MARKING, OWNER, RELEASED, Entity
from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.db.queries.records import choices_of, records_on
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.changes import ChangePlan, Wish
from lo_desk.domain.plain_text import letters
from lo_desk.domain.rows import Facts, Part
from lo_desk.exchange.cells import SEPARATOR, Named, Unreadable, read
from lo_desk.exchange.csv_folder import unguarded
from lo_desk.i18n.language import NOTHING, spoken
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ids import new_id
from lo_desk.progress import Progress
from lo_desk.services import lists
from lo_desk.services.changing import planned
from lo_desk.services.desk import Desk
from lo_desk.services.lookups import Lookups

READ_ONLY = said("This column follows from other records: it cannot be written here.")
TOO_WIDE = said("There is no column here.")
NO_SUCH = N_("There is no column “%(name)s” here.")
MOST_ROWS = 10_000
_NO_COLUMN, _FEW = "?", 2
_AGENCY = "agency"  # as lists call the owner
_BETWEEN = " · "  # as lists show several


@dataclass(frozen=True)
class Paste:
    """A block of texts over the cells of a list.

    Attributes:
        entity: The kind of record.
        keys: The column of each text of a row; ``?`` and a name where there is no such column.
        ids: The record of each row; None: a new one.
        texts: The rows.
        language: Whose half a text of a bilingual column is, ``en`` or ``fr``.
    """

    entity: str
    keys: tuple[str, ...]
    ids: tuple[UUID | None, ...]
    texts: tuple[tuple[str, ...], ...]
    language: str = "en"


def block(text: str) -> tuple[tuple[str, ...], ...]:
    """The rows of what a spreadsheet put on the clipboard; empty ones at the end fall away."""
    reader = csv.reader(io.StringIO(text.rstrip("\r\n"), newline=""), delimiter="\t")
    return tuple(tuple(unguarded(cell) for cell in row) for row in reader)[:MOST_ROWS]


def heads(entity: str, labels: Sequence[tuple[str, str]], first: Sequence[str]) -> list[str]:
    """The columns that a first row names, in either language or by their key; none if it is data.

    Two known names make a row of names: another one among them is given as ``?`` and itself.

    Args:
        entity: The kind of record.
        labels: Key and label of the columns there are.
        first: The row.
    """
    known: dict[str, str] = {}
    fields = [(one.key, one.label) for one in _written(ENTITIES[entity])]
    for key, label in (*labels, *fields):
        for name in (key, *(spoken(tag).text(label) for tag in ("en_CA", "fr_CA"))):
            known[letters(name)] = key
    found = [known.get(letters(text.strip()), f"{_NO_COLUMN}{text.strip()}") for text in first]
    named = [key for key in found if not key.startswith(_NO_COLUMN)]
    once = len(set(named)) == len(named)
    return found if once and len(named) >= min(len(found), _FEW) else []


def _written(kind: Entity) -> tuple[Field, ...]:
    """What a row may say: whose it is too, where a record has an owner of its own."""
    owner = () if kind.parent or kind.joint else (OWNER,)
    return (*kind.fields, *owner, *(() if kind.joint else (RELEASED, MARKING)))


def _writable(kind: Entity, key: str) -> str:
    """The field that a column of the list shows: the agency it shows is the owner."""
    owned = not (kind.parent or kind.joint or kind.has(key))
    return OWNER.key if owned and key == _AGENCY else key


def plan_of(desk: Desk, paste: Paste, report: Progress) -> ChangePlan:
    """What pasting would change, cell by cell."""
    known = lists.facts(desk, paste.entity, [key for key in paste.ids if key is not None])
    with desk.store.reading() as session:
        reader = _Reader(session, desk, paste.language)
        wishes = [
            _wish(paste, reader, key, texts, known.get(key) if key else None)
            for key, texts in zip(paste.ids, paste.texts, strict=True)
        ]
    return planned(desk, paste.entity, [w for w in wishes if w.values or w.faults], report)


def _wish(
    paste: Paste, reader: "_Reader", key: UUID | None, texts: Sequence[str], now: Facts | None
) -> Wish:
    values: dict[str, object] = {}
    faults: dict[str, Msg] = {}
    kind = ENTITIES[paste.entity]
    for at, text in enumerate(texts):
        column = _writable(kind, paste.keys[at]) if at < len(paste.keys) else f"{_NO_COLUMN}{at}"
        if not kind.has(column):
            if text.strip() not in {"", NOTHING}:
                values[column], faults[column] = text, _not_taken(column)
            continue
        of = kind.field(column)
        try:
            values[column] = reader.value(of, text, now[column] if now else None)
        except Unreadable as error:
            values[column], faults[column] = text, error.msg
    return Wish(key or new_id(), values, key is None, faults)


def _not_taken(column: str) -> Msg:
    name = column.removeprefix(_NO_COLUMN)
    if name == column:
        return READ_ONLY
    return TOO_WIDE if name.isdecimal() or not name else said(NO_SUCH, name=name)


@dataclass
class _Reader:
    """Reads what people see in a list as well as what an export writes."""

    session: Session
    desk: Desk
    language: str
    _known: Lookups = field(init=False)

    def __post_init__(self) -> None:
        self._known = Lookups(self.session)

    def value(self, of: Field, text: str, now: object) -> object:
        """What ``text`` means in that column.

        Raises:
            Unreadable: It is no such value.
        """
        plain = "" if text.strip() == NOTHING else text.replace("\N{NO-BREAK SPACE}", " ").strip()
        if of.kind is Kind.BILINGUAL:
            before = now if isinstance(now, Bilingual) else Bilingual()
            halves = {"en": before.en, "fr": before.fr, self.language: plain}
            return before.saying(halves["en"], halves["fr"])
        if of.kind in {Kind.CHOICE, Kind.CODES}:
            plain = self._keys(of, plain)
        if of.kind in {Kind.NUMBER, Kind.DEGREES}:
            plain = plain.replace(" ", "")
        found = read(of, plain)
        return self._record(of, found.text) if isinstance(found, Named) else found

    def _keys(self, of: Field, text: str) -> str:
        """The keys of choices that are written as words of either language."""
        parts = text.replace(_BETWEEN, SEPARATOR).split(SEPARATOR)
        return SEPARATOR.join(_key(of.choices, part.strip()) for part in parts)

    def _record(self, of: Field, text: str) -> Choice:
        found = self._known.choice(of, text, self.desk.home)
        if isinstance(found, Choice):
            return found
        near = records_on(self.session, of.target, self.desk.day, Part(text, count=20))
        choices = choices_of(self.session, of.target, [record.id for record in near])
        same = [c for c in choices.values() if letters(text) in _names(c)]
        if len(same) != 1:
            raise Unreadable(found)
        return same[0]


def _key(choices: Sequence[Choice], text: str) -> str:
    named = (choice for choice in choices if letters(text) in _names(choice))
    return next((str(choice.key) for choice in named), text)


def _names(choice: Choice) -> set[str]:
    return {letters(spoken(tag).show(choice.label)) for tag in ("en_CA", "fr_CA")}
