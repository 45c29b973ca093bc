"""Translations: texts that lack a language, were left behind, or were never compared."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Column, Kind
from lo_desk.domain.bilingual import MISSING, STALE, Bilingual
from lo_desk.domain.rows import Row
from lo_desk.domain.translations import STATES, TextLine
from lo_desk.i18n.msg import N_, in_context
from lo_desk.services import translations
from lo_desk.ui.cells import Mark
from lo_desk.ui.list_page import ListPage
from lo_desk.ui.listing import EVERY, Filter, Listing
from lo_desk.ui.page import MAIN, PANE, SAVE, SEARCH
from lo_desk.ui.widgets.buttons import OUTLINE, PRIMARY, button
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.pair_editor import PairEditor
from lo_desk.ui.widgets.sheet_parts import SheetArea, SheetBody, tried
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

SHEET_WIDTH = 480
_TONES = {MISSING: ("red", "red_bg"), STALE: ("amber", "amber_bg")}


def _text(row: Row) -> Mark | None:
    """What is missing is found by the half that is there; its state says what lacks."""
    text = row["text"]
    if row["state"] != MISSING or not isinstance(text, Bilingual):
        return None
    return Mark(tone="text2", text=(text.en or text.fr,))


_KINDS = {
    key: entity.title
    for key, entity in ENTITIES.items()
    if any(field.kind is Kind.BILINGUAL for field in entity.fields)
}


def _state(row: Row) -> Mark:
    tone, badge = _TONES.get(str(row["state"]), ("", "sunk"))
    return Mark(tone=tone, badge=badge, text=STATES[str(row["state"])])


TEXTS = Listing(
    title=N_("Translations"),
    columns=(
        Column("text", N_("Text"), Kind.BILINGUAL),
        Column("state", N_("State")),
        Column("label", N_("Field")),
        Column("kind", N_("Kind of record")),
        Column("named", N_("Record")),
    ),
    rows=translations.lines,
    picture="languages",
    nothing=N_("Every text is there in both languages, and compared."),
    search=N_("Search texts"),
    filters=(
        Filter("state", N_("State"), {EVERY: in_context("translations", "All"), **STATES}, False),
        Filter("entity", N_("Kind of record"), {EVERY: N_("All kinds"), **_KINDS}, False),
    ),
    markers={"state": _state, "text": _text},
    wide_first=True,
)


class TranslationsPage(ListPage):
    """The work list, and the chosen text in both languages."""

    acts = frozenset({SEARCH, SAVE, PANE, MAIN})

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(TEXTS, workspace, parent, width=SHEET_WIDTH)
        self._inside = QWidget(self)
        self._inside.setProperty("ground", "surface")
        self._area = SheetArea(self._inside)
        self._body: TextBody | None = None
        self._line: TextLine | None = None
        self.split.put(self._inside)

    @override
    def show_row(self, row: Row) -> None:
        """Show both texts of the line, and the marking of the record."""
        if isinstance(row, TextLine) and row != self._line:
            self._line = row
            self._body = TextBody(row, self.workspace, self._inside)
            self._area.show(self._body)
            self.mark(row.marking)

    @override
    def aim(self, key: UUID, field: str, side: str) -> None:
        """Choose that text, the cursor in the language to write."""
        self.browser.clear()
        self.list.choose(translations.line_of(key, field))
        self.split.show_pane(shown=True)
        if self._body is not None:
            self._body.aim(side)

    @override
    def reload(self) -> None:
        """List again; a text that is settled leaves the pane."""
        super().reload()
        row = self.list.current()
        if isinstance(row, TextLine) and self.split.opened:
            self.show_row(row)
        elif self.split.opened:  # what was chosen is settled
            self.leave_pane()

    @override
    def act(self, name: str) -> None:
        """Save the text, or say that both texts agree."""
        if name in {SAVE, MAIN} and self._body is not None and self.split.opened:
            (self._body.save if name == SAVE else self._body.agree)()
        else:
            super().act(name)

    @property
    @override
    def unsaved(self) -> bool:
        """Whether a text was typed in and not saved."""
        return self._body is not None and self._body.touched


class TextBody(SheetBody):
    """Both languages to write, or to compare where their words are published."""

    def __init__(self, line: TextLine, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("text_sheet")
        self._line = line
        tone = {MISSING: "red", STALE: "amber"}.get(line.state, "")
        self.head(line.label, line.owner, STATES[line.state], tone)
        link = Link(self.say, (line.kind, line.named), (line.entity, line.record), self)
        link.opened.connect(workspace.open)
        self.column.addWidget(link)
        title = ENTITIES[line.entity].field(line.field).label
        self._pair = PairEditor("text", title, workspace.language, self, narrow=True)
        self._pair.load(line.text, Bilingual())
        self._pair.freeze(frozen=line.fixed)
        self.column.addWidget(self._pair)
        if line.fixed:
            fixed = N_("These words are published. To change them, write a new version.")
            self.tell(fixed, "small")
        self._fault = label(self.say, "", self, "fault")
        self._fault.setObjectName("text_fault_whole")
        self.column.addWidget(self._fault)
        self._acts()
        self.column.addStretch(1)

    def _acts(self) -> None:
        whole = self._line.state != MISSING  # a missing half is written and saved, not compared
        words = N_("They say the sa&me (Ctrl+Enter)")
        same = button(self.say, "say_the_same", words, self, PRIMARY if whole else OUTLINE)
        save = button(self.say, "save_text", N_("&Save"), self, OUTLINE if whole else PRIMARY)
        save.setHidden(self._line.fixed)
        same.clicked.connect(self.agree)
        save.clicked.connect(self.save)
        writes(self.say, self.workspace, same, save)
        row = QHBoxLayout()
        for made in (same, save) if whole else (save, same):
            row.addWidget(made)
        row.addStretch(1)
        self.column.addLayout(row)

    @property
    def touched(self) -> bool:
        """Whether something is typed that is not saved."""
        return self._pair.touched

    def aim(self, side: str) -> None:
        """Put the cursor into the half of that language."""
        self._pair.aim(side)

    @Slot()
    def save(self) -> None:
        """Save what is typed."""
        self._write(self._pair.value(), N_("Saved."))

    @Slot()
    def agree(self) -> None:
        """State that both languages say the same, with what is typed."""
        typed = self._pair.value()
        if not (typed.en and typed.fr):
            self.say(self._fault.setText, N_("Write the missing language first."))
            return
        self._write(typed.confirmed(), N_("Compared: both languages say the same."))

    def _write(self, text: Bilingual, told: str) -> None:
        act = partial(translations.write, self.workspace.desk, self._line, text)
        _, error = tried(self.workspace, act, told)
        if error is not None:
            self.say(self._fault.setText, error.fields.get(self._line.field, error.msg))
