"""Files that are written whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A hidden file beside ``target``, which takes its place at the end.

    What was there stays if anything fails, and nothing else is left.

    Raises:
        OSError: There is no room, or the folder cannot be written.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        yield part
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
