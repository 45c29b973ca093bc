"""A slip that came back: its eight characters say which copy; who signed it, and when."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import permits, slips
from lo_desk.services.receipts import Receipt
from lo_desk.services.slips import LENGTH, Slip
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.documents.form_body import FormBody
from lo_desk.ui.widgets.documents.slip_sheet import SlipSheet
from lo_desk.ui.widgets.faults import FaultLine
from lo_desk.ui.widgets.layouts import label, reveal
from lo_desk.ui.widgets.lock_note import LockNote
from lo_desk.ui.widgets.short_form import ShortForm
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

FIELDS = (
    Field("officer", N_("Who signed it"), Kind.REFERENCE, required=True, target="officer"),
    Field("signed", N_("Day it was signed"), Kind.DATE, required=True),
)
CODE = N_("Code on the slip")


class SlipForm(FormBody):
    """Answers while one types; nothing is recorded before somebody says so.

    What is recorded is evidence, which nobody undoes: the form shows first what it is.
    """

    found = Signal(str)  # number of the register that is to be shown
    marked = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("slip_form")
        self._slip: Slip | None = None
        self._sheet: SlipSheet | None = None
        self.say(self.form_head("leave_slip").setText, N_("Returned slip"))
        self._note = LockNote(self.say, self)
        self.column.addWidget(self._note)
        self.tell(
            N_(
                "Type the eight characters on the slip, or scan its square code. Capitals, blanks"
                " and the hyphen do not matter."
            ),
            "small",
        )
        self._code, self._fault = QLineEdit(self), FaultLine(self.say, self)
        self._place_code()
        self._done = label(self.say, "", self, "done")
        self._done.setObjectName("slip_done")
        self._form = ShortForm(FIELDS, workspace, self)
        self._act = button(
            self.say, "acknowledge_slip", N_("&Acknowledge (Ctrl+Enter)"), self, PRIMARY
        )
        self._place_act()
        self._code.textChanged.connect(self._on_typed)
        self._code.returnPressed.connect(self._on_entered)
        self._act.clicked.connect(self.acknowledge)
        writes(self.say, workspace, self._act)
        self._show(None)

    def _place_code(self) -> None:
        self._code.setObjectName("slip_code")
        self._fault.setObjectName("code_fault")
        self._code.setPlaceholderText("K7QF-2M9D")
        self.say(self._code.setAccessibleName, CODE)
        head = QLabel(self)
        head.setProperty("kind", "label")
        head.setBuddy(self._code)
        self.say(head.setText, CODE)
        column = QVBoxLayout()
        column.setSpacing(3)
        for widget in (head, self._code, self._fault):
            column.addWidget(widget)
        self.column.addLayout(column)

    def _place_act(self) -> None:
        self._inside = QVBoxLayout()
        row = QHBoxLayout()
        row.addWidget(self._act)
        row.addStretch(1)
        self.column.addWidget(self._done)
        self.column.addLayout(self._inside)
        self.column.addWidget(self._form)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def begin(self) -> None:
        """Put the cursor where the code is typed; what is half typed stays."""
        self._note.show_reason(permits.why_not_made(self.workspace.desk, "copy_receipt"))
        self._say_done("")
        self._code.selectAll()
        self._code.setFocus()
        self.marked.emit(self._marking)

    @property
    def _marking(self) -> int:
        return self._slip.document.marking if self._slip else 0

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._say_fault("")
        if text:
            self._say_done("")
        self._look(text, complain=len(slips.plain(text)) == LENGTH)

    @Slot()
    def _on_entered(self) -> None:
        """On to what is still to be said: a scanner ends with Enter, and records nothing."""
        self._look(self._code.text(), complain=True)
        if self._slip is not None and self._slip.holder is None:
            self._form.focus_first()
        elif self._slip is not None:
            self._act.setFocus()
            reveal(self._act)

    def _look(self, text: str, *, complain: bool) -> None:
        try:
            slip = slips.read(self.workspace.desk, text)
        except DeskError as error:
            slip = None
            if complain:
                self._say_fault(error.msg)
        if slip != self._slip:
            self._show(slip)

    def _show(self, slip: Slip | None) -> None:
        self._slip = slip
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None
        for part in (self._form, self._act):
            part.setVisible(slip is not None)
        if slip is not None:
            self._sheet = SlipSheet(slip, self.workspace, self)
            self._sheet.asked.connect(self.found)
            self._inside.addWidget(self._sheet)
            self._sheet.show()
            self._form.show_values({"officer": slip.holder, "signed": self.workspace.desk.today})
            self._announce(self._sheet.words)
        self.marked.emit(self._marking)

    @Slot()
    def acknowledge(self) -> None:
        """Record what the slip says; then the next one can be typed."""
        if self._slip is None:
            self._look(self._code.text(), complain=True)
            self._code.setFocus()
            return
        typed = self._form.values()
        officer, signed = _key(typed["officer"]), _day(typed["signed"])
        faults = {} if officer else {"officer": said("Choose one of the list.")}
        if signed is None:
            faults["signed"] = said("Enter a day as year-month-day: 2027-03-31.")
        self._form.show_faults(faults)
        if faults:
            return
        try:
            done = slips.acknowledge(self.workspace.desk, self._code.text(), officer, signed)
        except DeskError as error:
            self._objected(error)
        else:
            self._next(done)

    def _objected(self, error: DeskError) -> None:
        if not (error.fields and self._form.show_faults(error.fields)):
            self._say_fault(error.msg)
            reveal(self._code)

    def _next(self, done: Receipt) -> None:
        facts = {"number": done.number, "copy": done.copy}
        if done.before:
            words = said(
                "Copy %(copy)s of %(number)s was acknowledged before by the same officer. Nothing"
                " was recorded.",
                **facts,
            )
            self.workspace.tell(words)
        else:
            words = said("Copy %(copy)s of %(number)s is acknowledged.", **facts)
            self.workspace.saved(words, undo=False)
        self._code.clear()
        self._say_done(words)
        self._code.setFocus()
        self._announce(self._done.text())

    def _say_fault(self, words: str | Msg) -> None:
        self._fault.show_fault(words)
        self.say(self._code.setAccessibleDescription, words)
        if words:
            self._announce(self._fault.text())

    def _say_done(self, words: str | Msg) -> None:
        self.say(self._done.setText, words)
        self._done.setVisible(bool(words))

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def _key(chosen: object) -> UUID | None:
    """Which officer is chosen; None: what is typed is none of them."""
    key = chosen.key if isinstance(chosen, Choice) else None
    return key if isinstance(key, UUID) else None


def _day(typed: object) -> date | None:
    return typed if isinstance(typed, date) else None
