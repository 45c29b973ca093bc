"""What a record refers to and what refers to it, by kind; each opens."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.doubled import may_be_doubled
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Choice
from lo_desk.domain.rows import Facts
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.services import relations
from lo_desk.services.relations import Related
from lo_desk.ui.language import Texts
from lo_desk.ui.parts.part import RecordPart
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import QUIET, button
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.layouts import label, scrolled
from lo_desk.ui.workspace import Workspace


class RelationsPart(RecordPart):
    """Made anew for each record: its texts die with it."""

    def __init__(self, entity: Entity, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(entity, workspace, parent)
        self.setObjectName("relations")
        self._area: QScrollArea | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @override
    def show_record(self, facts: Facts) -> None:
        """Show the records that this one names, then those that name it."""
        if self._area is not None:
            self._area.hide()
            self._area.deleteLater()
        found = relations.of(self.workspace.desk, self.entity.key, facts)
        self._area = scrolled(
            _Groups((self.entity.key, facts.id), found, self.workspace, self), self
        )
        self._column.addWidget(self._area)


class _Groups(QWidget):
    def __init__(
        self,
        record: tuple[str, UUID],
        found: Sequence[Related],
        workspace: Workspace,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        entity, key = record
        self._workspace, self._say = workspace, Texts(self, workspace.language)
        self._column = QVBoxLayout(self)
        margin = dp(self, 16)
        self._column.setContentsMargins(margin, dp(self, 12), margin, margin)
        self._column.setSpacing(dp(self, 4))
        self._entity, self._key = entity, key
        if may_be_doubled(ENTITIES[entity]):
            merge = button(self._say, "merge_with", N_("&Merge with another record…"), self, QUIET)
            merge.clicked.connect(self._on_merge)
            row = QHBoxLayout()
            row.addWidget(merge)
            row.addStretch(1)
            self._column.addLayout(row)
        for related in found:
            self._group(related)
        if not found:
            nothing = N_("Nothing refers to this record, and it refers to nothing.")
            self._column.addWidget(label(self._say, nothing, self, "quiet"))
        self._column.addStretch(1)

    @Slot()
    def _on_merge(self) -> None:
        self._workspace.merge(self._entity, self._key)

    def _group(self, related: Related) -> None:
        kind = ENTITIES[related.entity]
        head = label(self._say, _title(related), self, "label")
        self._column.addWidget(head)
        for record in related.records:
            self._column.addWidget(self._link(kind, record))
        left = related.count - len(related.records)
        if left > 0:
            more = counted("and %(n)s more", "and %(n)s more", left)
            self._column.addWidget(label(self._say, more, self, "quiet"))
        self._column.addSpacing(dp(self, 10))

    def _link(self, kind: Entity, record: Choice) -> Link:
        target = (kind.key, UUID(str(record.key)))
        link = Link(self._say, record.label or N_("(no name)"), target, self)
        link.setObjectName(f"{kind.key}_{record.key}")
        link.opened.connect(self._workspace.open)
        return link


def _title(related: Related) -> Msg:
    """Which kind, and which field ties them."""
    kind = ENTITIES[related.entity]
    ties = [field for field in kind.fields if field.label == related.by]
    alone = sum(field.target == ties[0].target for field in kind.fields) == 1 if ties else True
    if related.inward and alone:
        return Msg(kind.plural)
    if related.inward:
        return said("%(records)s · %(field)s", records=Msg(kind.plural), field=Msg(related.by))
    return Msg(related.by)
