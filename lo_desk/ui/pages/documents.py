"""Documents: the register of what was issued, and everything that makes one more."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.catalogue.field import Choice
from lo_desk.domain.issued_lines import IssuedLine
from lo_desk.domain.rows import Part, Row
from lo_desk.i18n.msg import N_
from lo_desk.services import issued_list
from lo_desk.ui.list_page import ListPage
from lo_desk.ui.page import MAIN, NEW, PANE, SEARCH
from lo_desk.ui.widgets.buttons import button
from lo_desk.ui.widgets.documents.desk_pane import DeskPane
from lo_desk.ui.widgets.documents.issued_listing import Freshness, listing_of
from lo_desk.ui.widgets.documents.verdict_sheet import dropped
from lo_desk.ui.workspace import Workspace

PANE_WIDTH, WIDE = 500, 660  # design pixels; pages that are looked at want more


class DocumentsPage(ListPage):
    """The register at the left; at the right the chosen document, a new one, or a verdict."""

    acts = frozenset({SEARCH, NEW, PANE, MAIN})
    main = N_("Make what the for&m says")

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        self._fresh = Freshness(workspace)
        super().__init__(listing_of(self._fresh), workspace, parent, width=PANE_WIDTH)
        self._fresh.setParent(self)
        self.setAcceptDrops(True)
        self._pane = DeskPane(workspace, self)
        self.split.put(self._pane)
        verify = button(self.say, "verify", N_("Verif&y a file…"), self)
        self.browser.head.add(verify)
        self._verify = verify
        verify.clicked.connect(self.verify)
        self.browser.add_asked.connect(self.begin)
        self._fresh.compared.connect(self._list_again)
        self._pane.left.connect(self.leave_pane)
        self._pane.numbered.connect(self.show_number)
        self._pane.marked.connect(self.mark)
        self._pane.widened.connect(self._on_widened)

    @override
    def show_row(self, row: Row) -> None:
        """Show what the register says of that document."""
        if isinstance(row, IssuedLine):
            self._pane.show_issued(row, self._fresh.changed(row))
            self.mark(row.marking)

    @override
    def reload(self) -> None:
        """List again; the document in the pane is shown as it stands now."""
        self._list_again()
        self._fresh.compare()

    @Slot()
    def _list_again(self) -> None:
        super().reload()
        row = self.list.current()
        if isinstance(row, IssuedLine) and self.split.opened:
            self._pane.refresh(row, self._fresh.changed(row))

    @override
    def act(self, name: str) -> None:
        """Begin a document, or make the one in the form."""
        if name == NEW:
            self.begin()
        elif name == MAIN:
            self._pane.act()
        else:
            super().act(name)

    @override
    def show_view(self, view: Mapping[str, object]) -> None:
        """Begin a document (``kind``, ``subject``) or many (``entity``, ``keys``), or look for one.

        ``verify`` asks for a file, ``number`` is of the register, ``saved`` a view of it.
        """
        if "saved" in view:
            super().show_view(view)
        elif "verify" in view:
            self.verify()
        elif "number" in view:
            self.show_number(str(view["number"]))
        elif "keys" in view:
            keys = view["keys"]
            self._turn_to_pane()
            self._pane.begin_many(str(view["entity"]), keys if isinstance(keys, tuple) else ())
        elif view:
            subject = view.get("subject")
            known = subject if isinstance(subject, Choice) else None
            self._turn_to_pane()
            self._pane.begin(str(view.get("kind", "")), known)

    def _turn_to_pane(self) -> None:
        """To something else than a document of the list."""
        self.list.forget()
        self.split.show_pane(shown=True)

    @override
    def show_record(self, entity: str, key: UUID) -> None:
        """Choose the document in the whole list."""
        self.browser.clear()
        self.list.choose(key)

    @Slot()
    def begin(self) -> None:
        """Ask for a new document."""
        self.show_view({"kind": ""})

    @Slot()
    def verify(self) -> None:
        """Ask for a file to compare with the register."""
        self._turn_to_pane()
        self._pane.verify(None)

    @Slot(str)
    def show_number(self, number: str) -> None:
        """Choose the document of that number."""
        rows = issued_list.lines(self.workspace.desk, Part(number, count=1))
        if rows:
            self.show_record("issued_document", rows[0].id)

    @Slot(bool)
    def _on_widened(self, wide: object) -> None:
        self._verify.setHidden(bool(wide))  # pages beside it leave room for the title alone
        self.split.widen(WIDE if wide else PANE_WIDTH)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file dropped on the register is verified."""
        if dropped(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Verify the file that is dropped."""
        file = dropped(event)
        if file is not None:
            event.acceptProposedAction()
            self._turn_to_pane()
            self._pane.verify(file)
