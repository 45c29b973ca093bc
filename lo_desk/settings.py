"""What this user chose before, and what their organization chose for them. No secrets.

Locked policy > the user's own > the machine's default > built in. The user's file is written here
and nowhere else; the policy file is an administrator's and only read:

    {"organization": {"en": "CBSA IT", "fr": "TI de l’ASFC"},
     "locked": {"agency": "CBSA"}, "defaults": {"language": "fr"}}

A policy may lock what the agency answers for. Language, text size, colours and motion are each
person's own: a policy can only suggest them.

``LO_DESK_HOME`` names one folder for settings, data, log and documents alike, ``LO_DESK_POLICY``
another policy file; without them they are where the system keeps such things.
"""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import platformdirs

NAME, SUFFIX = "lo-desk", "lodesk"
LANGUAGES = ("en", "fr")
MANAGER, OFFICER, PRINT = "manager", "officer", "print"
CHOICES: Mapping[str, tuple[object, ...]] = {
    "language": ("", *LANGUAGES),
    "agency": ("CBSA", "RCMP"),
    "role": ("", MANAGER, OFFICER, PRINT),
    "density": ("", "compact", "normal", "large"),
    "scheme": ("system", "light", "dark"),
    "text": (100, 115, 130, 150, 175, 200),
}
PERSONAL = frozenset(
    {"language", "density", "scheme", "text", "still", "system_style", "tour_seen", "recent"}
)
"""Values no policy can lock."""
RECENT = 6


@dataclass(frozen=True)
class Policy:
    """What an administrator decided for this machine.

    Attributes:
        by: Who, by language; empty: the file does not say.
        locked: Values nobody here may change.
        defaults: Values of whoever chose nothing.
        damaged: The file is there and cannot be read: nothing of it holds.
    """

    by: Mapping[str, str] = field(default_factory=dict)
    locked: Mapping[str, object] = field(default_factory=dict)
    defaults: Mapping[str, object] = field(default_factory=dict)
    damaged: bool = False


@dataclass(frozen=True)
class Settings:
    """What is remembered from one start to the next.

    Attributes:
        language: ``en`` or ``fr``; empty: as the system says.
        registry: The registry the window opened last, a file or a URL; empty: none yet.
        agency: The reader's own agency, ``CBSA`` or ``RCMP``.
        role: ``manager``, ``officer`` or ``print``; empty: not chosen yet, nothing is refused.
        officer: Service number of the officer who works here; empty: none.
        name: How the person at the desk wants to be called; empty: as the system says.
        density: ``compact``, ``normal`` or ``large`` rows; empty: as the role has them.
        scheme: ``system``, ``light`` or ``dark``.
        text: Text size, per cent of the system's: 100 to 200.
        still: Whether nothing moves or fades.
        system_style: Whether the system's own style and colours are used.
        backups: Folder of the backups; empty: beside the registry.
        notices: Whether what waits is told once a day where the system tells such things.
        tour_seen: Whether the six-step tour was shown.
        recent: Registries opened before, the last one first.
        policy: What is locked, and by whom; never written.
    """

    language: str = ""
    registry: str = ""
    agency: str = "CBSA"
    role: str = ""
    officer: str = ""
    name: str = ""
    density: str = ""
    scheme: str = "system"
    text: int = 100
    still: bool = False
    system_style: bool = False
    backups: str = ""
    notices: bool = False
    tour_seen: bool = False
    recent: tuple[str, ...] = ()
    policy: Policy = field(default_factory=Policy, compare=False, repr=False)

    def locked(self, key: str) -> bool:
        """Whether ``key`` is decided by the policy and cannot be changed here."""
        return key in self.policy.locked


@dataclass(frozen=True)
class Folders:
    """Where the user's settings, registries and log are.

    Attributes:
        documents: Where documents go; None: among the user's own, as the system says.
    """

    config: Path
    data: Path
    state: Path
    documents: Path | None = None


def folders(environ: Mapping[str, str] = os.environ) -> Folders:
    """The user's folders; they may not exist yet."""
    home = environ.get("LO_DESK_HOME")
    if home:
        return Folders(Path(home), Path(home), Path(home), Path(home) / "Documents")
    return Folders(
        platformdirs.user_config_path(NAME, appauthor=False),
        platformdirs.user_data_path(NAME, appauthor=False),
        platformdirs.user_state_path(NAME, appauthor=False),
    )


def load(environ: Mapping[str, str] = os.environ) -> Settings:
    """What holds now; a file that is missing or damaged means nothing was chosen."""
    found = policy(environ)
    chosen = {**found.defaults, **_known(read(_file(environ))), **found.locked}
    return Settings(**_typed(chosen), policy=found)


