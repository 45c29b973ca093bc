"""Home of a registry in which nothing is recorded yet: what to do first."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lo_desk.i18n.msg import N_
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.flow import Flow
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace


class FirstUse(QWidget):
    """Three ways to begin: what one has in a workbook, the first post by hand, or the demo."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("first_use")
        self._workspace = workspace
        say = Texts(self, workspace.language)
        card = Card(say, N_("Nothing is recorded yet"), self)
        words = N_(
            "Bring in the posts and officers you have in a workbook, or record the first post."
            " To look around first, open the demonstration: it is a registry of its own."
        )
        card.add(label(say, words, card))
        acts = QWidget(card)
        row = Flow(acts, dp(self, 8))
        bring = button(say, "first_import", N_("Import a workboo&k…"), acts, PRIMARY)
        post = button(say, "first_post", N_("Record the first p&ost"), acts)
        demo = button(say, "first_demo", N_("Look at the demonstratio&n"), acts, QUIET)
        for act in (bring, post, demo):
            row.addWidget(act)
        card.add(acts)
        card.setMaximumWidth(em(self, 640))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        bring.clicked.connect(self._on_bring)
        post.clicked.connect(self._on_post)
        demo.clicked.connect(self._on_demo)

    @Slot()
    def _on_bring(self) -> None:
        self._workspace.go("importing", entity="post")

    @Slot()
    def _on_post(self) -> None:
        self._workspace.open_new("post", {})

    @Slot()
    def _on_demo(self) -> None:
        self._workspace.go("registries")
