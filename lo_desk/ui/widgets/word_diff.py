"""What changed in a text: struck through and underlined, and said in words for a screen reader."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.word_diff import ADDED, REMOVED, SAME, Piece, told, word_diff
from lo_desk.i18n.msg import N_
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.tokens import tokens_now

UNCHANGED = N_("No word changed.")


class WordDiff(QLabel):
    """The difference between two wordings, in one language or in the window's."""

    def __init__(self, language: CurrentLanguage, parent: QWidget, side: str = "") -> None:
        super().__init__(parent)
        self._language, self._side = language, side
        self._before, self._after = Bilingual(), Bilingual()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        language.changed.connect(self._say)

    def show_change(self, before: Bilingual, after: Bilingual) -> None:
        """Show how ``before`` became ``after``."""
        self._before, self._after = before, after
        self._say()

    @Slot()
    def _say(self) -> None:
        side = self._side or self._language.now.code
        pieces = word_diff(self._before.in_(side), self._after.in_(side))
        changes = [self._language.now.text(change) for change in told(pieces)]
        spoken = ", ".join(changes) or self._language.now.text(UNCHANGED)
        self.setText(_html(pieces) if changes else escape(spoken))
        self.setAccessibleName(spoken)

    @override
    def changeEvent(self, arg__1: QEvent) -> None:
        """Colour the words again when light and dark change."""
        super().changeEvent(arg__1)
        if arg__1.type() == QEvent.Type.PaletteChange and self._after:
            self._say()


def _html(pieces: Sequence[Piece]) -> str:
    found = ""
    for piece, following in zip(pieces, (*pieces[1:], None), strict=True):
        text = escape(piece.text).replace("\n", "<br>")
        if piece.kind == SAME:
            found += text
            continue
        mark, tone = _MARKS[piece.kind]
        found += f'<{mark} style="color:{getattr(tokens_now(), tone)}">{text}</{mark}>'
        if following is not None and following.kind == ADDED and not text.endswith(" "):
            found += " "
    return found


_MARKS = {REMOVED: ("s", "red"), ADDED: ("u", "green")}
