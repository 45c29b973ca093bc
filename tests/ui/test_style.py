"""The ring that shows where the focus is."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QMenuBar,
    QPushButton,
    QStyle,
    QToolButton,
    QWidget,
)

from lo_desk.ui.places import Places
from lo_desk.ui.style import RING, FocusRing
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.buttons import OUTLINE, PRIMARY, QUIET
from lo_desk.ui.widgets.fields import Picker


@pytest.mark.parametrize(
    ("place", "kind"),
    [("settings", QAbstractButton), ("help", QAbstractButton), ("registers", QComboBox)],
)
def test_the_ring_is_cut_by_no_neighbour(window, place, kind):
    window.go(place)
    page = window.findChildren(Places)[0].page
    target = next(w for w in page.findChildren(kind) if w.isVisible() and w.isEnabled())
    target.setFocus(Qt.FocusReason.TabFocusReason)
    [ring] = window.findChildren(FocusRing)
    assert ring.isVisible()
    around = ring.parentWidget()
    at = target.mapTo(around, QPoint(0, 0))
    wanted = QRect(at, target.size()).adjusted(-RING, -RING, RING, RING)
    assert ring.geometry() == wanted
    assert around.rect().contains(wanted)


def test_a_page_that_has_the_focus_has_no_ring(window):
    window.go("home")
    window.findChildren(Places)[0].page.setFocus()
    assert not any(ring.isVisible() for ring in window.findChildren(FocusRing))


def test_menus_that_find_no_room_have_a_way_that_is_seen(window, doubled):
    window.resize(1024, 640)
    bar = window.findChildren(QMenuBar)[0]
    rest = bar.findChild(QToolButton)
    assert rest.isVisible()
    assert rest.width() >= bar.fontMetrics().height()
    assert not rest.icon().isNull()
    assert rest.accessibleName() == "More menus"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_box_to_tick_is_seen_and_as_large_as_its_text(qtbot, theme, scheme):
    theme.wear(scheme, plain=False)
    box = QCheckBox("Only some")
    qtbot.addWidget(box)
    box.show()
    picture = box.grab().toImage()
    edge = QColor(tokens_now().ctl).name()
    row = picture.height() // 2
    assert edge in {picture.pixelColor(x, row).name() for x in range(box.fontMetrics().height())}
    side = box.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, box)
    assert side == box.fontMetrics().ascent()
    box.setChecked(True)
    assert box.grab().toImage() != picture
    theme.wear("system", plain=False)


@pytest.mark.parametrize("kind", [PRIMARY, OUTLINE, QUIET])
def test_a_button_that_does_nothing_now_is_grey_whatever_its_kind(qtbot, theme, kind):
    def colours(*, enabled):
        made = QPushButton("M")
        made.setProperty("kind", kind)
        made.setEnabled(enabled)
        qtbot.addWidget(made)
        made.show()
        image = made.grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(made.width()) for y in (8, 12, 16)}

    assert tokens_now().ph not in colours(enabled=True)
    assert colours(enabled=False) - colours(enabled=True)


@pytest.mark.parametrize("fault", ["false", "true"])
def test_every_choice_of_a_box_is_seen_when_it_opens(qtbot, theme, fault):
    box = QWidget()
    qtbot.addWidget(box)
    picker = Picker(box)
    picker.addItems(["English", "French"])
    picker.setProperty("fault", fault)
    box.show()
    picker.showPopup()
    view = picker.view()
    last = view.visualRect(picker.model().index(1, 0))
    assert last.height() >= 24
    assert view.viewport().rect().contains(last)
    picker.hidePopup()
