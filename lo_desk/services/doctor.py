"""What is wrong with an installation or a registry, and the line that mends it.

Only looks: nothing is installed, repaired or brought up to date.
"""

import shlex
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale, UnknownLocaleError
from babel.messages.pofile import read_po

from lo_desk.db import inspection
from lo_desk.domain.findings import Finding
from lo_desk.errors import DeskError, NoRegistry, RegistryDamaged
from lo_desk.i18n.msg import counted, said
from lo_desk.paths import RESOURCES, TRANSLATIONS
from lo_desk.services import history, screen
from lo_desk.services.desk import exists, opened
from lo_desk.services.guarding import guarded

Clock = Callable[[], datetime]
OLDEST, TOO_NEW = (3, 11), (3, 15)
FACES = (
    "DejaVuSans",
    "NotoSans-Regular",
    "NotoSans-SemiBold",
    "SourceSans3-Bold",
    "SourceSans3-It",
    "SourceSans3-Regular",
    "SourceSans3-Semibold",
    "SourceSerif4-Regular",
    "SourceSerif4Display-Semibold",
)
_TRUETYPE = (b"\x00\x01\x00\x00", b"OTTO", b"true")


def findings(registry: str, actor: str, clock: Clock) -> Sequence[Finding]:
    """All that was checked, well or not; the registry last."""
    return (
        python(),
        screen.qt_package(),
        screen.qt_libraries(),
        fonts(RESOURCES / "fonts"),
        dates(),
        translations(TRANSLATIONS),
        sound(registry, actor, clock),
        *guarded(registry),
    )


def python(version: tuple[int, ...] = sys.version_info[:3]) -> Finding:
    """Whether this Python is one that LO Desk is made for."""
    ok = OLDEST <= version < TOO_NEW
    number = ".".join(str(part) for part in version)
    detail = said("Version %(version)s", version=number)
    if not ok:
        detail = said("Version %(version)s; it must be 3.11 to 3.14.", version=number)
    mend = "" if ok else "PYTHON=python3.11 sh resources/install.sh"
    return Finding(ok, said("Python"), detail, mend)


def fonts(folder: Path) -> Finding:
    """Whether the typefaces of the window and the documents are there and are fonts."""
    bad = [face for face in FACES if not _is_font(folder / f"{face}.ttf")]
    if not bad:
        good = counted("%(n)s typeface", "%(n)s typefaces", len(FACES))
        return Finding(ok=True, name=said("Fonts"), detail=good)
    detail = said("Missing or damaged: %(names)s.", names=", ".join(bad))
    return Finding(
        ok=False, name=said("Fonts"), detail=detail, mend=_again("git checkout -- resources/fonts")
    )


def dates() -> Finding:
    """Whether the data of both languages and of the time zones are there."""
    name = said("Languages and time zones")
    try:
        for tag in ("en_CA", "fr_CA"):
            Locale.parse(tag)
        for zone in ("America/Toronto", "America/Bogota"):
            ZoneInfo(zone)
    except (UnknownLocaleError, ZoneInfoNotFoundError) as error:
        detail = said("Missing: %(names)s.", names=str(error))
        mend = f"{sys.executable} -m pip install --force-reinstall babel tzdata"
        return Finding(ok=False, name=name, detail=detail, mend=mend)
    return Finding(ok=True, name=name, detail=said("All are there."))


def translations(folder: Path) -> Finding:
    """Whether every text has its French."""
    name = said("French texts")
    try:
        french = _texts(folder / "fr_CA" / "LC_MESSAGES" / "lo_desk.po")
        wanted = _texts(folder / "lo_desk.pot")
    except OSError:
        missing = said("They are missing.")
        return Finding(ok=False, name=name, detail=missing, mend=_again(".venv/bin/poe strings"))
    lacking = sum(1 for text, good in french.items() if not good) + len(wanted.keys() - french)
    if not lacking:
        return Finding(ok=True, name=name, detail=counted("%(n)s text", "%(n)s texts", len(french)))
    detail = counted("%(n)s text is missing.", "%(n)s texts are missing.", lacking)
    return Finding(ok=False, name=name, detail=detail, mend=_again(".venv/bin/poe strings"))


