"""What nobody foresaw: logged, said in one dialog, and the form stays as it is."""

import logging
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk import fault_reports, settings
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import em
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button
from lo_desk.ui.widgets.layouts import label

_log = logging.getLogger(__name__)
_QT = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Failures(QObject):
    """Takes what falls through in slots, threads, destructors and Qt; one dialog at a time."""

    _fallen = Signal(object)

    def __init__(self, language: CurrentLanguage, window: QWidget) -> None:
        super().__init__(window)
        self._language, self._window = language, window
        self._dialog: FailureDialog | None = None
        self._reports = settings.folders().state / "reports"
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._fallen.connect(self._show)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread
        sys.unraisablehook = self._on_unraisable
        qInstallMessageHandler(_on_qt)

    def release(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(None)

    def take(self, error: BaseException) -> None:
        """Log ``error`` and show it; from any thread."""
        if isinstance(error, DeskError):
            _log.info("refused: %s", type(error).__name__)
        else:  # the log keeps where it was, not what the error says
            _log.error("a fault of the window", exc_info=error)
        self._fallen.emit(error)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, _tb: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
        else:
            self.take(error)

    def _on_thread(self, given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:
            self.take(given.exc_value)

    def _on_unraisable(self, given: "sys.UnraisableHookArgs") -> None:
        if given.exc_value is not None:
            self.take(given.exc_value)

    @Slot(object)
    def _show(self, error: BaseException) -> None:
        if self._dialog is None or not self._dialog.isVisible():
            ours = not isinstance(error, DeskError)
            now = datetime.now(UTC)
            report = fault_reports.write(error, self._reports, now) if ours else None
            self._dialog = FailureDialog(error, report, self._language, self._window)
            self._dialog.open()


class FailureDialog(QDialog):
    """What happened, what is safe, what to do."""

    def __init__(
        self,
        error: BaseException,
        report: Path | None,
        language: CurrentLanguage,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("failure")
        self._error = error
        say = Texts(self, language)
        say(self.setWindowTitle, N_("LO Desk"))
        column = QVBoxLayout(self)
        for title, text in (*_told(error), *_written(report)):
            if title:
                column.addWidget(label(say, title, self, "label"))
            body = label(say, text, self)
            body.setMinimumWidth(em(self, 420))
            column.addWidget(body)
        copy = button(say, "copy_details", N_("&Copy details"), self, QUIET)
        go_on = button(say, "go_on", N_("&Go on working"), self, PRIMARY)
        copy.clicked.connect(self._copy)
        go_on.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(go_on)
        column.addLayout(row)
        go_on.setFocus()

    @Slot()
    def _copy(self) -> None:
        """Give the technical account to whoever can mend it."""
        error = self._error
        lines = traceback.format_exception(type(error), error, error.__traceback__)
        QGuiApplication.clipboard().setText("".join(lines))

    @override
    def reject(self) -> None:
        """Escape closes it as its button does: there is nothing to refuse."""
        self.accept()


def _told(error: BaseException) -> tuple[tuple[str, str | Msg], ...]:
    if isinstance(error, DeskError):
        return (("", error.msg),)
    return (
        (
            N_("What happened"),
            said("LO Desk met a fault of its own (%(kind)s).", kind=type(error).__name__),
        ),
        (
            N_("What is safe"),
            N_("All that was saved is safe. What you typed is still in its form."),
        ),
        (
            N_("What to do"),
            N_("Go on working. If it happens again, copy the details and send them to support."),
        ),
    )


def _written(report: Path | None) -> tuple[tuple[str, str | Msg], ...]:
    if report is None:
        return ()
    told = said("A report that names nobody was written to %(path)s.", path=str(report))
    return (("", told),)


def _on_qt(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    _QT.log(_LEVELS.get(kind, logging.WARNING), message or "")
