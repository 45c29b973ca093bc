"""The rail: where one can go, in groups; icons alone where the window is small."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from lo_desk.i18n.msg import N_
from lo_desk.ui.icons import draw_icon
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.pages import PAGES, Place
from lo_desk.ui.theme import em
from lo_desk.ui.tokens import tokens_now

KEY, PICTURE, COUNT = (Qt.ItemDataRole.UserRole + n for n in range(3))
Index = QModelIndex | QPersistentModelIndex
EDGE = 8


class Rail(QListWidget):
    """Places by name; group heads cannot be chosen."""

    asked = Signal(str)  # place key

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setProperty("ground", "bg")
        self.setViewportMargins(0, 8, 0, 8)
        self._items: dict[str, QListWidgetItem] = {}
        self._heads: list[QListWidgetItem] = []
        self._small = self._low = False
        self._say = Texts(self, language)
        self._say(self.setAccessibleName, N_("Places"))
        self.setItemDelegate(_RailDelegate(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for place in PAGES:
            self._add(place)
        self.currentItemChanged.connect(self._on_current)
        language.changed.connect(self.fit)

    def go(self, key: str) -> None:
        """Choose that place."""
        self.setCurrentItem(self._items[key])

    def rest(self) -> None:
        """Choose nothing: one is somewhere else."""
        self.setCurrentIndex(QModelIndex())

    def count_at(self, key: str, count: int) -> None:
        """Show how many there are beside a place."""
        self._items[key].setData(COUNT, str(count) if count else "")

    def shrink(self, *, small: bool, low: bool = False) -> None:
        """Show icons alone, or words too; the heads of groups go where there is little height."""
        if (small, low) != (self._small, self._low):
            self._small, self._low = small, low
            for head in self._heads:
                head.setHidden(small or low)
            self.fit()

    @property
    def small(self) -> bool:
        """Whether icons stand alone; their words are tooltips then."""
        return self._small

    @Slot()
    def fit(self) -> None:
        """Be as wide as the longest word of the language."""
        self._small_tips()
        if self._small:
            self.setFixedWidth(em(self, 48))
            return
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(bold)
        longest = max(metrics.horizontalAdvance(item.text()) for item in self._items.values())
        self.setFixedWidth(max(em(self, 186), longest + em(self, 44 + 40)))
        self.doItemsLayout()

    def _small_tips(self) -> None:
        for item in self._items.values():
            item.setToolTip(item.text() if self._small else "")

    def _add(self, place: Place) -> None:
        if place.group:
            head = QListWidgetItem(self)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            self._heads.append(head)
            self._say(head.setText, place.group)
        item = QListWidgetItem(self)
        item.setData(KEY, place.key)
        item.setData(PICTURE, place.picture)
        self._say(item.setText, place.title)
        self._items[place.key] = item

    @Slot()
    def _on_current(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.asked.emit(item.data(KEY))


class _RailDelegate(QStyledItemDelegate):
    def __init__(self, rail: Rail) -> None:
        super().__init__(rail)
        self._rail = rail

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        rail = self._rail
        return QSize(em(rail, 40), em(rail, 29 if index.data(KEY) else 28))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The head of a group, or a place, chosen or not, with its focus."""
        rail = self._rail
        tokens, box = tokens_now(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(tokens.bg))
        font = QFont(option.font)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if not index.data(KEY):
            font.setPixelSize(round(font.pixelSize() * 0.92))
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor(tokens.text2))
            low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            painter.drawText(box.adjusted(18, 0, 0, -3), low, index.data())
            painter.restore()
            return
        field = box.adjusted(EDGE, 1, -EDGE, -1)
        if chosen:
            font.setWeight(QFont.Weight.DemiBold)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.sel))
            painter.drawRoundedRect(field, 6, 6)
            painter.fillRect(
                QRect(field.left(), field.top() + 5, 3, field.height() - 10), QColor(tokens.selline)
            )
        if option.state & QStyle.StateFlag.State_HasFocus and rail.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(tokens.focus))
            painter.drawRoundedRect(field.adjusted(0, 0, -1, -1), 6, 6)
        painter.setFont(font)
        self._words(painter, field, index, rail, chosen=chosen)
        painter.restore()

    def _words(
        self, painter: QPainter, field: QRect, index: Index, rail: "Rail", *, chosen: bool
    ) -> None:
        tokens, side = tokens_now(), em(rail, 16)
        left = field.left() + (field.width() - side) // 2 if rail.small else field.left() + 10
        place = QRect(left, field.center().y() - side // 2, side, side)
        draw_icon(painter, index.data(PICTURE), place, tokens.text if chosen else tokens.text2)
        if rail.small:
            return
        painter.setPen(QColor(tokens.text))
        words = field.adjusted(10 + side + 10, 0, -10, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, index.data())
        painter.setPen(QColor(tokens.text2))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(words, right, index.data(COUNT) or "")
