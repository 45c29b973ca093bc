"""From gaps to a what-if: the form of a post that would close the worst of them, filled in."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.gap_kinds import COVERAGE, ONE_SIDED, SHARED
from lo_desk.domain.gaps.gap import Gap
from lo_desk.domain.inbox import InboxLine
from lo_desk.i18n.msg import N_
from lo_desk.ui.language import Texts
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.buttons import QUIET
from lo_desk.ui.widgets.gap_rows import GapRow
from lo_desk.ui.workspace import Workspace

UNCOVERED = frozenset({COVERAGE, SHARED, ONE_SIDED})
MOST = 8
"""Countries that a post is asked to cover at first."""


def begin_what_if(workspace: Workspace, lines: Iterable[InboxLine]) -> None:
    """Go to a new scenario: a post for the countries nobody covers, from the day one looks at."""
    workspace.open_new("scenario", wanted(lines, workspace.desk.home, workspace.desk.day))


def wanted(lines: Iterable[InboxLine], home: str, day: date) -> dict[str, object]:
    """What the form is filled in with; countries worst gap first, of the agency with most gaps.

    Args:
        lines: The gaps one looks at; where none is of coverage, all of them tell where.
        home: Whose post it is where only both together lack one.
        day: From when on.
    """
    found = sorted(lines, key=lambda line: -line.gap.severity)
    uncovered = [line for line in found if line.gap.kind in UNCOVERED]
    meant = uncovered or [line for line in found if line.line.iso2]
    agency = _agency((line.gap for line in meant), home)
    own = [line for line in meant if line.gap.agency in {agency, JOINT}]
    countries = list(dict.fromkeys(line.line.iso2 for line in own if line.line.iso2))
    return {"kind": "open", "agency": agency, "countries": tuple(countries[:MOST]), "day": day}


def _agency(gaps: Iterable[Gap], home: str) -> str:
    """Whose gaps are most; of two alike, the agency at the desk."""
    many = Counter(gap.agency for gap in gaps if gap.agency in AGENCIES)
    return max(AGENCIES, key=lambda agency: (many[agency], agency == home))


class WhatIfButton(QPushButton):
    """Begins a what-if of the gaps that a list shows, whatever it is narrowed to."""

    def __init__(self, shown: RecordList, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown, self._workspace = shown, workspace
        self.setObjectName("what_if")
        self.setProperty("kind", QUIET)
        say = Texts(self, workspace.language)
        say(self.setText, N_("What &if…"))
        told = N_("Try what would close the gaps of this list, before anybody does it")
        say(self.setToolTip, told)
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        rows = self._shown.table.lines.rows()
        begin_what_if(self._workspace, [row.line for row in rows if isinstance(row, GapRow)])
