"""How soon the window can be used, against an empty window that opens the same file.

From the start of the process until its event loop turns; leaving, with its backup, is not counted.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from lo_desk.domain.rows import NEW, Edit
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import demo, records
from lo_desk.services.desk import opened
from tests.benchmarks.figure import Figure
from tests.conftest import NOON, TODAY

OFFICERS = 500
RUNS = 11
_OURS = """
import sys
from lo_desk import cli
cli.WINDOW = "tests.benchmarks.usable"
sys.exit(cli.main(["--registry", sys.argv[1], "--language", "en"]))
"""
_EMPTY = """
import sys
import time
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
def tell():
    sys.stdout.write(str(time.monotonic()))
    app.quit()
QTimer.singleShot(0, tell)
app.exec()
"""


def figures() -> Iterator[Figure]:
    """The window's figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "start.lodesk")
        _fill(path)
        environment = _environment(folder)

        def until(code: str) -> float:
            """Seconds until it is usable; the clock is the machine's, the same for all."""
            started = time.monotonic()
            told = subprocess.run(
                [sys.executable, "-c", code, path],
                check=True,
                env=environment,
                capture_output=True,
                text=True,
            )
            return float(told.stdout) - started

        until(_OURS), until(_EMPTY)
        runs = [(until(_OURS), until(_EMPTY)) for _ in range(RUNS)]
        yield Figure("window usable with 500 officers", median(ours for ours, _ in runs), "s", 2)
        ratio = median(ours / empty for ours, empty in runs)
        yield Figure("window usable with 500 officers, against an empty one", ratio, "×", 1.8)


def _environment(folder: str) -> dict[str, str]:
    """As installed: the bytecode of all modules is there from the run that is not counted on."""
    own = {key: told for key, told in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    bytecode = str(Path(folder) / "bytecode")
    return own | {
        "QT_QPA_PLATFORM": "offscreen",
        "LO_DESK_HOME": folder,
        "PYTHONPYCACHEPREFIX": bytecode,
    }


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
        records.save(desk, edits, said("Saved."))
