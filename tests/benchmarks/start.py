"""How soon the window can be used, against an empty window that opens the same file."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from lo_desk.domain.rows import NEW, Edit
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import demo, records
from lo_desk.services.desk import opened
from tests.benchmarks.figure import Figure, paired, wall
from tests.conftest import NOON, TODAY

OFFICERS = 500
_OURS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from lo_desk.cli import main
app = QApplication(sys.argv[:1])
QTimer.singleShot(0, app.quit)
sys.exit(main(["--registry", sys.argv[1], "--language", "en"]))
"""
_EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
import sqlalchemy.orm
import sqlcipher3.dbapi2 as driver
app = QApplication(sys.argv[:1])
window = QMainWindow()
engine = sqlalchemy.create_engine(
    "sqlite://", creator=lambda: driver.connect(sys.argv[1]), module=driver
)
with engine.connect() as link:
    link.exec_driver_sql("SELECT count(*) FROM officer").scalar()
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""


def figures() -> Iterator[Figure]:
    """The window's figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "start.lodesk")
        _fill(path)
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LO_DESK_HOME": folder}

        def run(code: str) -> None:
            subprocess.run([sys.executable, "-c", code, path], check=True, env=environment)

        yield Figure("window usable with 500 officers", wall(lambda: run(_OURS)), "s", 2)
        ratio = paired(lambda: run(_OURS), lambda: run(_EMPTY), 11)
        yield Figure("window usable with 500 officers, against an empty one", ratio, "×", 1.8)


def _fill(path: str) -> None:
    with opened(path, "me", lambda: NOON, kind="demo") as desk:
        demo.fill(desk, TODAY, lambda _fraction, _message: None)
        edits = [
            Edit(
                "officer",
                new_id(),
                NEW,
                {
                    "owner": "CBSA",
                    "name": f"Officer {number}",
                    "service_no": f"X-{number}",
                    "official_language": "en",
                },
            )
            for number in range(OFFICERS - 90)
        ]
        records.save(desk, edits, said("test step"))
