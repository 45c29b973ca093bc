"""One what-if: its changes, what they would do, and what becomes of it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lo_desk.assessment.what_if_words import summary
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.scenario_changes import Change, Scenario
from lo_desk.domain.scenario_facts import ScenarioLine
from lo_desk.domain.scenario_opening import Wish
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, counted
from lo_desk.progress import Progress
from lo_desk.services import (
    records,
    scenario_files,
    scenario_maps,
    scenario_offers,
    scenario_steps,
    scenarios,
)
from lo_desk.services.desk import Desk
from lo_desk.services.scenario_maps import Sides
from lo_desk.ui.task import Task
from lo_desk.ui.widgets.job import documents_folder
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.pair_editor import PairEditor
from lo_desk.ui.widgets.scenario.carry_map import Drop
from lo_desk.ui.widgets.scenario.change_form import ChangeForm
from lo_desk.ui.widgets.scenario.change_list import ChangeList
from lo_desk.ui.widgets.scenario.compare_view import CompareView
from lo_desk.ui.widgets.scenario.dropping import changes
from lo_desk.ui.widgets.scenario.keep_row import KeepRow
from lo_desk.ui.widgets.scenario.map_pair import HOW, MapPair
from lo_desk.ui.widgets.sheet_parts import SheetBody
from lo_desk.ui.workspace import Workspace

COMPUTING = N_("What follows from the changes is being computed…")
ASKED = N_(
    "Applying writes all these changes to the registry as one step, which can be undone. Press"
    " again to apply them."
)
SAVE_FIRST = N_("Save the scenario first: what is applied is what was saved.")
SAVE_FIRST_TO_PRINT = N_("Save the scenario first: what is printed is what was saved.")


class WhatIfSheet(SheetBody):
    """Made anew for each scenario; nothing it shows is in the registry."""

    def __init__(self, line: ScenarioLine | None, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("what_if_sheet")
        self.line = line
        self.changes: Scenario = line.changes if line else ()
        desk = workspace.desk
        name = line.name if line else N_("New scenario")
        self.head(name, line.owner if line else desk.home, "")
        if line and line.note:
            self.tell(line.note)
        self._list: ChangeList | None = None
        self._view: CompareView | None = None
        self._sides: Sides | None = None
        self._changes, self._result = QVBoxLayout(), QVBoxLayout()
        self._place()
        self._show()

    def _place(self) -> None:
        """The maps first, then what is changed, how it is kept, and all it does in tables."""
        language, desk = self.workspace.language, self.workspace.desk
        self.maps = MapPair(language, self)
        self.maps.dropped.connect(self._on_dropped)
        self.maps.picked.connect(self._on_added)
        self.column.addWidget(self.maps)
        self._told = self.tell("")
        self._told.setObjectName("computing")
        self.column.addLayout(self._changes)
        find = partial(records.choices, desk)
        self.form = ChangeForm(scenario_offers.offers(desk), language, find, self)
        self.form.added.connect(self._on_added)
        self.column.addWidget(self.form)
        self._name = PairEditor("name", N_("Name"), language, self, narrow=True)
        self._name.load(self.line.name if self.line else Bilingual(), Bilingual())
        self.column.addWidget(self._name)
        self._fault = label(self.say, "", self, "fault")
        self._fault.setObjectName("what_if_fault")
        self.column.addWidget(self._fault)
        self._acts = KeepRow(self.line, self.workspace, self)
        for name in self._acts.buttons:
            self._acts.buttons[name].clicked.connect(getattr(self, name))
        self.column.addWidget(self._acts)
        self.column.addLayout(self._result)
        self.column.addStretch(1)

    def begin(self, values: Mapping[str, object]) -> None:
        """Begin with what is known: the form filled in, the map where it is about."""
        self.form.begin(values)
        countries = values.get("countries")
        if isinstance(countries, tuple) and countries:
            self.maps.frame(countries)

    @property
    def touched(self) -> bool:
        """Whether a change or a name is not saved."""
        kept = self.line.changes if self.line else ()
        return self.changes != kept or self._name.touched

    def _show(self) -> None:
        """Say the changes anew and compute what follows."""
        desk, language = self.workspace.desk, self.workspace.language
        self._object("")
        self._acts.ask(again=False)
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self._list = ChangeList(scenarios.words(desk, self.changes), language, self)
        self._list.removed.connect(self._on_removed)
        self._changes.addWidget(self._list)
        self._clear(COMPUTING if self.changes else "")
        self.workspace.tasks.run(partial(_sides, desk, self.changes), self._listen)

    def _clear(self, words: str = "") -> None:
        """Take what was found away, and say why nothing is shown yet."""
        if self._view is not None:
            self._view.hide()
            self._view.deleteLater()
            self._view = None
        self.say(self._told.setText, words)
        self._told.setVisible(bool(words))

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_found)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_found(self, sides: Sides) -> None:
        if sides.found.changes != self.changes:
            return  # an answer to what is not asked any more
        self._clear()
        self._sides = sides
        self.form.know(sides.posts, sides.held)
        self.maps.show_sides(sides, summary(sides.found) if self.changes else None)
        if self.changes:
            self._view = CompareView(sides.found, self.workspace, self)
            self._result.addWidget(self._view)

    @Slot(object)
    def _on_dropped(self, drop: Drop) -> None:
        """What the map tells is a change like any other, from the day the form says."""
        if self._sides is None:
            return
        names, sites = self.maps.after.facts.names, self.form.offers.sites
        meant = changes(drop, self._sides.held, sites, self.form.day, names)
        if isinstance(meant, Msg):
            self.maps.tell(meant)
        elif len(meant) == 1:
            self._on_added(meant[0])
        else:
            self.maps.ask(_meanings(self.workspace.desk, self.changes, meant))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._clear()
        self._object(error.msg)

    @Slot(object)
    def _on_added(self, change: Change | Wish) -> None:
        if isinstance(change, Wish):
            try:
                change = scenarios.opened(self.workspace.desk, self.changes, change)
            except DeskError as error:
                self._object(error.msg)
                return
        self.maps.ask(())
        self.maps.tell(HOW)
        self.changes = (*self.changes, change)
        self._show()

    @Slot(int)
    def _on_removed(self, number: int) -> None:
        self.changes = (*self.changes[:number], *self.changes[number + 1 :])
        self._show()

    @Slot()
    def save(self) -> None:
        """Keep the scenario under its name."""
        desk = self.workspace.desk
        try:
            key = scenarios.save(desk, self._name.value(), self.changes, self.line)
        except DeskError as error:
            self._object(error.msg)
            return
        self.line = scenarios.line(desk, key)
        self._name.load(self.line.name, Bilingual())
        self.workspace.saved(N_("The scenario is saved."))

    @Slot()
    def apply(self) -> None:
        """Ask once more, then write what the scenario says."""
        if self.line is None or self.touched:
            self._object(SAVE_FIRST)
        elif not self._acts.asked:
            self._acts.ask(again=True)
            self._object(ASKED)
        else:
            self._apply_now(self.line)

    @Slot()
    def make(self) -> None:
        """Print what was saved."""
        if self.line is None or self.touched:
            self._object(SAVE_FIRST_TO_PRINT)
            return
        desk = self.workspace.desk
        target = documents_folder() / scenario_files.name_of(desk, self.line)
        self._acts.job.start(partial(scenario_files.write, desk, self.line, target))

    def _apply_now(self, line: ScenarioLine) -> None:
        self._acts.ask(again=False)
        try:
            many = scenario_steps.apply(self.workspace.desk, line)
        except DeskError as error:
            self._object(error.msg)
            return
        self.workspace.saved(_applied(many))

    @Slot()
    def delete(self) -> None:
        """Take the scenario off the list: undo brings it back."""
        if self.line is None:
            return
        try:
            scenarios.delete(self.workspace.desk, self.line)
        except DeskError as error:
            self._object(error.msg)
            return
        self.changes = self.line.changes
        self._name.load(self.line.name, Bilingual())
        self.workspace.saved(N_("The scenario is deleted."))

    def _object(self, words: str | Msg) -> None:
        self.say(self._fault.setText, words)
        self._fault.setVisible(bool(words))


def _sides(desk: Desk, asked: Scenario, _report: Progress) -> Sides:
    return scenario_maps.sides(desk, asked)


def _meanings(desk: Desk, before: Scenario, meant: Scenario) -> list[tuple[Change, Msg]]:
    """Changes that one act can mean, each as a sentence."""
    return [(one, scenarios.words(desk, (*before, one))[-1]) for one in meant]


def _applied(many: int) -> Msg:
    return counted(
        "The scenario is applied: %(n)s record is written.",
        "The scenario is applied: %(n)s records are written.",
        many,
    )
