"""Backups: the copies there are, one more now, and the way back with what it would cost."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.progress import Progress
from lo_desk.services import backups
from lo_desk.services.backups import Backup, Preview
from lo_desk.services.desk import Desk
from lo_desk.ui.sheet import Sheet
from lo_desk.ui.task import Task
from lo_desk.ui.theme import em
from lo_desk.ui.widgets.buttons import DANGER, PRIMARY, button
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

WHY = {
    backups.EXIT: N_("on leaving"),
    backups.ASKED: N_("asked for"),
    backups.DAILY: N_("daily"),
    backups.IMPORT: N_("before an import"),
}
UPGRADE = N_("before an upgrade")
COPY = Qt.ItemDataRole.UserRole


class BackupsPage(Sheet):
    """Nothing is put back before one has seen what would be lost."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent, N_("Backups"))
        self._preview: Preview | None = None
        self._fault = label(self.say, "", self, "fault")
        self._fault.setObjectName("backup_fault")
        self._fault.hide()
        self.add(self._fault)
        if not backups.is_file(workspace.desk):
            self._say_server()
            return
        self.add(self._now())
        self.add(self._copies())
        self.add(self._lost())
        workspace.language.changed.connect(self._fill)

    @override
    def reload(self) -> None:
        """List the copies again; a registry on a server is copied by those who keep it."""
        if backups.is_file(self.workspace.desk):
            self._fill()

    def _say_server(self) -> None:
        card = Card(self.say, N_("On a server"), self)
        card.add(label(self.say, backups.ServersBusiness.msg, card))
        self.add(card)

    def _now(self) -> Card:
        card = Card(self.say, N_("Automatic"), self)
        told = N_(
            "A verified copy is made when the last window closes, once a day and before each"
            " import, if anything was saved. Seven days, five weeks and twelve months are kept."
        )
        card.add(label(self.say, told, card, "quiet"))
        self._where = label(self.say, "", card)
        card.add(self._where)
        self._make = button(self.say, "back_up", N_("&Back up now"), card, PRIMARY)
        self._open = button(self.say, "open_backups", N_("Open the &folder"), card)
        self._make.clicked.connect(self._on_make)
        self._open.clicked.connect(self._on_open)
        card.beside(self._make, self._open)
        return card

    def _copies(self) -> Card:
        card = Card(self.say, N_("Copies, the newest first"), self)
        self._list = _lines(card, "copies")
        self.say(self._list.setAccessibleName, N_("Backups"))
        self._none = label(self.say, N_("There is no copy yet."), card, "quiet")
        self._look = button(self.say, "look_into", N_("See what would be &lost…"), card)
        self._look.clicked.connect(self._on_look)
        self._list.itemActivated.connect(self._on_look)
        for widget in (self._none, self._list):
            card.add(widget)
        card.beside(self._look)
        return card

    def _lost(self) -> Card:
        self._card = Card(self.say, N_("If this copy is put back"), self)
        self._card.setObjectName("preview")
        self._cost = label(self.say, "", self._card)
        self._cost.setObjectName("cost")
        self._steps = _lines(self._card, "lost_steps")
        self.say(self._steps.setAccessibleName, N_("Steps that would be lost"))
        back = button(self.say, "put_back", N_("&Put this copy back"), self._card, DANGER)
        stay = button(self.say, "keep_all", N_("&Keep what is here"), self._card)
        back.clicked.connect(self._on_back)
        stay.clicked.connect(self._card.hide)
        for widget in (self._cost, self._steps):
            self._card.add(widget)
        self._card.beside(back, stay)
        self._card.hide()
        return self._card

    @Slot()
    def _fill(self) -> None:
        desk = self.workspace.desk
        there = backups.found(desk)
        self.say(self._where.setText, said("Folder: %(path)s", path=str(backups.folder(desk))))
        row = max(0, self._list.currentRow())
        self._list.clear()
        for copy in there:
            item = QListWidgetItem(self.workspace.language.now.text(_told(copy)), self._list)
            item.setData(COPY, copy)
        self._list.setCurrentRow(min(row, len(there) - 1))
        for widget, shown in ((self._list, there), (self._look, there), (self._none, not there)):
            widget.setVisible(bool(shown))
        self._fill_steps()

    def _fill_steps(self) -> None:
        self._steps.clear()
        if self._preview is not None:
            say = self.workspace.language.now.text
            for step in self._preview.steps:
                when, who = _local(step.at), step.who
                line = said("%(when)s · %(who)s · %(step)s", when=when, who=who, step=step.label)
                self._steps.addItem(say(line))
            self._steps.setVisible(bool(self._preview.steps))

    @Slot()
    def _on_make(self) -> None:
        self._make.setEnabled(False)
        self.workspace.tell(N_("Making a backup…"))
        self.workspace.tasks.run(partial(_made, self.workspace.desk), self._listen_make)

    def _listen_make(self, task: Task) -> None:
        task.done.connect(self._on_made)
        task.failed.connect(self._on_failed)

    @Slot()
    def _on_made(self) -> None:
        self._make.setEnabled(True)
        self._fault.hide()
        self.workspace.tell(N_("Backup made and verified."))
        self._fill()

    @Slot()
    def _on_open(self) -> None:
        folder = str(backups.folder(self.workspace.desk))
        QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

    @Slot()
    def _on_look(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            work = partial(_looked, self.workspace.desk, item.data(COPY))
            self.workspace.tasks.run(work, self._listen_look)

    def _listen_look(self, task: Task) -> None:
        task.done.connect(self._on_looked)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_looked(self, preview: Preview) -> None:
        self._fault.hide()
        self._preview = preview
        self.say(self._cost.setText, _cost(preview))
        self._fill_steps()
        self._card.show()
        self.area.ensureWidgetVisible(self._card)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._make.setEnabled(True)
        if not isinstance(error, DeskError):
            raise error
        self.say(self._fault.setText, error.msg)
        self._fault.show()
        self.workspace.tell(error.msg)

    @Slot()
    def _on_back(self) -> None:
        if self._preview is not None:
            desk = self.workspace.desk
            self.workspace.leave_for(backups.restoring(desk, self._preview.backup))


def _lines(parent: QWidget, name: str) -> QListWidget:
    made = QListWidget(parent)
    made.setObjectName(name)
    made.setMaximumHeight(em(parent, 220))
    made.setWordWrap(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _told(copy: Backup) -> Msg:
    why: str | Msg = WHY.get(copy.why, UPGRADE)
    size = max(1, round(copy.size / 1_000_000))
    return said(
        "%(when)s · %(why)s · %(size)s MB",
        when=_local(copy.at),
        why=Msg(why) if isinstance(why, str) else why,
        size=size,
    )


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


def _local(moment: datetime) -> str:
    """By this computer's clock."""
    return moment.astimezone().replace(tzinfo=None).isoformat(" ", "minutes")


def _made(desk: Desk, _report: Progress) -> Backup:
    return backups.make(desk, backups.ASKED, desk.store.now())


def _looked(desk: Desk, copy: Backup, _report: Progress) -> Preview:
    return backups.preview(desk, copy)
