"""A window in which somebody works; whoever started it kills it.

It saves a post, then types a telephone number that stays unsaved. With a folder it then imports
that as its page does. Each line it writes tells what is done; the last one, that work has come to
``until`` (the words of a report and how far it is).
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit

from lo_desk.domain.rows import NEW, Edit
from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.pages.importing import ImportPage
from lo_desk.ui.theme import Theme
from lo_desk.ui.widgets.importing.flow import CHECK, MAP
from tests.finding import the
from tests.ui.test_record_pane import chosen

SAVED = "SAVED-1"


def main(registry, folder="", until="", share="0"):
    app = QApplication([])
    theme = Theme(app)
    theme.apply()
    with opened(registry, "me", lambda: datetime(2026, 11, 24, 17, tzinfo=UTC)) as desk:
        facts = {"owner": "CBSA", "role": "lo", "public": False, "code": SAVED}
        records.save(desk, [Edit("post", new_id(), NEW, facts)], said("test step"))
        window = MainWindow(desk, spoken("en_CA"), theme)
        window.show()
        page = chosen(window, "officers")
        the(QLineEdit, "phone", page).setText("+1 613 555 0100")
        work = Work(window, folder, until, float(share))
        window.workspace.drafts.changed.connect(work.on_kept)
        app.exec()


class Work(QObject):
    """What goes on once the draft is on disk."""

    def __init__(self, window, folder, until, share):
        super().__init__(window)
        self._window, self._folder, self._until = window, folder, (until, share)
        self._begun = False

    def on_kept(self):
        tell("kept")
        if self._folder and not self._begun:
            self._begun = True
            self._window.go("importing")
            self._flow = the(ImportPage, "importing", self._window).flow
            self._flow.stepped.connect(self._on_step)
            self._flow.refused.connect(self._on_refused)
            self._window.workspace.tasks.progressed.connect(self._on_progress)
            self._flow.open(Path(self._folder))

    def _on_step(self, step):
        if step == MAP:
            self._flow.check()
        elif step == CHECK:
            self._flow.take()

    def _on_progress(self, fraction, message):
        words, share = self._until
        if message.msgid == words and fraction >= share:
            tell("there")

    def _on_refused(self, error):
        tell(repr(error))


def tell(words):
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
