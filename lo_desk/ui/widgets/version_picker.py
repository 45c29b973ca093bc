"""Which version of a priority is shown."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from lo_desk.domain.rows import Facts
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.priorities import DRAFT
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.fields import Picker


class VersionPicker(Picker):
    """Names each by its number and its first day; there are none before the first draft."""

    chosen = Signal(object)  # id of a version

    def __init__(
        self, say: Say, versions: Sequence[Facts], shown: Facts | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("versions")
        say(self.setAccessibleName, N_("Version"))
        self.setSizeAdjustPolicy(Picker.SizeAdjustPolicy.AdjustToContents)
        for number, version in enumerate(versions):
            self.addItem("", version.id)
            say(partial(self.setItemText, number), _named(version))
        if shown is not None:
            self.setCurrentIndex(self.findData(shown.id))
        self.setVisible(bool(versions))
        self.activated.connect(self._on_picked)

    @Slot()
    def _on_picked(self) -> None:
        self.chosen.emit(self.currentData())


def _named(version: Facts) -> Msg:
    number, day = str(version["number"]), version["starts"]
    if version["state"] == DRAFT:
        return said("Version %(n)s, draft", n=number)
    return said("Version %(n)s, in force from %(day)s", n=number, day=day)
