"""Two records of one thing, field by field: what stays, what is taken, what follows, what is in the way."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.merging import MergeChoice, MergePlan, Obstacle, Tied
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.ui.language import Texts
from lo_desk.ui.stops import first_stop
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.conflict import choice_card
from lo_desk.ui.widgets.flow import Flow
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.short_form import ShortForm
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

KEPT, OTHER, WHICH = "kept", "other", "other_record"
MOST = 5
"""What stands in the way that is named; of more only the number is told."""
LANGUAGES = {"en": in_context("half", "English"), "fr": in_context("half", "French")}


class MergePanel(QScrollArea):
    """Asks which record, then shows the plan; it is made anew for each."""

    wanted = Signal(object)  # id of the record to merge
    turned = Signal()  # the other one is to be kept
    confirmed = Signal()
    left = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._say, self._groups = Texts(self, workspace.language), dict[str, QButtonGroup]()
        self._form: ShortForm | None = None
        self.setObjectName("merge")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)

    def ask(self, entity: str) -> None:
        """Ask which record is the same thing as the one that is shown."""
        inside, column = self._anew(N_("Merge with another record"))
        kind = ENTITIES[entity]
        column.addWidget(
            label(self._say, N_("Which other record is the same thing?"), inside, "quiet")
        )
        which = Field(WHICH, kind.title, Kind.REFERENCE, required=True, target=entity)
        self._form = ShortForm([which], self._workspace, inside)
        column.addWidget(self._form)
        compare = button(self._say, "compare", N_("Co&mpare the two"), inside, PRIMARY)
        compare.clicked.connect(self._on_compare)
        self._end(inside, column, compare)
        self._form.focus_first()

    def refuse(self, why: Msg) -> None:
        """Say under its field why the record chosen is none to merge."""
        if self._form is not None:
            self._form.show_faults({WHICH: why})

    def show_plan(self, plan: MergePlan, refusal: Msg | None) -> None:
        """Show what would be done; with ``refusal`` or an obstacle it cannot be done."""
        inside, column = self._anew(N_("Merge two records"))
        stays = said(
            "%(kept)s stays. %(other)s is closed and can be restored; one undo takes all of it back.",
            kept=plan.kept[1],
            other=plan.other[1],
        )
        column.addWidget(label(self._say, stays, inside))
        obstacles = (*_refused(refusal), *plan.obstacles)
        for obstacle in obstacles[:MOST]:
            self._obstacle(obstacle, inside, column)
        if len(obstacles) > MOST:
            more = counted("and %(n)s more", "and %(n)s more", len(obstacles) - MOST)
            column.addWidget(label(self._say, more, inside, "quiet"))
        for choice in plan.choices:
            column.addWidget(self._card(choice, inside))
        if not plan.choices:
            alike = N_("Both records say the same.")
            column.addWidget(label(self._say, alike, inside, "quiet"))
        for words, ties in (
            (N_("Will name the record that stays"), plan.moved),
            (N_("Already there, so closed with the other"), plan.doubled),
            (N_("Never changed: stays with the closed record, still found here"), plan.staying),
        ):
            self._tied(words, ties, inside, column)
        go = button(self._say, "merge_go", N_("&Merge the two"), inside, PRIMARY)
        go.clicked.connect(self.confirmed)
        go.setEnabled(refusal is None and not plan.obstacles)
        turn = button(self._say, "merge_turn", N_("&Keep the other one"), inside)
        turn.clicked.connect(self.turned)
        writes(self._say, self._workspace, go)
        self._end(inside, column, go, turn)
        stop = first_stop(inside)
        (stop or self).setFocus()

    @property
    def taken(self) -> frozenset[str]:
        """Keys of the choices where the other’s value is taken."""
        return frozenset(
            key
            for key, group in self._groups.items()
            if (made := group.checkedButton()) and made.objectName() == f"{key}_{OTHER}"
        )

    def _anew(self, title: str) -> tuple[QWidget, QVBoxLayout]:
        self._groups, self._form = {}, None
        inside = QWidget(self)
        self._say = Texts(inside, self._workspace.language)
        column = QVBoxLayout(inside)
        margin = dp(self, 16)
        column.setContentsMargins(margin, dp(self, 12), margin, margin)
        column.setSpacing(dp(self, 10))
        column.addWidget(label(self._say, title, inside, "card"))
        return inside, column

    def _end(self, inside: QWidget, column: QVBoxLayout, *acts: QPushButton) -> None:
        leave = button(self._say, "merge_leave", N_("&Back to the record"), inside, QUIET)
        leave.clicked.connect(self.left)
        row = Flow(gap=dp(self, 8))
        for made in (*acts, leave):
            row.addWidget(made)
        column.addLayout(row)
        column.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        inside.show()

    def _card(self, choice: MergeChoice, parent: QWidget) -> QFrame:
        options = {
            f"{choice.key}_{KEPT}": said("Keep: %(value)s", value=_value(choice.kept)),
            f"{choice.key}_{OTHER}": said("From the other: %(value)s", value=_value(choice.other)),
        }
        card, group = choice_card(self._say, [(_title(choice), "label")], options, parent)
        group.buttons()[1 if choice.takes else 0].setChecked(True)
        self._groups[choice.key] = group
        return card

    def _obstacle(self, obstacle: Obstacle, parent: QWidget, column: QVBoxLayout) -> None:
        told = label(self._say, obstacle.told, parent, "fault")
        told.setObjectName("merge_obstacle")
        column.addWidget(told)
        if obstacle.id is not None:
            target = (obstacle.entity, obstacle.id)
            link = Link(self._say, N_("Open this record"), target, parent)
            link.setObjectName(f"obstacle_{obstacle.id}")
            link.opened.connect(self._workspace.open)
            column.addWidget(link)

    def _tied(self, words: str, ties: Sequence[Tied], parent: QWidget, column: QVBoxLayout) -> None:
        if not ties:
            return
        column.addWidget(label(self._say, words, parent, "label"))
        for tie in ties:
            plural = Msg(ENTITIES[tie.entity].plural)
            told = said("%(kind)s: %(count)s", kind=plural, count=tie.count)
            made = label(self._say, told, parent)
            made.setObjectName(f"tied_{tie.entity}")
            column.addWidget(made)

    @Slot()
    def _on_compare(self) -> None:
        if self._form is None:
            return
        found = self._form.values()[WHICH]
        if isinstance(found, Choice) and isinstance(found.key, UUID):
            self._form.show_faults({})
            self.wanted.emit(found.key)
        else:
            self.refuse(said("Choose one of the list."))


def _refused(refusal: Msg | None) -> tuple[Obstacle, ...]:
    return (Obstacle(refusal),) if refusal is not None else ()


def _title(choice: MergeChoice) -> object:
    labels = tuple(Msg(words) for words in choice.labels)
    if choice.side:
        return said("%(label)s (%(language)s)", label=labels[0], language=LANGUAGES[choice.side])
    return labels


def _value(values: tuple[object, ...]) -> object:
    """As a cell shows it: nothing is a dash."""
    return Choice("", values[0] if len(values) == 1 else tuple(v or "—" for v in values))
