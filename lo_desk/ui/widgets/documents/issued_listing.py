"""The register of issued documents as a list, and what somebody has compared of it."""

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from lo_desk.catalogue.field import Column, Kind
from lo_desk.domain.differences import Difference
from lo_desk.domain.issued_lines import EXPIRED, FRESH, STALE, STATES, UNSURE, IssuedLine
from lo_desk.domain.rows import Part, Row
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, in_context
from lo_desk.progress import Progress
from lo_desk.services import freshness, holdings, issued_list
from lo_desk.services.desk import Desk
from lo_desk.services.documents import DOCUMENTS
from lo_desk.services.freshness import Compared
from lo_desk.ui.cells import Mark
from lo_desk.ui.listing import EVERY, Filter, Listing
from lo_desk.ui.task import Task
from lo_desk.ui.workspace import Workspace

_TONES = {FRESH: ("green", "green_bg"), STALE: ("amber", "amber_bg"), EXPIRED: ("red", "red_bg")}


class Freshness(QObject):
    """What has changed since of each document, as far as somebody has compared."""

    compared = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._comparing = workspace, False
        self.known: Mapping[UUID, Compared] = {}

    def rows(self, desk: Desk, part: Part) -> Sequence[Row]:
        """The register with what is known."""
        return issued_list.lines(desk, part, self._counts)

    def held(self, desk: Desk, part: Part) -> Sequence[Row]:
        """Who holds which copy, with what is known."""
        return holdings.lines(desk, part, self._counts)

    @property
    def _counts(self) -> Mapping[UUID, int]:
        return {key: len(found.changed) for key, found in self.known.items()}

    def changed(self, row: IssuedLine) -> Sequence[Difference]:
        """Which facts of that document have changed, as far as is known."""
        found = self.known.get(row.id)
        return found.changed if found is not None else ()

    def compare(self) -> None:
        """Compare beside the window; ``compared`` tells when it is done."""
        if not self._comparing:
            self._comparing = True
            work = partial(_compared, self._workspace.desk, self.known)
            self._workspace.tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_compared)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_compared(self, found: tuple[Desk, Mapping[UUID, Compared]]) -> None:
        """Say what is stale; where the registry is another one by now, compare again."""
        desk, self.known = found
        self._comparing = False
        self.compared.emit()
        if desk != self._workspace.desk:
            self.compare()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._comparing = False
        if not isinstance(error, DeskError):
            raise error
        self._workspace.tell(error.msg)


def listing_of(fresh: Freshness) -> Listing:
    """The register as a list."""
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
            by_kind(),
        ),
        markers={"state": _state},
        name="issued_document",
    )


def by_kind() -> Filter:
    """Documents of one kind."""
    kinds = {key: issued_list.kind_words(key) for key in DOCUMENTS}
    every = {EVERY: in_context("documents", "All kinds")}
    return Filter("kind", N_("Kind of document"), every | kinds, False)


def tone_of(state: str) -> tuple[str, str]:
    """The ink of a state, and the tint behind it."""
    return _TONES.get(state, ("", "sunk"))


def _state(row: Row) -> Mark:
    state = str(row["state"])
    tone, badge = tone_of(state)
    return Mark(tone=tone, badge=badge, text=STATES[state])


def _compared(
    desk: Desk, known: Mapping[UUID, Compared], _report: Progress
) -> tuple[Desk, Mapping[UUID, Compared]]:
    return desk, freshness.compare(desk, known)
