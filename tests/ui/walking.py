"""Go through a window as its users do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from lo_desk.ui.page import Page
from lo_desk.ui.pages import PAGES
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.rail import Rail
from tests.finding import the

NAMED = {
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.PageTab,
    QAccessible.Role.PushButton,
    QAccessible.Role.RadioButton,
    QAccessible.Role.Table,
}


def page_of(window, place):
    """Go to that place; gives its page."""
    the(Rail, "rail", window).go(place)
    return the(Page, place, window)


def every_place(window):
    """Each page in turn, the first row of its list chosen."""
    for place in PAGES:
        page = page_of(window, place.key)
        for found in page.findChildren(RecordList, "list"):
            if found.isVisible() and found.row_count():
                found.selectRow(0)
        yield place.key, page


def nameless(node, path=""):
    """Controls without an accessible name; Qt's own parts are called qt_something."""
    name = node.object().objectName() if node.object() else "?"
    if name.startswith("qt_") or node.state().invisible:
        return
    if node.role() in NAMED and not node.text(QAccessible.Text.Name):
        yield f"{path}/{name} {node.role().name}"
    if node.role() in {QAccessible.Role.ComboBox, QAccessible.Role.Table}:
        return  # a combo's list is Qt's own, a table's cells are the model's
    for number in range(node.childCount()):
        child = node.child(number)
        if child is not None and child.isValid():
            yield from nameless(child, f"{path}/{name}")


def tabbed(qtbot, first, last):
    """Where Tab stops from ``first`` to what is called ``last``."""
    first.setFocus()
    stops = [first]
    while stops[-1].objectName() != last:
        qtbot.keyClick(stops[-1], Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    return stops
