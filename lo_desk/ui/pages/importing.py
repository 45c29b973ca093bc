"""Import: a file, what its columns mean, what its rows would do, and then, if wanted, that."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, counted, said
from lo_desk.ui.page import MAIN, Page, PageHead
from lo_desk.ui.stops import first_stop, focus_in
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.importing.apply_pane import ApplyPane
from lo_desk.ui.widgets.importing.check_pane import CheckPane
from lo_desk.ui.widgets.importing.file_pane import FilePane
from lo_desk.ui.widgets.importing.flow import APPLY, CHECK, FILE, MAP, Flow
from lo_desk.ui.widgets.importing.map_pane import MapPane
from lo_desk.ui.widgets.importing.step_bar import StepBar
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.widgets.state import FAULT, NOTICE, Banner
from lo_desk.ui.widgets.working import Working
from lo_desk.ui.workspace import Workspace

STEPS = (N_("1 File"), N_("2 Columns"), N_("3 Check"), N_("4 Import"))
NEXT = {MAP: N_("&Check the rows"), CHECK: N_("&Go on")}


class ImportPage(Page):
    """Four steps; one can always go back, and nothing is written before the last."""

    acts = frozenset({MAIN})

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.setProperty("ground", "bg")
        self._head = PageHead(workspace, N_("Import"), self)
        self._working = Working(self.say, workspace, self)
        self.flow = Flow(workspace, self._working, self)
        self._banner = Banner(self.say, "import_state", self)
        self._stack = QStackedWidget(self)
        kinds = (FilePane, MapPane, CheckPane, ApplyPane)
        self._panes = [kind(self.flow, workspace, self._stack) for kind in kinds]
        for pane in self._panes:
            self._stack.addWidget(scrolled(pane, self._stack))
        self._place()
        self.flow.changed.connect(self._on_flow)
        self.flow.stepped.connect(self._on_step)
        self.flow.refused.connect(self._on_refused)
        self.flow.files.kept.connect(self._on_kept)
        self._on_flow()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(dp(self, 20), dp(self, 14), dp(self, 20), dp(self, 10))
        column.setSpacing(dp(self, 12))
        self._steps = StepBar(self.say, STEPS, self)
        self._back = button(self.say, "step_back", N_("&Back"), self)
        self._next = button(self.say, "step_next", NEXT[MAP], self, PRIMARY)
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addWidget(self._working, 1)
        foot.addStretch(0)
        foot.addWidget(self._next)
        column.addWidget(self._head)
        column.addWidget(self._steps)
        column.addWidget(self._banner)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        self._steps.asked.connect(self._on_step)
        self._back.clicked.connect(self._on_back)
        self._next.clicked.connect(self._on_next)

    @override
    def show_view(self, view: Mapping[str, object]) -> None:
        """``entity``: begin anew for the list of that kind, unless an import is on its way."""
        if "entity" in view and (self.flow.draft is None or self.flow.taken is not None):
            self.flow.begin(str(view["entity"]))

    @override
    def act(self, name: str) -> None:
        """The main act goes one step on, or takes the file in at the last."""
        if name == MAIN and not self.flow.busy:
            self._on_next() if self.step < APPLY else self.flow.take()

    @property
    def step(self) -> int:
        """The step that is shown."""
        return self._stack.currentIndex()

    @Slot()
    def _on_flow(self) -> None:
        reach, busy = self.flow.reach, self.flow.busy
        self._steps.allow(-1 if busy else max(reach, CHECK if reach == MAP else FILE))
        self._say_file()
        self._show_foot()
        if busy:
            self._banner.clear()

    def _say_file(self) -> None:
        if self.flow.draft is None:
            self._head.tell("")
            return
        source = self.flow.draft.source
        rows = counted("%(n)s row", "%(n)s rows", source.rows)
        self._head.tell(said("%(file)s · %(rows)s", file=Path(source.path).name, rows=rows))

    def _show_foot(self) -> None:
        step, busy = self.step, self.flow.busy
        self._back.setVisible(step > FILE)
        self._back.setEnabled(not busy)
        self._next.setVisible(step in NEXT)
        self._next.setEnabled(not busy and (step == MAP or self.flow.reach == APPLY))
        if step in NEXT:
            self.say(self._next.setText, NEXT[step])

    @Slot(int)
    def _on_step(self, step: int) -> None:
        if step == CHECK and self.flow.plan is None and self.flow.draft is not None:
            self.flow.check()  # shown when it is done
            self._steps.choose(self.step)
            return
        inside, moved = focus_in(self) is not None, step != self.step
        self._stack.setCurrentIndex(step)
        self._steps.choose(step)
        self._on_flow()
        if inside and (moved or self.flow.taken is not None):
            (first_stop(self._panes[step]) or self).setFocus()

    @Slot()
    def _on_back(self) -> None:
        self._on_step(max(FILE, self.step - 1))

    @Slot()
    def _on_next(self) -> None:
        if self.step in NEXT:
            self._on_step(self.step + 1)

    @Slot(object)
    def _on_refused(self, error: DeskError) -> None:
        self._banner.show_state(FAULT, error.msg)

    @Slot(object)
    def _on_kept(self, path: Path) -> None:
        self._banner.show_state(NOTICE, said("Saved: %(path)s", path=str(path)))
