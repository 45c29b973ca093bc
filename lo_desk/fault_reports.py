"""Reports of what nobody foresaw: one small file each, in the user's state folder.

A report tells where it happened and in what surroundings. It holds no word of an error, which may
hold names, and no path of the user's.
"""

import json
import platform
import traceback
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

KEPT = 20
"""Reports that are kept; the oldest go first."""

_PACKAGES = ("lo-desk", "PySide6-Essentials", "sqlalchemy", "sqlcipher3", "psycopg", "babel")


def write(error: BaseException, folder: Path, now: datetime) -> Path | None:
    """Write the report of ``error`` into ``folder``; None where nothing can be written.

    Args:
        error: What happened.
        folder: Where reports are; it is made.
        now: The moment, with its zone.
    """
    moment = now.astimezone(UTC)
    path = folder / f"fault-{moment.strftime('%Y%m%dT%H%M%S%fZ')}.json"
    about = {"at": moment.isoformat(timespec="seconds"), **_surroundings(), "errors": _told(error)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    except OSError:
        return None
    for old in sorted(folder.glob("fault-*.json"))[:-KEPT]:
        with suppress(OSError):
            old.unlink()
    return path


def _told(error: BaseException) -> list[Mapping[str, object]]:
    """The error and those it came from, each by its kind and where it was raised."""
    return [{"error": type(one).__name__, "frames": _frames(one)} for one in _chain(error)]


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = one.__cause__ or one.__context__


def _frames(error: BaseException) -> list[str]:
    found = traceback.extract_tb(error.__traceback__)
    return [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in found]


def _surroundings() -> Mapping[str, object]:
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "packages": {name: _version(name) for name in _PACKAGES},
    }


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
