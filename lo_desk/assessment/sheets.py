"""What an agency enters blind: scores with evidence and confidence, and the seal."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from hmac import compare_digest

from lo_desk.assessment.readings import CONFIDENCES, HIGH, LOW, MEDIUM
from lo_desk.assessment.refusals import WrongScore
from lo_desk.assessment.rules import AssessmentRules

MOST = 5
FINE = 100
"""Scores are reckoned in hundredths."""
YES, NO, OPEN = "yes", "no", "open"
Cell = tuple[str, str]  # candidate, criterion


@dataclass(frozen=True, slots=True)
class Score:
    """What an agency thinks of a candidate under a criterion; 5 always speaks for posting.

    Attributes:
        value: 0 to 5; None: not known, which is neither zero nor the mean.
        confidence: Of ``CONFIDENCES``.
        evidenced: Whether a text or a link says why.
    """

    value: int | None
    confidence: str = HIGH
    evidenced: bool = False

    def ends(self, rules: AssessmentRules) -> tuple[int, int]:
        """Between what it may be, in hundredths of a point; a blank may be anything."""
        if self.value is None:
            return 0, MOST * FINE
        spread = {HIGH: 0, MEDIUM: rules.medium_spread, LOW: rules.low_spread}[self.confidence]
        at = self.value * FINE
        return max(0, at - spread), min(MOST * FINE, at + spread)


BLANK = Score(None)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One agency's scores; a cell that is not there is blank."""

    agency: str
    scores: Mapping[Cell, Score]

    def score(self, candidate: str, criterion: str) -> Score:
        """What it says of a cell."""
        return self.scores.get((candidate, criterion), BLANK)

    def check(self) -> None:
        """Every score is a whole number from 0 to 5 or blank, every confidence a known one.

        Raises:
            WrongScore: One is not.
        """
        for (candidate, criterion), score in self.scores.items():
            value: object = score.value
            whole = value is None or (type(value) is int and 0 <= value <= MOST)
            if not whole or score.confidence not in CONFIDENCES:
                raise WrongScore(candidate, criterion, value)


def canonical(sheet: Sheet, evidence: Mapping[Cell, str] | None = None) -> str:
    """The sheet as one exact text: the same sheet, the same text.

    Args:
        sheet: What was entered.
        evidence: Texts and links, which the seal protects too.
    """
    scores = [
        [*cell, score.value, score.confidence, score.evidenced]
        for cell, score in sorted(sheet.scores.items())
    ]
    texts = [[*cell, text] for cell, text in sorted((evidence or {}).items())]
    whole = {"agency": sheet.agency, "scores": scores, "evidence": texts}
    return json.dumps(whole, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def seal(text: str, salt: bytes) -> str:
    """What is published before the sheet: SHA-256 of its text and 16 random bytes, hexadecimal."""
    return sha256(text.encode() + salt).hexdigest()


def unbroken(published: str, text: str, salt: bytes) -> bool:
    """Whether a revealed sheet is the one that was sealed."""
    return compare_digest(published, seal(text, salt))
