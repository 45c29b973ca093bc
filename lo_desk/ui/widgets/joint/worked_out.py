"""Weights worked out: from swings, or from an order, typed where the weights stand."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from lo_desk.assessment.weights import Weights, from_ranks, from_swings
from lo_desk.domain.agencies import OWNERS
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.cycles import VIEWS, Spot
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import OUTLINE, Say, button
from lo_desk.ui.widgets.choices import OneOf
from lo_desk.ui.widgets.flow import Flow
from lo_desk.ui.widgets.layouts import label

HOW = N_(
    "No weights yet? Type in one column swings (100 for the criterion whose step from worst to"
    " best matters most, 0 to 100 for the others) or an order (1 for the most important), and"
    " have the thousandths worked out. Nothing is saved by it."
)
WHOLE_ONLY = N_("Swings and orders are whole numbers. No weight was changed.")


class WorkedOut(QWidget):
    """Turns what is typed in one set into thousandths, and back again."""

    def __init__(self, say: Say, fields: Mapping[Spot, QLineEdit], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("worked_out")
        self._say, self._fields = say, fields
        self._typed: Mapping[Spot, str] = {}
        self._set = OneOf(say, "worked_out_set", {view: OWNERS[view] for view in VIEWS}, self)
        say(self._set.setAccessibleName, N_("Set of weights to work out"))
        swings = button(say, "from_swings", N_("From s&wings"), self, OUTLINE)
        order = button(say, "from_order", N_("From an &order"), self, OUTLINE)
        self._back = button(say, "worked_back", N_("As &typed"), self)
        self._told = label(say, "", self, "small")
        self._told.setObjectName("worked_out_told")
        swings.clicked.connect(self._on_swings)
        order.clicked.connect(self._on_order)
        self._back.clicked.connect(self._on_back)
        acts = Flow(gap=dp(self, 6))
        for each in (self._set, swings, order, self._back):
            acts.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, dp(self, 6))
        column.setSpacing(dp(self, 6))
        column.addWidget(label(say, HOW, self, "small"))
        column.addLayout(acts)
        column.addWidget(self._told)
        self.forget()

    def forget(self) -> None:
        """Other weights are shown: there is nothing to go back to."""
        self._typed = {}
        self._tell("")

    @Slot()
    def _on_swings(self) -> None:
        self._work_out(from_swings)

    @Slot()
    def _on_order(self) -> None:
        self._work_out(from_ranks)

    @Slot()
    def _on_back(self) -> None:
        for spot, text in self._typed.items():
            self._fields[spot].setText(text)
        self._set.setFocus()
        self.forget()

    def _work_out(self, how: Callable[[Mapping[str, int]], Weights]) -> None:
        view = self._set.value
        typed = {spot: f.text().strip() for spot, f in self._fields.items() if spot[1] == view}
        try:
            found = how({spot[0]: int(text) for spot, text in typed.items() if text})
        except ValueError:
            self._tell(WHOLE_ONLY)
        except DeskError as error:
            self._tell(error.msg)
        else:
            self._typed = typed
            for spot in typed:
                self._fields[spot].setText(str(found[spot[0]]) if spot[0] in found else "")
            self._tell(said("Worked out, not saved: %(set)s.", set=OWNERS[str(view)]))

    def _tell(self, words: str | Msg) -> None:
        self._say(self._told.setText, words)
        self._told.setVisible(bool(words))
        self._back.setVisible(bool(self._typed))
