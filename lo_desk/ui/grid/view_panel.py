"""A view of a list: saved, renamed, shared, dropped."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.views import View
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, said
from lo_desk.services import views
from lo_desk.ui.addresses import copy_view
from lo_desk.ui.grid.drawer import Panel
from lo_desk.ui.grid.state import ListState
from lo_desk.ui.grid.views_bar import ViewsBar
from lo_desk.ui.language import Texts
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button
from lo_desk.ui.widgets.flow import FlowBox
from lo_desk.ui.workspace import Workspace


class ViewPanel(Panel):
    """Columns, order, filters and groups as they are now, under a name."""

    def __init__(
        self, state: ListState, bar: ViewsBar, workspace: Workspace, parent: QWidget
    ) -> None:
        super().__init__(
            Texts(parent, workspace.language), "view_panel", N_("Save as a view"), parent
        )
        self._state, self._bar, self._workspace = state, bar, workspace
        self._dropped: View | None = None
        self._name, self._other = QLineEdit(self), QLineEdit(self)
        self._shared, self._locked = QCheckBox(self), QCheckBox(self)
        self._words = QLabel(self)
        self._place()
        self._shared.toggled.connect(self._on_shared)
        self._name.returnPressed.connect(self._on_save)

    def _place(self) -> None:
        say, grid = self.say, QGridLayout()
        for at, (name, line, words) in enumerate(
            (
                ("view_name", self._name, N_("Name of the view")),
                ("view_other_name", self._other, N_("Name in the other language")),
            )
        ):
            line.setObjectName(name)
            say(line.setAccessibleName, words)
            say(line.setPlaceholderText, words)
            grid.addWidget(line, at, 0)
        for name, box, words in (
            ("view_shared", self._shared, N_("For everybody who uses this registry")),
            ("view_locked", self._locked, N_("Locked: nobody changes it by mistake")),
        ):
            box.setObjectName(name)
            say(box.setText, words)
            grid.addWidget(box, grid.rowCount(), 0)
        self._words.setObjectName("view_words")
        self._words.setProperty("kind", "fault")
        self._words.setWordWrap(True)
        self._words.hide()
        acts = FlowBox(self)
        save = button(say, "save_view", N_("Save as a new view"), acts, PRIMARY)
        self._change = button(say, "change_view", N_("Keep in this view"), acts)
        self._copy = button(say, "copy_view_address", N_("Copy its address"), acts, QUIET)
        self._drop = button(say, "drop_view", N_("Delete this view"), acts, QUIET)
        self._back = button(say, "restore_view", N_("Put it back"), acts, QUIET)
        for made, slot in (
            (save, self._on_save),
            (self._change, self._on_change),
            (self._copy, self._on_copy),
            (self._drop, self._on_drop),
            (self._back, self._on_back),
        ):
            acts.add(made)
            made.clicked.connect(slot)
        self.body.addLayout(grid)
        self.body.addWidget(self._words)
        self.body.addWidget(acts)

    @override
    def enter(self) -> None:
        """Show the names of the view that is open, and give the focus to the first."""
        view = self._bar.current
        both = view.name if view and isinstance(view.name, Bilingual) else None
        code = self._workspace.language.now.code
        self._name.setText(both.in_(code) if both else str(view.name) if view else "")
        self._other.setText(both.in_("en" if code == "fr" else "fr") if both else "")
        self._shared.setChecked(bool(view and view.shared))
        self._on_shared()
        for made in (self._change, self._copy, self._drop):
            made.setVisible(view is not None)
        self._back.setVisible(self._dropped is not None)
        self._tell("")
        self._name.setFocus()
        self._name.selectAll()

    @Slot()
    def _on_shared(self) -> None:
        for part in (self._other, self._locked):
            part.setVisible(self._shared.isChecked())

    def _both(self) -> Bilingual:
        here, there = self._name.text().strip(), self._other.text().strip()
        french = self._workspace.language.now.code == "fr"
        return Bilingual(there, here) if french else Bilingual(here, there)

    @Slot()
    def _on_save(self) -> None:
        name, desk = self._name.text().strip(), self._workspace.desk
        if not name:
            self._tell(N_("Enter a name for the view."))
            return
        place, layout = self._bar.place, self._state.layout
        try:
            if self._shared.isChecked():
                locked = self._locked.isChecked()
                view = views.share(desk, place, self._both(), layout, locked=locked)
                self._workspace.saved(N_("View saved for everybody."))
            else:
                view = views.keep(desk, place, name, layout)
        except DeskError as error:
            self._tell(error.msg)
            return
        self._bar.reload()
        self._bar.choose(view.id)
        self.done.emit()

    @Slot()
    def _on_change(self) -> None:
        view = self._bar.current
        if view is None:
            return
        name: object = self._both() if view.shared else self._name.text().strip() or view.name
        try:
            views.change(self._workspace.desk, self._bar.place, view, name, self._state.layout)
        except DeskError as error:
            self._tell(error.msg)
            return
        self._over(view)

    @Slot()
    def _on_copy(self) -> None:
        if self._bar.current is not None:
            copy_view(self._workspace, self._bar.current)

    @Slot()
    def _on_drop(self) -> None:
        view = self._bar.current
        if view is None:
            return
        try:
            views.drop(self._workspace.desk, self._bar.place, view)
        except DeskError as error:
            self._tell(error.msg)
            return
        self._bar.choose("")
        self._dropped = None if view.shared else view
        if view.shared:
            self._over(view)
        else:
            self._bar.reload()
            self.enter()
            self._tell(said("The view “%(name)s” is deleted.", name=view.name))

    @Slot()
    def _on_back(self) -> None:
        if self._dropped is not None:
            views.put_back(self._workspace.desk, self._bar.place, self._dropped)
            key, self._dropped = self._dropped.id, None
            self._bar.reload()
            self._bar.choose(key)
            self.done.emit()

    def _over(self, view: View) -> None:
        if view.shared:
            self._workspace.saved(N_("View saved for everybody."))
        self._bar.reload()
        self.done.emit()

    def _tell(self, words: object) -> None:
        self.say(self._words.setText, words)
        self._words.setVisible(bool(words))
