"""The last step: what will be saved, what is left out, and what was done."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from lo_desk.domain.imports import CHANGED, NEW, REFUSED, SAME, ImportPlan
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.importing.flow import Flow
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace


class ApplyPane(QWidget):
    """One button writes; another keeps what was refused, to be corrected and imported again."""

    def __init__(self, flow: Flow, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow = flow
        self._say = Texts(self, workspace.language)
        self._card = Card(self._say, N_("What will be saved"), self)
        self._words, self._safe = label(self._say, "", self), label(self._say, "", self, "quiet")
        self._words.setObjectName("apply_words")
        self._take = button(self._say, "take", N_("&Import these records"), self, PRIMARY)
        left = Qt.AlignmentFlag.AlignLeft
        for part in (self._words, self._safe):
            self._card.add(part)
        self._card.body.addWidget(self._take, 0, left)
        self._left = Card(self._say, N_("What is left out"), self)
        self._left.setObjectName("left")
        self._left_words = label(self._say, "", self)
        self._keep = button(self._say, "keep_refused", N_("Save the refused rows…"), self)
        self._left.add(self._left_words)
        self._left.body.addWidget(self._keep, 0, left)
        self._again = button(self._say, "another", N_("Import &another file"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 12))
        for widget in (self._card, self._left):
            column.addWidget(widget)
        column.addWidget(self._again, 0, left)
        column.addStretch(1)
        self._take.clicked.connect(flow.take)
        self._keep.clicked.connect(self._on_keep)
        self._again.clicked.connect(self._on_again)
        flow.changed.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        plan, taken = self._flow.plan, self._flow.taken
        if plan is None:
            return
        self._say(self._words.setText, _will(plan) if taken is None else _was(taken))
        self._say(self._safe.setText, SAFE if taken is None else BACK)
        self._take.setVisible(taken is None and bool(plan.accepted.edits))
        self._take.setEnabled(not self._flow.busy)
        refused = plan.counts[REFUSED]
        self._left.setVisible(refused > 0)
        self._say(self._left_words.setText, _left(refused))
        self._again.setVisible(taken is not None)

    @Slot()
    def _on_keep(self) -> None:
        draft, plan = self._flow.draft, self._flow.plan
        if draft is None or plan is None:
            return
        path = Path(draft.source.path)
        csv = path.suffix.lower() in {".csv", ".txt"}
        name = f"{path.stem}-refused.{'csv' if csv else 'xlsx'}"
        beside = str(path.with_name(name))
        target, _ = QFileDialog.getSaveFileName(self, dir=beside, filter="*.csv *.xlsx")
        if target:
            self._flow.files.keep_refused(Path(target), draft, plan)

    @Slot()
    def _on_again(self) -> None:
        self._flow.begin()


SAFE = N_(
    "All of it is one step that can be undone; if any of it fails, nothing is changed. A copy of"
    " the registry is made first."
)
BACK = N_("Undo (Ctrl+Z) takes all of it back.")


def _will(plan: ImportPlan) -> Msg | str:
    new, changed = plan.counts[NEW], plan.counts[CHANGED]
    if not new + changed:
        return N_("Nothing would change: no row differs from the registry.")
    return said(
        "New records: %(new)s. Changed records: %(changed)s. The same as before: %(same)s.",
        new=new,
        changed=changed,
        same=plan.counts[SAME],
    )


def _was(count: int) -> Msg:
    return counted("%(n)s record was imported.", "%(n)s records were imported.", count)


def _left(count: int) -> Msg | str:
    if not count:
        return ""
    return counted(
        "%(n)s row is refused. Saved to a file, with its reason, it can be corrected there and"
        " imported again.",
        "%(n)s rows are refused. Saved to a file, each with its reason, they can be corrected"
        " there and imported again.",
        count,
    )
