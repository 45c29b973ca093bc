"""About: version, rights, boundaries, and what others made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from lo_desk.i18n.msg import N_, said
from lo_desk.services import about
from lo_desk.ui.sheet import Sheet
from lo_desk.ui.theme import dp
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace


class AboutPage(Sheet):
    """Read, never acted on."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent, N_("About LO Desk"))
        self.head.tell(about.build())
        alone = "://" not in workspace.desk.place
        self._text(
            N_("What it is"),
            N_(
                "The registry of the liaison officer networks of the Canada Border Services Agency"
                " and the Royal Canadian Mounted Police."
            ),
            said("Registry open: %(place)s", place=workspace.registry),
        )
        self._text(N_("Rights"), about.ALONE if alone else about.SERVED)
        self._text(N_("Boundaries"), about.BOUNDARIES)
        self._text(N_("Qt"), about.RELINK)
        self.add(self._parts())

    def _text(self, title: str, *words: object) -> None:
        card = Card(self.say, title, self)
        for text in words:
            card.add(label(self.say, text, card))
        self.add(card)

    def _parts(self) -> Card:
        card = Card(self.say, N_("Third-party parts and their licences"), self)
        table = QWidget(card)
        table.setObjectName("parts")
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(dp(self, 16))
        heads = (N_("What"), N_("Whose"), N_("Licence"))
        for column, head in enumerate(heads):
            grid.addWidget(label(self.say, head, table, "label"), 0, column)
            grid.setColumnStretch(column, 2)
        for row, part in enumerate(about.PARTS, 1):
            whose = QLabel(part.whose, table)
            whose.setWordWrap(True)
            for column, cell in enumerate(
                (label(self.say, part.what, table), whose, _Link(self.say, part, table))
            ):
                grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
        card.add(table)
        mine = N_("LO Desk itself is under the MIT licence. The full texts come with the program.")
        card.add(label(self.say, mine, card, "quiet"))
        return card


class _Link(QLabel):
    def __init__(self, say: Say, part: about.Part, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setOpenExternalLinks(True)
        self.setWordWrap(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.LinksAccessibleByKeyboard | flags.LinksAccessibleByMouse)
        self._link = part.link
        say(self._name, part.licence)

    def _name(self, licence: str) -> None:
        colour = tokens_now().link
        self.setText(f'<a href="{self._link}" style="color:{colour}">{licence}</a>')
        self.setAccessibleName(licence)
