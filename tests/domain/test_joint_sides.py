"""Which option of a joint assessment is shown on the maps."""

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import NO_TEXT
from lo_desk.domain.joint_facts import DecisionFacts
from lo_desk.domain.joint_options import EffectFacts, OptionFacts
from lo_desk.domain.joint_sides import Shown, shown
from tests.conftest import TODAY

CITIES = {"DET": Bilingual("Detroit", "Detroit"), "ACC": Bilingual("Accra", "Accra")}


def option(number, kind, candidate, gained):
    title = Bilingual(f"Choice {number}", f"Choix {number}")
    place = CITIES.get(candidate, NO_TEXT)
    effects = (EffectFacts("CBSA", place, 1, 0, gained),) if gained else ()
    return OptionFacts(
        number, kind, title, NO_TEXT, candidate, gained=gained or None, effects=effects
    )


OPTIONS = (
    option(1, "nothing", "", 0),
    option(2, "trial", "DET", 40),
    option(3, "permanent", "DET", 60),
    option(4, "trial", "ACC", 90),
    option(5, "analyst", "", 0),
)


def decided(en, fr="", review=None, option=None):
    words = Bilingual(en, fr)
    return DecisionFacts(words, NO_TEXT, NO_TEXT, NO_TEXT, TODAY, review, None, option)


@pytest.mark.parametrize(
    ("decision", "found"),
    [
        (decided("A trial post opens in Detroit.", review=TODAY), Shown(2, named=True)),
        (decided("A post opens in DETROIT."), Shown(3, named=True)),
        (decided("", "Un poste ouvre à Accra."), Shown(4, named=True)),
        (decided("We take choice 2, not Accra."), Shown(2, named=True)),
        (decided("All stays as it is."), Shown(4, named=False)),
        (decided("Choice 5."), Shown(4, named=False)),
        (decided("A trial in Detroit, not choice 2.", option=4), Shown(4, named=True)),
        (decided("A trial in Detroit.", option=5), Shown(4, named=False)),
        (DecisionFacts(NO_TEXT, NO_TEXT, NO_TEXT, NO_TEXT, None, None), Shown(4, named=False)),
    ],
)
def test_what_the_decision_names_is_shown_else_what_adds_most(decision, found):
    assert shown(OPTIONS, CITIES, decision) == found


def test_where_nothing_changes_nothing_is_shown():
    assert shown((OPTIONS[0], OPTIONS[4]), CITIES, decided("Choice 5.")) is None
