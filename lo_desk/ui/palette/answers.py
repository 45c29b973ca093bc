"""What the palette shows for what is typed: records, commands, acts, texts, or what is kept."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from lo_desk.domain.addresses import is_address
from lo_desk.i18n.msg import N_
from lo_desk.services import bookmarks, finding
from lo_desk.ui.bookmarks import Bookmarked
from lo_desk.ui.menus import Menus
from lo_desk.ui.palette import manual
from lo_desk.ui.palette.addressed import leading
from lo_desk.ui.palette.asker import Asker
from lo_desk.ui.palette.commands import Commands
from lo_desk.ui.palette.grouping import Found, answer, command, listed, record
from lo_desk.ui.palette.lines import Line
from lo_desk.ui.workspace import Workspace

MOST_COMMANDS, ALL = 8, 99


class Answers(QObject):
    """Answers at once from what is in memory; ``more`` tells when there is more to say."""

    more = Signal()

    def __init__(
        self, workspace: Workspace, menus: Menus, bookmarked: Bookmarked, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace, self._menus, self._bookmarked = workspace, menus, bookmarked
        self._mentions: tuple[str, tuple[finding.Mention, ...]] = ("", ())
        self._commands = Commands(workspace, menus)
        self._asker = Asker(workspace, self)
        self._asker.ready.connect(self._on_ready)
        self._asker.told.connect(self._on_mentions)

    @property
    def ready(self) -> bool:
        """Whether the names of the registry were read."""
        return self._asker.names is not None

    def begin(self) -> None:
        """The palette opens: what can be done now, and names that are of the moment."""
        self._commands = Commands(self._workspace, self._menus)
        self._asker.refresh()

    @Slot()
    def refresh(self) -> None:
        """The registry has changed."""
        self._asker.refresh()

    def lines(self, typed: str) -> list[Line]:
        """Rows that answer ``typed``; what is pinned, recent, and the places if it is empty."""
        if not typed.strip():
            return [*self._kept(), *self._places()]
        if is_address(typed):
            return [leading(typed, self._workspace)]
        if typed.strip().startswith(manual.PREFIX):
            return manual.topics(typed, self._workspace)
        return answer(self._found(finding.asked(typed)), self._workspace.language.now)

    def _found(self, question: finding.Asked) -> Found:
        hits = self._asker.hits(question)
        if question.kind and question.kind != finding.COMMAND:
            return Found(hits, alone=True)
        alone = question.kind == finding.COMMAND
        commands = self._commands.find(question.words, ALL if alone else MOST_COMMANDS)
        acts = tuple(self._commands.named(question.words, self._asker.names))
        if not alone:
            known = frozenset(key for hit in hits if isinstance(key := hit.entry.key, UUID))
            self._asker.search(question.words, known)
        held = self._mentions[1] if self._mentions[0] == question.words else ()
        return Found(hits, commands, acts, held, alone=alone)

    def _kept(self) -> list[Line]:
        """Pinned and recent records."""
        desk, language = self._workspace.desk, self._workspace.language.now
        kept: list[Line] = []
        stored = self._bookmarked.kept
        recent = [ref for ref in stored.recent if ref not in stored.pinned]
        for title, refs in ((N_("Pinned"), stored.pinned), (N_("Recent"), recent)):
            named = bookmarks.named(desk, refs)
            rows = (record(ref, language.show(choice), language) for ref, choice in named)
            kept += listed(title, rows, language)
        return kept

    def _places(self) -> list[Line]:
        language = self._workspace.language.now
        rows = (command(one, language) for one in self._commands.places)
        return list(listed(N_("Places"), rows, language))

    @Slot()
    def _on_ready(self) -> None:
        self._commands = Commands(self._workspace, self._menus)  # now in both languages
        self.more.emit()

    @Slot(object)
    def _on_mentions(self, told: tuple[str, tuple[finding.Mention, ...]]) -> None:
        if told[0] != self._mentions[0] or told[1]:
            self._mentions = told
            self.more.emit()
