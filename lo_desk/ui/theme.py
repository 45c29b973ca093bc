"""Tokens, font and rules become the application's palette, font and style sheet."""

from string import Template

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from lo_desk.paths import RESOURCES
from lo_desk.ui.style import DeskStyle
from lo_desk.ui.tokens import DARK, LIGHT, Tokens, palette_of

BASE = 13  # the pixels all design sizes are told in
FAMILY = "Noto Sans"
SIZES = (100, 115, 130, 150, 175, 200)  # text size, per cent of the system's
ROOMS = {"compact": 7, "normal": 13, "large": 21}  # pixels a row has above its text
ROOM = "lo_desk_row_room"


def dp(widget: QWidget, length: float) -> int:
    """A design length in pixels: spacing grows 45 % as fast as text, so 200 % stays usable."""
    return round(length * (1 + 0.45 * (_scale(widget) - 1)))


def em(widget: QWidget, length: float) -> int:
    """A design length that grows with the text: heights, widths of what holds words."""
    return round(length * _scale(widget))


def row_room() -> int:
    """What a row of a list has above the height of its text, in pixels."""
    app = QApplication.instance()
    chosen = app.property(ROOM) if app is not None else None
    return int(chosen) if chosen else ROOMS["normal"]


def design_width(widget: QWidget) -> float:
    """How wide ``widget`` is in design pixels: large text makes a small window."""
    return widget.width() / _scale(widget)


def design_height(widget: QWidget) -> float:
    """How high ``widget`` is in design pixels."""
    return widget.height() / _scale(widget)


def _scale(widget: QWidget) -> float:
    return QFontInfo(widget.font()).pixelSize() / BASE


class Theme(QObject):
    """Dresses the application; follows the system's light or dark and its text size."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._percent = SIZES[0]
        self._scheme = "system"
        self._plain, self._native = False, app.style().objectName()
        self._style: DeskStyle | None = None
        self._system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
        for face in ("Regular", "SemiBold"):
            QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / f"NotoSans-{face}.ttf"))
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.apply)
        hints.accessibility().contrastPreferenceChanged.connect(self.apply)

    @property
    def percent(self) -> int:
        """The text size, per cent of the system's."""
        return self._percent

    def enlarge(self) -> None:
        """Show all text one size larger."""
        self.resize(SIZES[min(SIZES.index(self._percent) + 1, len(SIZES) - 1)])

    def reduce(self) -> None:
        """Show all text one size smaller."""
        self.resize(SIZES[max(SIZES.index(self._percent) - 1, 0)])

    def restore(self) -> None:
        """Show all text as the system does."""
        self.resize(SIZES[0])

    def resize(self, percent: int) -> None:
        """Show all text at ``percent`` of the system's size."""
        if percent != self._percent:
            self._percent = percent
            self.apply()

    def wear(self, scheme: str, *, plain: bool) -> None:
        """Be ``light`` or ``dark``, or as the ``system`` is; ``plain``: with the system's style."""
        if (scheme, plain) == (self._scheme, self._plain):
            return
        self._scheme, self._plain = scheme, plain
        wanted = SCHEMES[scheme] or Qt.ColorScheme.Unknown
        QGuiApplication.styleHints().setColorScheme(wanted)  # frames and file dialogs follow
        self.apply()

    def space(self, density: str) -> None:
        """Rows of lists are ``compact``, ``normal`` or ``large`` from now on."""
        if row_room() != ROOMS[density]:
            self._app.setProperty(ROOM, ROOMS[density])
            self.apply()

    def underline(self, *, mnemonics: bool) -> None:
        """Show which letters act with Alt, or hide them."""
        if self._style is not None and self._style.underlines != mnemonics:
            self._style.underlines = mnemonics
            for window in self._app.topLevelWidgets():
                for widget in window.findChildren(QWidget):
                    widget.update()

    @Slot()
    def apply(self) -> None:
        """Dress the application anew."""
        hints = QGuiApplication.styleHints()
        strong = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        if strong or self._plain:  # the user's own colours, nothing of ours
            self._undress()
        else:
            dark = SCHEMES[self._scheme] or hints.colorScheme()
            self._dress(DARK if dark == Qt.ColorScheme.Dark else LIGHT)
        self.changed.emit()

    def _undress(self) -> None:
        self._app.setStyleSheet("")
        if self._style is not None:
            self._style = None  # Qt owned it and lets go of it
            self._app.setStyle(self._native)
        self._app.setPalette(self._app.style().standardPalette())
        self._enlarge("" if self._plain else FAMILY)

    def _enlarge(self, family: str) -> int:
        """Set the font, of ``family`` or the system's; gives its height in pixels."""
        pixels = round(max(BASE, self._system.pixelSize()) * self._percent / 100)
        font = QFont(family) if family else QFont(self._system.family())
        font.setPixelSize(pixels)
        self._app.setFont(font)
        return pixels

    def _dress(self, tokens: Tokens) -> None:
        if self._style is None:
            self._style = DeskStyle()
            self._app.setStyle(self._style)
        pixels = self._enlarge(FAMILY)
        self._app.setPalette(palette_of(tokens))
        self._app.setStyleSheet(rules(tokens, pixels))


def rules(tokens: Tokens, pixels: int) -> str:
    """The style sheet for these colours and this text size."""
    scale = pixels / BASE
    sizes = {f"f{name}": str(round(pixels * times)) for name, times in _TYPE.items()}
    spaces = {f"s{n}": str(round(n * (1 + 0.45 * (scale - 1)))) for n in (2, 4, 6, 8, 10, 12, 16)}
    sizes["icon"] = str(round(15 * scale))
    sizes["iconwide"] = str(round(19 * scale))  # a gap between a picture and its word
    sheet = (RESOURCES / "theme" / "window.qss").read_text(encoding="utf-8")
    return _Sheet(sheet).substitute({**vars(tokens), **sizes, **spaces})


class _Sheet(Template):
    delimiter = "@"


SCHEMES = {
    "system": None,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
_TYPE = {
    "small": 0.92,
    "body": 1,
    "card": 1.08,
    "lead": 1.2,
    "pane": 1.3,
    "page": 1.46,
    "figure": 1.7,
}
