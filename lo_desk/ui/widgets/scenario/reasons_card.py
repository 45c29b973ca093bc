"""Why a place is covered as it is, before the changes and after them, side by side."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.scenario_changes import Scenario
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.progress import Progress
from lo_desk.services import scenario_reasons
from lo_desk.services.desk import Desk
from lo_desk.services.scenario_reasons import OTHER, POST, CoverPart, CoverReasons, CoverSide
from lo_desk.ui.language import Texts
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.country.cover import factor_grid
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace


class ReasonsView(QWidget):
    """Empty until it is asked; then of the figure that was asked for last."""

    def __init__(self, changes: Scenario, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reasons")
        self._changes, self._workspace = changes, workspace
        self._asked = ("", "")
        self._inside: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def ask(self, agency: str, place: str) -> None:
        """Find why the agency covers the place with that key as it does."""
        self._asked = agency, place
        work = partial(_reasons, self._workspace.desk, self._changes, self._asked)
        self._workspace.tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, found: tuple[tuple[str, str], CoverReasons]) -> None:
        asked, told = found
        if asked != self._asked:
            return
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget(self)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        say = Texts(self._inside, self._workspace.language)
        column.addWidget(ReasonsCard(say, told, self._inside))
        self._column.addWidget(self._inside)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._workspace.tell(error.msg)


class ReasonsCard(Card):
    """Both sides of a figure; the points of each sum to it."""

    def __init__(self, say: Say, told: CoverReasons, parent: QWidget) -> None:
        title = said(
            "%(place)s, %(agency)s: %(before)s%% before, %(after)s%% after",
            place=told.place,
            agency=AGENCIES[told.agency],
            before=told.before.percent,
            after=told.after.percent,
        )
        super().__init__(say, title, parent)
        row = QHBoxLayout()
        row.setSpacing(dp(self, 24))
        for words, side in ((N_("Before"), told.before), (N_("After"), told.after)):
            row.addLayout(self._side(words, side), 1)
        self.body.addLayout(row)

    def _side(self, words: str, side: CoverSide) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(dp(self, 6))
        column.addWidget(label(self.say, words, self, "label"))
        column.addWidget(label(self.say, _because(side), self, "card"))
        for part in side.parts:
            column.addWidget(label(self.say, _part(part), self))
            if part.line:
                column.addLayout(factor_grid(self.say, part.line, self))
        column.addStretch(1)
        return column


def _reasons(
    desk: Desk, changes: Scenario, asked: tuple[str, str], _report: Progress
) -> tuple[tuple[str, str], CoverReasons]:
    return asked, scenario_reasons.reasons(desk, changes, *asked)


def _because(side: CoverSide) -> Msg:
    if not side.parts:
        return said("Not covered: no post of the agency, and no arrangement in writing.")
    return said("Covered at %(n)s%%, because:", n=side.percent)


def _part(part: CoverPart) -> Msg:
    if part.kind == POST:
        return counted(
            "%(city)s (%(post)s): %(n)s point of 100",
            "%(city)s (%(post)s): %(n)s points of 100",
            part.points,
            city=part.city,
            post=part.code,
        )
    if part.kind == OTHER:
        return counted(
            "The other agency, in writing: %(n)s point of 100",
            "The other agency, in writing: %(n)s points of 100",
            part.points,
        )
    return counted(
        "A partner, in writing: %(n)s point of 100",
        "A partner, in writing: %(n)s points of 100",
        part.points,
    )
