"""The rotating log in the user's state folder: one JSON object a line, no word about people.

Texts that come with a message, an exception's own words too, may hold names: only record ids,
numbers and days are written, and where in the code it happened.
"""

import json
import logging
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from uuid import UUID

from typing_extensions import override

BYTES, FILES = 500_000, 5
_TELLING = (int, float, UUID, date)


class Discreet(logging.Formatter):
    """Says what happened where, and to which record; never to whom."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        """One line of JSON: the message unfilled, and only facts that say nothing of people."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": str(record.msg),
            "facts": [str(fact) for fact in _facts(record.args) if isinstance(fact, _TELLING)],
        }
        if record.exc_info and record.exc_info[1] is not None:
            line |= _where(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def _facts(args: object) -> tuple[object, ...]:
    if isinstance(args, Mapping):
        return tuple(args.values())
    return args if isinstance(args, tuple) else ()


def _where(error: BaseException) -> dict[str, object]:
    frames = traceback.extract_tb(error.__traceback__)
    return {
        "error": type(error).__name__,
        "frames": [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames],
    }


@contextmanager
def kept(folder: Path) -> Iterator[None]:
    """Keep the log in ``folder`` meanwhile; nothing is written where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        yield
        return
    handler = RotatingFileHandler(
        folder / "lo-desk.log", maxBytes=BYTES, backupCount=FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(Discreet())
    handler.setLevel(logging.WARNING)
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        handler.close()
