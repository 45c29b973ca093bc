"""An activity begun in four fields: what, when, with whom, where."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import N_, said
from lo_desk.services import activities
from lo_desk.services.activities import QuickActivity
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.sheet_parts import SheetBody, tried
from lo_desk.ui.widgets.short_form import ShortForm
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

FIELDS = (
    Field("title", N_("What"), required=True),
    Field("starts", N_("When"), Kind.DATE, required=True),
    Field("participant", N_("With (an officer, or a body)"), Kind.REFERENCE, target="officer"),
    Field("countries", N_("Country"), Kind.REFERENCE, required=True, target="country"),
)


class QuickActivityForm(SheetBody):
    """What is typed is in the window's language; the other one is shown as missing.

    Attributes:
        go: The button that adds.
    """

    made = Signal(object)  # id
    whole_asked = Signal()  # all fields

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("quick_activity")
        title = label(self.say, N_("New activity"), self, "pane")
        self.column.addWidget(title)
        self._form = ShortForm(FIELDS, workspace, self)
        self._form.let_free("participant")  # a body is none of our records
        self._fault = label(self.say, "", self, "fault")
        self._fault.setObjectName("quick_fault")
        self.go = button(self.say, "add_activity", N_("&Add (Ctrl+Enter)"), self, PRIMARY)
        whole = button(self.say, "all_fields", N_("All fiel&ds"), self, QUIET)
        self.go.clicked.connect(self.add)
        writes(self.say, workspace, self.go)
        whole.clicked.connect(self.whole_asked)
        row = QHBoxLayout()
        row.addWidget(self.go)
        row.addWidget(whole)
        row.addStretch(1)
        self.column.addWidget(self._form)
        self.column.addWidget(self._fault)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def begin(self) -> None:
        """Empty the fields and put the cursor into the first."""
        self._form.show_values({"starts": self.workspace.desk.today})
        self.say(self._fault.setText, "")
        self._form.focus_first()

    @Slot()
    def add(self) -> None:
        """Save the activity as planned, in one step."""
        typed, language = self._form.values(), self.workspace.language.now.code
        text, country, one = str(typed["title"] or ""), typed["countries"], typed["participant"]
        if country is not None and not isinstance(country, Choice):
            self._form.show_faults({"countries": said("Choose one of the list.")})
            return
        people: list[Choice | Bilingual] = []
        if isinstance(one, Choice):
            people.append(one)
        elif one:
            people.append(_in(language, str(one)))
        quick = QuickActivity(
            title=_in(language, text),
            starts=typed["starts"],  # type: ignore[arg-type]  # the catalogue checks what was typed
            participants=people,
            countries=(country.code,) if isinstance(country, Choice) else (),
            owner=self.workspace.desk.home,
        )
        act = partial(activities.begin, self.workspace.desk, quick)
        key, error = tried(self.workspace, act, N_("The activity is planned."))
        if error is None:
            self.made.emit(key)
        else:
            all_told = self._form.show_faults(error.fields)
            self.say(self._fault.setText, "" if error.fields and all_told else error.msg)


def _in(language: str, text: str) -> Bilingual:
    return Bilingual(text, "") if language == "en" else Bilingual("", text)
