"""How a document that is issued is marked: as is due, higher, or lower with its reason."""

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from lo_desk.catalogue.choices import MARKINGS
from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.marking import PROTECTED_A, PROTECTED_B, UNCLASSIFIED, ChosenMarking
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.documents.wanted import faults_in
from lo_desk.ui.widgets.short_form import ShortForm
from lo_desk.ui.workspace import Workspace

DUE, RAISED, LOWERED = "due", "raised", "lowered"
_RAISE, _LOWER = N_("Raise to %(marking)s"), N_("Lower to %(marking)s")
_WAYS = {
    f"{RAISED}-{PROTECTED_A}": (_RAISE, PROTECTED_A),
    f"{RAISED}-{PROTECTED_B}": (_RAISE, PROTECTED_B),
    f"{LOWERED}-{PROTECTED_A}": (_LOWER, PROTECTED_A),
    f"{LOWERED}-{UNCLASSIFIED}": (_LOWER, UNCLASSIFIED),
}
_CHOICES = (
    Choice(DUE, said("As its facts require")),
    *(Choice(key, said(words, marking=MARKINGS[at].label)) for key, (words, at) in _WAYS.items()),
)
MARKED = (
    Field(
        "issue_marking",
        N_("Marking"),
        Kind.CHOICE,
        required=True,
        choices=_CHOICES,
        default=_CHOICES[0],
    ),
)
CONSENT = (
    Field("reason", N_("Why the marking is lower"), Kind.BILINGUAL, required=True),
    Field("originator", N_("Originator who agreed"), Kind.BILINGUAL, required=True),
)


class MarkingForm(QWidget):
    """Reason and originator are asked only of a marking that is lowered."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._marking = ShortForm(MARKED, workspace, self)
        self._consent = ShortForm(CONSENT, workspace, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 8))
        column.addWidget(self._marking)
        column.addWidget(self._consent)
        picker = self._marking.findChild(QComboBox, MARKED[0].key)
        if picker is not None:
            picker.currentIndexChanged.connect(self._on_chosen)
        self._on_chosen()

    @property
    def value(self) -> ChosenMarking | None:
        """What is chosen; None: what is due."""
        key = self._key
        if key == DUE:
            return None
        marking = _WAYS[key][1]
        if not self._lowered:
            return ChosenMarking(marking)
        typed = self._consent.values()
        return ChosenMarking(marking, *(_plain(typed, field.key) for field in CONSENT))

    def check(self) -> bool:
        """Whether a lowered one has its reason and its originator; what is missing is said."""
        faults = faults_in(CONSENT, self._consent.values()) if self._lowered else {}
        self._consent.show_faults(faults)
        return not faults

    def refuse(self, why: Msg) -> None:
        """Say under the marking why it cannot be."""
        self._marking.show_faults({MARKED[0].key: why})

    @property
    def _key(self) -> str:
        chosen = self._marking.values()[MARKED[0].key]
        return str(chosen.key) if isinstance(chosen, Choice) else DUE

    @property
    def _lowered(self) -> bool:
        return self._key.startswith(LOWERED)

    @Slot()
    def _on_chosen(self) -> None:
        self._marking.show_faults({})
        self._consent.setVisible(self._lowered)


def _plain(typed: Mapping[str, object], key: str) -> Bilingual:
    found = typed[key]
    return (
        Bilingual(found.en.strip(), found.fr.strip())
        if isinstance(found, Bilingual)
        else Bilingual()
    )
