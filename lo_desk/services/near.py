"""What may have been meant by a text that is no value of its field."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from zoneinfo import available_timezones

from rapidfuzz import fuzz, process
from sqlalchemy.orm import Session

from lo_desk.catalogue.checks import time_zone
from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.db.queries.exchange import live_ids
from lo_desk.db.queries.records import choices_of
from lo_desk.domain.mapping import Match
from lo_desk.exchange.cells import SEPARATOR
from lo_desk.exchange.words import both, folded

MOST, ENOUGH = 8, 60


@dataclass(frozen=True)
class _Word:
    """A word of a value, and the value."""

    folded: str
    text: str
    label: object


class Near:
    """Near matches among what one moment of the registry has; each list is read once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._records: dict[str, Sequence[_Word]] = {}

    def matches(self, field: Field, text: str) -> tuple[Match, ...]:
        """What ``text`` may mean in ``field``, nearest first; empty where nothing is near."""
        if field.kind is Kind.CODES:
            return self._codes(field, text)
        return _nearest(self._words(field), text)

    def _words(self, field: Field) -> Sequence[_Word]:
        if field.target:
            if field.target not in self._records:
                self._records[field.target] = tuple(_words_of(self._session, field.target))
            return self._records[field.target]
        if field.choices:
            return tuple(_choice_words(field.choices))
        if field.kind is Kind.YES_NO:
            return _yes_no()
        return _zones() if field.check is time_zone else ()

    def _codes(self, field: Field, text: str) -> tuple[Match, ...]:
        """The whole list of codes with its strange ones put right, as one value."""
        parts = [part.strip() for part in text.replace(",", SEPARATOR).split(SEPARATOR)]
        words = self._words(field)
        known = {word.text for word in words}
        right: list[str] = []
        labels: list[object] = []
        least = 100
        for part in filter(None, parts):
            found = _nearest(words, part)[:1]
            if part in known or not found:
                right.append(part)
                labels.append(part)
                least = least if part in known else 0
                continue
            right.append(found[0].text)
            labels.append(found[0].label)
            least = min(least, found[0].score)
        if least < ENOUGH:
            return ()
        return (Match(SEPARATOR.join(right), tuple(labels), least),)


def _nearest(words: Sequence[_Word], text: str) -> tuple[Match, ...]:
    wanted, heard = folded(text), [word.folded for word in words]
    best: dict[str, Match] = {}
    for scorer, worth in _SCORERS:
        found = process.extract(wanted, heard, scorer=scorer, limit=4 * MOST, score_cutoff=ENOUGH)
        for _, score, number in found:
            word, points = words[number], round(score * worth)
            before = best.get(word.text)
            if points >= ENOUGH and (before is None or points > before.score):
                best[word.text] = Match(word.text, word.label, points)
    ranked = sorted(best.values(), key=lambda match: (-match.score, match.text))
    return tuple(ranked[:MOST])


_SCORERS = ((fuzz.ratio, 1.0), (fuzz.token_sort_ratio, 0.98), (fuzz.token_set_ratio, 0.95))
"""Spelling, then words in another order, then words too many: “Bogota D.C.” is Bogotá."""


def _words_of(session: Session, entity: str) -> Iterator[_Word]:
    found = choices_of(session, entity, live_ids(session, entity)).values()
    codes = Counter(choice.code for choice in found)
    for choice in found:
        known = choice.code and codes[choice.code] == 1
        text = choice.code if known else str(choice.key)
        for word in {choice.code, *_said(choice.label)} - {""}:
            yield _Word(folded(word), text, _read(choice))


def _read(choice: Choice) -> object:
    return (choice.label, choice.code) if choice.code else choice.label


def _said(label: object) -> set[str]:
    """A label in both languages, whole and each of its parts."""
    parts = label if isinstance(label, tuple) else ()
    return {language.show(part) for part in (label, *parts) for language in both()}


def _choice_words(choices: Sequence[Choice]) -> Iterator[_Word]:
    for choice in choices:
        for word in {str(choice.key), *_said(choice.label)}:
            yield _Word(folded(word), str(choice.key), choice.label)


def _yes_no() -> Sequence[_Word]:
    words = (("yes", "oui", "vrai", "true", "y", "o"), ("no", "non", "faux", "false", "n"))
    values = (("yes", True), ("no", False))
    return [_Word(word, *values[n]) for n, said in enumerate(words) for word in said]


@cache
def _zones() -> Sequence[_Word]:
    zones = [zone for zone in sorted(available_timezones()) if "/" in zone]
    return [
        _Word(folded(word), zone, zone)
        for zone in zones
        for word in (zone, zone.rpartition("/")[2])
    ]


def is_listed(field: Field) -> bool:
    """Whether the values of ``field`` come from a list, so that near ones can be looked for."""
    kinds = {Kind.CHOICE, Kind.REFERENCE, Kind.YES_NO}
    listed = field.kind is Kind.CODES and bool(field.target or field.choices)
    return field.kind in kinds or listed or field.check is time_zone
