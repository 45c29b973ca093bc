"""The three choices of the first start, and what makes reading them easier."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import N_, Msg
from lo_desk.settings import MANAGER, OFFICER, PRINT
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.options import AGENCY_NAMES, SCHEMES, SIZES
from lo_desk.ui.preferences import Preferences
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import Say, Segments, button
from lo_desk.ui.widgets.choice_card import ChoiceCard, ChoiceGroup
from lo_desk.ui.widgets.choices import OneOf, Setting
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.settings_card import decided_by

DEMO, OPEN, NEW = "source_demo", "source_open", "source_new"
LANGUAGES = (
    ("en", "languages", Bilingual("English", "English"), Bilingual(*["Window in English"] * 2)),
    ("fr", "languages", Bilingual("Français", "Français"), Bilingual(*["Fenêtre en français"] * 2)),
)
ROLES = (
    (MANAGER, "layers", N_("I manage the network"), N_("gaps, vacancies, tours of duty")),
    (OFFICER, "map-pin", N_("I am posted abroad"), N_("priorities to read, briefings, activities")),
    (PRINT, "printer", N_("I prepare documents"), N_("packs in both languages, printing")),
)
SOURCES = (
    (DEMO, "book-open", N_("Explore with sample data"), N_("public posts, fictional officers")),
    (OPEN, "users-round", N_("Open a registry"), N_("a file, or the address of a server")),
    (NEW, "plus", N_("Start a new registry"), N_("countries and missions, no posts yet")),
)
Choices = tuple[tuple[str, str, object, object], ...]


class SetUpForm(QWidget):
    """Everything on one page; the arrow keys choose, Tab goes on."""

    spoke = Signal(str)  # en or fr
    file_asked = Signal()

    def __init__(
        self, settings: Preferences, language: CurrentLanguage, trouble: Msg | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._settings, self._say = settings, Texts(self, language)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(dp(self, 48), dp(self, 28), dp(self, 48), dp(self, 16))
        self._column.setSpacing(dp(self, 10))
        self._groups: list[ChoiceGroup] = []
        self._head(trouble)
        self._step(1, Bilingual("Language · Langue", "Langue · Language"))
        self._languages = self._cards(LANGUAGES, language.now.code)
        self._step(2, N_("How will you use it?"))
        self._roles = self._cards(ROLES, settings.now.role or MANAGER)
        self._roles.setEnabled(not settings.locked("role"))
        self._agency = self._agencies()
        self._step(3, N_("Where does the data come from?"))
        self._sources = self._cards(SOURCES, OPEN if trouble else DEMO)
        self.where = PlaceLine(self._say, self)
        self.where.file_asked.connect(self.file_asked)
        self._column.addWidget(self.where)
        self._column.addWidget(_Ease(self._say, settings, self))
        self._column.addStretch(1)
        for card in self._languages.cards:
            card.toggled.connect(self._on_language)  # a reader toggles without a click
        for card in self._sources.cards:
            card.toggled.connect(self._on_source)
        self._on_source()

    @property
    def role(self) -> str:
        """The role that is chosen."""
        return self._roles.value

    @property
    def agency(self) -> str:
        """The agency that is chosen."""
        return self._agency.value

    @property
    def source(self) -> str:
        """``source_demo``, ``source_open`` or ``source_new``."""
        return self._sources.value

    def complain(self, trouble: Msg | str) -> None:
        """Say what went wrong, above all else."""
        self._say(self._trouble.setText, trouble)
        self._trouble.setVisible(bool(trouble))

    def offer(self, ways: QWidget) -> None:
        """Show what can be done, under what went wrong."""
        self._column.insertWidget(self._column.indexOf(self._trouble) + 1, ways)
        self.setTabOrder(ways, self._languages.cards[0])

    def focus_first(self) -> None:
        """The cursor goes to the chosen language."""
        card = next(card for card in self._languages.cards if card.isChecked())
        card.setFocus(Qt.FocusReason.TabFocusReason)

    def arrange(self, *, columns: int) -> None:
        """Place all cards in so many columns."""
        for group in self._groups:
            group.arrange(columns=columns)

    @property
    def two_columns_need(self) -> int:
        """Pixels that two columns of cards take, margins too."""
        widest = max(group.widest for group in self._groups)
        return 2 * widest + dp(self, 10) + 2 * dp(self, 48)

    def _head(self, trouble: Msg | None) -> None:
        self._column.addWidget(label(self._say, N_("Set up this computer"), self, "page"))
        told = N_("Three choices, under a minute.")
        self._column.addWidget(label(self._say, told, self, "quiet"))
        self._trouble = label(self._say, "", self, "fault")
        self._trouble.setObjectName("trouble")
        self._column.addWidget(self._trouble)
        self.complain(trouble or "")

    def _step(self, number: int, title: object) -> None:
        row = QHBoxLayout()
        row.setSpacing(dp(self, 10))
        mark = QLabel(str(number), self)
        mark.setProperty("badge", "step")
        row.addWidget(mark)
        row.addWidget(label(self._say, title, self, "card"), 1)
        self._column.addSpacing(dp(self, 6))
        self._column.addLayout(row)

    def _cards(self, choices: Choices, chosen: str) -> ChoiceGroup:
        group = ChoiceGroup(self)
        for name, picture, title, more in choices:
            group.add(ChoiceCard(self._say, name, picture, group).word(title, more))
        group.choose(chosen)
        self._groups.append(group)
        self._column.addWidget(group)
        return group

    def _agencies(self) -> Segments:
        control = Segments(self._say, "agency", AGENCY_NAMES, self)
        control.choose(self._settings.now.agency)
        row = Setting(self._say, N_("Your agency"), control, self)
        if self._settings.locked("agency"):
            row.lock(decided_by(self._settings.now.policy.by))
        self._column.addWidget(row)
        return control

    @Slot(bool)
    def _on_language(self, chosen: object) -> None:
        if chosen:
            self.spoke.emit(self._languages.value)

    @Slot()
    def _on_source(self) -> None:
        self.where.setVisible(self.source == OPEN)


class PlaceLine(QWidget):
    """The file or the address of a registry, typed or chosen."""

    file_asked = Signal()
    entered = Signal()  # Enter, in the line

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._line = QLineEdit(self)
        self._line.setObjectName("place")
        say(self._line.setAccessibleName, N_("File or address of the registry"))
        say(self._line.setPlaceholderText, N_("File, or postgresql://…"))
        self._line.returnPressed.connect(self.entered)
        self.setFocusProxy(self._line)
        choose = button(say, "choose_file", N_("C&hoose a file…"), self)
        choose.clicked.connect(self.file_asked)
        row.addWidget(self._line, 1)
        row.addWidget(choose)

    @property
    def place(self) -> str:
        """What is typed."""
        return self._line.text().strip()

    def show_place(self, place: str) -> None:
        """Type a file that was chosen."""
        self._line.setText(place)


class _Ease(QWidget):
    """Text size and colours: what makes reading the rest easier."""

    def __init__(self, say: Say, settings: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        sizes = OneOf(say, "text", SIZES, self)
        sizes.setMinimumWidth(em(self, 110))
        sizes.choose(settings.now.text)
        sizes.chosen.connect(self._on_size)
        colours = Segments(say, "scheme", SCHEMES, self)
        colours.choose(settings.now.scheme)
        colours.chosen.connect(self._on_scheme)
        row.addWidget(Setting(say, N_("Text size"), sizes, self))
        row.addSpacing(dp(self, 16))
        row.addWidget(Setting(say, N_("Colours"), colours, self))
        row.addStretch(1)

    @Slot(object)
    def _on_size(self, size: object) -> None:
        self._settings.change(text=size)

    @Slot(str)
    def _on_scheme(self, scheme: str) -> None:
        self._settings.change(scheme=scheme)
