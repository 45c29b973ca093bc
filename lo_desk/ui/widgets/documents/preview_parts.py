"""What stands above the pages of a preview: which document it is, and how it is looked at."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say, Segments, button, icon_button
from lo_desk.ui.widgets.documents.page_view import FIT
from lo_desk.ui.widgets.fields import Picker

PAGE, TEXT = "page", "text"
SIZES = (FIT, 50, 75, 100, 125, 150, 200)


class ItemSteps(QWidget):
    """One document after the other; not there where there is only one."""

    asked = Signal(int)  # its place, from 0

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self._at = say, 0
        words = N_("Previous document")
        self._before = icon_button(say, "previous_item", "chevron-left", words, self)
        self._after = icon_button(say, "next_item", "chevron-right", N_("Next document"), self)
        self._count = QLabel(self)
        self._count.setObjectName("preview_count")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(self, 6))
        for part in (self._before, self._count, self._after):
            row.addWidget(part)
        self._before.clicked.connect(self._on_before)
        self._after.clicked.connect(self._on_after)

    def show_place(self, at: int, count: int) -> None:
        """It is the document at that place, from 0, of so many."""
        self._at = at
        self.setVisible(count > 1)
        self._before.setEnabled(at > 0)
        self._after.setEnabled(at < count - 1)
        self._say(self._count.setText, said("%(n)s of %(all)s", n=at + 1, all=count))

    @Slot()
    def _on_before(self) -> None:
        self.asked.emit(self._at - 1)

    @Slot()
    def _on_after(self) -> None:
        self.asked.emit(self._at + 1)


class PreviewTools(QWidget):
    """Page or text, how large, which page; print and save."""

    looked = Signal()  # as pages or as text
    zoomed = Signal(int)
    print_asked = Signal()
    keep_asked = Signal()

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        looks = {PAGE: in_context("preview", "Page"), TEXT: in_context("preview", "Text")}
        self._kind = Segments(say, "preview_kind", looks, self)
        self._number = QLabel(self)
        self._number.setObjectName("preview_page")
        self._number.setProperty("kind", "quiet")
        self._zoom = Picker(self)
        self._zoom.setObjectName("zoom")
        say(self._zoom.setAccessibleName, N_("Size of the pages"))
        for at, size in enumerate(SIZES):
            words = N_("Fit") if size == FIT else said("%(percent)s%%", percent=size)
            self._zoom.addItem("", size)
            say(partial(self._zoom.setItemText, at), words)
        self._print = button(say, "print_pages", N_("P&rint…"), self)
        self._keep = button(say, "save_pages", N_("Save a&s…"), self)
        self.setFocusProxy(self._kind)
        self._place()
        self._kind.chosen.connect(self.looked)
        self._zoom.currentIndexChanged.connect(self._on_zoom)
        self._print.clicked.connect(self.print_asked)
        self._keep.clicked.connect(self.keep_asked)

    def _place(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(self, 12), 0, dp(self, 12), 0)
        row.setSpacing(dp(self, 6))
        for part in (self._kind, self._zoom, self._number):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._print)
        row.addWidget(self._keep)

    @property
    def as_text(self) -> bool:
        """Whether the text is looked at, not the pages."""
        return self._kind.value == TEXT

    def allow(self, there: object) -> None:
        """Print, save and zoom what is there."""
        for widget in (self._print, self._keep, self._zoom):
            widget.setEnabled(bool(there))

    @Slot(object)
    def tell_page(self, words: str | Msg) -> None:
        """Which page one looks at."""
        self._say(self._number.setText, words)

    @Slot()
    def _on_zoom(self) -> None:
        self.zoomed.emit(int(self._zoom.currentData()))