def keep(settings: Settings, environ: Mapping[str, str] = os.environ) -> None:
    """Keep ``settings``; what is there stays whole if this is interrupted.

    What a policy locks, and what nobody changed from its default, is not written: the user's own
    choice comes back when the lock is lifted, and a new default holds.

    Raises:
        OSError: The folder cannot be written.
    """
    target = _file(environ)
    before = _known(read(target))
    usual = asdict(Settings(**_typed({**settings.policy.defaults})))
    registries = tuple(_lasting(place) for place in settings.recent)
    now = asdict(replace(settings, registry=_lasting(settings.registry), recent=registries))
    now.pop("policy")
    for key, value in now.items():
        if not settings.locked(key) and (key in before or value != usual[key]):
            before[key] = value
    write(before, target)


def read(path: Path) -> dict[str, Any]:
    """A small file of the user's: what ``write`` wrote; empty where it is missing or damaged."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def write(values: Mapping[str, object], target: Path) -> None:
    """Write ``values`` as a small file of the user's, whole or not at all.

    Raises:
        OSError: The folder cannot be written.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    part.write_text(json.dumps(values, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    part.replace(target)


def export(settings: Settings, target: Path) -> None:
    """Write the user's choices for another computer: no registry, nothing of this machine's.

    Raises:
        OSError: ``target`` cannot be written.
    """
    values = asdict(settings)
    for key in ("policy", *_OF_THIS_MACHINE):
        values.pop(key)
    write(values, target)


def imported(settings: Settings, source: Path) -> Settings:
    """``settings`` with the choices of an exported file; what is locked stays.

    Raises:
        ValueError: The file holds no settings.
        OSError: It cannot be read.
    """
    given = json.loads(source.read_text(encoding="utf-8"))
    values = _typed(_known(given)) if isinstance(given, dict) else {}
    free = {
        key: value
        for key, value in values.items()
        if key not in _OF_THIS_MACHINE and not settings.locked(key)
    }
    if not free:
        raise ValueError(source.name)
    return replace(settings, **free)


def policy(environ: Mapping[str, str] = os.environ) -> Policy:
    """What the machine's administrator decided; a damaged file decides nothing and says so."""
    path = policy_file(environ)
    if not path.is_file():
        return Policy()
    given = read(path)
    if not given:
        return Policy(damaged=True)
    by = given.get("organization")
    named = {"en": by, "fr": by} if isinstance(by, str) else by
    locked, defaults = (_known(given.get(part)) for part in ("locked", "defaults"))
    suggested = {key: value for key, value in locked.items() if key in PERSONAL}
    return Policy(
        {k: str(v) for k, v in named.items()} if isinstance(named, dict) else {},
        _typed({key: value for key, value in locked.items() if key not in PERSONAL}),
        _typed({**defaults, **suggested}),
    )


def policy_file(environ: Mapping[str, str] = os.environ) -> Path:
    """Where an administrator puts the policy."""
    if environ.get("LO_DESK_POLICY"):
        return Path(environ["LO_DESK_POLICY"])
    if sys.platform == "win32":
        return Path(environ.get("ProgramData", r"C:\ProgramData")) / NAME / "policy.json"
    return Path("/etc") / NAME / "policy.json"


def language(settings: Settings, environ: Mapping[str, str] = os.environ) -> str:
    """``en`` or ``fr``: as chosen, else as the system speaks, else English."""
    if settings.language in LANGUAGES:
        return settings.language
    spoken = next((environ[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(k)), "")
    return "fr" if spoken.lower().startswith("fr") else "en"


def default_registry(settings: Settings, environ: Mapping[str, str] = os.environ) -> str:
    """The registry the window opened last if it is still there, else the user's own."""
    if settings.registry and ("://" in settings.registry or Path(settings.registry).is_file()):
        return settings.registry
    return str(folders(environ).data / f"registry.{SUFFIX}")


def opened(settings: Settings, place: str) -> Settings:
    """``settings`` once the registry at ``place`` was opened: the next start opens it again."""
    lasting = _lasting(place)
    earlier = [known for known in settings.recent if known != lasting]
    return replace(settings, registry=lasting, recent=(lasting, *earlier)[:RECENT])


_OF_THIS_MACHINE = ("registry", "recent", "backups", "tour_seen")
_USUAL = {f.name: f.default for f in fields(Settings) if f.name not in {"policy"}}


def _known(values: object) -> dict[str, Any]:
    if not isinstance(values, dict):
        return {}
    return {k: v for k, v in values.items() if k in _USUAL and _fits(k, v)}


def _fits(key: str, value: object) -> bool:
    if key in CHOICES:
        return type(value) is type(_USUAL[key]) and value in CHOICES[key]
    if isinstance(_USUAL[key], tuple):
        return isinstance(value, list | tuple) and all(isinstance(one, str) for one in value)
    return type(value) is type(_USUAL[key])


def _typed(values: Mapping[str, Any]) -> dict[str, Any]:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in values.items()}


def _lasting(registry: str) -> str:
    """What is good for the next start: a file by its whole path, an address without password."""
    if "://" not in registry:
        return str(Path(registry).absolute()) if registry else ""
    address = urlsplit(registry)
    user, at, host = address.netloc.rpartition("@")
    return address._replace(netloc=f"{user.partition(':')[0]}{at}{host}").geturl()


def _file(environ: Mapping[str, str]) -> Path:
    return folders(environ).config / "settings.json"
