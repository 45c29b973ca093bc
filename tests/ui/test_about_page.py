from PySide6.QtWidgets import QLabel

from lo_desk.ui.main_window import MainWindow
from tests.ui.conftest import shown


def test_every_licence_has_a_name_in_french(qtbot, desk, french, theme):
    window = shown(qtbot, MainWindow(desk, french, theme))
    window.menus.action("about").trigger()
    said = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    assert any("SIL Open Font License" in text for text in said)
    assert not [text for text in said if "⟦" in text]
