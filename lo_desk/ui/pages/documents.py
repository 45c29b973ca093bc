"""Documents: the register of what was issued, and everything that makes one more."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.catalogue.field import Choice, Column, Kind
from lo_desk.domain.differences import Difference
from lo_desk.domain.issued_lines import EXPIRED, FRESH, STALE, STATES, UNSURE, IssuedLine
from lo_desk.domain.rows import Part, Row
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, in_context
from lo_desk.progress import Progress
from lo_desk.services import freshness, issued_list
from lo_desk.services.desk import Desk
from lo_desk.services.documents import DOCUMENTS
from lo_desk.services.freshness import Compared
from lo_desk.ui.cells import Mark
from lo_desk.ui.list_page import ListPage
from lo_desk.ui.listing import EVERY, Filter, Listing
from lo_desk.ui.page import MAIN, NEW, PANE, SEARCH
from lo_desk.ui.task import Task
from lo_desk.ui.widgets.buttons import button
from lo_desk.ui.widgets.documents.desk_pane import DeskPane
from lo_desk.ui.widgets.documents.verdict_sheet import dropped
from lo_desk.ui.workspace import Workspace

PANE_WIDTH, WIDE = 500, 660  # design pixels; pages that are looked at want more
_TONES = {FRESH: ("green", "green_bg"), STALE: ("amber", "amber_bg"), EXPIRED: ("red", "red_bg")}


def _state(row: Row) -> Mark:
    state = str(row["state"])
    tone, badge = _TONES.get(state, ("", "sunk"))
    return Mark(tone=tone, badge=badge, text=STATES[state])


def _kinds() -> dict[str, object]:
    return {key: issued_list.kind_words(key) for key in DOCUMENTS}


class Freshness:
    """What has changed since of each document, as far as somebody has compared."""

    def __init__(self) -> None:
        self.known: Mapping[UUID, Compared] = {}

    @property
    def counts(self) -> Mapping[UUID, int]:
        """How many facts of each have changed."""
        return {key: len(found.changed) for key, found in self.known.items()}

    def rows(self, desk: Desk, part: Part) -> Sequence[Row]:
        """The register with what is known."""
        return issued_list.lines(desk, part, self.counts)


def _listing(fresh: Freshness) -> Listing:
    states = {EVERY: in_context("documents", "All"), **STATES}
    states.pop(UNSURE)
    return Listing(
        title=N_("Documents"),
        columns=(
            Column("number", N_("Number")),
            Column("state", N_("State")),
            Column("kind_words", N_("Kind of document")),
            Column("about", N_("Subject"), Kind.BILINGUAL),
            Column("day", N_("Data as of"), Kind.DATE),
            Column("reader", N_("Reader")),
            Column("copies", N_("Copies"), Kind.NUMBER),
            Column("issued_at", N_("Issued at"), Kind.INSTANT),
            Column("who", N_("Issued by")),
            Column("superseded_by", N_("Superseded by")),
        ),
        rows=fresh.rows,
        picture="file-text",
        nothing=N_(
            "No document was issued yet. A document that is issued has a number and can be made"
            " again, byte for byte, whatever becomes of the registry."
        ),
        search=N_("Search numbers, kinds, subjects"),
        new=N_("&New document"),
        filters=(
            Filter("state", N_("State"), states, False),
            Filter("kind", N_("Kind of document"), {EVERY: N_("All kinds"), **_kinds()}, False),
        ),
        markers={"state": _state},
        name="issued_document",
    )


class DocumentsPage(ListPage):
    """The register at the left; at the right the chosen document, a new one, or a verdict."""

    acts = frozenset({SEARCH, NEW, PANE, MAIN})
    main = N_("Make what the for&m says")

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        self._fresh, self._comparing = Freshness(), False
        super().__init__(_listing(self._fresh), workspace, parent, width=PANE_WIDTH)
        self.setAcceptDrops(True)
        self._pane = DeskPane(workspace, self)
        self.split.put(self._pane)
        verify = button(self.say, "verify", N_("Verif&y a file…"), self)
        self.browser.head.add(verify)
        verify.clicked.connect(self.verify)
        self.browser.add_asked.connect(self.begin)
        self._pane.left.connect(self.leave_pane)
        self._pane.numbered.connect(self.show_number)
        self._pane.marked.connect(self.mark)
        self._pane.widened.connect(self._on_widened)

    @override
    def show_row(self, row: Row) -> None:
        """Show what the register says of that document."""
        if isinstance(row, IssuedLine):
            self._pane.show_issued(row, self._differences(row))
            self.mark(row.marking)

    @override
    def reload(self) -> None:
        """List again; the document in the pane is shown as it stands now."""
        self._list_again()
        if not self._comparing:
            self._comparing = True
            work = partial(_compared, self.workspace.desk, self._fresh.known)
            self.workspace.tasks.run(work, self._listen)

    def _list_again(self) -> None:
        super().reload()
        row = self.list.current()
        if isinstance(row, IssuedLine) and self.split.opened:
            self._pane.refresh(row, self._differences(row))

    def _differences(self, row: IssuedLine) -> Sequence[Difference]:
        found = self._fresh.known.get(row.id)
        return found.changed if found is not None else ()

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_compared)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_compared(self, found: tuple[Desk, Mapping[UUID, Compared]]) -> None:
        """Say what is stale; where the registry is another one by now, compare again."""
        desk, self._fresh.known = found
        self._comparing = False
        self._list_again()
        if desk != self.workspace.desk:
            self.reload()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._comparing = False
        if not isinstance(error, DeskError):
            raise error
        self.workspace.tell(error.msg)

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

        ``verify`` asks for a file, ``number`` is of the register.
        """
        if "verify" in view:
            self.verify()
        elif "number" in view:
            self.show_number(str(view["number"]))
        elif "keys" in view:
            self._begin_many(str(view["entity"]), view["keys"])
        elif view:
            subject = view.get("subject")
            known = subject if isinstance(subject, Choice) else None
            self.list.forget()
            self.split.show_pane(shown=True)
            self._pane.begin(str(view.get("kind", "")), known)

    def _begin_many(self, entity: str, keys: object) -> None:
        self.list.forget()
        self.split.show_pane(shown=True)
        self._pane.begin_many(entity, keys if isinstance(keys, tuple) else ())

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
        self.list.forget()
        self.split.show_pane(shown=True)
        self._pane.verify(None)

    @Slot(str)
    def show_number(self, number: str) -> None:
        """Choose the document of that number."""
        rows = issued_list.lines(self.workspace.desk, Part(number, count=1))
        if rows:
            self.show_record("issued_document", rows[0].id)

    @Slot(bool)
    def _on_widened(self, wide: object) -> None:
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
            self._judge(file)

    def _judge(self, file: Path) -> None:
        self.list.forget()
        self.split.show_pane(shown=True)
        self._pane.verify(file)


def _compared(
    desk: Desk, known: Mapping[UUID, Compared], _report: Progress
) -> tuple[Desk, Mapping[UUID, Compared]]:
    return desk, freshness.compare(desk, known)
