"""Controls that show settings and change them, each locked where a policy decides."""

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import Msg, said
from lo_desk.ui.options import Options
from lo_desk.ui.widgets.buttons import Say, Segments
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.choices import OneOf, Setting
from lo_desk.ui.widgets.lock_note import LockNote
from lo_desk.ui.workspace import Workspace


class SettingsCard(Card):
    """A title over settings; each control is called as the setting it changes."""

    def __init__(self, title: str, workspace: Workspace, say: Say, parent: QWidget) -> None:
        super().__init__(say, title, parent)
        self._settings, self._language = workspace.settings, workspace.language
        self._controls: dict[str, QWidget] = {}
        self._settings.changed.connect(self.refresh)
        self._language.changed.connect(self.refresh)

    def segments(self, key: str, name: str, options: Mapping[str, object]) -> Setting:
        """One of a few, all of them seen."""
        control = Segments(self.say, key, options, self)
        control.chosen.connect(self._on_value)
        return self._place(key, name, control)

    def one_of(self, key: str, name: str, options: Options) -> Setting:
        """One of several, from a list."""
        control = OneOf(self.say, key, options, self)
        control.chosen.connect(self._on_value)
        return self._place(key, name, control)

    def line(self, key: str, name: str, *, fixed: bool = False) -> Setting:
        """A text; a ``fixed`` one is chosen otherwise and only shown."""
        control = QLineEdit(self)
        control.setObjectName(key)
        control.setReadOnly(fixed)
        control.editingFinished.connect(self._on_line)
        row = self._place(key, name, control)
        row.widen()
        return row

    def check(self, key: str, name: str) -> None:
        """Yes or no."""
        box = QCheckBox(self)
        box.setObjectName(key)
        self.say(box.setText, name)
        box.toggled.connect(self._on_checked)  # a reader toggles without a click
        self._controls[key] = box
        self.add(box)
        if self._settings.locked(key):
            box.setEnabled(False)
            note = LockNote(self.say, self)
            note.setObjectName(f"lock_{key}")
            by = decided_by(self._settings.now.policy.by)
            note.show_reason(by)
            self.say(box.setAccessibleDescription, by)
            self.add(note)
        self.refresh()

    def offer(self, key: str, options: Options) -> None:
        """Offer other values of a setting."""
        control = self._controls[key]
        if isinstance(control, OneOf):
            control.offer(options)
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what holds now."""
        for key, control in self._controls.items():
            value = getattr(self._settings.now, key)
            if isinstance(control, QCheckBox):
                control.blockSignals(True)
                control.setChecked(value)
                control.blockSignals(False)
                control.update()
            elif isinstance(control, QLineEdit):
                control.setText(value)
            elif isinstance(control, OneOf | Segments):
                control.choose(self._language.now.code if key == "language" else value)

    def _place(self, key: str, name: str, control: QWidget) -> Setting:
        row = Setting(self.say, name, control, self)
        self._controls[key] = control
        if self._settings.locked(key):
            row.lock(decided_by(self._settings.now.policy.by))
        self.add(row)
        self.refresh()
        return row

    def _change(self, value: object) -> None:
        sender = self.sender()
        if sender is not None:
            self._settings.change(**{sender.objectName(): value})

    @Slot(object)
    def _on_value(self, value: object) -> None:
        self._change(value)

    @Slot()
    def _on_line(self) -> None:
        sender = self.sender()
        if isinstance(sender, QLineEdit) and not sender.isReadOnly():
            self._change(sender.text().strip())

    @Slot(bool)
    def _on_checked(self, checked: bool) -> None:  # noqa: FBT001  (Qt gives it so)
        self._change(checked)


def decided_by(names: Mapping[str, str]) -> Msg:
    """Who decided, in words."""
    if not names:
        return said("Set by your organization")
    who = Bilingual(names.get("en", ""), names.get("fr", ""))
    return said("Set by your organization (%(who)s)", who=who)
