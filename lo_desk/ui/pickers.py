"""Editors that offer what may be chosen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QStringListModel, Qt, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue.field import Choice, Field
from lo_desk.catalogue.tongues import names_tongues, tongues
from lo_desk.domain.plain_text import letters
from lo_desk.i18n.language import NO, NOTHING, YES
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.offers import OfferRows

Choices = Callable[[str, str], Sequence[Choice]]  # target entity, typed text → records
SEPARATOR = ";"
FEWEST = 3  # letters that tell enough of a name


class ChoiceEditor(QObject):
    """One of a few; a dash for nothing where nothing is allowed."""

    def __init__(self, field: Field, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self.widget = Picker(parent)
        self.widget.setObjectName(field.key)
        self._choices = self._offered(field)
        self._language = language
        self.widget.addItems(["" for _ in self._choices])
        self._say_again()
        language.changed.connect(self._say_again)

    def _offered(self, field: Field) -> tuple[Choice | None, ...]:
        settled = field.required or field.default is not None
        return field.choices if settled else (None, *field.choices)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer these instead; what is chosen stays if it is among them, else the first is."""
        kept, keys = self.value(), [choice.key for choice in choices]
        self._choices = tuple(choices)
        self.widget.blockSignals(True)
        self.widget.clear()
        self.widget.addItems(["" for _ in choices])
        self._say_again()
        chosen = kept.key if isinstance(kept, Choice) else None
        self.widget.setCurrentIndex(keys.index(chosen) if chosen in keys else 0)
        self.widget.blockSignals(False)

    def set_name(self, name: str) -> None:
        """See ``Editor``."""
        self.widget.setAccessibleName(name)

    def show(self, value: object) -> None:
        """See ``Editor``."""
        key = value.key if isinstance(value, Choice) else value
        keys = [choice.key if choice else None for choice in self._choices]
        self.widget.setCurrentIndex(keys.index(key) if key in keys else -1)

    def value(self) -> object:
        """See ``Editor``."""
        number = self.widget.currentIndex()
        return self._choices[number] if number >= 0 else None

    @Slot()
    def _say_again(self) -> None:
        for number, choice in enumerate(self._choices):
            text = self._language.now.show(choice) if choice else NOTHING
            self.widget.setItemText(number, text)


class YesNoEditor(ChoiceEditor):
    """Yes or no; a dash where nobody has to say."""

    @override
    def _offered(self, field: Field) -> tuple[Choice | None, ...]:
        answers = (Choice(False, NO), Choice(True, YES))
        return answers if field.required else (None, *answers)

    @override
    def value(self) -> object:
        """``True``, ``False``, or ``None`` for no answer."""
        answer = super().value()
        return answer.key if isinstance(answer, Choice) else None


