"""PARTS: what the pane of every record shows beside its facts."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from lo_desk.catalogue.entity import Entity
from lo_desk.i18n.msg import N_
from lo_desk.ui.parts.documents import DocumentsPart
from lo_desk.ui.parts.history import HistoryPart
from lo_desk.ui.parts.part import RecordPart
from lo_desk.ui.parts.relations import RelationsPart
from lo_desk.ui.workspace import Workspace


@dataclass(frozen=True)
class Part:
    """A tab of the pane; its widget is made when it is first seen."""

    key: str
    title: str
    build: Callable[[Entity, Workspace, QWidget], RecordPart]


PARTS = (
    Part("relations", N_("Relations"), RelationsPart),
    Part("history", N_("History"), HistoryPart),
    Part("documents", N_("Documents"), DocumentsPart),
)
