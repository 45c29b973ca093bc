"""Whether a file lies where SQLite's locks do not hold."""

import sys
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_REMOTE = [
    "nfs",
    "cifs",
    "smb3",
    "9p",
    "ceph",
    "glusterfs",
    "lustre",
    "gpfs",
    "davfs",
    "drvfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.gvfsd-fuse",
    "fuse.davfs2",
    "afs",
]


def is_remote(path: Path, mounts: str | None = None) -> bool:
    """Whether ``path`` is on a network share, as far as this system tells.

    Args:
        path: The file, there or not.
        mounts: The text of Linux's mountinfo; None reads it.
    """
    where = path.resolve()
    if sys.platform == "win32":
        return str(where).startswith("\\\\")
    if mounts is None:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace") if _MOUNTS.exists() else ""
    best, kind = "", ""
    for line in mounts.splitlines():
        fields, _, tail = line.partition(" - ")
        if not tail or len(words := fields.split()) < 5:
            continue
        point = words[4].replace("\\040", " ")
        inside = where.is_relative_to(point)
        if inside and len(point) >= len(best):
            best, kind = point, tail.split()[0]
    return kind in _REMOTE or kind.startswith("nfs")