class ReferenceEditor(QObject):
    """Another record, found by typing part of its name.

    Attributes:
        free: Whether what is typed need not be one of those that are found.
    """

    def __init__(
        self, field: Field, language: CurrentLanguage, choices: Choices, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.widget = Picker(parent)
        self.widget.setObjectName(field.key)
        self.widget.setEditable(True)
        self.widget.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._target, self._language, self._choices = field.target, language, choices
        self._found: Sequence[Choice] = ()
        self.free = False
        line = QLineEdit(self.widget)
        self.widget.setLineEdit(line)  # before its completer: a new line gets one of its own
        completer = QCompleter(self.widget.model(), self.widget)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.widget.setCompleter(completer)
        self._completer = completer
        self.widget.opening.connect(self._on_opening)
        line.textEdited.connect(self._look)
        line.editingFinished.connect(self._settle)
        language.changed.connect(self._say_again)

    def set_name(self, name: str) -> None:
        """See ``Editor``."""
        self.widget.setAccessibleName(name)

    def show(self, value: object) -> None:
        """See ``Editor``."""
        self._offer([value] if isinstance(value, Choice) else [], "")
        self.widget.setCurrentIndex(0 if self._found else -1)

    def value(self) -> object:
        """See ``Editor``."""
        text = self.widget.currentText()
        named = (c for c in self._found if self._language.now.show(c) == text)
        coded = (c for c in self._found if c.code and c.code.casefold() == text.strip().casefold())
        return next(named, None) or next(coded, None) or text or None

    @Slot(str)
    def _look(self, text: str) -> None:
        _frame(self._completer)
        if text not in [self._language.now.show(choice) for choice in self._found]:
            self._offer(self._choices(self._target, text), text)

    @Slot()
    def _settle(self) -> None:
        """Whoever leaves with the beginning of one name alone meant that one."""
        typed = self.value()
        if self.free or not isinstance(typed, str):
            return
        begun = f" {letters(typed.strip())}"
        meant = [c for c in self._found if begun in f" {letters(self._language.now.show(c))}"]
        if len(meant) == 1 and len(begun) > FEWEST:
            self.show(meant[0])

    @Slot()
    def _on_opening(self) -> None:
        chosen = self.value()
        if isinstance(chosen, Choice) or chosen is None:  # else: what matches what is typed
            text = self.widget.currentText()
            others = [
                c
                for c in self._choices(self._target, "")
                if not (isinstance(chosen, Choice) and c.key == chosen.key)
            ]
            self._offer([*([chosen] if chosen else []), *others], text)

    def _offer(self, found: Sequence[Choice], text: str) -> None:
        self._found = found
        self.widget.blockSignals(True)
        self.widget.clear()
        self.widget.addItems([self._language.now.show(choice) for choice in found])
        self.widget.setEditText(text)
        self.widget.blockSignals(False)

    @Slot()
    def _say_again(self) -> None:
        number, text = self.widget.currentIndex(), self.widget.currentText()
        known = number >= 0 and text == self.widget.itemText(number)
        self._offer(self._found, "" if known else text)
        if known:
            self.widget.setCurrentIndex(number)


def _frame(completer: QCompleter) -> None:
    """Draw a line around what is offered: it lies over the form. Made when first needed."""
    popup = completer.popup()
    if popup is not None and popup.objectName() != "offers":
        popup.setObjectName("offers")
        popup.setItemDelegate(OfferRows(popup))


class CodesEditor(QObject):
    """Several codes with a semicolon between; what they stand for is said below."""

    def __init__(
        self, field: Field, language: CurrentLanguage, choices: Choices, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.widget = QWidget(parent)
        self._field, self._language, self._choices = field, language, choices
        self._line, self._words = QLineEdit(self.widget), QLabel(self.widget)
        self._line.setObjectName(field.key)
        self._words.setObjectName(f"{field.key}_words")
        self._words.setProperty("kind", "small")
        self._words.setWordWrap(True)
        self._names: dict[str, object] = {str(c.key): c.label for c in field.choices}
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._line)
        column.addWidget(self._words)
        self.widget.setFocusProxy(self._line)
        self._words.hide()
        self._offers = QStringListModel(self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self._line)
        self._completer.activated.connect(self._on_taken)
        self._line.textEdited.connect(self._look)
        self._line.textChanged.connect(self._say_words)
        language.changed.connect(self._say_words)

    def set_name(self, name: str) -> None:
        """See ``Editor``."""
        self._line.setAccessibleName(name)

    def show(self, value: object) -> None:
        """See ``Editor``."""
        parts = value if isinstance(value, tuple | list) else ()
        for part in parts:
            if isinstance(part, Choice):
                self._names[part.code or str(part.key)] = part.label
        self._line.setText(f"{SEPARATOR} ".join(_code(part) for part in parts))
        self._line.setCursorPosition(0)

    def value(self) -> tuple[str, ...]:
        """See ``Editor``."""
        codes = (part.strip() for part in self._line.text().split(SEPARATOR))
        return tuple(sorted({code for code in codes if code}))

    @Slot(str)
    def _look(self, text: str) -> None:
        last = text.rpartition(SEPARATOR)[2].strip()
        if self._field.target and last:
            found = self._choices(self._field.target, last)
        else:
            found = self._matching(last) if self._field.choices else ()
        self._names.update({_code(choice): choice.label for choice in found})
        shown = [f"{self._language.now.show(c)} ({_code(c)})" for c in found]
        self._offers.setStringList(shown)
        if shown:
            _frame(self._completer)
            self._completer.complete()

    def _matching(self, text: str) -> Sequence[Choice]:
        small, show = text.casefold(), self._language.now.show
        return [c for c in self._field.choices if small in f"{show(c)} {c.key}".casefold()]

    @Slot("QString")
    def _on_taken(self, offer: str) -> None:
        code = offer.rpartition("(")[2].rstrip(")")
        before, separator, _ = self._line.text().rpartition(SEPARATOR)
        self._line.setText(f"{before}{separator}{' ' if separator else ''}{code}")
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _say_words(self) -> None:
        known = self._known()
        text = self._language.now.show(tuple(known)) if known else ""
        self._words.setText(text)
        self._words.setVisible(bool(text))

    def _known(self) -> Sequence[object]:
        """What is known of what the codes stand for."""
        if names_tongues(self._field):
            return tongues(code for code in self.value() if self._field.check(code) is None)
        return [self._names[code] for code in self.value() if code in self._names]


def _code(part: object) -> str:
    return (part.code or str(part.key)) if isinstance(part, Choice) else str(part)
