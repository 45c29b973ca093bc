"""One issued document: what the register says of it, its copies, and what can be done with it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.catalogue.choices import MARKINGS
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.differences import Difference
from lo_desk.domain.issued_lines import EXPIRED, FRESH, REPLACED, STALE, STATES, IssuedLine
from lo_desk.domain.language_gate import PendingText
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, in_context, said
from lo_desk.services import acknowledging, issued_list, receipts
from lo_desk.services.issued_list import CopyLine, Filed
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button
from lo_desk.ui.widgets.documents.changed_facts import ChangedFacts
from lo_desk.ui.widgets.documents.pending_list import PendingList
from lo_desk.ui.widgets.documents.readers import Readers
from lo_desk.ui.widgets.job import documents_folder
from lo_desk.ui.widgets.key_facts import KeyFacts
from lo_desk.ui.widgets.layouts import hairline, label
from lo_desk.ui.widgets.sheet_parts import SheetBody
from lo_desk.ui.workspace import Workspace

EDITIONS: dict[str, object] = {
    "en,fr": N_("English and French"),
    "fr,en": N_("French and English"),
    "en": in_context("edition", "English"),
    "fr": in_context("edition", "French"),
}
TONES = {FRESH: "green", STALE: "amber", REPLACED: "", EXPIRED: "red"}
_LOWERED = (N_("Why the marking is lower"), N_("Originator who agreed"))
BELOW_HEAD = 1


class IssuedSheet(SheetBody):
    """Made anew for each document."""

    looked_at = Signal(object)  # IssuedLine whose pages are to be seen
    rebuild_asked = Signal(object)  # numbers of stale documents to make once more; none: all
    reprint_asked = Signal(object)  # IssuedLine whose copies are to be made again

    def __init__(
        self,
        line: IssuedLine,
        changed: Sequence[Difference],
        workspace: Workspace,
        parent: QWidget,
    ) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("issued_sheet")
        self._line = line
        self._pending: PendingList | None = None
        self._read: dict[str, CopyLine] = {}
        self._readers: dict[int, Readers] = {}
        title = said("%(kind)s: %(about)s", kind=line.kind_words, about=line.about)
        self.head(title, line.owner, STATES[line.state], TONES.get(line.state, ""))
        self._facts()
        if changed:
            self.column.addWidget(ChangedFacts(changed, workspace, self))
        filed = issued_list.filed(workspace.desk, line.id)
        self._copies(filed.copies)
        self._proof(filed)
        self._acts()
        self.column.addStretch(1)

    def show_pending(self, texts: Sequence[PendingText]) -> None:
        """List the texts that keep it from being made once more, each with its field."""
        if self._pending is not None:
            self._pending.hide()
            self._pending.deleteLater()
        self._pending = PendingList(texts, self.workspace, self)
        self.column.insertWidget(BELOW_HEAD, self._pending)
        self._pending.show()

    def _facts(self) -> None:
        line = self._line
        languages = EDITIONS.get(line.languages, "")
        facts: list[tuple[str, object]] = [
            (N_("Register number"), as_it_is(line.number)),
            (N_("Data as of"), line.day),
            (N_("Reader’s agency"), line.reader),
            (N_("Languages"), languages),
            (N_("Marking"), MARKINGS[line.marking].label),
            (N_("Issued at"), line.issued_at),
            (N_("Issued by"), as_it_is(line.who)),
        ]
        facts += [(N_("Valid until"), line.expires)] if line.expires else []
        facts += [(N_("Supersedes"), as_it_is(line.supersedes))] if line.supersedes else []
        facts += [(N_("Superseded by"), as_it_is(line.superseded_by))] if line.superseded_by else []
        self.column.addWidget(KeyFacts(self.workspace.language, facts, self))

    def _copies(self, copies: tuple[CopyLine, ...]) -> None:
        panel = self.panel(N_("Copies"))
        for number, copy in enumerate(copies):
            if number:
                panel.addWidget(hairline(self))
            panel.addWidget(self._copy(copy))

    def _proof(self, filed: Filed) -> None:
        """What an auditor compares, and what was decided against a rule."""
        facts: list[tuple[str, object]] = [(N_("Digest of the facts"), _digest(filed.facts))]
        if filed.made_by:
            facts.append((N_("Made by version"), as_it_is(filed.made_by)))
        if filed.said:
            elements, stated = filed.said
            both = said(
                "Facts that both languages state: %(facts)s; elements: %(elements)s",
                facts=stated,
                elements=elements,
            )
            facts.append((N_("Parity"), both))
        facts += [(N_("Why this language comes first"), each) for each in filed.order_reason]
        facts += zip(_LOWERED, filed.marking_reason, strict=False)
        panel = self.panel(N_("Proof"))
        panel.addWidget(KeyFacts(self.workspace.language, facts, self))

    def _copy(self, copy: CopyLine) -> QWidget:
        made = QWidget(self)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        words = said("%(copy)s. %(recipient)s", copy=copy.copy, recipient=copy.recipient)
        column.addWidget(label(self.say, words, made))
        code = said("Verification code %(code)s", code=copy.code)
        column.addWidget(label(self.say, code, made, "quiet"))
        digest = said("SHA-256 %(digest)s", digest=_digest(copy.digest))
        column.addWidget(label(self.say, digest, made, "quiet"))
        self._readers[copy.copy] = Readers(copy, self.workspace, made)
        column.addWidget(self._readers[copy.copy])
        if self.workspace.desk.officer:
            read = button(self.say, f"read_{copy.copy}", N_("Acknowledge this copy"), made, QUIET)
            self._read[read.objectName()] = copy
            read.clicked.connect(self._on_read)
            column.addWidget(read, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    @Slot()
    def _on_read(self) -> None:
        """Who is at the desk has read exactly this version."""
        desk, copy = self.workspace.desk, self._read[self.sender().objectName()]
        try:
            me = acknowledging.me(desk, desk.officer)
            found = receipts.acknowledge(desk, copy.id, me.id) if me is not None else None
        except DeskError as error:
            self.workspace.tell(error.msg)
            return
        if found is not None and me is not None:
            if not found.before:
                self._readers[copy.copy].add(me.name, desk.store.now())
            facts = {"number": found.number, "copy": found.copy}
            if found.before:
                told = said("Copy %(copy)s of %(number)s was acknowledged before.", **facts)
                self.workspace.tell(told)
            else:
                told = said("Copy %(copy)s of %(number)s is acknowledged.", **facts)
                self.workspace.saved(told, undo=False)

    def _acts(self) -> None:
        reprint = button(self.say, "reprint", N_("P&rint its copies again"), self, PRIMARY)
        opened = button(self.say, "open_issued", N_("O&pen"), self)
        self._file = self._found()
        opened.setVisible(self._file is not None)
        look = button(self.say, "look_at_issued", N_("Previe&w"), self)
        look.clicked.connect(self._on_look)
        reprint.clicked.connect(self.reprint)
        for act in (reprint, look):
            act.setVisible(self._line.kept)
        opened.clicked.connect(self._on_open)
        row = QHBoxLayout()
        row.setSpacing(dp(self, 8))
        row.addWidget(reprint)
        row.addWidget(look)
        row.addWidget(opened)
        row.addStretch(1)
        self.column.addLayout(row)
        if self._line.state == STALE:
            self._rebuild()

    def _rebuild(self) -> None:
        """A stale document is made once more, and supersedes itself."""
        this = button(self.say, "rebuild", N_("Re&build it"), self)
        every = button(self.say, "rebuild_all", N_("Rebuild all that is stale"), self)
        this.clicked.connect(self._on_rebuild)
        every.clicked.connect(self._on_rebuild_all)
        row = QHBoxLayout()
        row.addWidget(this)
        row.addWidget(every)
        row.addStretch(1)
        self.column.addLayout(row)

    @Slot()
    def _on_rebuild(self) -> None:
        self.rebuild_asked.emit((self._line.number,))

    @Slot()
    def _on_rebuild_all(self) -> None:
        self.rebuild_asked.emit(())

    def _found(self) -> Path | None:
        """Its first copy, if it lies in the documents folder."""
        file = documents_folder() / f"{self._line.number}-01.pdf"
        return file if file.is_file() else None

    @Slot()
    def reprint(self) -> None:
        """Ask for every copy once more, byte for byte, from the facts that were frozen."""
        self.reprint_asked.emit(self._line)

    @Slot()
    def _on_look(self) -> None:
        self.looked_at.emit(self._line)

    @Slot()
    def _on_open(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))


def _digest(text: str) -> Bilingual:
    """All of a digest, in eights that a line may be broken between."""
    return as_it_is(" ".join(text[at : at + 8] for at in range(0, len(text), 8)))


def as_it_is(text: str) -> Bilingual:
    """A number or a name: the same in both languages."""
    return Bilingual(text, text)
