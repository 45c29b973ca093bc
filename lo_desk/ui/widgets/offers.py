"""Rows of a list that opens under a field: as high as a finger or a shaky hand needs."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from lo_desk.ui.theme import dp

LEAST = 26  # design pixels: the least target and its line


class OfferRows(QStyledItemDelegate):
    """One line each, with room above and below."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        asked = super().sizeHint(option, index)
        view = option.widget
        return asked.expandedTo(QSize(0, dp(view, LEAST))) if view is not None else asked
