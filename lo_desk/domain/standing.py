"""How it stands with the registry that is open."""

WELL = ""
NEWER = "newer"  # made by a newer build: read, not written
FOLDER = "folder"  # its file or folder is closed to us: read, not written
AWAY = "away"  # its server does not answer
MOVED = "moved"  # its file is no longer where it was
DAMAGED = "damaged"  # its file cannot be read