def sound(registry: str, actor: str, clock: Clock) -> Finding:
    """Whether the registry can be read, is of this version and unaltered.

    An empty ``registry`` is the user's own before its first use.
    """
    name = said("Registry %(place)s", place=inspection.shown(registry))
    if not registry:
        name = said("Registry")
        return Finding(ok=True, name=name, detail=said("It will be made at its first use."))
    if not exists(registry):
        error = NoRegistry(registry)
        return Finding(ok=False, name=name, detail=error.msg, mend=_new(registry))
    age = inspection.age(registry)
    if age == inspection.OLDER:
        detail = said("It is of an older version; opening it brings it up to date.")
        return Finding(ok=False, name=name, detail=detail, mend=_open(registry))
    try:
        if age != inspection.UNKNOWN:
            inspection.check(registry)
        with opened(registry, actor, clock) as desk:
            history.verify(desk)
            demo = desk.demo
    except DeskError as error:
        return Finding(ok=False, name=name, detail=error.msg, mend=_restore(registry, error))
    if age == inspection.NEWER:
        detail = said("It is of a newer version and can only be read here.")
        return Finding(ok=False, name=name, detail=detail, mend="sh resources/install.sh")
    well = said("It is a demo registry, and sound.") if demo else said("It is sound.")
    return Finding(ok=True, name=name, detail=well)


def _is_font(file: Path) -> bool:
    try:
        with file.open("rb") as source:
            return source.read(4) in _TRUETYPE and file.stat().st_size > 10_000
    except OSError:
        return False


def _texts(file: Path) -> Mapping[tuple[str | None, str], bool]:
    """Context and English of every text, and whether its French is there and settled."""
    with file.open("rb") as source:
        entries = [entry for entry in read_po(source, locale="fr_CA") if entry.id]
    return {(e.context, _one(e.id)): not e.fuzzy and _whole(e.string) for e in entries}


def _one(text: object) -> str:
    return str(text[0]) if isinstance(text, tuple | list) else str(text)


def _whole(text: object) -> bool:
    return all(text) if isinstance(text, tuple | list) else bool(text)


def _again(checkout: str) -> str:
    """The line that brings back what came with the program; in a checkout, ``checkout``."""
    beside = RESOURCES.parent
    if (beside / "pyproject.toml").is_file():
        return f"cd {shlex.quote(str(beside))} && {checkout}"
    return f"{sys.executable} -m pip install --force-reinstall --no-deps ."


def _new(registry: str) -> str:
    return f"lo-desk new {shlex.quote(registry)}"


def _open(registry: str) -> str:
    return f"lo-desk --registry {shlex.quote(inspection.shown(registry))} list agency"


def _restore(registry: str, error: DeskError) -> str:
    """The line that puts the newest backup in a damaged file's place, which is kept."""
    if not isinstance(error, RegistryDamaged):
        return ""
    place = Path(registry)
    name = f"{place.stem}.*.backup{place.suffix}"
    beside = place.with_name(f"{place.stem}.backups")
    copies = sorted(
        [*place.parent.glob(name), *beside.glob(name)],
        key=lambda copy: copy.stat().st_mtime,
    )
    if not copies:
        return ""
    damaged = _free(place.with_name(f"{place.name}.damaged"))
    # what is still in its write-ahead log would be read into the backup
    aside = [
        f"mv {shlex.quote(f'{place}{end}')} {shlex.quote(f'{damaged}{end}')}"
        for end in ("", "-wal", "-shm")
        if not end or Path(f"{place}{end}").exists()
    ]
    return " && ".join([*aside, f"cp {shlex.quote(str(copies[-1]))} {shlex.quote(registry)}"])


def _free(path: Path) -> Path:
    """``path``, numbered until nothing is there."""
    names = (path, *(path.with_name(f"{path.name}{number}") for number in range(2, 1000)))
    return next((name for name in names if not name.exists()), path)
