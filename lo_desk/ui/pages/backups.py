"""Backups: the copies there are, one more now, and the way back with what it would cost."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QListWidgetItem, QWidget
from typing_extensions import override

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.progress import Progress
from lo_desk.services import backups
from lo_desk.services.backups import Backup, Preview
from lo_desk.services.desk import Desk
from lo_desk.ui.sheet import Sheet
from lo_desk.ui.task import Task
from lo_desk.ui.widgets.backup_preview import PreviewCard, lines, local
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.whole_card import WholeCard
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
        self._fault = label(self.say, "", self, "fault")
        self._fault.setObjectName("backup_fault")
        self._fault.hide()
        self.add(self._fault)
        self._whole = WholeCard(self.say, workspace, self)
        if backups.is_file(workspace.desk):
            self._fill_file()
        else:
            self._say_server()
        self.add(self._whole)

    def _fill_file(self) -> None:
        self.add(self._now())
        self.add(self._copies())
        self._lost = PreviewCard(self.say, self.workspace, self)
        self.add(self._lost)
        self.workspace.language.changed.connect(self._fill)

    @override
    def show_view(self, view: Mapping[str, object]) -> None:
        """``whole``: the cursor comes to the export of everything."""
        if "whole" in view:
            self._whole.enter()
            self.area.ensureWidgetVisible(self._whole)

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
        self._list = lines(card, "copies")
        self.say(self._list.setAccessibleName, N_("Backups"))
        self._none = label(self.say, N_("There is no copy yet."), card, "quiet")
        self._look = button(self.say, "look_into", N_("See what would be &lost…"), card)
        self._look.clicked.connect(self._on_look)
        self._list.itemActivated.connect(self._on_look)
        for widget in (self._none, self._list):
            card.add(widget)
        card.beside(self._look)
        return card

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
        self._lost.fill()

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
        self._lost.show_preview(preview)
        self.area.ensureWidgetVisible(self._lost)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._make.setEnabled(True)
        if not isinstance(error, DeskError):
            raise error
        self.say(self._fault.setText, error.msg)
        self._fault.show()
        self.workspace.tell(error.msg)


def _told(copy: Backup) -> Msg:
    why: str | Msg = WHY.get(copy.why, UPGRADE)
    size = max(1, round(copy.size / 1_000_000))
    return said(
        "%(when)s · %(why)s · %(size)s MB",
        when=local(copy.at),
        why=Msg(why) if isinstance(why, str) else why,
        size=size,
    )


def _made(desk: Desk, _report: Progress) -> Backup:
    return backups.make(desk, backups.ASKED, desk.store.now())


def _looked(desk: Desk, copy: Backup, _report: Progress) -> Preview:
    return backups.preview(desk, copy)
