"""What narrows a list down, each as a button that takes it away."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.filter_words import sentence
from lo_desk.ui.grid.state import ListState
from lo_desk.ui.icons import icon
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.widgets.buttons import QUIET, button
from lo_desk.ui.widgets.flow import FlowBox


class Chips(FlowBox):
    """The conditions and the groups of a list, in words; the last button clears all."""

    clear_asked = Signal()

    def __init__(self, state: ListState, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chips")
        self._state, self._language = state, language
        self._say = Texts(self, language)
        state.changed.connect(self.show_state)
        self.show_state()

    @Slot()
    def show_state(self) -> None:
        """Say anew what narrows the list down."""
        self.empty()
        self._say.deleteLater()
        self._say = Texts(self, self._language)
        layout = self._state.layout
        for number, condition in enumerate(layout.conditions):
            words = sentence(condition, self._state.field(condition.key))
            self._add(f"chip_{number}", words, N_("Take this filter away"))
        if self._state.group is not None:
            label = Msg(self._state.group.label)
            self._add("chip_group", said("Grouped by %(column)s", column=label), N_("No groups"))
        if layout.conditions:
            clear = button(self._say, "clear_filters", N_("Clear the filters"), self, QUIET)
            clear.clicked.connect(self.clear_asked)
            self.add(clear)
        self.setVisible(bool(layout.conditions or self._state.group))

    def _add(self, name: str, words: Msg, act: str) -> None:
        made = QPushButton(self)
        made.setObjectName(name)
        made.setProperty("kind", "chip")
        made.setAutoDefault(True)
        made.setIcon(icon("x", "text2"))
        self._say(made.setText, words)
        self._say(partial(_name, made, self._language, words), act)
        self._say(made.setToolTip, act)
        made.clicked.connect(self._on_clicked)
        self.add(made)

    @Slot()
    def _on_clicked(self) -> None:
        name = self.sender().objectName().removeprefix("chip_")
        if name == "group":
            self._state.change(group="")
        else:
            self._state.drop(int(name))


def _name(made: QPushButton, language: CurrentLanguage, words: Msg, act: str) -> None:
    made.setAccessibleName(f"{language.now.text(words)}: {act}")
