"""How the program starts itself once more, for work that is done in a process of its own.

Always by a hidden sub-command: a frozen program that is started in any other way opens one more
window. Nothing secret is an argument: everybody on the machine may read those.
"""

import subprocess
import sys

UNSEEN = int(getattr(subprocess, "CREATE_NO_WINDOW", 0))
"""Flags for Windows: no console comes and goes."""


def line_of(*words: str) -> list[str]:
    """The command line that does ``words`` with this very program."""
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-m", "lo_desk"]
    return [*program, *words]
