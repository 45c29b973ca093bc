"""Words and figures that all sections of a joint assessment share."""

from dataclasses import replace
from fractions import Fraction

from lo_desk.assessment.rounding import half_up
from lo_desk.catalogue.assessing_choices import CONFIDENCES, CRITERIA, GATES, OPTION_KINDS, SHORT
from lo_desk.catalogue.choices import COST_LINES
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.joint_facts import CandidateFacts, JointFacts
from lo_desk.i18n.msg import Msg, said
from lo_desk.reports.blocks.page import Page, Words

HUNDRED, WHOLE = 100, 1000
_OVER = 40  # letters over a narrow column: no head is taller than a few lines
CRITERION: dict[object, object] = {each.key: each.label for each in CRITERIA}
GATE: dict[object, object] = {each.key: each.label for each in GATES}
CONFIDENCE: dict[object, object] = {each.key: each.label for each in CONFIDENCES}
OPTION: dict[object, object] = {each.key: each.label for each in OPTION_KINDS}
COST: dict[object, object] = {each.key: each.label for each in COST_LINES}
UNKNOWN = said("not known")


def criterion(key: str) -> Msg:
    """A criterion in a word or two."""
    return SHORT[key]


def gate(key: str) -> Msg:
    """A gate by the name of its criterion, and whose limit it is."""
    name, _, agency = key.partition("/")
    if not agency:
        return criterion(name)
    return said("%(gate)s (%(agency)s)", gate=SHORT[name], agency=AGENCIES[agency])


def hundredths(value: Fraction) -> int:
    """A share as a whole number from 0 to 100."""
    return half_up(value * HUNDRED)


def thousandths(value: Fraction) -> int:
    """A share in whole thousandths."""
    return half_up(value * WHOLE)


def signed(number: int) -> str:
    """A number with its sign; nothing before zero."""
    return f"+{number}" if number > 0 else str(number).replace("-", "−")


def named(page: Page, facts: JointFacts, codes: tuple[str, ...]) -> Bilingual:
    """Candidates by city, in the order of each language."""
    return page.listed([facts.candidate(code).city for code in codes])


def over_column(city: Bilingual) -> Bilingual:
    """A city as the head of a narrow column; of a very long name the beginning."""
    return replace(city, en=_begun(city.en), fr=_begun(city.fr))


def _begun(name: str) -> str:
    return name if len(name) <= _OVER else f"{name[: _OVER - 1].rstrip()}…"


def where(candidate: CandidateFacts) -> Words:
    """City and country."""
    return said("%(city)s, %(country)s", city=candidate.city, country=candidate.country)
