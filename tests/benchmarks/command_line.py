"""How soon the command line answers."""

import subprocess
import sys
from collections.abc import Iterator

from tests.benchmarks.figure import Figure, wall


def figures() -> Iterator[Figure]:
    """The command line's figures."""
    for language in ("en", "fr"):
        words = [sys.executable, "-m", "lo_desk", "--language", language, "--help"]
        taken = wall(lambda words=words: subprocess.run(words, check=True, capture_output=True))  # type: ignore[misc]
        yield Figure(f"lo-desk --language {language} --help", taken, "s", 0.35)
