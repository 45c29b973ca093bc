"""The three views of one question, as tabs."""

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QTabBar, QWidget
from typing_extensions import override

from lo_desk.domain.cover_picture import CountryCover
from lo_desk.domain.coverage_request import MAP, TABLE, TIMELINE
from lo_desk.i18n.msg import N_, Msg
from lo_desk.ui.icons import icon
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.theme import em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.coverage.answers import Answer, Asked

_VIEWS = (
    (MAP, "map", N_("Map")),
    (TABLE, "table", N_("Table")),
    (TIMELINE, "chart-gantt", N_("Timeline")),
)


class View(QWidget):
    """One of them."""

    chosen = Signal(str)  # ISO 3166-1 alpha-2
    opened = Signal(str)
    renewed = Signal()  # what it asks, or how it shows the answer, is another

    @property
    def asked(self) -> Asked:
        """What it asks now."""
        raise NotImplementedError

    def take(self, answer: Answer) -> None:
        """Show the answer to what it asked; what is chosen and scrolled to stays."""

    def choose(self, country: CountryCover | None) -> None:
        """That country is the chosen one, here as elsewhere; a view may show none."""

    def headline(self) -> Msg:
        """What the page says under its title."""
        raise NotImplementedError

    def picture(self, told: str) -> QImage:
        """What is shown, as an image; ``told`` says what it is true for."""
        raise NotImplementedError

    def search(self) -> None:
        """Put the focus where one searches, if there is such a place."""


class ViewTabs(QTabBar):
    """Map, table, timeline; Left and Right go from one to the next."""

    chosen = Signal(str)

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self.setObjectName("views")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        for _, picture, _words in _VIEWS:
            self.addTab(icon(picture), "")
        self._measure()
        self._speak()
        self.currentChanged.connect(self._on_changed)
        language.changed.connect(self._speak)

    @property
    def view(self) -> str:
        """Which one is shown."""
        return _VIEWS[self.currentIndex()][0]

    def show_view(self, view: str) -> None:
        """Show that one."""
        self.setCurrentIndex([key for key, _, _ in _VIEWS].index(view))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        """Pictures as large as the text."""
        self.setIconSize(QSize(em(self, 16), em(self, 16)))

    @Slot()
    def _speak(self) -> None:
        for number, (_, _, words) in enumerate(_VIEWS):
            self.setTabText(number, self._language.now.text(words))
        self.setAccessibleName(self._language.now.text(N_("Views of coverage")))

    @Slot(int)
    def _on_changed(self, number: int) -> None:
        self.chosen.emit(_VIEWS[number][0])


def captioned(shown: QWidget, told: str) -> QImage:
    """A widget as an image, words under it."""
    scene = shown.grab()
    ratio, line = scene.devicePixelRatio(), shown.fontMetrics().height() + 12
    image = QImage(QSize(shown.width(), shown.height() + line) * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(tokens_now().surface))
    painter = QPainter(image)
    painter.drawPixmap(0, 0, scene)
    painter.setFont(shown.font())
    painter.setPen(QColor(tokens_now().text))
    painter.drawText(12, shown.height() + line - 8, told)
    painter.end()
    return image
