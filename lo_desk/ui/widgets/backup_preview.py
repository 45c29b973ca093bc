"""What putting a copy back would cost, and the two ways on from there."""

from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QListWidget, QWidget

from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.services import backups
from lo_desk.services.backups import Preview
from lo_desk.ui.theme import em
from lo_desk.ui.widgets.buttons import DANGER, Say, button
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace


class PreviewCard(Card):
    """Hidden until a copy was looked into; says each step that would be lost."""

    def __init__(self, say: Say, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(say, N_("If this copy is put back"), parent)
        self.setObjectName("preview")
        self._workspace = workspace
        self._preview: Preview | None = None
        self._cost = label(say, "", self)
        self._cost.setObjectName("cost")
        self._steps = lines(self, "lost_steps")
        say(self._steps.setAccessibleName, N_("Steps that would be lost"))
        back = button(say, "put_back", N_("&Put this copy back"), self, DANGER)
        stay = button(say, "keep_all", N_("&Keep what is here"), self)
        back.clicked.connect(self._on_back)
        stay.clicked.connect(self.hide)
        for widget in (self._cost, self._steps):
            self.add(widget)
        self.beside(back, stay)
        self.hide()

    def show_preview(self, preview: Preview) -> None:
        """Say what putting that copy back would cost."""
        self._preview = preview
        self.say(self._cost.setText, _cost(preview))
        self.fill()
        self.show()

    def fill(self) -> None:
        """Name the steps in the language of the window."""
        self._steps.clear()
        if self._preview is None:
            return
        say = self._workspace.language.now.text
        for step in self._preview.steps:
            when, who = local(step.at), step.who
            line = said("%(when)s · %(who)s · %(step)s", when=when, who=who, step=step.label)
            self._steps.addItem(say(line))
        self._steps.setVisible(bool(self._preview.steps))

    @Slot()
    def _on_back(self) -> None:
        if self._preview is not None:
            desk = self._workspace.desk
            self._workspace.leave_for(backups.restoring(desk, self._preview.backup))


def lines(parent: QWidget, name: str) -> QListWidget:
    """A list of sentences, each in as many lines as it needs."""
    made = QListWidget(parent)
    made.setObjectName(name)
    made.setMaximumHeight(em(parent, 220))
    made.setWordWrap(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def local(moment: datetime) -> str:
    """A moment to the minute, by this computer's clock."""
    return moment.astimezone().replace(tzinfo=None).isoformat(" ", "minutes")


def _cost(preview: Preview) -> Msg:
    if not preview.count:
        return said("Nothing was saved after this copy: nothing would be lost.")
    return counted(
        "%(n)s step was saved after this copy and would be lost. What is here now would be kept"
        " beside the registry under another name.",
        "%(n)s steps were saved after this copy and would be lost. What is here now would be kept"
        " beside the registry under another name.",
        preview.count,
    )
