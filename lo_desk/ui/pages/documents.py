"""Documents: the register of what was issued, and everything that makes one more."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue.field import Choice
from lo_desk.domain.held_copies import HeldCopy
from lo_desk.domain.issued_lines import IssuedLine
from lo_desk.domain.rows import Part, Row
from lo_desk.i18n.msg import N_
from lo_desk.services import issued_list
from lo_desk.ui.browser import Browser
from lo_desk.ui.list_page import ListPage
from lo_desk.ui.page import MAIN, NEW, PANE, SEARCH
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import QUIET, Segments, button
from lo_desk.ui.widgets.documents.desk_pane import DeskPane
from lo_desk.ui.widgets.documents.held_listing import held_listing
from lo_desk.ui.widgets.documents.issued_listing import Freshness, listing_of
from lo_desk.ui.widgets.documents.verdict_sheet import dropped
from lo_desk.ui.widgets.split import Side
from lo_desk.ui.workspace import Workspace

ISSUED, HELD = "issued", "held"
PANE_WIDTH, WIDE = 500, 660  # design pixels; pages that are looked at want more


class DocumentsPage(ListPage):
    """At the left the register, or who holds what of it; at the right what one does with it.

    That is the chosen document, a new one, a verdict, or a slip that came back.
    """

    acts = frozenset({SEARCH, NEW, PANE, MAIN})
    main = N_("Do what the for&m says")

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        self._fresh = Freshness(workspace)
        super().__init__(listing_of(self._fresh), workspace, parent, width=PANE_WIDTH)
        self._fresh.setParent(self)
        self.setAcceptDrops(True)
        self._sides = {ISSUED: self.split.side}
        self._browsers = {ISSUED: self.browser}
        self.whole.insertWidget(0, self._bar())
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

    def _bar(self) -> QWidget:
        """Which list, and the act on what comes back."""
        bar = QWidget(self)
        bar.setProperty("ground", "surface")
        words = {ISSUED: N_("Issued documents"), HELD: N_("Who holds which copy")}
        self._views = Segments(self.say, "view", words, bar)
        self.say(self._views.setAccessibleName, N_("What to show"))
        slip = button(self.say, "enter_slip", N_("Enter a returned s&lip…"), bar, QUIET)
        row = QHBoxLayout(bar)
        row.setContentsMargins(dp(self, 20), dp(self, 12), dp(self, 20), 0)
        row.addWidget(self._views)
        row.addStretch(1)
        row.addWidget(slip)
        self._views.chosen.connect(self._on_view)
        slip.clicked.connect(self.enter_slip)
        return bar

    @override
    def show_row(self, row: Row) -> None:
        """Show what the register says of that document, or of the document of that copy."""
        line = _document(row)
        if line is not None:
            self._pane.show_issued(line, self._fresh.changed(line))
            self.mark(line.marking)

    @override
    def reload(self) -> None:
        """List again; the document in the pane is shown as it stands now."""
        self._list_again()
        self._fresh.compare()

    @Slot()
    def _list_again(self) -> None:
        super().reload()
        line = _document(self.list.current())
        if line is not None and self.split.opened:
            self._pane.refresh(line, self._fresh.changed(line))

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

        ``verify`` asks for a file, ``slip`` for a code, ``number`` is of the register; ``held``
        lists who holds what, ``saved`` is a saved view of the register.
        """
        ways = {"verify": self.verify, "slip": self.enter_slip, "held": self.show_held}
        way = next((ways[name] for name in ways if name in view), None)
        if way is not None:
            way()
        elif "saved" in view:
            self._turn_to(ISSUED)
            super().show_view(view)
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
        """Choose the document in the whole register."""
        self._turn_to(ISSUED)
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

    @Slot()
    def enter_slip(self) -> None:
        """Ask for the code on a slip that came back."""
        self._turn_to_pane()
        self._pane.enter_slip()

    @Slot()
    def show_held(self) -> None:
        """List who holds which copy."""
        self._turn_to(HELD)
        self.list.setFocus()

    def _turn_to(self, view: str) -> None:
        self._views.choose(view)
        self._on_view(view)

    @Slot(str)
    def _on_view(self, view: str) -> None:
        """The other list; what it was narrowed down to stays, what the pane shows is put away."""
        if view not in self._browsers:  # made when it is first asked for
            side = self._sides[view] = Side(self.split)
            made = Browser(self.say, held_listing(self._fresh), self.workspace, side)
            made.list.chosen.connect(self._on_chosen)
            self._browsers[view] = made
        if self.browser is not self._browsers[view]:
            self.browser = self._browsers[view]
            self.mark(0)
            self.split.show_pane(shown=False)
            self.split.turn(self._sides[view])
            self.browser.refresh()

    @override
    def regions(self) -> tuple[QWidget, ...]:
        """Which list, then its search, the list and the pane."""
        return (self._views, *super().regions())

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


def _document(row: Row | None) -> IssuedLine | None:
    """The document a row of either list is about."""
    if isinstance(row, HeldCopy):
        return row.document
    return row if isinstance(row, IssuedLine) else None
