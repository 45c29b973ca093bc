"""The first start: language, role and agency, and where the registry comes from."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk import settings
from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import N_, Msg
from lo_desk.ui.language import CurrentLanguage, QtWords, Texts
from lo_desk.ui.preferences import Preferences
from lo_desk.ui.setup_form import DEMO, OPEN, SetUpForm
from lo_desk.ui.sources import Clock, Sources
from lo_desk.ui.style import FocusRing
from lo_desk.ui.task import Tasks
from lo_desk.ui.theme import design_width, dp
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.damaged_ways import DamagedWays
from lo_desk.ui.widgets.layouts import hairline, scrolled
from lo_desk.ui.widgets.welcome import Welcome

WITH_WELCOME = 1000
GRACE_MS = 5000


class FirstRun(QWidget):
    """Shown once, and again where the last registry cannot be opened; nothing is for good."""

    ready = Signal(str)  # the registry to open

    def __init__(
        self,
        preferences: Preferences,
        language: CurrentLanguage,
        who: tuple[str, Clock],
        trouble: Msg | None = None,
        damaged: str = "",
    ) -> None:
        super().__init__()
        self.setObjectName("first_run")
        self._preferences, self.language = preferences, language
        self._say = Texts(self, language)
        self._qt_words = QtWords(language, self)
        self._say(self.setWindowTitle, N_("LO Desk"))
        self._say(self.setAccessibleName, N_("LO Desk, first start"))
        why = N_("Choose a language, a role, an agency and a registry, then open LO Desk.")
        self._say(self.setAccessibleDescription, trouble or why)
        self._tasks = Tasks(self)
        self._sources = Sources(language, self._tasks, who, self)
        self._welcome = Welcome(self)
        self._build(trouble)
        self._connect()
        self.setMinimumSize(760, 560)
        self.resize(1366, 768)
        self._ring = FocusRing(self)
        self._form.focus_first()
        last = damaged or preferences.now.registry
        if damaged:
            ways = DamagedWays(self._say, damaged, self._sources, self._form)
            self._form.offer(ways)
            ways.setFocus(Qt.FocusReason.TabFocusReason)
        if trouble and "://" not in last:  # an address may hold a password
            self._form.where.show_place(last)

    def _build(self, trouble: Msg | None) -> None:
        right = QWidget(self)
        right.setProperty("ground", "surface")
        self._form = SetUpForm(self._preferences, self.language, trouble, right)
        self._area = scrolled(self._form, right)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # all inside can be tabbed to
        whole = QVBoxLayout(right)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addWidget(hairline(right))
        whole.addLayout(self._foot(right))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._welcome, 32)
        row.addWidget(right, 68)

    def _foot(self, parent: QWidget) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(dp(self, 8))
        foot.setContentsMargins(dp(self, 48), dp(self, 12), dp(self, 48), dp(self, 12))
        self._told, self._bar = QLabel(parent), QProgressBar(parent)
        self._told.setObjectName("told")
        self._told.setProperty("kind", "quiet")
        self._told.setWordWrap(True)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 100)
        self._say(self._bar.setAccessibleName, N_("Progress"))
        self._say(self._told.setText, N_("You can change all of this later in Settings."))
        self._go = button(self._say, "open_desk", N_("&Open LO Desk"), parent, PRIMARY)
        self._stop = button(self._say, "stop", N_("&Stop"), parent)
        words = QVBoxLayout()
        words.addWidget(self._told)
        words.addWidget(self._bar)
        foot.addLayout(words, 1)
        foot.addSpacing(dp(self, 16))
        foot.addWidget(self._stop)
        foot.addWidget(self._go)
        self._on_busy(False)
        return foot

    def _connect(self) -> None:
        self._form.spoke.connect(self._on_spoke)
        self._form.file_asked.connect(self._on_file)
        self._form.where.entered.connect(self._on_go)
        self._go.clicked.connect(self._on_go)
        self._stop.clicked.connect(self._sources.stop)
        self._sources.ready.connect(self._on_ready)
        self._sources.failed.connect(self._on_failed)
        self._sources.progressed.connect(self._on_progress)
        self._sources.busy.connect(self._on_busy)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The welcome beside the form where there is room; two columns of choices or one."""
        super().resizeEvent(event)
        shown = design_width(self) >= WITH_WELCOME
        self._welcome.setVisible(shown)
        room = self.width() * (0.68 if shown else 1)
        self._form.arrange(columns=2 if room >= self._form.two_columns_need else 1)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only once the tasks have stopped, within their time of grace."""
        event.setAccepted(self._tasks.stop(GRACE_MS))

    @Slot(str)
    def _on_spoke(self, code: str) -> None:
        self._preferences.change(language=code)
        self.language.switch(spoken(f"{code}_CA"))
        self._form.arrange(columns=2 if self._form.two_columns_need <= self._area.width() else 1)

    @Slot()
    def _on_file(self) -> None:
        place = self._sources.choice.there()
        if place:
            self._form.where.show_place(place)

    @Slot()
    def _on_go(self) -> None:
        self._form.complain("")
        if self._form.source == DEMO:
            self._sources.show_demo()
        elif self._form.source == OPEN:
            self._open()
        else:
            place = self._sources.choice.new()
            if place:
                self._sources.make(place)

    def _open(self) -> None:
        if not self._form.where.place:
            self._on_file()
        if self._form.where.place:
            self._sources.open(self._form.where.place)
        else:
            self._form.complain(
                N_("Choose the registry’s file, or type the address of its server.")
            )
            self._form.where.setFocus()

    @Slot(str)
    def _on_ready(self, place: str) -> None:
        chosen = {"role": self._form.role, "agency": self._form.agency}
        self._preferences.change(language=self.language.now.code, **chosen)
        self._preferences.take(settings.opened(self._preferences.now, place))
        self.ready.emit(place)
        self.close()

    @Slot(object)
    def _on_failed(self, trouble: Msg) -> None:
        self._form.complain(trouble)
        again = self._form.where if self._form.source == OPEN else self._go
        again.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.verticalScrollBar().setValue(0)

    @Slot(float, object)
    def _on_progress(self, fraction: float, words: Msg) -> None:
        self._bar.setValue(max(self._bar.value(), round(fraction * 100)))
        self._say(self._told.setText, words)

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:  # noqa: FBT001  (Qt gives it so)
        self._bar.setVisible(busy)
        self._bar.setValue(0)
        self._stop.setVisible(busy)
        self._go.setEnabled(not busy)
        self._form.setEnabled(not busy)
        if not busy:
            self._say(self._told.setText, N_("You can change all of this later in Settings."))
