"""Registries: those opened before, another one, a new one, the demonstration."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QProgressBar, QPushButton, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import N_, Msg
from lo_desk.ui.sheet import Sheet
from lo_desk.ui.sources import Sources
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.settings_card import decided_by
from lo_desk.ui.workspace import Workspace


class RegistriesPage(Sheet):
    """Choosing one closes the windows of the one that is open, and opens it."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent, N_("Registries"))
        store = workspace.desk.store
        who = (store.who, store.now)
        self._sources = Sources(workspace.language, workspace.tasks, who, self)
        self._locked = workspace.settings.locked("registry")
        self._trouble = label(self.say, "", self, "fault")
        self._trouble.setObjectName("trouble")
        self._trouble.hide()
        self.add(self._trouble)
        self.add(self._progress())
        self._recent = Card(self.say, N_("Opened before"), self)
        self._rows: list[QPushButton] = []
        self.add(self._recent)
        self.add(self._another())
        self.add(self._new())
        self._sources.ready.connect(self._on_ready)
        self._sources.failed.connect(self._on_failed)
        self._sources.progressed.connect(self._on_progress)
        self._sources.busy.connect(self._working.setVisible)

    @override
    def reload(self) -> None:
        """Those opened before, this one last asked first."""
        for row in self._rows:
            row.deleteLater()
        here = self.workspace.desk.place
        others = [p for p in self.workspace.settings.now.recent if p != here]
        self._rows = [self._row(place) for place in others]
        self._recent.setVisible(bool(self._rows) and not self._locked)

    def _row(self, place: str) -> QPushButton:
        made = QPushButton(place.replace("&", "&&"), self._recent)
        made.setObjectName("recent")
        made.setProperty("kind", QUIET)
        made.setProperty("place", place)
        made.setAutoDefault(True)
        made.clicked.connect(self._on_recent)
        self._recent.add(made)
        return made

    def _progress(self) -> QWidget:
        self._working = Card(self.say, N_("Being made"), self)
        self._working.setObjectName("working")
        self._told, self._bar = label(self.say, "", self._working), QProgressBar(self._working)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 100)
        self.say(self._bar.setAccessibleName, N_("Progress"))
        stop = button(self.say, "stop_source", N_("&Stop"), self._working)
        stop.clicked.connect(self._sources.stop)
        for widget in (self._told, self._bar, stop):
            self._working.add(widget)
        self._working.hide()
        return self._working

    def _another(self) -> Card:
        card = Card(self.say, N_("Open another registry"), self)
        if self._locked:
            by = decided_by(self.workspace.settings.now.policy.by)
            card.add(label(self.say, by, card, "quiet"))
            return card
        file = button(self.say, "open_file", N_("&Open a file…"), card, PRIMARY)
        file.clicked.connect(self._on_file)
        card.beside(file)
        card.add(label(self.say, N_("Or the address of a server"), card, "label"))
        self._address = QLineEdit(card)
        self._address.setObjectName("address")
        self._address.setPlaceholderText("postgresql://…")
        self.say(self._address.setAccessibleName, N_("Address of a server"))
        self._address.returnPressed.connect(self._on_address)
        join = button(self.say, "open_address", N_("Open this &address"), card)
        join.clicked.connect(self._on_address)
        card.add(self._address)
        card.beside(join)
        return card

    def _new(self) -> Card:
        card = Card(self.say, N_("Make a new registry"), self)
        new = button(self.say, "new_registry", N_("&New registry…"), card)
        demo = button(self.say, "demo_registry", N_("Open the &demonstration"), card)
        told = N_(
            "A new registry has the countries, missions and agencies, and no posts. The"
            " demonstration has public posts and fictional people."
        )
        card.add(label(self.say, told, card, "quiet"))
        new.clicked.connect(self._on_new)
        demo.clicked.connect(self._sources.show_demo)
        for made in (new, demo):
            made.setEnabled(not self._locked)
        card.beside(new, demo)
        return card

    @Slot()
    def _on_recent(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self._sources.open(str(sender.property("place")))

    @Slot()
    def _on_file(self) -> None:
        place = self._sources.choice.there()
        if place:
            self._sources.open(place)

    @Slot()
    def _on_address(self) -> None:
        if self._address.text().strip():
            self._sources.open(self._address.text().strip())

    @Slot()
    def _on_new(self) -> None:
        place = self._sources.choice.new()
        if place:
            self._sources.make(place)

    @Slot(str)
    def _on_ready(self, place: str) -> None:
        self._trouble.hide()
        self.workspace.leave_for(partial(str, place))

    @Slot(object)
    def _on_failed(self, trouble: Msg) -> None:
        self.say(self._trouble.setText, trouble)
        self._trouble.show()
        self.workspace.tell(trouble)

    @Slot(float, object)
    def _on_progress(self, fraction: float, words: Msg) -> None:
        self._bar.setValue(round(fraction * 100))
        self.say(self._told.setText, words)
