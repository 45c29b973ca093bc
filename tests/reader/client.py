"""A screen reader without a voice: looks through the accessibility tree of the desktop.

Runs under the system's Python, the only one that has the bindings; asked by lines of JSON, it
answers each with one line. Keys are pressed by xdotool, as a keyboard would.
"""

import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (the version comes first)

NODES = 20_000
STEP = 0.05


def walk(node):
    """The node and all below it, as a reader meets them; what vanishes meanwhile is passed over."""
    waiting, met = [node], 0
    while waiting and met < NODES:
        node, met = waiting.pop(), met + 1
        try:
            yield node
            below = [node.get_child_at_index(n) for n in range(min(node.get_child_count(), 400))]
        except GLib.Error:
            continue
        waiting += [child for child in reversed(below) if child is not None]


def seen(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def application():
    desktop = Atspi.get_desktop(0)
    found = (desktop.get_child_at_index(n) for n in range(desktop.get_child_count()))
    return next((one for one in found if one is not None and one.get_name() == "lo-desk"), None)


def told(node):
    """What a reader would say of a node."""
    text = ""
    if node.get_role_name() in {"text", "entry", "editable text", "paragraph"}:
        held = node.get_text_iface()
        text = Atspi.Text.get_text(held, 0, -1) if held else ""
    return {
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "described": node.get_description() or "",
        "text": text,
        "id": node.get_accessible_id() or "",
    }


def matches(node, role, name, key):
    if not seen(node):
        return False
    if role and node.get_role_name() != role:
        return False
    if key and (node.get_accessible_id() or "").rpartition(".")[2] != key:
        return False
    return not name or name.casefold() in (node.get_name() or "").casefold()


def search(role="", name="", key=""):
    top = application()
    for node in walk(top) if top is not None else ():
        try:
            if matches(node, role, name, key):
                return node
        except GLib.Error:
            continue
    return None


def waited(look, patience):
    until = time.monotonic() + patience
    while True:
        found = look()
        if found is not None or time.monotonic() > until:
            return found
        time.sleep(STEP)


def find(patience=20, **wanted):
    """The first node that is seen and fits, once it is there."""
    node = waited(lambda: search(**wanted), patience)
    return told(node) if node is not None else None


def gone(patience=20, **wanted):
    """Whether no such node is seen any more."""
    return waited(lambda: True if search(**wanted) is None else None, patience)


def press(patience=20, **wanted):
    """Do what the node does when it is pressed."""
    node = waited(lambda: search(**wanted), patience)
    if node is None:
        return None
    node.get_action_iface().do_action(0)
    return told(node)


def _focused(node):
    """Whether keys go there; the current row of a list says so of itself even when they do not."""
    held = node.get_state_set().contains(Atspi.StateType.FOCUSED)
    if not held or node.get_role_name() not in {"list item", "table cell"}:
        return held
    return node.get_parent().get_state_set().contains(Atspi.StateType.FOCUSED)


def focused(patience=20, name="", role=""):
    """The node that has the focus, once its name holds ``name``."""

    def look():
        top = application()
        for node in walk(top) if top is not None else ():
            try:
                if _focused(node) and matches(node, role, name, ""):
                    return node
            except GLib.Error:
                continue
        return None

    node = waited(look, patience)
    return told(node) if node is not None else None


def heard(role="", key=""):
    """All that is seen, or all of one role, in reading order."""
    lines, top = [], application()
    for node in walk(top) if top is not None else ():
        try:
            if matches(node, role, "", key):
                lines.append(told(node))
        except GLib.Error:
            continue
    return lines


def front():
    """Bring the window to the keyboard: no window manager does it here."""
    wanted = waited(lambda: search(role="frame"), 30)
    if wanted is None:
        return None
    name = wanted.get_name()
    focus = ["search", "--sync", "--onlyvisible", "--name", name.split(" (")[0], "windowfocus"]
    subprocess.run(["xdotool", *focus], check=True, capture_output=True)
    return True


def keys(*pressed):
    """Press keys, one chord after the other."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", *pressed], check=True)
    return True


def write(text):
    """Type a text."""
    subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)
    return True


ACTS = {act.__name__: act for act in (find, gone, press, focused, heard, front, keys, write)}

for line in sys.stdin:
    asked = json.loads(line)
    try:
        answer = ACTS[asked["do"]](*asked["plain"], **asked["named"])
    except GLib.Error as error:
        answer = {"failed": str(error)}
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
