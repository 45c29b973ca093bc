"""Whether a window could be shown: PySide6 and the libraries it loads.

PySide6 is looked at in a process of its own: where a library is missing it cannot be loaded, and
one of its versions would bring this process down.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from lo_desk.domain.findings import Finding
from lo_desk.i18n.msg import said

PINNED = "PySide6-Essentials==6.11.3"
# 6.12.0 drops a reference to None at every call that returns nothing; before Python 3.12 the
# process ends when the last is gone, after some seconds of normal use
GUARD = """
import sys
from PySide6.QtCore import QObject
one, before = QObject(), sys.getrefcount(None)
for _ in range(50):
    one.setObjectName("x")
sys.exit(3 if sys.getrefcount(None) - before < -25 else 0)
"""
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Debian's package of each shared library that Qt loads."""

_QT, _LIBRARIES = said("PySide6"), said("Qt’s shared libraries")
_SECONDS = 60


def qt_package(package: str = "PySide6-Essentials", guard: str = GUARD) -> Finding:
    """Whether PySide6 is there, and is no version that brings a process down.

    Args:
        package: What it is installed as.
        guard: What a process of its own runs; it ends with 3 where the version is bad.
    """
    mend = f"{sys.executable} -m pip install {PINNED}"
    try:
        found = version(package)
    except PackageNotFoundError:
        missing = said("It is not installed. Only the window needs it.")
        return Finding(ok=False, name=_QT, detail=missing, mend=mend)
    tried = subprocess.run(  # noqa: S603  (our own text)
        [sys.executable, "-c", guard], capture_output=True, timeout=_SECONDS, check=False
    )
    if tried.returncode == 3:
        fatal = said("Version %(version)s ends the program after some seconds.", version=found)
        return Finding(ok=False, name=_QT, detail=fatal, mend=mend)
    return Finding(ok=True, name=_QT, detail=said("Version %(version)s", version=found))


def qt_libraries(
    environ: Mapping[str, str] = os.environ,
    ask: Callable[[Iterable[Path]], list[str]] | None = None,
) -> Finding:
    """Whether the libraries are there that Qt needs for a screen, as the loader sees it.

    Args:
        environ: Tells which screen there is.
        ask: What the loader says of some files; by default ``ldd``.
    """
    folder = _qt_folder()
    if sys.platform != "linux" or folder is None:
        return Finding(ok=True, name=_LIBRARIES, detail=said("They come with PySide6."))
    missing = missing_from((ask or _said_by_loader)(_files(folder, environ)))
    if not missing:
        return Finding(ok=True, name=_LIBRARIES, detail=said("All are there."))
    detail = said(
        "Missing: %(names)s. Only the window needs them; all else works.",
        names=", ".join(sorted(missing)),
    )
    return Finding(ok=False, name=_LIBRARIES, detail=detail, mend=install_line(missing))


def missing_from(told: Iterable[str]) -> set[str]:
    """The libraries that ``ldd`` did not find, from what it said."""
    lines = (line.partition("=>") for line in told)
    return {name.strip() for name, _, where in lines if where.strip() == "not found"}


def install_line(missing: Iterable[str]) -> str:
    """The line that installs the packages of some libraries, on Debian and its kin."""
    packages = sorted({PACKAGES.get(name, name) for name in missing})
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    return line if getattr(os, "geteuid", lambda: 0)() == 0 else f"sudo {line}"


def _qt_folder() -> Path | None:
    found = find_spec("PySide6")
    return Path(found.origin).parent if found and found.origin else None


def _files(folder: Path, environ: Mapping[str, str]) -> Iterator[Path]:
    """What the window loads: Qt's own parts, and the plugin of each screen there may be."""
    wayland = environ.get("WAYLAND_DISPLAY") and not environ.get("DISPLAY")
    plugins = folder / "Qt" / "plugins" / "platforms"
    yield from folder.glob("Qt*Widgets.abi3.so")
    yield from folder.glob("QtSvg.abi3.so")
    yield plugins / "libqoffscreen.so"
    yield plugins / ("libqwayland.so" if wayland else "libqxcb.so")


def _said_by_loader(files: Iterable[Path]) -> list[str]:
    loader = shutil.which("ldd")
    if loader is None:
        return []
    lines: list[str] = []
    for file in files:
        told = subprocess.run(  # noqa: S603  (a file of the installation)
            [loader, str(file)], capture_output=True, text=True, timeout=_SECONDS, check=False
        )
        lines += told.stdout.splitlines()
    return lines
