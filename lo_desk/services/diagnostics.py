"""What support needs to know of a program that misbehaves; it names nobody.

Versions, fonts, languages, the state of the registry, the log. Whatever could name a person or
tell where their files are is taken out: names and addresses of officers, e-mail addresses, the
account, folders.
"""

import getpass
import platform
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from lo_desk import settings
from lo_desk.catalogue import ENTITIES
from lo_desk.domain.rows import Part
from lo_desk.errors import CannotWrite, DeskError
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress
from lo_desk.services import about, doctor, records
from lo_desk.services.desk import Desk
from lo_desk.services.guarding import guarded
from lo_desk.settings import Settings

LINES = 500  # of the log, the newest
PACKAGES = (
    "PySide6-Essentials",
    "SQLAlchemy",
    "alembic",
    "sqlcipher3",
    "psycopg",
    "reportlab",
    "babel",
    "tzdata",
    "python-calamine",
    "XlsxWriter",
    "RapidFuzz",
    "icalendar",
)
TELLING = ("language", "role", "agency", "density", "scheme", "text", "still", "system_style")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_FOLDER = re.compile(r"(?<![\w/])(?:[A-Za-z]:\\|/)(?:[^\s\"',:;<>|*?]+[\\/])+[^\s\"',:;<>|*?]*")
_ADDRESS = re.compile(r"\b\w+(?:\+\w+)?://\S+")
Bundle = Mapping[str, str]


def collect(
    desk: Desk, now: Settings, window: Mapping[str, str], language: Language, report: Progress
) -> Bundle:
    """The texts of the bundle by file name, nothing in them that names anybody.

    Args:
        desk: The registry.
        now: The settings.
        window: What the window knows of itself: Qt, screens, fonts.
        language: In which findings are told.
        report: Whoever waits.
    """
    clean = _cleaner(desk)
    texts: dict[str, Callable[[], Iterable[str]]] = {
        "program.txt": _program,
        "window.txt": lambda: (f"{name}: {value}" for name, value in window.items()),
        "settings.txt": lambda: (f"{key}: {getattr(now, key)}" for key in TELLING),
        "computer.txt": lambda: _computer(desk, language),
        "registry.txt": lambda: _registry(desk, language),
        "log.jsonl": _log,
    }
    made = {}
    for number, (name, lines) in enumerate(texts.items()):
        report(number / len(texts), said("Collecting the diagnostics"))
        made[name] = "".join(f"{clean(line)}\n" for line in lines())
    return made


def save(bundle: Bundle, target: Path) -> None:
    """Write the bundle as one zip file, whole or not at all.

    Raises:
        CannotWrite: It cannot be written there.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as file:
            for name, text in bundle.items():
                file.writestr(name, text)
        part.replace(target)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise CannotWrite(str(target)) from error


def _program() -> Iterable[str]:
    yield str(about.build())
    yield f"Python {platform.python_version()} ({platform.python_implementation()})"
    yield f"{platform.system()} {platform.release()} {platform.machine()}"
    for name in PACKAGES:
        with suppress(PackageNotFoundError):
            yield f"{name} {version(name)}"


def _computer(desk: Desk, language: Language) -> Iterable[str]:
    for finding in doctor.findings("", desk.store.who, desk.store.now):
        state = "ok" if finding.ok else "NOT OK"
        yield f"{state} {language.show(finding.name)}: {language.show(finding.detail)}"


def _registry(desk: Desk, language: Language) -> Iterable[str]:
    """How the registry is, never whose and where."""
    engine = desk.store.engine.dialect
    yield f"{engine.name}, {desk.store.kind}"
    if "://" not in desk.place:
        yield f"bytes: {Path(desk.place).stat().st_size}"
    sound = doctor.sound(desk.place, desk.store.who, desk.store.now)
    for found in (sound, *guarded(desk.place)):
        yield f"{'ok' if found.ok else 'NOT OK'} {language.show(found.detail)}"
    for entity in ENTITIES:
        yield f"{entity}: {records.count(desk, entity, Part())}"


def _log() -> Iterable[str]:
    file = settings.folders().state / "lo-desk.log"
    with suppress(OSError):
        yield from file.read_text(encoding="utf-8", errors="replace").splitlines()[-LINES:]


def _cleaner(desk: Desk) -> Callable[[str], str]:
    """A function that takes out of a line whatever names somebody or tells where files are."""
    names = re.compile("|".join(map(re.escape, _names(desk))) or r"(?!)", re.IGNORECASE)

    def clean(line: str) -> str:
        for found, put in ((_ADDRESS, "[address]"), (_MAIL, "[e-mail]"), (_FOLDER, "[path]")):
            line = found.sub(put, line)
        return names.sub("[name]", line)

    return clean


def _names(desk: Desk) -> list[str]:
    """Names, the longest first: officers, their surnames, service numbers, the account."""
    names = {desk.store.who, Path.home().name}
    with suppress(KeyError, OSError, ImportError):  # an account without a name
        names.add(getpass.getuser())
    with suppress(DeskError):  # of a registry that cannot be read there is nothing to tell
        for officer in records.rows(desk, "officer", Part(count=100_000)):
            name = str(officer["name"])
            facts = (
                name,
                name.rsplit(" ", maxsplit=1)[-1],
                officer["service_no"],
                officer["phone"],
            )
            names |= {str(fact) for fact in facts if fact}
    return sorted((name for name in names if len(name) > 2), key=len, reverse=True)
