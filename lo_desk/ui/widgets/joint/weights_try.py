"""Other weights, tried: a slider and a number for each criterion; the order answers at once."""

from fractions import Fraction

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSlider, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.assessment.rounding import half_up
from lo_desk.catalogue.assessing_choices import SHORT
from lo_desk.domain.joint_facts import JointFacts
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.joint_weights import Reweighted, reweighted
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import OUTLINE, button
from lo_desk.ui.widgets.joint.bar_picture import Bar, BarPicture
from lo_desk.ui.widgets.layouts import label

WHOLE, HUNDRED, STEP = 1000, 100, 10
HINT = N_(
    "Only tried, never saved: the weights of the cycle stay as they are. What is typed is scaled"
    " to 1,000."
)


class _Slider(QSlider):
    """Not turned by the wheel: scrolling past it changes nothing."""

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()


class _Number(QSpinBox):
    """The same."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class WeightsTry(QWidget):
    """What it shows is computed at every move, in some milliseconds."""

    tried = Signal(object)  # Reweighted

    def __init__(self, facts: JointFacts, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("weights_try")
        self._facts, self._say = facts, Texts(self, language)
        self._sliders: dict[str, QSlider] = {}
        self._spins: dict[str, QSpinBox] = {}
        self._told = label(self._say, "", self)
        self._told.setObjectName("weights_told")
        self._sum = label(self._say, "", self, "small")
        self._sum.setObjectName("weights_sum")
        self._picture = BarPicture("weights_values", (0, 1), language, self)
        self._say(self._picture.setAccessibleName, N_("Value of each place under these weights"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 6))
        column.addWidget(label(self._say, HINT, self, "small"))
        column.addLayout(self._grid())
        back = button(self._say, "weights_back", N_("Weights of the c&ycle"), self, OUTLINE)
        back.clicked.connect(self.restore)
        acts = QHBoxLayout()
        acts.addWidget(back)
        acts.addStretch(1)
        column.addLayout(acts)
        for widget in (self._sum, self._told, self._picture):
            column.addWidget(widget)
        self._answer()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(dp(self, 10))
        for row, weight in enumerate(self._facts.weights):
            key = weight.criterion
            name = label(self._say, SHORT[key], self)
            slider, spin = _Slider(Qt.Orientation.Horizontal, self), _Number(self)
            slider.setObjectName(f"weight_slider_{key}")
            spin.setObjectName(f"weight_{key}")
            spin.setMinimumWidth(em(self, 84))
            for made in (slider, spin):
                made.setRange(0, WHOLE)
                made.setSingleStep(STEP)
                made.setValue(weight.joint)
                told = said("Weight tried: %(criterion)s", criterion=SHORT[key])
                self._say(made.setAccessibleName, told)
            slider.valueChanged.connect(spin.setValue)
            spin.valueChanged.connect(slider.setValue)
            spin.valueChanged.connect(self._answer)
            name.setBuddy(spin)
            self._sliders[key], self._spins[key] = slider, spin
            grid.addWidget(name, row, 0)
            grid.addWidget(slider, row, 1)
            grid.addWidget(spin, row, 2)
        grid.setColumnStretch(1, 1)
        return grid

    @Slot()
    def restore(self) -> None:
        """Try the cycle's own weights again."""
        for weight in self._facts.weights:
            self._spins[weight.criterion].setValue(weight.joint)

    @Slot()
    def _answer(self) -> None:
        typed = {key: spin.value() for key, spin in self._spins.items()}
        found = reweighted(self._facts, typed)
        total = sum(typed.values())
        words = said("The weights add up to %(total)s.", total=total)
        if total != WHOLE and total:
            words = said(
                "The weights add up to %(total)s; they are scaled to %(number)s.",
                total=total,
                number=WHOLE,
            )
        self._say(self._sum.setText, words)
        self._say(self._told.setText, _told(self._facts, found))
        self._picture.setVisible(found is not None and bool(found.values))
        if found is not None:
            bars = [
                Bar(self._facts.candidate(code).city, 0, float(value), half_up(value * HUNDRED))
                for code, value in found.values
            ]
            self._picture.show_bars(bars, _told(self._facts, found))
            self.tried.emit(found)


def _told(facts: JointFacts, found: Reweighted | None) -> Msg:
    """What is first under these weights, and by how much."""
    if found is None:
        return said("All weights are 0: give at least one criterion a weight.")
    if not found.values:
        return said("No place is assessable and through the gates.")
    names = tuple(facts.candidate(code).city for code in found.leaders)
    if len(names) > 1:
        return said("Equal under these weights: %(places)s.", places=names)
    if found.margin is None:
        return said("Only %(place)s is ranked: there is nothing to compare.", place=names[0])
    facts_said = {"place": names[0], "n": half_up(Fraction(found.margin * HUNDRED))}
    if found.clear:
        return said("First under these weights: %(place)s, by %(n)s in 100.", **facts_said)
    return said(
        "First under these weights: %(place)s, by %(n)s in 100; that is under the rule of the"
        " cycle.",
        **facts_said,
    )
