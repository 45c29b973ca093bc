"""Whom a document is issued to: a position in both languages for each copy, or a post's."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.bilingual import Bilingual
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.recipients import at_posts
from lo_desk.ui.editors import editor_for
from lo_desk.ui.language import Texts
from lo_desk.ui.stops import tab_through
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import QUIET, Say, button, icon_button
from lo_desk.ui.widgets.faults import FaultLine
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.short_form import choices_of
from lo_desk.ui.workspace import Workspace

_POST = N_("Post")
LACKS_ONE = N_("Write whom each copy is issued to in both languages.")


class _Line(QWidget):
    """A copy's position, English over French, under the post that it is at, if at any."""

    changed = Signal()
    left = Signal(object)

    def __init__(self, workspace: Workspace, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.say = Texts(self, workspace.language)
        self._filled = ""  # code of the post whose position was filled in
        field = Field("post", _POST, Kind.REFERENCE, target="post")
        choices = partial(choices_of, workspace)
        self._post = editor_for(field, workspace.language, choices, self)
        self.halves = {"en": QLineEdit(self), "fr": QLineEdit(self)}
        self._leave = icon_button(
            self.say, "", "x", said("Remove copy %(number)s", number=number), self
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(dp(self, 3))
        grid.addWidget(label(self.say, _POST, self, "quiet"), 0, 0)
        grid.addWidget(self._post.widget, 0, 1)
        for row, (code, half) in enumerate(self.halves.items(), 1):
            mark = QLabel(code.upper(), self)
            mark.setProperty("kind", "quiet")
            grid.addWidget(mark, row, 0)
            grid.addWidget(half, row, 1)
            half.textChanged.connect(self.changed)
        grid.addWidget(self._leave, 0, 2)
        self.number(number)
        self._leave.clicked.connect(self._on_leave)
        picker = self._post.widget
        if isinstance(picker, QComboBox):
            picker.activated.connect(self._on_post)
            typed = picker.lineEdit()
            if typed is not None:
                typed.editingFinished.connect(self._on_post)

    def number(self, number: int) -> None:
        """It is the copy of that number from now on."""
        names = {
            "en": said("Copy %(number)s issued to, in English", number=number),
            "fr": said("Copy %(number)s issued to, in French", number=number),
        }
        self._post.widget.setObjectName(f"recipient_{number}_post")
        self.say(self._post.set_name, said("Post that copy %(number)s goes to", number=number))
        for code, half in self.halves.items():
            half.setObjectName(f"recipient_{number}_{code}")
            self.say(half.setAccessibleName, names[code])
        self._leave.setObjectName(f"remove_recipient_{number}")
        words = said("Remove copy %(number)s", number=number)
        self.say(self._leave.setAccessibleName, words)
        self.say(self._leave.setToolTip, words)

    @property
    def value(self) -> Bilingual:
        """What is typed."""
        texts = (half.text().strip() for half in self.halves.values())
        return Bilingual(*texts)

    @property
    def post(self) -> str:
        """Code of the post that is chosen; empty: none."""
        chosen = self._post.value()
        return chosen.code if isinstance(chosen, Choice) else ""

    @property
    def lost(self) -> bool:
        """Whether what is typed is no post."""
        chosen = self._post.value()
        return bool(chosen) and not isinstance(chosen, Choice)

    def take(self, position: Bilingual) -> None:
        """Show this position, at no post."""
        self._post.show(None)
        self._write(position)

    def start(self) -> None:
        """Put the cursor where one begins."""
        self._post.widget.setFocus()

    def _write(self, position: Bilingual) -> None:
        for code, half in self.halves.items():
            half.setText(position.in_(code))
            half.setCursorPosition(0)

    @Slot()
    def _on_post(self) -> None:
        """The position of a post is filled in when it is chosen; it may be reworded then."""
        if self.post and self.post != self._filled:
            try:
                [found] = at_posts(self._workspace.desk, [self.post])
            except DeskError as error:  # gone meanwhile
                self._workspace.tell(error.msg)
                return
            self._write(found.position)
        self._filled = self.post
        self.changed.emit()

    @Slot()
    def _on_leave(self) -> None:
        self.left.emit(self)


class Recipients(QWidget):
    """One line for each copy; the first is always there."""

    changed = Signal()

    def __init__(self, say: Say, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("recipients")
        self._say, self._workspace = say, workspace
        self._lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(dp(self, 8))
        self._fault = FaultLine(say, self)
        self._fault.setObjectName("recipients_fault")
        self._more = button(say, "add_recipient", N_("Add a co&py"), self, QUIET)
        self._more.clicked.connect(self._on_more)
        row = QHBoxLayout()
        row.addWidget(self._more)
        row.addStretch(1)
        self._column.addWidget(label(say, N_("Issued to, a copy each"), self, "label"))
        self._lines_at = self._column.count()
        self._column.addWidget(self._fault)
        self._column.addLayout(row)
        self._add()

    @property
    def count(self) -> int:
        """How many copies there will be."""
        return len(self._lines)

    @property
    def value(self) -> tuple[Bilingual, ...]:
        """Whom each copy goes to."""
        return tuple(line.value for line in self._lines)

    @property
    def posts(self) -> tuple[str, ...]:
        """Codes of the posts they are at, in the same order; a copy at none: empty."""
        return tuple(line.post for line in self._lines)

    def take(self, recipients: tuple[Bilingual, ...]) -> None:
        """Show these instead."""
        while len(self._lines) > max(1, len(recipients)):
            self._drop(self._lines[-1])
        while len(self._lines) < len(recipients):
            self._add()
        for line, text in zip(self._lines, recipients or (Bilingual(),), strict=True):
            line.take(text)
        self.changed.emit()

    def check(self) -> bool:
        """Whether every copy names its position in both languages; what is missing is said."""
        lost = [line for line in self._lines if line.lost]
        if lost:
            self._fault.show_fault(said("Choose one of the list."))
            lost[0].start()
            return False
        lacking = [line for line in self._lines if not (line.value.en and line.value.fr)]
        fault: str | Msg = LACKS_ONE if lacking else ""
        self._fault.show_fault(fault)
        if lacking:
            halves = lacking[0].halves
            halves["fr" if lacking[0].value.en else "en"].setFocus()
        return not lacking

    def _add(self) -> _Line:
        line = _Line(self._workspace, len(self._lines) + 1, self)
        line.changed.connect(self._on_changed)
        line.left.connect(self._on_left)
        self._column.insertWidget(self._lines_at + len(self._lines), line)
        self._lines.append(line)
        self._more.raise_()  # Tab comes to it after the lines
        tab_through(*self._lines, self._more)
        return line

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        line.hide()
        line.deleteLater()
        for number, each in enumerate(self._lines, 1):
            each.number(number)

    @Slot()
    def _on_more(self) -> None:
        line = self._add()
        line.show()
        line.halves["en"].setFocus()
        self.changed.emit()

    @Slot(object)
    def _on_left(self, line: _Line) -> None:
        if len(self._lines) > 1:
            self._drop(line)
        else:
            line.take(Bilingual())
        self._lines[-1].halves["en"].setFocus()
        self.changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self._fault.show_fault("")
        self.changed.emit()
