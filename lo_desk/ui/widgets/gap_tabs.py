"""Which gaps are listed: all, those of one's own agency, those put aside."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QTabBar, QWidget

from lo_desk.i18n.msg import N_, in_context, said
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.gap_rows import ALL, ASIDE, MINE, TABS, GapRows

WORDS = {
    ALL: in_context("gaps", "All"),
    MINE: in_context("gaps", "For my agency"),
    ASIDE: in_context("gaps", "Put aside"),
}


class GapTabs(QTabBar):
    """Each tab says how many it has."""

    chosen = Signal(str)  # one of TABS

    def __init__(self, say: Say, rows: GapRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self._rows = say, rows
        self.setObjectName("tabs")
        self.setExpanding(False)
        self.setDrawBase(False)
        say(self.setAccessibleName, N_("Which gaps"))
        self._setters = [partial(self.setTabText, self.addTab("")) for _ in TABS]
        self.name()
        self.currentChanged.connect(self._on_tab)

    def name(self) -> None:
        """Say how many there are now."""
        for setter, tab in zip(self._setters, TABS, strict=True):
            words = said("%(tab)s (%(n)s)", tab=WORDS[tab], n=self._rows.count(tab))
            self._say(setter, words)

    def choose(self, tab: str) -> None:
        """Show that tab."""
        self.setCurrentIndex(TABS.index(tab))

    @Slot(int)
    def _on_tab(self, number: int) -> None:
        self.chosen.emit(TABS[number])
