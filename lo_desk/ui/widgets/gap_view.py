"""One gap explained: why, how it ranks, who acts, and the facts it rests on."""

from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import DAY
from lo_desk.domain.gaps.gap import BANDS
from lo_desk.domain.inbox import InboxLine
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import records
from lo_desk.services.desk import Desk
from lo_desk.services.gap_forms import why_not_aside
from lo_desk.ui.grid.cell_words import fact
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button, icon_button
from lo_desk.ui.widgets.cards import Link, line
from lo_desk.ui.widgets.flow import Flow
from lo_desk.ui.widgets.gap_aside import AsideForm, told
from lo_desk.ui.widgets.gap_fix import allow, allow_fix, begin_fix
from lo_desk.ui.widgets.gap_rows import agency_of
from lo_desk.ui.widgets.gap_what_if import UNCOVERED, begin_what_if
from lo_desk.ui.widgets.glyphs import Badge
from lo_desk.ui.widgets.layouts import hairline, label, scrolled
from lo_desk.ui.workspace import Workspace

PICTURES = {
    "post": "map-pin",
    "officer": "users",
    "tour": "calendar",
    "country": "globe",
    "place": "map",
    "priority_version": "flag",
    "priority": "flag",
}


class GapView(QWidget):
    """What the list cannot hold; every fact opens its record."""

    left = Signal()
    next = Signal()
    previous = Signal()
    aside_asked = Signal(object, str, object)  # InboxLine, reason, last day
    again_asked = Signal(object)  # InboxLine

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("gap")
        self._workspace = workspace
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._inside: QWidget | None = None
        self._shown: InboxLine | None = None
        self._for: Desk | None = None  # who was at the desk then
        self._form: AsideForm

    def show_gap(self, found: InboxLine) -> None:
        """Explain that gap."""
        if (found, self._workspace.desk) == (self._shown, self._for):
            return
        self._shown, self._for = found, self._workspace.desk
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = scrolled(self._made(found), self)
        self._column.addWidget(self._inside)

    def _made(self, found: InboxLine) -> QWidget:
        made, gap = QWidget(self), found.gap
        say = Texts(made, self._workspace.language)
        column = QVBoxLayout(made)
        margin = dp(made, 16)
        column.setContentsMargins(margin, dp(made, 12), margin, margin)
        column.setSpacing(dp(made, 8))
        column.addLayout(self._badges(say, found, made))
        column.addWidget(label(say, found.title, made, "pane"))
        why = label(say, gap.why, made)
        why.setObjectName("why")
        column.addWidget(why)
        self._acts(say, found, made, column)
        column.addWidget(hairline(made))
        column.addWidget(label(say, said("Why it ranks %(n)s", n=gap.severity), made, "card"))
        column.addLayout(self._ranks(say, found, made))
        column.addWidget(hairline(made))
        column.addWidget(label(say, N_("Who acts"), made, "card"))
        column.addWidget(label(say, gap.act, made))
        for day, words in ((gap.since, N_("Since")), (gap.due, N_("Due on"))):
            if day is not None:
                told = said("%(label)s: %(day)s", label=Msg(words), day=day)
                column.addWidget(label(say, told, made, "quiet"))
        column.addWidget(hairline(made))
        column.addWidget(label(say, N_("Facts behind it"), made, "card"))
        self._facts(say, found, made, column)
        column.addStretch(1)
        return made

    def _badges(self, say: Texts, found: InboxLine, parent: QWidget) -> QHBoxLayout:
        row, shape = QHBoxLayout(), found.band
        severity, agency = Badge(parent, shape), Badge(parent, found.gap.agency)
        say(severity.setText, BANDS[shape])
        say(agency.setText, agency_of(found.gap.agency))
        row.addWidget(severity)
        row.addWidget(agency)
        row.addStretch(1)
        for name, picture, words, step in (
            ("previous_gap", "chevron-left", N_("Previous gap"), self.previous),
            ("next_gap", "chevron-right", N_("Next gap (Ctrl+Shift+N)"), self.next),
        ):
            way = icon_button(say, name, picture, words, parent)
            way.clicked.connect(step)
            row.addWidget(way)
        leave = icon_button(say, "leave_gap", "x", N_("Close the pane (F4)"), parent)
        leave.clicked.connect(self.left)
        row.addWidget(leave)
        return row

    def _acts(self, say: Texts, found: InboxLine, parent: QWidget, column: QVBoxLayout) -> None:
        """What would close it; putting it aside, or counting it again."""
        row = Flow()
        column.addLayout(row)
        if found.fix is not None:
            self._fix(say, found, parent, column, row)
        if found.waiver is None:
            aside, act = button(say, "aside", N_("Put asid&e…"), parent, QUIET), self._on_aside
        else:
            aside, act = button(say, "again", N_("Count it a&gain"), parent), self._on_again
            last = (found.waiver.period.after or found.waiver.period.first) - DAY
            words = told(found.waiver.reason, found.waiver.who, last)
            note = label(say, words, parent, "warn")
            note.setObjectName("waived")
            column.addWidget(note)
        aside.clicked.connect(act)
        allow(say, self._workspace, aside, why_not_aside(self._workspace.desk, found))
        row.addWidget(aside)
        if found.gap.kind in UNCOVERED:
            what_if = button(say, "gap_what_if", N_("What &if…"), parent, QUIET)
            what_if.clicked.connect(self._on_what_if)
            row.addWidget(what_if)
        self._put_aside(say, parent, column)

    def _fix(
        self, say: Texts, found: InboxLine, parent: QWidget, column: QVBoxLayout, row: Flow
    ) -> None:
        """The act itself; whoever could not save what it begins reads why."""
        if found.fix is None:
            return
        fix = button(say, "fix_gap", found.fix.act, parent, PRIMARY)
        fix.clicked.connect(self._on_fix)
        row.addWidget(fix)
        why = allow_fix(say, self._workspace, found, fix)
        if why is not None:
            reason = label(say, why, parent, "small")
            reason.setObjectName("no_fix")
            column.addWidget(reason)

    def _put_aside(self, say: Texts, parent: QWidget, column: QVBoxLayout) -> None:
        """Why and until when, once one asks."""
        self._form = AsideForm(say, self._workspace.desk.day, parent)
        self._form.hide()
        self._form.given.connect(self._on_given)
        self._form.left.connect(self._form.hide)
        column.addWidget(self._form)

    @Slot()
    def _on_fix(self) -> None:
        if self._shown is not None:
            begin_fix(self._workspace, self._shown)

    @Slot()
    def _on_what_if(self) -> None:
        if self._shown is not None:
            begin_what_if(self._workspace, [self._shown])

    @Slot()
    def _on_aside(self) -> None:
        self._form.show()
        self._form.enter()

    @Slot()
    def _on_again(self) -> None:
        self.again_asked.emit(self._shown)

    @Slot(str, object)
    def _on_given(self, reason: str, last: object) -> None:
        self.aside_asked.emit(self._shown, reason, last)

    def _ranks(self, say: Texts, found: InboxLine, parent: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(dp(parent, 10))
        parts = (
            (N_("How much it matters"), found.gap.weight),
            (N_("How bad it is"), found.gap.extent),
        )
        for number, (words, value) in enumerate(parts):
            bar = QProgressBar(parent)
            bar.setRange(0, 100)
            bar.setValue(value)
            bar.setTextVisible(False)
            say(bar.setAccessibleName, words)
            name, figure = QLabel(parent), QLabel(str(value), parent)
            name.setProperty("kind", "quiet")
            figure.setProperty("kind", "label")
            say(name.setText, words)
            for place, widget in enumerate((name, bar, figure)):
                grid.addWidget(widget, number, place)
        grid.setColumnStretch(1, 1)
        return grid

    def _facts(self, say: Texts, found: InboxLine, parent: QWidget, column: QVBoxLayout) -> None:
        for entity, key in dict.fromkeys((used.entity, used.id) for used in found.gap.facts):
            if entity in ENTITIES:
                link = Link(say, self._named(entity, key), (entity, key), parent)
                link.opened.connect(self._workspace.open)
                column.addWidget(line(PICTURES.get(entity, "table"), link, None, parent))

    def _named(self, entity: str, key: UUID) -> tuple[object, ...]:
        kind = ENTITIES[entity]
        facts = records.read(self._workspace.desk, entity, key)
        return Msg(kind.title), *(fact(kind.field(part), facts) for part in kind.named_by)
