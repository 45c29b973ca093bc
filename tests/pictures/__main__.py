"""``poe pictures``: every scene in both languages, light and dark, and pages of the documents.

The registry is the demonstration of a fixed day, so that only what changed on the screen changes
a picture. Names of scenes as arguments make those alone, ``papers`` the documents.
"""

import os
import sys
from collections.abc import Collection
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QCoreApplication, QDeadlineTimer, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from lo_desk.i18n.language import spoken
from lo_desk.paths import RESOURCES
from lo_desk.services import demo, demo_work, reference
from lo_desk.services.desk import Desk, opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.theme import Theme
from tests.pictures.papers import papers
from tests.pictures.scenes import SCENES, Scene

FOLDER = RESOURCES / "pictures"
DAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)
SCHEMES = {"": "light", "-dark": "dark"}
PAPERS = "papers"
PATIENCE_MS = 20_000


def main(only: Collection[str]) -> None:
    """Make the pictures named, or all."""
    with TemporaryDirectory() as home:
        os.environ["LO_DESK_HOME"] = home
        with opened(f"{home}/demo.lodesk", "M. Lavoie", lambda: NOON, kind="demo") as desk:
            reference.load(desk, _quiet)
            demo.fill(desk, DAY, _quiet)
            demo_work.done(desk, _quiet)
            scenes = [scene for scene in SCENES if not only or scene.name in only]
            if scenes:
                _windows(desk, scenes)
        if not only or PAPERS in only:
            papers(Path(home) / "demo.lodesk", Path(home), FOLDER)


def _windows(desk: Desk, scenes: Collection[Scene]) -> None:
    app = QApplication([])
    theme = Theme(app)
    for language in ("en", "fr"):
        for suffix, scheme in SCHEMES.items():
            theme.wear(scheme, plain=False)
            window = MainWindow(desk, spoken(f"{language}_CA"), theme)
            window.show()
            for scene in scenes:
                window.go(scene.place)
                _settle(window)
                for act in scene.acts:
                    act(window)
                    _settle(window)
                _keep(window.grab().toImage(), f"{scene.name}-{language}{suffix}")
                for act in scene.after:
                    act(window)
            window.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _settle(window: MainWindow) -> None:
    """Let everything that was asked for arrive and be drawn."""
    patience = QDeadlineTimer(PATIENCE_MS)
    for _ in range(5):
        QApplication.processEvents()
        while window.workspace.tasks.busy and not patience.hasExpired():
            QApplication.processEvents()


def _keep(picture: QImage, name: str) -> None:
    """In 256 colours, undithered: flat surfaces lose nothing, the file two thirds."""
    held = QBuffer()
    held.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(held, "PNG")  # type: ignore[call-overload]
    whole = Image.open(BytesIO(held.data().data())).convert("RGB")
    few = whole.quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(FOLDER / f"{name}.png", optimize=True)


def _quiet(_fraction: float, _message: object) -> None:
    pass


if __name__ == "__main__":
    main(sys.argv[1:])
