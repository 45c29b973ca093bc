"""Settings: who one is, how the window looks, where backups go; what a policy decided says so."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from lo_desk import settings
from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import N_, said
from lo_desk.services import people
from lo_desk.ui.notice import available
from lo_desk.ui.options import (
    AGENCY_NAMES,
    DENSITIES,
    LANGUAGES,
    NOBODY,
    ROLES,
    SCHEMES,
    SIZES,
)
from lo_desk.ui.sheet import Sheet
from lo_desk.ui.widgets.buttons import button
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.settings_card import SettingsCard
from lo_desk.ui.workspace import Workspace

FILE = "lo-desk-settings.json"


class SettingsPage(Sheet):
    """Each choice holds as soon as it is made; there is nothing to save."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent, N_("Settings"))
        self.head.tell(N_("Each choice holds at once, in every window and at the next start."))
        self._settings = workspace.settings
        if self._settings.now.policy.damaged:
            self._complain()
        self._you = self._card(N_("You"))
        self._fill_you(self._you)
        self._fill_looks(self._card(N_("Appearance")))
        self._fill_notices(self._card(N_("Reminders")))
        self._fill_backups(self._card(N_("Backups")))
        self._fill_file(self._card(N_("These settings")))

    @override
    def reload(self) -> None:
        """Offer the officers of one's own agency again."""
        found = people.own(self.workspace.desk)
        names = {number: Bilingual(name, name) for number, name in found.items()}
        self._you.offer("officer", {**NOBODY, **names})

    def _card(self, title: str) -> SettingsCard:
        card = SettingsCard(title, self.workspace, self.say, self)
        self.add(card)
        return card

    def _complain(self) -> None:
        words = said(
            "The policy file of this computer cannot be read (%(path)s). Nothing is locked: tell"
            " whoever administers the computer.",
            path=str(settings.policy_file()),
        )
        card = Card(self.say, N_("A policy that cannot be read"), self)
        card.setObjectName("policy_damaged")
        card.setProperty("panel", "notice")
        card.add(label(self.say, words, card))
        self.add(card)

    def _fill_you(self, card: SettingsCard) -> None:
        card.segments("language", N_("Language"), LANGUAGES)
        role = card.one_of("role", N_("Role"), ROLES)
        role.hint(
            N_(
                "It decides what Home shows and keeps you from changing by mistake what others"
                " answer for. In a stand-alone file, rights are not enforced by a server."
            )
        )
        card.segments("agency", N_("Agency"), AGENCY_NAMES)
        who = card.one_of("officer", N_("Who you are"), NOBODY)
        who.hint(N_("Officers of your agency who have a service number in this registry."))
        name = card.line("name", N_("Name shown in the window"))
        name.hint(N_("The journal keeps the name of your account on this computer."))

    def _fill_looks(self, card: SettingsCard) -> None:
        card.segments("scheme", N_("Colours"), SCHEMES)
        card.one_of("text", N_("Text size"), SIZES)
        card.one_of("density", N_("Height of rows"), DENSITIES)
        card.check("still", N_("No animation"))
        card.check("system_style", N_("The system’s own style and colours"))

    def _fill_notices(self, card: SettingsCard) -> None:
        card.check("notices", N_("Once a day, one notice of the system that says what waits"))
        words = N_(
            "Briefings due, tours that end, priorities to acknowledge: counts and days, nobody’s"
            " name. Home always shows them."
        )
        card.add(label(self.say, words, card, "small"))
        if not available():
            none = N_("This desktop has no place for notices just now: none will be seen.")
            told = label(self.say, none, card, "small")
            told.setObjectName("no_notices")
            card.add(told)

    def _fill_backups(self, card: SettingsCard) -> None:
        folder = card.line("backups", N_("Folder"), fixed=True)
        folder.hint(N_("While none is chosen, backups are kept beside the registry."))
        choose = button(self.say, "choose_backups", N_("C&hoose a folder…"), card)
        beside = button(self.say, "backups_beside", N_("&Beside the registry"), card)
        choose.clicked.connect(self._on_choose)
        beside.clicked.connect(self._on_beside)
        for made in (choose, beside):
            made.setEnabled(not self._settings.locked("backups"))
        card.beside(choose, beside)

    def _fill_file(self, card: SettingsCard) -> None:
        words = N_("To take them to another computer, or to start over with the window’s layout.")
        card.add(label(self.say, words, card, "quiet"))
        out = button(self.say, "export_settings", N_("E&xport…"), card)
        into = button(self.say, "import_settings", N_("&Import…"), card)
        reset = button(self.say, "reset_layout", N_("&Reset the layout"), card)
        out.clicked.connect(self._on_export)
        into.clicked.connect(self._on_import)
        reset.clicked.connect(self._on_reset)
        card.beside(out, into, reset)

    @Slot()
    def _on_choose(self) -> None:
        now = self._settings.now.backups or str(Path(self.workspace.desk.place).parent)
        title = self.workspace.language.now.text(N_("Folder of the backups"))
        folder = QFileDialog.getExistingDirectory(self, title, now)
        if folder:
            self._settings.change(backups=folder)

    @Slot()
    def _on_beside(self) -> None:
        self._settings.change(backups="")

    @Slot()
    def _on_export(self) -> None:
        title = self.workspace.language.now.text(N_("Export the settings"))
        name, _ = QFileDialog.getSaveFileName(self, title, FILE, "JSON (*.json)")
        if not name:
            return
        try:
            settings.export(self._settings.now, Path(name))
        except OSError:
            told = said(
                "The settings could not be written to %(path)s. Choose another place.", path=name
            )
        else:
            told = said("Settings exported to %(path)s", path=name)
        self.workspace.tell(told)

    @Slot()
    def _on_import(self) -> None:
        title = self.workspace.language.now.text(N_("Import settings"))
        name, _ = QFileDialog.getOpenFileName(self, title, "", "JSON (*.json)")
        if not name:
            return
        try:
            chosen = settings.imported(self._settings.now, Path(name))
        except (OSError, ValueError):
            self.workspace.tell(
                said("There are no settings in %(path)s. Yours are unchanged.", path=name)
            )
        else:
            self._settings.take(chosen)
            self.workspace.tell(N_("Settings imported."))

    @Slot()
    def _on_reset(self) -> None:
        self._settings.layout_reset.emit()
        self.workspace.tell(N_("The window’s layout is as it was at first."))
