"""A window in which somebody types a telephone number; whoever started it kills it."""

import sys
from datetime import UTC, datetime

from PySide6.QtWidgets import QApplication, QLineEdit

from lo_desk.i18n.language import spoken
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.theme import Theme
from tests.finding import the
from tests.ui.test_record_pane import chosen


def main(registry):
    app = QApplication([])
    theme = Theme(app)
    theme.apply()
    with opened(registry, "me", lambda: datetime(2026, 11, 24, 17, tzinfo=UTC)) as desk:
        window = MainWindow(desk, spoken("en_CA"), theme)
        window.show()
        page = chosen(window, "officers")
        the(QLineEdit, "phone", page).setText("+1 613 555 0100")
        window.workspace.drafts.changed.connect(tell)
        app.exec()


def tell():
    sys.stdout.write("kept\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
