"""Print all figures, or those of the modules named as arguments."""

import sys
from pkgutil import resolve_name

ALL = (
    "command_line",
    "gaps",
    "assessment",
    "registry",
    "lists",
    "packs",
    "batch",
    "coverage",
    "soak",
    "palette",
    "window",
    "start",
)

for name in sys.argv[1:] or ALL:
    for figure in resolve_name(f"tests.benchmarks.{name}:figures")():
        sys.stdout.write(f"{figure}\n")
        sys.stdout.flush()
