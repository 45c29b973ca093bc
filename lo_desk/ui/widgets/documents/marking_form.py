"""How a document that is issued is marked: as is due, higher, or lower with its reason."""

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from lo_desk.catalogue.choices import MARKINGS
from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.marking import CEILING, ChosenMarking, Weighed
from lo_desk.domain.packs import DocumentRequest
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.documents.due_marking import DueMarking
from lo_desk.ui.widgets.documents.wanted import faults_in
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.short_form import ShortForm
from lo_desk.ui.workspace import Workspace

DUE = "due"
AS_DUE = Choice(DUE, said("As its facts require"))
MARKED = (
    Field(
        "issue_marking",
        N_("Marking"),
        Kind.CHOICE,
        required=True,
        choices=(AS_DUE,),
        default=AS_DUE,
    ),
)
CONSENT = (
    Field("reason", N_("Why the marking is lower"), Kind.BILINGUAL, required=True),
    Field("originator", N_("Originator who agreed"), Kind.BILINGUAL, required=True),
)


def offered(due: int) -> tuple[Choice, ...]:
    """What can be chosen where ``due`` is due: that, each one above, each one below."""
    asked = said("As its facts require: %(marking)s", marking=MARKINGS[due].label)
    ways = {
        at: N_("Raise to %(marking)s") if at > due else N_("Lower to %(marking)s")
        for at in (*range(due + 1, CEILING + 1), *range(due - 1, -1, -1))
    }
    others = (Choice(at, said(way, marking=MARKINGS[at].label)) for at, way in ways.items())
    return (Choice(DUE, asked), *others)


class MarkingForm(QWidget):
    """What is due is told first; reason and originator are asked only of what is lowered."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = Texts(self, workspace.language)
        self._due: int | None = None
        self._asker = DueMarking(workspace, self)
        self._told = label(self._say, "", self, "small")
        self._told.setObjectName("due_marking")
        self._marking = ShortForm(MARKED, workspace, self)
        self._consent = ShortForm(CONSENT, workspace, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 8))
        for part in (self._marking, self._told, self._consent):
            column.addWidget(part)
        picker = self._marking.findChild(QComboBox, MARKED[0].key)
        if picker is not None:
            picker.currentIndexChanged.connect(self._on_chosen)
        self._asker.found.connect(self._on_found)
        self._on_found(None)

    def ask(self, request: DocumentRequest | None) -> None:
        """Find out what ``request`` is due; None: it is not known yet what is to be made."""
        self._asker.ask(request)

    @property
    def value(self) -> ChosenMarking | None:
        """What is chosen; None: what is due."""
        chosen = self._chosen
        if chosen is None:
            return None
        if not self._lowered:
            return ChosenMarking(chosen)
        typed = self._consent.values()
        return ChosenMarking(chosen, *(_plain(typed, field.key) for field in CONSENT))

    def check(self) -> bool:
        """Whether a lowered one has its reason and its originator; what is missing is said."""
        faults = faults_in(CONSENT, self._consent.values()) if self._lowered else {}
        self._consent.show_faults(faults)
        return not faults

    def refuse(self, why: Msg) -> None:
        """Say under the marking why it cannot be."""
        self._marking.show_faults({MARKED[0].key: why})

    @property
    def _chosen(self) -> int | None:
        chosen = self._marking.values()[MARKED[0].key]
        key = chosen.key if isinstance(chosen, Choice) else DUE
        return key if isinstance(key, int) else None

    @property
    def _lowered(self) -> bool:
        chosen = self._chosen
        return chosen is not None and self._due is not None and chosen < self._due

    @Slot(object)
    def _on_found(self, told: object) -> None:
        """The due marking, why there is none, or nothing yet."""
        self._due = told.marking if isinstance(told, Weighed) else None
        self._say(self._told.setText, _words(told))
        self._marking.offer(MARKED[0].key, (AS_DUE,) if self._due is None else offered(self._due))
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        self._marking.show_faults({})
        self._consent.setVisible(self._lowered)


def _words(told: object) -> Msg:
    """What is due and why, as a sentence."""
    if isinstance(told, Msg):
        return told
    if not isinstance(told, Weighed):
        return said("The marking that is due follows from what the document is about.")
    facts = {"marking": MARKINGS[told.marking].label, "why": told.why}
    if told.raised:
        highest = MARKINGS[told.highest].label
        return said(
            "Marking due: %(marking)s. %(why)s; the highest item alone: %(highest)s.",
            **facts,
            highest=highest,
        )
    if told.marking == CEILING:
        return said(
            "Marking due: %(marking)s. %(why)s. Nothing above it can be issued here.",
            **facts,
        )
    return said("Marking due: %(marking)s. %(why)s.", **facts)


def _plain(typed: Mapping[str, object], key: str) -> Bilingual:
    found = typed[key]
    return (
        Bilingual(found.en.strip(), found.fr.strip())
        if isinstance(found, Bilingual)
        else Bilingual()
    )
