"""One version of a priority: a draft to write or published words to read, and who read them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lo_desk.catalogue.entity import OWNER
from lo_desk.catalogue.priority import PRIORITY_VERSION
from lo_desk.domain.agencies import other
from lo_desk.domain.priority_board import summary
from lo_desk.domain.rows import Facts
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import permits, priorities
from lo_desk.services.desk import Desk
from lo_desk.services.priorities import DRAFT, PUBLISHED, PriorityWork
from lo_desk.ui.widgets.board import Board
from lo_desk.ui.widgets.buttons import OUTLINE, PRIMARY, QUIET, button
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.pair_editor import PairEditor
from lo_desk.ui.widgets.sheet_parts import SheetBody, tried
from lo_desk.ui.widgets.short_form import ShortForm
from lo_desk.ui.widgets.version_picker import VersionPicker
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

PAIRS = ("statement", "rationale", "target_name", "approved_by", "caveat")
FACTS = ("rank", "starts", "target", "mandate_areas", "countries", "places")


class VersionBody(SheetBody):
    """One version: a draft to write, or a published one to read; and the board."""

    chosen = Signal(object)  # id of another version to show
    begun = Signal(object)  # id of a new one, to be written now
    dropped = Signal()

    def __init__(
        self,
        work: PriorityWork,
        version: Facts | None,
        workspace: Workspace,
        parent: QWidget,
        *,
        narrow: bool,
    ) -> None:
        super().__init__(workspace, parent)
        self._work, self._version = work, version
        self._pairs: dict[str, PairEditor] = {}
        self._form: ShortForm | None = None
        owner = str(work.priority["owner"])
        title = version["statement"] if version is not None else work.priority["code"]
        self.head(title, owner, _state(version), "amber" if self._drafting else "green")
        self.lock(why_fixed(workspace.desk, owner))
        self.tell(summary(work.board, workspace.desk.day), "small")
        self._choosing()
        if version is not None:
            place = self.column.count()
            self._texts(version, narrow=narrow)
            self.column.insertLayout(place, self._acts(version))
        self.column.addWidget(Board(work.board, other(owner), workspace, self))
        self.column.addStretch(1)

    @property
    def _drafting(self) -> bool:
        return self._version is not None and self._version["state"] == DRAFT

    def _choosing(self) -> None:
        """Which version is shown, and a new one."""
        row = QHBoxLayout()
        picker = VersionPicker(self.say, self._work.versions, self._version, self)
        picker.chosen.connect(self.chosen)
        row.addWidget(picker)
        new = button(self.say, "new_version", N_("Ne&w version"), self)
        newest = self._work.versions[0] if self._work.versions else None
        may = self.refusal is None
        new.setVisible(may and (newest is None or newest["state"] == PUBLISHED))
        new.clicked.connect(self._on_new)
        writes(self.say, self.workspace, new)
        row.addWidget(new)
        row.addStretch(1)
        self.column.addLayout(row)

    def _texts(self, version: Facts, *, narrow: bool) -> None:
        before = self._work.before(version)
        if before is not None:
            told = said("Compared with version %(n)s", n=str(before["number"]))
            self.tell(told, "small")
        language = self.workspace.language
        for key in PAIRS:
            if not self._drafting and not version[key]:
                continue
            title = PRIORITY_VERSION.field(key).label
            pair = PairEditor(key, title, language, self, narrow=narrow)
            pair.load(version[key], before[key] if before is not None else None)
            pair.freeze(frozen=not self._drafting)
            pair.setDisabled(False)
            if self.refusal is not None:
                pair.fix()
            self._pairs[key] = pair
            self.column.addWidget(pair)
        if self._drafting and self.refusal is None:
            fields = [PRIORITY_VERSION.field(key) for key in FACTS]
            self._form = ShortForm(fields, self.workspace, self, columns=1 if narrow else 2)
            self._form.show_values({key: version[key] for key in FACTS})
            self._loaded = self._form.values()
            self.column.addWidget(self._form)
        else:
            self.tell(_summary(version), "small")

    def _acts(self, version: Facts) -> QVBoxLayout:
        """Above the texts, where they are seen."""
        self._fault = label(self.say, "", self, "fault")
        self._fault.setObjectName("version_fault")
        self._fault.hide()
        column, row = QVBoxLayout(), QHBoxLayout()
        for made in self._draft_acts() if self._drafting else self._published_acts(version):
            made.setHidden(made.isHidden() or self.refusal is not None)
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._fault)
        return column

    def _draft_acts(self) -> list[QPushButton]:
        publish = button(self.say, "publish", N_("&Publish (Ctrl+Enter)"), self, PRIMARY)
        save = button(self.say, "save_draft", N_("&Save the draft"), self, OUTLINE)
        drop = button(self.say, "drop_typed", N_("D&iscard"), self, QUIET)
        publish.clicked.connect(self.main)
        save.clicked.connect(self.save)
        drop.clicked.connect(self.dropped)
        writes(self.say, self.workspace, publish, save)
        return [publish, save, drop]

    def _published_acts(self, version: Facts) -> list[QPushButton]:
        words = N_("&Release to the other agency")
        if version["released"]:
            words = N_("Ta&ke the release back")
        release = button(self.say, "release", words, self, OUTLINE)
        same = button(self.say, "confirm_texts", N_("They say the sa&me"), self, QUIET)
        same.setVisible(any(pair.touched for pair in self._pairs.values()))
        release.clicked.connect(self._on_release)
        same.clicked.connect(self.save)
        for pair in self._pairs.values():
            pair.typed.connect(same.show)
        writes(self.say, self.workspace, release, same)
        return [release, same]

    def enter(self) -> None:
        """The cursor goes into the first text."""
        self._pairs[PAIRS[0]].aim("en")

    def take(self, changes: dict[str, object]) -> None:
        """Show what was typed before."""
        before = self._work.before(self._version) if self._version is not None else None
        for key, pair in self._pairs.items():
            if key in changes:
                pair.load(changes[key], before[key] if before is not None else None)
        if self._form is not None and self._version is not None:
            known = {key: self._version[key] for key in FACTS}
            self._form.show_values({**known, **{k: v for k, v in changes.items() if k in FACTS}})

    def changes(self) -> dict[str, object]:
        """What is typed and differs from what is stored."""
        if self._version is None:
            return {}
        stored, found = self._version, dict[str, object]()
        for key, pair in self._pairs.items():
            value = pair.value()
            if value != stored[key] and (value or stored[key]):
                found[key] = value
        if self._form is not None:
            typed = self._form.values()
            found |= {k: v for k, v in typed.items() if v != self._loaded[k]}
        return found

    @Slot()
    def save(self) -> None:
        """Save what is typed."""
        changes = self.changes()
        if self._version is None or not changes:
            self.workspace.tell(N_("Nothing was changed."))
            return
        act = partial(priorities.change, self.workspace.desk, self._version, changes)
        self._try(act, N_("Saved."))

    @Slot()
    def main(self) -> None:
        """Publish the draft; of a published version, begin the next one."""
        if self.refused():
            return
        if not self._drafting or self._version is None:
            self._on_new()
            return
        act = partial(priorities.publish, self.workspace.desk, self._version, self.changes())
        self._try(act, N_("The version is published: its words are fixed from now on."))

    @Slot()
    def _on_release(self) -> None:
        version = self._version
        if version is None:
            return
        released = not version["released"]
        act = partial(priorities.release, self.workspace.desk, version, released=released)
        self._try(act, N_("Released.") if released else N_("The release is taken back."))

    def _try(self, act: Callable[[], object], told: str) -> None:
        _, error = tried(self.workspace, act, told)
        if error is None:
            self.dropped.emit()
        else:
            self._complain(error)

    def _complain(self, error: DeskError) -> None:
        for key, pair in self._pairs.items():
            pair.show_fault(error.fields.get(key, ""))
        rest = {k: fault for k, fault in error.fields.items() if k not in self._pairs}
        all_told = self._form.show_faults(rest) if self._form is not None else not rest
        plain = "" if error.fields and all_told else error.msg
        self.say(self._fault.setText, plain)
        self._fault.setVisible(bool(plain))

    @Slot()
    def _on_new(self) -> None:
        desk, priority = self.workspace.desk, self._work.priority
        key, error = tried(self.workspace, partial(priorities.draft, desk, priority.id), _BEGUN)
        if error is None:
            self.begun.emit(key)
        else:
            self.workspace.tell(error.msg)


def why_fixed(desk: Desk, owner: str) -> Msg | None:
    """Why the person at the desk may not write priorities of that agency; None if they may."""
    return permits.why_not_saved(desk, PRIORITY_VERSION.key, {OWNER.key: owner})


_BEGUN = N_("A new version begins with the words of the last.")


def _state(version: Facts | None) -> object:
    if version is None:
        return said("No version yet")
    choices = PRIORITY_VERSION.field("state").choices
    return next(choice.label for choice in choices if choice.key == version["state"])


def _summary(version: Facts) -> Msg:
    return said(
        "Rank %(rank)s · in force from %(day)s · published on %(published)s · %(places)s",
        rank=str(version["rank"]),
        day=version["starts"],
        published=version["published_on"],
        places=tuple(where for where in (version["countries"], version["places"]) if where),
    )
