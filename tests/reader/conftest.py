import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lo_desk.services import demo, reference
from lo_desk.services.desk import opened

HERE = Path(__file__).parent
TOOLS = "xvfb xauth xdotool at-spi2-core dbus gir1.2-atspi-2.0 python3-gi"
# The bus of a desktop, its accessibility, the window, and the reader, which alone is spoken to.
SESSION = """
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
"$@" >"$LO_DESK_HOME/window.log" 2>&1 &
/usr/bin/python3 {client}
kill $! 2>/dev/null; wait $!; exit 0
"""


class Reader:
    """A person who hears the window and presses keys."""

    def __init__(self, process, home):
        self._process, self.home = process, home

    def __getattr__(self, act):
        def ask(*plain, **named):
            line = json.dumps({"do": act, "plain": plain, "named": named})
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
            assert answer, self.log()
            found = json.loads(answer)
            assert found is not None, f"{act} {plain} {named}: not there.\n{self.log()}"
            return found

        return ask

    def log(self):
        """What the window wrote, and what was seen last."""
        return (self.home / "window.log").read_text(encoding="utf-8")

    def key_of(self, key, name):
        """The whole key of the control whose key starts so and whose name holds ``name``."""
        found = [
            node["id"].rpartition(".")[2]
            for node in self.heard(role="push button")
            if name in node["name"]
        ]
        return next(each for each in found if each.startswith(key))

    def names(self, role=""):
        """The names of all that is seen, in reading order."""
        return [node["name"] for node in self.heard(role=role) if node["name"]]


@pytest.fixture(scope="session")
def demo_of_today(tmp_path_factory):
    """The demonstration as of the day the tests run: the window’s clock is the real one."""
    place = tmp_path_factory.mktemp("reader") / "demo.lodesk"
    with opened(str(place), "me", lambda: datetime.now(UTC), kind="demo") as desk:
        reference.load(desk, lambda _fraction, _message: None)
        demo.fill(desk, desk.today, lambda _fraction, _message: None)
    return place


@pytest.fixture
def sat_down(tmp_path, demo_of_today):
    """Opens a window with these settings and gives who reads it; all end with the test."""
    running = []

    def open_window(language, **settings):
        registry = tmp_path / "registry.lodesk"
        registry.write_bytes(demo_of_today.read_bytes())
        kept = {"language": language, "registry": str(registry), **settings}
        (tmp_path / "settings.json").write_text(json.dumps(kept), encoding="utf-8")
        running.append(_session(tmp_path, registry))
        return Reader(running[-1], tmp_path)

    yield open_window
    for process in running:
        process.stdin.close()
        process.wait(30)
        process.stdout.close()


def _session(home, registry):
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "NO_AT_BRIDGE": "0",
        "LO_DESK_HOME": str(home),
    }
    session = home / "session.sh"
    session.write_text(SESSION.format(client=HERE / "client.py"), encoding="utf-8")
    window = [sys.executable, "-m", "lo_desk", "--registry", str(registry)]
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--"]
    try:
        return subprocess.Popen(
            [*screen, "sh", str(session), *window],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env=environment,
        )
    except FileNotFoundError:
        pytest.fail(f"A screen reader’s journey needs, from the system: {TOOLS}")


@pytest.fixture
def words(english, french):
    """What the window says, by the language it speaks."""
    return {"en": english, "fr": french}
