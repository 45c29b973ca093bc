"""The window as the command line opens it; once its event loop turns, it tells the time and ends."""

import sys
import time
from argparse import Namespace

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from lo_desk import app
from lo_desk.commands.terminal import Terminal


def run(given: Namespace, terminal: Terminal) -> int:
    """Open the window asked for."""
    running = QApplication(sys.argv[:1])
    QTimer.singleShot(0, running, tell)
    return app.run(given, terminal)


def tell() -> None:
    """It can be used now."""
    sys.stdout.write(str(time.monotonic()))
    QCoreApplication.quit()
