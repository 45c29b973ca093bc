"""Diagnostics: all that would be sent to support, read before it is saved."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from pkgutil import resolve_name

from PySide6.QtCore import QLibraryInfo, QLocale, Slot
from PySide6.QtGui import QFontInfo, QGuiApplication, QSurfaceFormat
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from typing_extensions import override

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, said
from lo_desk.progress import Progress
from lo_desk.ui.sheet import Sheet
from lo_desk.ui.task import Task
from lo_desk.ui.theme import em
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.fields import Lines
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

SERVICE = "lo_desk.services.diagnostics"
FILE = "lo-desk-diagnostics.zip"


class DiagnosticsPage(Sheet):
    """Nothing leaves this computer: one saves a file, or not."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent, N_("Diagnostics"))
        self._bundle: Mapping[str, str] = {}
        card = Card(self.say, N_("What support would get"), self)
        told = N_(
            "Versions, fonts, languages, the state of the registry and the log. Names, e-mail"
            " addresses, folders and the account are taken out. Read it, then save it where you"
            " like: nothing is sent."
        )
        card.add(label(self.say, told, card, "quiet"))
        self._text = Lines(card)
        self._text.setObjectName("bundle")
        self._text.setReadOnly(True)
        self._text.setMinimumHeight(em(self, 300))
        self._text.setTabChangesFocus(True)
        self.say(self._text.setAccessibleName, N_("What would be saved"))
        self._save = button(self.say, "save_bundle", N_("&Save…"), card, PRIMARY)
        self._save.clicked.connect(self._on_save)
        self._save.setEnabled(False)
        card.add(self._text)
        card.beside(self._save)
        self.add(card)

    @override
    def reload(self) -> None:
        """Collect the facts in a task, unless they are collected already."""
        if not self._bundle:
            self.say(self._text.setPlaceholderText, N_("Being collected…"))
            workspace = self.workspace
            given = (workspace.desk, workspace.settings.now, _window(self))
            work = partial(_collected, (*given, workspace.language.now))
            workspace.tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_collected)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_collected(self, bundle: Mapping[str, str]) -> None:
        self._bundle = bundle
        parts = (f"== {name} ==\n{text}" for name, text in bundle.items())
        self._text.setPlainText("\n".join(parts))
        self._save.setEnabled(True)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self.workspace.tell(error.msg)

    @Slot()
    def _on_save(self) -> None:
        title = self.workspace.language.now.text(N_("Save the diagnostics"))
        name, _ = QFileDialog.getSaveFileName(self, title, FILE, "ZIP (*.zip)")
        if not name:
            return
        try:
            resolve_name(f"{SERVICE}:save")(self._bundle, Path(name))
        except DeskError as error:
            self.workspace.tell(error.msg)
        else:
            self.workspace.tell(said("Diagnostics saved: %(path)s", path=name))


def _window(page: QWidget) -> Mapping[str, str]:
    """What the window knows of itself."""
    font, screens = QFontInfo(page.font()), QGuiApplication.screens()
    surface = QSurfaceFormat.defaultFormat()
    return {
        "Qt": QLibraryInfo.version().toString(),
        "platform": QGuiApplication.platformName(),
        "style": QApplication.style().objectName(),
        "OpenGL": f"{surface.majorVersion()}.{surface.minorVersion()}",
        "font": f"{font.family()} {font.pixelSize()} px",
        "locale": QLocale.system().name(),
        "screens": "; ".join(
            f"{s.size().width()}×{s.size().height()} at {s.devicePixelRatio():g}" for s in screens
        ),
    }


def _collected(given: tuple[object, ...], report: Progress) -> Mapping[str, str]:
    bundle: Mapping[str, str] = resolve_name(f"{SERVICE}:collect")(*given, report)
    return bundle
