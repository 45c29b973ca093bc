"""Two maps of one scale: who covers what before and after; on the second one things are carried."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from lo_desk.domain.scenario_changes import Change
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.scenario_maps import Sides
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import QUIET, button
from lo_desk.ui.widgets.coverage.legend import Legend
from lo_desk.ui.widgets.coverage.stage import facts_of
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.scenario.carry_map import CarryMap, Load
from lo_desk.ui.widgets.scenario.dropping import told
from lo_desk.ui.widgets.world_map import WorldMap

HIGH = 210  # design pixels of a map
HOW = N_(
    "Drag a post to another country to move it, or a country onto a post to give it to that post."
    " By keyboard: Enter takes what is in the chosen country and puts it down on the next, Escape"
    " puts it back. Nothing is changed in the registry."
)


class MapPair(QWidget):
    """The maps, what is carried, and which change is meant where a drop can mean several."""

    dropped = Signal(object)  # Drop
    picked = Signal(object)  # Change

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("scenario_maps")
        self._say, self._language = Texts(self, language), language
        self._before = WorldMap(language, self)
        self._before.setObjectName("map_before")
        self.after = CarryMap(language, self)
        self.after.setObjectName("map_after")
        self._say(self._before.setAccessibleName, N_("Map of coverage before the changes"))
        self._say(
            self.after.setAccessibleName,
            N_("Map of coverage after the changes: Enter takes a post or a country"),
        )
        self._outcome = label(self._say, "", self, "card")
        self._outcome.setObjectName("summary")
        self._outcome.hide()
        self._told = label(self._say, HOW, self, "small")
        self._told.setObjectName("carried")
        self._choices = QVBoxLayout()
        self._offered: list[_Meaning] = []
        self._place()
        self.after.taken.connect(self._on_taken)
        self.after.dropped.connect(self.dropped)
        self.after.looked.connect(self._before.look)

    def _place(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(dp(self, 8))
        for column, (words, shown) in enumerate(
            ((N_("Before"), self._before), (N_("After"), self.after))
        ):
            shown.setMinimumHeight(em(self, HIGH))
            grid.addWidget(label(self._say, words, self, "label"), 0, column)
            grid.addWidget(shown, 1, column)
            grid.setColumnStretch(column, 1)
        legend = Legend(self._say, self)
        legend.arrange(card=False)
        grid.addWidget(legend, 2, 0, 1, 2)
        grid.addWidget(self._told, 3, 0, 1, 2)
        grid.addLayout(self._choices, 4, 0, 1, 2)
        grid.addWidget(self._outcome, 5, 0, 1, 2)

    def show_sides(self, sides: Sides, outcome: Msg | None) -> None:
        """Paint both, and say what the changes come to."""
        self._before.show_facts(facts_of(sides.before))
        self.after.show_facts(facts_of(sides.after))
        self.after.carry(sides.after.posts)
        self._say(self._outcome.setText, outcome or "")
        self._outcome.setVisible(outcome is not None)

    def frame(self, codes: Sequence[str]) -> None:
        """Show these countries large on both."""
        self._before.frame(codes)
        self.after.frame(codes)

    def tell(self, words: str | Msg) -> None:
        """Say it under the maps, and aloud where somebody listens."""
        self._say(self._told.setText, words)
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self.after, self._told.text())
            QAccessible.updateAccessibility(event)

    def ask(self, meanings: Sequence[tuple[Change, Msg]]) -> None:
        """Offer the changes that a drop can mean; none: nothing is asked any more."""
        for old in self._offered:
            old.hide()
            old.deleteLater()
        self._offered = [
            _Meaning(number, change, words, self._language, self)
            for number, (change, words) in enumerate(meanings)
        ]
        for each in self._offered:
            each.picked.connect(self.picked)
            self._choices.addWidget(each)
        if meanings:
            self.tell(said("The map can mean several changes: choose one."))

    @Slot(object)
    def _on_taken(self, load: Load | None) -> None:
        self.ask(())
        self.tell(told(load, self.after.facts.names) if load else HOW)


class _Meaning(QWidget):
    """One change a drop can mean, as a button."""

    picked = Signal(object)

    def __init__(
        self,
        number: int,
        change: Change,
        words: Msg,
        language: CurrentLanguage,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._change = change
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        made = button(Texts(self, language), f"meaning_{number}", words, self, QUIET)
        made.clicked.connect(self._on_clicked)
        column.addWidget(made)

    @Slot()
    def _on_clicked(self) -> None:
        self.picked.emit(self._change)
