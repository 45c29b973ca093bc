"""Who has acknowledged the version in force, and how long it has waited for the others."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QGridLayout, QWidget

from lo_desk.domain.naming import THE, Form
from lo_desk.domain.priority_board import ReaderLine, summary
from lo_desk.i18n.msg import counted, said
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.cards import Card, Link, Shape
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace


class Board(Card):
    """A line for each officer of the other agency, the longest wait first."""

    def __init__(
        self, lines: Sequence[ReaderLine] | None, theirs: str, workspace: Workspace, parent: QWidget
    ) -> None:
        self._texts = Texts(parent, workspace.language)
        the = Form("agency", theirs, THE)
        super().__init__(self._texts, said("Read by %(agency_the)s", agency_the=the), parent)
        self.setObjectName("board")
        day = workspace.desk.day
        self.add(label(self.say, summary(lines, day), self))
        grid = QGridLayout()
        grid.setHorizontalSpacing(dp(self, 10))
        grid.setColumnStretch(1, 1)
        for number, line in enumerate(lines or ()):
            grid.addWidget(Shape("circle-check" if line.read_at else "clock", self), number, 0)
            name = said("%(name)s, %(city)s", name=(line.name,), city=line.city)
            link = Link(self.say, name, ("officer", line.officer), self, "text")
            link.opened.connect(workspace.open)
            grid.addWidget(link, number, 1)
            words, kind = _read(line, day)
            grid.addWidget(label(self.say, words, self, kind), number, 2)
        self.body.addLayout(grid)


def _read(line: ReaderLine, day: date) -> tuple[object, str]:
    if line.read_at is not None:
        return said("acknowledged on %(day)s", day=line.read_at.date().isoformat()), "small"
    days = line.waiting(day)
    words = counted("waiting for %(n)s day", "waiting for %(n)s days", days)
    return words, "warn" if line.late(day) else "small"
