"""What keys do in a list, whatever it lists."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent

from lo_desk.i18n.msg import N_

COPY, COPY_BARE, PASTE, FILL, EDIT, OPEN = "copy", "copy_bare", "paste", "fill", "edit", "open"
FOLD, UNFOLD, SORT_UP, SORT_DOWN, FILTER = "fold", "unfold", "sort_up", "sort_down", "filter"
COLUMNS, CHANGE, EXPORT, KEEP_VIEW = "columns", "change", "export", "keep_view"
IMPORT, STILL, MAKE, MERGE = "import", "still_correct", "make_documents", "merge"
COPY_VIEW = "copy_view_address"
LIST_ACTS = frozenset({EXPORT, FILTER, COLUMNS})
"""What the menu bar offers on whatever list is shown."""
CLEAR, FOLD_ALL, UNFOLD_ALL = "clear", "fold_all", "unfold_all"

KEYS = {
    OPEN: "Return",
    EDIT: "F2",
    COPY: "Ctrl+C",
    COPY_BARE: "Ctrl+Shift+C",
    PASTE: "Ctrl+V",
    FILL: "Ctrl+D",
    CHANGE: "Ctrl+Shift+E",
    FILTER: "Ctrl+Shift+F",
    COLUMNS: "Ctrl+Shift+K",
    SORT_UP: "Alt+Up",
    SORT_DOWN: "Alt+Down",
    FOLD: "Left",
    UNFOLD: "Right",
}
"""As a menu shows them; Left and Right fold and open the group whose head one stands on."""

WORDS = {
    EDIT: N_("&Edit the cell"),
    COPY: N_("&Copy with column names"),
    COPY_BARE: N_("C&opy without column names"),
    PASTE: N_("&Paste cells or rows"),
    FILL: N_("Fill &down from the first row"),
    CHANGE: N_("Change &several rows…"),
    FILTER: N_("&Filter…"),
    CLEAR: N_("Clear the fi&lters"),
    COLUMNS: N_("Columns and &groups…"),
    SORT_UP: N_("Sort by this column, &up"),
    SORT_DOWN: N_("Sort by this column, dow&n"),
    FOLD_ALL: N_("Fold &all groups"),
    UNFOLD_ALL: N_("Open all g&roups"),
    KEEP_VIEW: N_("Save as a &view…"),
    COPY_VIEW: N_("Copy the address of this vie&w"),
    EXPORT: N_("E&xport or print…"),
    IMPORT: N_("I&mport…"),
    STILL: N_("S&till correct"),
    MAKE: N_("Ma&ke documents…"),
    MERGE: N_("Mer&ge the two…"),
}

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ALT, _NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
_ACTS = {
    (Qt.Key.Key_Return, _NONE): OPEN,
    (Qt.Key.Key_Enter, _NONE): OPEN,
    (Qt.Key.Key_F2, _NONE): EDIT,
    (Qt.Key.Key_C, _CTRL): COPY,
    (Qt.Key.Key_C, _CTRL | _SHIFT): COPY_BARE,
    (Qt.Key.Key_V, _CTRL): PASTE,
    (Qt.Key.Key_D, _CTRL): FILL,
    (Qt.Key.Key_E, _CTRL | _SHIFT): CHANGE,
    (Qt.Key.Key_F, _CTRL | _SHIFT): FILTER,
    (Qt.Key.Key_K, _CTRL | _SHIFT): COLUMNS,
    (Qt.Key.Key_Up, _ALT): SORT_UP,
    (Qt.Key.Key_Down, _ALT): SORT_DOWN,
}
_ON_HEAD = {
    Qt.Key.Key_Left: FOLD,
    Qt.Key.Key_Right: UNFOLD,
    Qt.Key.Key_Minus: FOLD,
    Qt.Key.Key_Plus: UNFOLD,
}


def act_of(event: QKeyEvent, *, on_head: bool) -> str:
    """The act that a key asks for; empty for a key that is Qt's own."""
    combination: QKeyCombination = event.keyCombination()
    key, modifiers = combination.key(), combination.keyboardModifiers()
    if on_head and key in _ON_HEAD:
        return _ON_HEAD[key]
    return _ACTS.get((key, modifiers & ~Qt.KeyboardModifier.KeypadModifier), "")
