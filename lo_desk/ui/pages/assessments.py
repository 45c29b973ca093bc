"""Assessments: where to post next, decided by both agencies together."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.catalogue.field import Column, Kind
from lo_desk.domain.joint_lines import JointLine
from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import N_, in_context
from lo_desk.services import joint_assessments
from lo_desk.ui.cells import Mark
from lo_desk.ui.list_page import ListPage
from lo_desk.ui.listing import EVERY, Filter, Listing
from lo_desk.ui.page import MAIN, PANE, SEARCH
from lo_desk.ui.widgets.joint.joint_sheet import STATES, JointSheet
from lo_desk.ui.widgets.sheet_parts import HEAD_ROOM, SheetArea
from lo_desk.ui.workspace import Workspace

LIST_WIDTH = 400
_TONES = {"scoring": ("amber", "amber_bg"), "open": ("green", "green_bg")}


def _state(row: Row) -> Mark:
    tone, badge = _TONES.get(str(row["state"]), ("", "sunk"))
    return Mark(tone=tone, badge=badge, text=STATES[str(row["state"])])


ASSESSMENTS = Listing(
    title=N_("Assessments"),
    columns=(
        Column("title", N_("Title"), Kind.BILINGUAL),
        Column("state", N_("State")),
        Column("candidates", N_("Candidate places"), Kind.NUMBER),
        Column("sealed", N_("Sheets sealed")),
        Column("decided_on", N_("Decided on"), Kind.DATE),
        Column("code", N_("Code")),
    ),
    rows=joint_assessments.lines,
    picture="scale",
    nothing=N_(
        "No joint assessment is recorded. Begin with a cycle and its weights in Registers, then"
        " the assessment and its candidate places."
    ),
    search=N_("Search assessments"),
    filters=(
        Filter("state", N_("State"), {EVERY: in_context("assessment", "All"), **STATES}, False),
    ),
    markers={"state": _state},
    wide_first=True,
)


class AssessmentsPage(ListPage):
    """The list, and the chosen assessment beside it."""

    acts = frozenset({SEARCH, PANE, MAIN})
    main = N_("Take the next step of the assess&ment")

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(ASSESSMENTS, workspace, parent, width=LIST_WIDTH, pane_grows=True)
        self._inside = QWidget(self)
        self._inside.setProperty("ground", "surface")
        self._area = SheetArea(self._inside, top=HEAD_ROOM)
        self._body: JointSheet | None = None
        self.split.put(self._inside)

    @override
    def show_row(self, row: Row) -> None:
        """Show that assessment as it stands."""
        if isinstance(row, JointLine):
            now = self._body
            same = now is not None and now.line.id == row.id
            if now is not None and same and now.line.state == row.state:
                now.refresh()
            else:
                self._make(row, same=same)
            self.mark(row.marking)

    def _make(self, row: JointLine, *, same: bool) -> None:
        self._body = JointSheet(row, self.workspace, self._inside)
        self._body.moved.connect(self._on_moved)
        self._area.show(self._body, same=same)

    @Slot(object)
    def _on_moved(self, line: JointLine) -> None:
        """It went on to another state: show that."""
        if self._body is not None and self._body.line.id == line.id:
            self._make(line, same=True)

    @override
    def reload(self) -> None:
        """List again; what is shown beside is shown as it stands now."""
        super().reload()
        if self._body is not None and self.split.opened and not self.unsaved:
            self._body.refresh()

    @override
    def act(self, name: str) -> None:
        """Take the next step."""
        if name == MAIN and self._body is not None and self.split.opened:
            self._body.act()
        else:
            super().act(name)

    @property
    @override
    def unsaved(self) -> bool:
        """Whether a score is typed and not saved."""
        return self._body is not None and self._body.touched
