"""A post of which only its code is recorded: what that means, and the way to say more."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.domain.rows import Facts
from lo_desk.i18n.msg import N_
from lo_desk.services import permits, post_cards
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import button
from lo_desk.ui.widgets.layouts import hairline, label
from lo_desk.ui.workspace import Workspace


class UnplacedPost(QWidget):
    """Stands in the pane where the post’s place and tours will be."""

    def __init__(self, post: Facts, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._post, self._workspace = post, workspace
        say = Texts(self, workspace.language)
        words = N_(
            "Its mission and its first day are not recorded yet. Until they are, the post is on"
            " no map and nobody can be posted there."
        )
        told = label(say, words, self)
        told.setObjectName("unplaced")
        place = button(say, "place_post", N_("Record its &mission…"), self)
        place.clicked.connect(self._on_place)
        why = permits.why_not_at(workspace.desk, "post_profile", str(post["owner"]), post.id)
        place.setEnabled(why is None)
        row = QHBoxLayout()
        row.addWidget(place)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 8))
        column.addWidget(told)
        if why is not None:
            column.addWidget(label(say, why, self, "small"))
            say(place.setAccessibleDescription, why)
        column.addLayout(row)
        column.addWidget(hairline(self))

    @Slot()
    def _on_place(self) -> None:
        filled = post_cards.first_profile(self._workspace.desk, self._post.id)
        self._workspace.open_new("post_profile", filled)
