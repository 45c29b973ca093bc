"""What hangs on an activity, line by line: it grows and shrinks where it stands."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.catalogue.field import Field
from lo_desk.domain.activity_lines import FollowUp as FollowUpLine
from lo_desk.domain.agencies import AGENCIES
from lo_desk.i18n.msg import N_, said
from lo_desk.services import activities
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import OUTLINE, QUIET, Say, button, icon_button
from lo_desk.ui.widgets.glyphs import Badge
from lo_desk.ui.widgets.layouts import hairline, label
from lo_desk.ui.widgets.sheet_parts import SheetBody, tried
from lo_desk.ui.widgets.short_form import ShortForm
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

SAVED = N_("Saved.")


class ActivityEntry(QWidget):
    """A name, whose it is, and a cross that takes it off."""

    removed = Signal(object)  # entity, id, version

    def __init__(self, say: Say, words: QWidget, line: tuple[str, UUID, int], owner: str) -> None:
        super().__init__(words.parentWidget())
        self._line = line
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        if owner in AGENCIES:
            badge = Badge(self, owner)
            say(badge.setText, AGENCIES[owner])
            row.addWidget(badge)
        self._away = icon_button(say, "remove_line", "x", N_("Remove"), self)
        self._away.clicked.connect(self._on_away)
        row.addWidget(self._away)

    def freeze(self, *, frozen: bool) -> None:
        """Let it be read, not taken off."""
        self._away.setHidden(frozen)

    @Slot()
    def _on_away(self) -> None:
        self.removed.emit(self._line)


class FollowUpEntry(QWidget):
    """What is to be done, by when and by whom; a tick says that it is done."""

    ticked = Signal(object, bool)

    def __init__(self, say: Say, one: FollowUpLine, parent: QWidget) -> None:
        super().__init__(parent)
        self._one = one
        self._tick = QCheckBox(self)
        self._tick.setObjectName("done")
        self._tick.setChecked(one.done_on is not None)
        say(self._tick.setAccessibleName, said("Done: %(text)s", text=one.text))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(say, one.text, self, "" if one.done_on else "label"))
        words.addWidget(label(say, _when(one), self, "warn" if one.late else "small"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._tick)
        row.addLayout(words, 1)
        self._tick.toggled.connect(self._on_tick)  # a reader toggles without a click

    def freeze(self, *, frozen: bool) -> None:
        """Let it be read, not ticked."""
        self._tick.setEnabled(not frozen)

    @Slot(bool)
    def _on_tick(self, done: object) -> None:
        self.ticked.emit(self._one, bool(done))


def _when(one: FollowUpLine) -> object:
    who = (one.who,) if one.who else ()
    if one.done_on is not None:
        return (said("Done on %(day)s", day=one.done_on), *who)
    if one.due is None:
        return (said("No day is set"), *who)
    late, due = said("Was due on %(day)s", day=one.due), said("Due on %(day)s", day=one.due)
    return (late if one.late else due, *who)


class Adding(QWidget):
    """A button that opens a few fields, where the new line will stand."""

    def __init__(
        self,
        workspace: Workspace,
        activity: UUID,
        entity: str,
        fields: Sequence[Field],
        words: str,
        parent: SheetBody,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._activity, self._entity = workspace, activity, entity
        say = parent.say
        self._say = say
        self._form = ShortForm(fields, workspace, self)
        self._fault = label(say, "", self, "fault")
        self._open = button(say, f"add_{entity}", words, self, QUIET)
        self._save = button(say, f"save_{entity}", N_("Add"), self, OUTLINE)
        self._rule = hairline(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, dp(self, 4), 0, 0)
        column.setSpacing(dp(self, 6))
        row = QHBoxLayout()
        row.addWidget(self._open)
        row.addWidget(self._save)
        row.addStretch(1)
        column.addWidget(self._rule)
        column.addWidget(self._form)
        column.addWidget(self._fault)
        column.addLayout(row)
        self._open.clicked.connect(self._on_open)
        self._save.clicked.connect(self._on_save)
        writes(say, workspace, self._open, self._save)
        self._show(opened=False)

    def _show(self, *, opened: bool) -> None:
        for widget in (self._rule, self._form, self._save):
            widget.setVisible(opened)
        self._fault.hide()
        self._open.setVisible(not opened)

    @Slot()
    def _on_open(self) -> None:
        self._show(opened=True)
        self._form.focus_first()

    @Slot()
    def _on_save(self) -> None:
        typed = {key: value for key, value in self._form.values().items() if value}
        act = partial(activities.add, self._workspace.desk, self._entity, self._activity, typed)
        _, error = tried(self._workspace, act, SAVED)
        if error is not None:
            all_told = self._form.show_faults(error.fields)
            plain = "" if error.fields and all_told else error.msg
            self._say(self._fault.setText, plain)
            self._fault.setVisible(bool(plain))
