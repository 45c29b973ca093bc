"""Refuses a PySide6 that would bring the process down."""

import sys

from PySide6.QtCore import QObject

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said

CALLS, LOST = 50, -25


class BadQt(DeskError):
    """PySide6 6.12.0 on Python 3.11 or older: each call that returns nothing loses a None."""

    msg = said(
        "This version of PySide6 would end LO Desk after some seconds. Nothing was opened. To see"
        " what mends it: lo-desk doctor"
    )


def check() -> None:
    """Call Qt some times and see whether references to ``None`` get lost.

    Raises:
        BadQt: They do.
    """
    one, before = QObject(), sys.getrefcount(None)
    for _ in range(CALLS):
        one.setObjectName("x")
    if sys.getrefcount(None) - before < LOST:
        raise BadQt
