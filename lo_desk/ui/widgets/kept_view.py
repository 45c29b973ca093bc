"""One thing to get back: what it holds, and the acts that bring it back or let it go."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lo_desk.domain.drafts import Draft
from lo_desk.domain.recovery import CLOSED, STEP, KeptLine
from lo_desk.errors import DeskError, Difference
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import drafts, records, recovery, steps
from lo_desk.ui.going_back import GoingBack
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import DANGER, PRIMARY, QUIET, button, icon_button
from lo_desk.ui.widgets.layouts import hairline, label, scrolled
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes


class KeptView(QWidget):
    """Made anew for each line; every act is one step, or leaves things as they are."""

    left = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("kept")
        self._workspace = workspace
        self._line: KeptLine | None = None
        self._draft: Draft | None = None
        self._inside: QWidget | None = None
        self._going = GoingBack(workspace, self)
        self._going.ended.connect(self._on_gone_back)
        self._going.refused.connect(self._on_refused)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_line(self, line: KeptLine, draft: Draft | None) -> None:
        """Show that line; a draft with what was typed beside what is stored."""
        self._line, self._draft = line, draft
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = scrolled(self._made(line, draft), self)
        self._column.addWidget(self._inside)
        self._inside.show()

    def _made(self, line: KeptLine, draft: Draft | None) -> QWidget:
        made = QWidget(self)
        say = Texts(made, self._workspace.language)
        column = QVBoxLayout(made)
        margin = dp(made, 16)
        column.setContentsMargins(margin, dp(made, 12), margin, margin)
        column.setSpacing(dp(made, 8))
        head = QHBoxLayout()
        title = label(say, line.about, made, "pane")
        title.setObjectName("kept_title")
        leave = icon_button(say, "leave_kept", "x", N_("Close the pane (F4)"), made)
        leave.clicked.connect(self.left)
        head.addWidget(title, 1)
        head.addWidget(leave)
        column.addLayout(head)
        column.addWidget(label(say, (line.word, line.kind), made, "quiet"))
        if line.why:
            column.addWidget(label(say, said("Why: %(why)s", why=line.why), made))
        for difference in self._differences(draft):
            column.addWidget(hairline(made))
            column.addWidget(label(say, difference.label, made, "label"))
            for told in _told(difference, draft):
                column.addWidget(label(say, told, made))
        column.addLayout(self._acts(say, line, made))
        column.addStretch(1)
        return made

    def _differences(self, draft: Draft | None) -> tuple[Difference, ...]:
        return drafts.read(self._workspace.desk, draft).differences if draft else ()

    def _acts(self, say: Texts, line: KeptLine, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        for made in self._buttons(say, line, parent):
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _buttons(self, say: Texts, line: KeptLine, parent: QWidget) -> list[QPushButton]:
        if line.what == STEP:
            if line.gone or not recovery.may_be_taken_back(self._workspace.desk, line.id):
                return []
            back = button(say, "take_back", N_("Take this step back"), parent, PRIMARY)
            back.clicked.connect(self._on_take_back)
            writes(say, self._workspace, back)
            return [back]
        opener = button(say, "open_kept", N_("Open the record"), parent, QUIET)
        if line.what == CLOSED:
            act = button(say, "restore_kept", N_("&Restore"), parent, PRIMARY)
            act.clicked.connect(self._on_restore)
            writes(say, self._workspace, act)
            opener.clicked.connect(self._on_open)
            return [act, opener]
        go_on = button(say, "go_on_typing", N_("Go on typing"), parent, PRIMARY)
        go_on.clicked.connect(self._on_go_on)
        drop = button(say, "drop_draft", N_("Drop the draft"), parent, DANGER)
        drop.clicked.connect(self._on_drop)
        opener.hide()
        return [go_on, drop]

    @Slot()
    def _on_open(self) -> None:
        if self._line is not None:
            self._workspace.open(self._line.entity, self._line.id)

    @Slot()
    def _on_restore(self) -> None:
        line, desk = self._line, self._workspace.desk
        if line is not None and self._did(
            lambda: records.restore(desk, line.entity, line.id, line.version)
        ):
            self._workspace.saved(N_("Restored."))

    @Slot()
    def _on_take_back(self) -> None:
        if self._line is not None:
            key = self._line.id
            self._going.start(
                lambda desk, report: recovery.take_back(desk, key, report),
                lambda desk: steps.is_large(desk, key),
            )

    @Slot(object)
    def _on_gone_back(self, step: Msg) -> None:
        self._workspace.tell(said("Undone: %(step)s", step=step))

    @Slot(object)
    def _on_refused(self, error: DeskError) -> None:
        self._workspace.tell(error.msg)

    @Slot()
    def _on_go_on(self) -> None:
        """Its form shows what was typed over what is stored now."""
        if self._draft is None:
            return
        draft = self._workspace.drafts.take_up(self._draft)
        if draft.new:
            self._workspace.open_new(draft.entity, {})
        else:
            self._workspace.open(draft.entity, draft.id)

    @Slot()
    def _on_drop(self) -> None:
        if self._draft is not None:
            self._workspace.drafts.drop(self._draft)

    def _did(self, act: Callable[[], object]) -> bool:
        """Whether ``act`` was done; else why not is told."""
        try:
            act()
        except DeskError as error:
            self._workspace.tell(error.msg)
            return False
        return True


def _told(difference: Difference, draft: Draft | None) -> tuple[Msg, ...]:
    typed = said("Typed: %(value)s", value=(difference.mine,))
    if draft is None or draft.new:
        return (typed,)
    return said("Stored now: %(value)s", value=(difference.theirs,)), typed
