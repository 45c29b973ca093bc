import json
import logging
import sys
import threading

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPointF,
    Qt,
    QTimer,
    Slot,
    qWarning,
)
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton
from typing_extensions import override

from lo_desk import settings
from lo_desk.errors import NoRoom
from lo_desk.logs import Discreet
from lo_desk.ui.failures import Failures
from lo_desk.ui.record_list import RecordList
from tests.finding import the
from tests.ui.walking import page_of


@pytest.fixture
def failures(window):
    made = Failures(window.language, window)
    yield made
    made.release()


def told(window):
    dialog = the(QDialog, "failure", window)
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def fault():
    raise ZeroDivisionError("secret name")


def test_a_fault_says_what_is_safe_and_what_to_do(window, failures, caplog):
    try:
        fault()
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert "ZeroDivisionError" in told(window)
    assert "All that was saved is safe." in told(window)
    the(QPushButton, "copy_details", window).click()
    assert "secret name" in QGuiApplication.clipboard().text()
    the(QPushButton, "go_on", window).click()
    assert not the(QDialog, "failure", window).isVisible()
    assert "secret name" not in Discreet().format(caplog.records[0])
    caplog.clear()


def test_a_fault_is_reported_in_a_file_that_names_nobody(window, failures, caplog):
    try:
        try:
            fault()
        except ZeroDivisionError as error:
            raise KeyError("A. Tremblay") from error
    except KeyError as error:
        failures.take(error)
    [report] = (settings.folders().state / "reports").iterdir()
    text = report.read_text(encoding="utf-8")
    assert str(report) in told(window)
    assert [found["error"] for found in json.loads(text)["errors"]] == [
        "KeyError",
        "ZeroDivisionError",
    ]
    assert "test_failures.py" in text
    assert "Tremblay" not in text
    assert "secret" not in text
    assert json.loads(text)["packages"]["lo-desk"]
    the(QDialog, "failure", window).accept()
    caplog.clear()


class Falls(QPushButton):
    """Falls in a slot, and in a virtual of Qt."""

    def __init__(self, parent):
        super().__init__(parent)
        self.clicked.connect(self.on_click)

    @Slot()
    def on_click(self):
        fault()

    @override
    def mouseDoubleClickEvent(self, event):
        fault()


def double_click():
    """As the event loop delivers it: from Python, a virtual's fault comes back to its caller."""
    left, at = Qt.MouseButton.LeftButton, QPointF(1, 1)
    none = Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseButtonDblClick, at, at, left, left, none)


@pytest.mark.parametrize("act", ["slot", "virtual", "timer", "task"])
def test_no_fault_ends_the_program_and_the_form_stays(qtbot, window, failures, caplog, act):
    page = page_of(window, "posts")
    the(RecordList, "list", page).selectRow(0)
    the(QLineEdit, "code", page).setText("HALF")
    button = Falls(window)
    with qtbot.captureExceptions() as caught:
        sys.excepthook = failures._on_exception  # qtbot takes the hook while it captures
        if act == "slot":
            button.click()
        elif act == "virtual":
            QCoreApplication.postEvent(button, double_click())
        elif act == "timer":
            QTimer.singleShot(0, button, button.on_click)
        else:
            window.workspace.tasks.run(lambda report: fault(), lambda task: raising(task, window))
        qtbot.waitUntil(lambda: window.findChild(QDialog, "failure") is not None)
    assert caught == []
    assert "ZeroDivisionError" in told(window)
    the(QPushButton, "go_on", window).click()
    assert the(QLineEdit, "code", page).text() == "HALF"
    assert window.isVisible()
    caplog.clear()


class Raising(QObject):
    """Hears that a task failed, and lets the fault fall through as widgets do."""

    @Slot(object)
    def on_failed(self, error):
        raise error


def raising(task, parent):
    task.failed.connect(Raising(parent).on_failed)


def test_a_fault_leaves_the_form_as_it_is(window, failures, caplog):
    page = page_of(window, "posts")
    the(RecordList, "list", page).selectRow(0)
    the(QLineEdit, "code", page).setText("HALF")
    failures.take(ZeroDivisionError())
    the(QDialog, "failure", window).accept()
    assert the(QLineEdit, "code", page).text() == "HALF"
    caplog.clear()


def test_a_fault_of_a_thread_arrives_in_the_window(qtbot, window, failures, caplog):
    thread = threading.Thread(target=fault)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: window.findChild(QDialog, "failure") is not None)
    the(QDialog, "failure", window).reject()
    caplog.clear()


def test_a_fault_of_a_destructor_arrives_too(window, failures, caplog):
    class Falling:
        def __del__(self):
            fault()

    Falling()
    assert "ZeroDivisionError" in told(window)
    the(QDialog, "failure", window).accept()
    caplog.clear()


def test_one_dialog_at_a_time(window, failures, caplog):
    for _ in range(3):
        failures.take(ZeroDivisionError())
    assert len(window.findChildren(QDialog, "failure")) == 1
    the(QDialog, "failure", window).accept()
    caplog.clear()


def test_what_the_user_can_act_on_is_said_in_their_language(window, failures, french, caplog):
    window.language.switch(french)
    failures.take(NoRoom())
    assert told(window) == french.text(NoRoom.msg)
    the(QDialog, "failure", window).accept()
    caplog.clear()


def test_qts_messages_go_to_the_log(failures, caplog):
    with caplog.at_level(logging.WARNING, "qt"):
        qWarning("something of Qt")
    assert "something of Qt" in caplog.text
    caplog.clear()


def test_the_hooks_are_given_back(window):
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    Failures(window.language, window).release()
    assert before == (sys.excepthook, threading.excepthook, sys.unraisablehook)
