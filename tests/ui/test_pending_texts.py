"""From a text that keeps a document back to the place where it is written."""

import pytest
from PySide6.QtWidgets import QApplication

from lo_desk.domain.bilingual import Bilingual
from lo_desk.services.gate import pending_in
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.documents.pending_list import PendingList
from tests import factories

HALF = Bilingual("Head of the port desk", "")
OTHER = Bilingual("", "Direction du bureau du port")


def focused():
    return QApplication.focusWidget()


@pytest.mark.parametrize(("text", "name"), [(HALF, "position_fr"), (OTHER, "position_en")])
def test_the_link_puts_the_cursor_into_the_missing_language_of_the_field(
    text, name, qtbot, desk, window
):
    factories.make(
        desk,
        "contact",
        owner="JOINT",
        country=factories.chosen(desk, "country", "colombia"),
        organization=Bilingual("Port authority", "Autorité portuaire"),
        position=text,
    )
    items = pending_in(desk, text)
    listed = PendingList(items, window.workspace, window)
    qtbot.addWidget(listed)
    [link] = listed.findChildren(Link)
    window.activateWindow()
    link.linkActivated.emit("record")
    qtbot.waitUntil(lambda: focused() is not None and focused().objectName() == name)
    assert focused().toPlainText() == ""


def test_a_record_without_a_form_is_written_among_the_translations(qtbot, desk, window):
    key = factories.chosen(desk, "country", "colombia").key
    factories.change(desk, "country", key, rule_of_law=Bilingual("Fair", ""))
    window.activateWindow()
    window.workspace.open_field("country", key, "rule_of_law", "fr")
    qtbot.waitUntil(lambda: focused() is not None and focused().objectName() == "text_fr")
    assert focused().toPlainText() == ""
