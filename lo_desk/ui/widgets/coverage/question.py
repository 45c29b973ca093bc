"""What is asked of the map and its table: whose coverage, on what basis, for which mandate."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from lo_desk.catalogue.choices import BASES
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.cover_picture import Question
from lo_desk.i18n.msg import N_, in_context
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Segments
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.filters import PickFilter
from lo_desk.ui.widgets.flow import Flow
from lo_desk.ui.workspace import Workspace

_EVERY = ""


class QuestionBar(QWidget):
    """Three filters that the map and the table share."""

    asked = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self._say = Texts(self, workspace.language)
        row = Flow(self, gap=dp(self, 8))
        options = {_EVERY: in_context("agencies", "All"), **AGENCIES}
        self._agency = Segments(self._say, "owner_filter", options, self)
        self._say(self._agency.setAccessibleName, N_("Agency"))
        bases: dict[str, object] = {_EVERY: N_("Any basis")}
        bases |= {str(each.key): each.label for each in BASES}
        self._basis = PickFilter(self._say, "basis_filter", bases, self)
        self._say(self._basis.setAccessibleName, N_("Basis"))
        self._area = AreaFilter(workspace.language, self)
        self._say(self._area.setAccessibleName, N_("Mandate area"))
        for control in (self._agency, self._basis, self._area):
            row.addWidget(control)
            control.chosen.connect(self._on_chosen)

    @property
    def question(self) -> Question:
        """What is asked now."""
        return Question(self._agency.value, self._basis.value, self._area.value)

    def ask(self, question: Question) -> None:
        """Set the filters to that, without telling."""
        self._agency.choose(question.agency)
        self._basis.choose(question.basis)
        self._area.choose(question.area)

    def ask_agency_alone(self, *, alone: bool) -> None:
        """Hide what a timeline cannot answer."""
        self._basis.setHidden(alone)
        self._area.setHidden(alone)

    def offer(self, areas: Mapping[str, Bilingual]) -> None:
        """The mandate areas to choose from."""
        self._area.offer(areas)

    @Slot()
    def _on_chosen(self) -> None:
        self.asked.emit()


class AreaFilter(Picker):
    """The mandate areas of the registry; they may become others while one looks."""

    chosen = Signal(str)

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._words: dict[str, str | Bilingual] = {_EVERY: N_("Any mandate area")}
        self.setObjectName("area_filter")
        self.setSizeAdjustPolicy(Picker.SizeAdjustPolicy.AdjustToContents)
        self._fill()
        self.activated.connect(self._on_activated)
        language.changed.connect(self._speak)

    @property
    def value(self) -> str:
        """Code of what is chosen; empty: any."""
        return str(self.currentData())

    def choose(self, code: str) -> None:
        """Choose without telling; a code that is not offered: any."""
        self.setCurrentIndex(max(0, self.findData(code)))

    def offer(self, areas: Mapping[str, Bilingual]) -> None:
        """These are there; the chosen one stays if it is among them."""
        words = {_EVERY: self._words[_EVERY], **areas}
        if words != self._words:
            kept, self._words = self.value, words
            self._fill()
            self.setCurrentIndex(max(0, self.findData(kept)))

    def _fill(self) -> None:
        self.clear()
        for code in self._words:
            self.addItem("", code)
        self._speak()

    @Slot()
    def _speak(self) -> None:
        now = self._language.now
        for number, words in enumerate(self._words.values()):
            told = now.text(words) if isinstance(words, str) else now.show(words)
            self.setItemText(number, told)

    @Slot()
    def _on_activated(self) -> None:
        self.chosen.emit(self.value)
