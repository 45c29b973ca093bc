"""Random lengths of everything: nothing is lost, nothing breaks the layout."""

from dataclasses import replace
from random import Random

import pytest

from lo_desk.domain.bilingual import Bilingual
from tests.reports import facts
from tests.reports.reading import print_assessment, print_pack, whole

LENGTHS = (1, 3, 8, 20, 60, 200, 900)


class Words:
    """Texts whose every word is its own."""

    def __init__(self, seed):
        self.random, self.given = Random(seed), []

    def text(self):
        """So many words."""
        many = self.random.choice(LENGTHS)
        made = [f"w{len(self.given) + n}x" for n in range(many)]
        self.given += made
        return " ".join(made)

    def pair(self):
        """A text in both languages."""
        return Bilingual(self.text(), self.text())

    def some(self, items):
        """Any number of the items, repeated."""
        return tuple(self.random.choice(items) for _ in range(self.random.randrange(1, 9)))


def a_card(words):
    pairs = tuple(
        replace(
            pair,
            theirs=replace(pair.theirs, statement=words.pair(), rationale=words.pair()),
            note=words.pair(),
        )
        for pair in words.some(facts.PAIRS)
    )
    return facts.card(
        pairs=pairs,
        ours=tuple(replace(item, statement=words.pair()) for item in words.some(facts.OURS)),
        cover=tuple(
            replace(line, officer=words.text()[:120], city=words.pair())
            for line in words.some(facts.COVER)
        ),
        briefings=tuple(
            replace(item, outcome=words.pair()) for item in words.some(facts.BRIEFINGS)
        ),
        activities=tuple(
            replace(item, title=words.pair(), outcome=words.pair())
            for item in words.some(facts.ACTIVITIES)
        ),
        visits=tuple(replace(item, purpose=words.pair()) for item in words.some(facts.VISITS)),
    )


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize(("paper", "languages"), [("A4", ("en", "fr")), ("Letter", ("fr",))])
def test_any_lengths_are_laid_out(seed, paper, languages, tmp_path):
    words = Words(seed)
    card = a_card(words)
    path = print_pack(tmp_path / "a.pdf", languages, paper, card=card, demo=False)
    printed = set(whole(path).replace(",", " ").split())
    wanted = {
        word
        for pair in card.pairs
        for text in (pair.theirs.statement, pair.theirs.rationale, pair.note)
        for code in languages
        for word in text.in_(code).split()
    }
    wanted |= {
        word
        for item in (*card.briefings, *card.activities)
        for code in languages
        for word in item.outcome.in_(code).split()
    }
    assert wanted <= printed


@pytest.mark.parametrize("seed", range(3))
def test_any_number_of_gaps_is_laid_out(seed, tmp_path):
    random = Random(seed)
    gaps = tuple(random.choice(facts.GAPS) for _ in range(random.randrange(1, 60)))
    gaps = tuple(sorted(gaps, key=lambda line: -line.gap.severity))
    text = whole(print_assessment(tmp_path / "a.pdf", gaps=gaps))
    assert text.count("Who acts: ") >= len(gaps)
