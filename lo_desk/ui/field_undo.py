"""Undo and redo while one stands in a field: its own typing first, then what was saved."""

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

Written = QLineEdit | QPlainTextEdit | QTextEdit
KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class FieldUndo(QObject):
    """Fields of Qt keep both keys for themselves, also with nothing to take back; here they do not.

    Only the field that has the focus is listened to.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heard: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key that the field has no use for goes on to the menu."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        field = _written(watched)
        asked = [able for key, able in zip(KEYS, _able(field), strict=True) if event.matches(key)]
        if not asked or any(asked):
            return False
        event.ignore()
        return True

    @Slot()
    def forget(self) -> None:
        """What is typed here is saved: from now on the step is what is taken back."""
        field = _written(self._heard) if self._heard is not None and isValid(self._heard) else None
        if isinstance(field, QLineEdit):
            where = field.cursorPosition()
            field.setText(field.text())
            field.setCursorPosition(where)
        elif field is not None:
            field.document().clearUndoRedoStacks()

    @Slot()
    def _on_focus(self) -> None:
        if self._heard is not None and isValid(self._heard):
            self._heard.removeEventFilter(self)
        now = QApplication.focusWidget()
        self._heard = now if now is not None and _written(now) is not None else None
        if self._heard is not None:
            self._heard.installEventFilter(self)


def _written(widget: QObject) -> Written | None:
    """What one types into where ``widget`` has the focus; None: nothing."""
    inner = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    return inner if isinstance(inner, QLineEdit | QPlainTextEdit | QTextEdit) else None


def _able(field: Written | None) -> tuple[bool, bool]:
    """Whether the field has typing to take back, and some to do again."""
    if field is None:
        return False, False
    kept = field if isinstance(field, QLineEdit) else field.document()
    return kept.isUndoAvailable(), kept.isRedoAvailable()
