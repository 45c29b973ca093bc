import logging
import sys
import threading

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton

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
