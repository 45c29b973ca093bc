"""An officer abroad who hears the window: what changed, acknowledged, the next briefing."""

import os
import re
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest

from lo_desk.services import officer_homes
from lo_desk.services.desk import opened

OFFICER = "C-77878"
LONGEST = 20  # seconds from what changed to its acknowledgement, by keys alone
SOCKET = re.compile(r"socket:\[(\d+)\]")
BOTH = pytest.mark.parametrize("language", ["en", "fr"])
TABS = 40


def walk_to(reader, role, name):
    """Press Tab until the keys go to a control of that role and name."""
    for _ in range(TABS):
        reader.keys("Tab")
        here = reader.focused()
        if here["role"] == role and name in here["name"]:
            return here
    raise AssertionError(f"Tab never came to {name}")


def window_of(reader):
    """The process that shows the window."""
    registry = str(reader.home / "registry.lodesk").encode()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            line = (folder / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if line[0] == sys.executable.encode() and registry in line:
            return int(folder.name)
    raise AssertionError("no window is running")


def network_sockets(process):
    """The inodes of the sockets of that process that lead over a network."""
    held = set()
    for handle in Path(f"/proc/{process}/fd").iterdir():
        try:
            held |= set(SOCKET.findall(str(handle.readlink())))
        except OSError:
            continue
    tables = (Path(f"/proc/{process}/net/{name}") for name in ("tcp", "tcp6", "udp", "udp6"))
    lines = [line.split() for table in tables for line in table.read_text().splitlines()[1:]]
    return held & {line[9] for line in lines}


def unread(reader):
    """What waits for the officer in the registry, in whose window nobody looks any more."""
    place = str(reader.home / "registry.lodesk")
    with opened(place, "them", lambda: datetime.now(UTC)) as desk:
        mine = officer_homes.officer(desk, OFFICER)
        assert mine is not None
        return len(mine.waiting)


@BOTH
def test_the_officer_reads_what_changed_acknowledges_it_and_hears_the_next_briefing(
    sat_down, words, language
):
    say = words[language].text
    reader = sat_down(language, role="officer", agency="CBSA", officer=OFFICER, tour_seen="yes")
    reader.find(key="read_1")
    heard = " ".join(reader.names())
    assert {"en": "shipped by sea", "fr": "expédiés par mer"}[language] in heard
    assert {"en": "added:", "fr": "ajouté"}[language] in heard
    reader.front()
    begun = monotonic()
    for code in ("RCMP-CO-01", "RCMP-CO-03"):
        walk_to(reader, "check box", code)
        reader.keys("space")
    reader.keys("ctrl+Return")
    reader.gone(key="read_0")
    assert monotonic() - begun < LONGEST
    reader.find(name=say("Next briefing"))
    assert {"en": "in Ottawa", "fr": "à Ottawa"}[language] in " ".join(reader.names("label"))
    assert network_sockets(window_of(reader)) == set()


def test_what_was_acknowledged_outlives_a_window_that_is_killed(sat_down):
    reader = sat_down("en", role="officer", agency="CBSA", officer=OFFICER, tour_seen="yes")
    reader.find(key="read_1")
    assert unread(reader) == 2
    reader.front()
    walk_to(reader, "check box", "RCMP-CO-01")
    reader.keys("space")
    reader.keys("ctrl+Return")
    reader.gone(key="read_1")
    walk_to(reader, "check box", "RCMP-CO-03")
    reader.keys("space")  # half-way: read, not acknowledged
    os.kill(window_of(reader), signal.SIGKILL)
    assert unread(reader) == 1
