"""The options of an assessment side by side, where each changes coverage, and what was decided."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lo_desk.assessment.offer_words import (
    COVERAGE_NOTE,
    OPTION,
    charted,
    charted_words,
    compared,
    dollars,
    since_when,
    thousands,
    titled,
)
from lo_desk.assessment.options import YEARS
from lo_desk.assessment.what_if_words import points
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.joint_facts import JointFacts, JointFindings
from lo_desk.domain.joint_options import OfferFacts, OptionFacts
from lo_desk.domain.worth import FULL
from lo_desk.i18n.msg import N_, said
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.joint.frontier_picture import COST, GAIN, FrontierPicture
from lo_desk.ui.widgets.joint.word_table import WordTable
from lo_desk.ui.widgets.layouts import label

_DASH, LEAST = "–", 2
_YES_NO = (said("no"), said("yes"))


class OptionsView(QWidget):
    """The same figures as the document prints, then the decision with its reasons and dissent."""

    def __init__(
        self, facts: JointFacts, found: JointFindings, language: CurrentLanguage, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("options_view")
        self._say, self._language = Texts(self, language), language
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(dp(self, 8))
        if facts.options:
            self._options(facts, found)
        else:
            self._tell(said("No option is recorded yet."))
        self._decision(facts)

    def _options(self, facts: JointFacts, found: JointFindings) -> None:
        told = list(zip(facts.options, found.offers, strict=True))
        since = since_when(facts.decision)
        if since is not None:
            self._tell(since)
        title = N_("Cost in thousands of dollars")
        self._table("options", title, _years(facts.first_year), [_cost(*each) for each in told])
        title = N_("What each option changes")
        self._table("option_effects", title, _effect_heads(), [_effect(*each) for each in told])
        for words in compared(found.offers):
            self._tell(words)
        self._frontier(facts, found)
        places = [
            [
                option.number,
                each.place,
                AGENCIES[each.agency],
                each.need,
                each.before,
                each.after,
                points(each.gain),
            ]
            for option in facts.options
            for each in option.effects
        ]
        if places:
            title = N_("Coverage that each option changes")
            self._table("option_places", title, _place_heads(), places)
            self._tell(COVERAGE_NOTE)

    def _frontier(self, facts: JointFacts, found: JointFindings) -> None:
        """Cost against what is added, where at least two options can be compared."""
        spots = charted(found.offers)
        if len(spots) < LEAST:
            return
        titles = {each.number: titled(each.number, each.title) for each in facts.options}
        title = N_("Cost against points of need")
        self._column.addWidget(label(self._say, title, self, "card"))
        self._tell(charted_words(spots))
        self._column.addWidget(FrontierPicture(spots, self._language, self))
        rows: list[list[object]] = [
            [
                titles[each.number],
                each.thousands,
                points(int(each.points * FULL)),
                _YES_NO[each.beaten],
            ]
            for each in spots
        ]
        heads: list[object] = [said("Option"), COST, GAIN, said("Beaten by another")]
        self._table("frontier_table", N_("The same options in figures"), heads, rows)

    def _decision(self, facts: JointFacts) -> None:
        told = facts.decision
        self._column.addWidget(label(self._say, N_("Decision"), self, "card"))
        if told.on is None:
            self._tell(said("Nothing has been decided yet."))
            return
        self._tell(
            said("Decided on %(day)s by: %(authority)s.", day=told.on, authority=told.authority)
        )
        option = facts.decided_on
        for title, words in (
            *([(OPTION, titled(option.number, option.title))] if option else []),
            (N_("Decision"), told.decision),
            (N_("Reasons"), told.reasons),
            (N_("Dissent"), told.dissent or N_("None is recorded.")),
        ):
            self._column.addWidget(label(self._say, title, self, "label"))
            self._tell(words)
        if told.trial_review_on:
            self._tell(said("The trial is reviewed on %(day)s.", day=told.trial_review_on))

    def _tell(self, words: object) -> None:
        self._column.addWidget(label(self._say, words, self))

    def _table(self, name: str, title: str, heads: list[object], rows: list[list[object]]) -> None:
        self._column.addWidget(label(self._say, title, self, "card"))
        table = WordTable(name, self._language, self)
        self._say(table.setAccessibleName, title)
        table.show_words(heads, rows)
        self._column.addWidget(table)


def _years(first: int) -> list[object]:
    years = [
        said("%(first)s-%(last)s", first=str(year), last=f"{(year + 1) % 100:02}")
        for year in range(first, first + YEARS)
    ]
    return [said("Option"), *years, said("Lines not known")]


def _effect_heads() -> list[object]:
    return [
        said("Option"),
        said("Gaps closed"),
        said("Gaps opened"),
        said("Points of need"),
        said("Dollars a point"),
    ]


def _cost(option: OptionFacts, found: OfferFacts) -> list[object]:
    years = found.years or (None,) * YEARS
    told = (_DASH if cents is None else thousands(cents) for cents in years)
    return [titled(option.number, option.title), *told, found.blank]


def _effect(option: OptionFacts, found: OfferFacts) -> list[object]:
    return [
        titled(option.number, option.title),
        *(_DASH if n is None else n for n in (found.gaps_closed, found.gaps_opened)),
        _DASH if found.gained is None else points(found.gained),
        _DASH if found.per_point is None else said("%(n)s", n=dollars(found.per_point)),
    ]


def _place_heads() -> list[object]:
    return [
        said("Option"),
        said("Place"),
        said("Agency"),
        said("Need"),
        said("Coverage before"),
        said("Coverage after"),
        said("Points of need"),
    ]
