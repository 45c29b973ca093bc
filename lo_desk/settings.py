"""What this user chose before: language, registry, agency. One small JSON file, no secrets.

``LO_DESK_HOME`` names one folder for settings, data and log alike; without it they are where
the system keeps such things.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from urllib.parse import urlsplit

import platformdirs

NAME, SUFFIX = "lo-desk", "lodesk"
LANGUAGES = ("en", "fr")


@dataclass(frozen=True)
class Settings:
    """What is remembered from one start to the next.

    Attributes:
        language: ``en`` or ``fr``; empty: as the system says.
        registry: The registry the window opened last, a file or a URL; empty: none yet.
        agency: The reader's own agency, ``CBSA`` or ``RCMP``.
    """

    language: str = ""
    registry: str = ""
    agency: str = "CBSA"


@dataclass(frozen=True)
class Folders:
    """Where the user's settings, registries and log are."""

    config: Path
    data: Path
    state: Path


def folders(environ: Mapping[str, str] = os.environ) -> Folders:
    """The user's folders; they may not exist yet."""
    home = environ.get("LO_DESK_HOME")
    if home:
        return Folders(Path(home), Path(home), Path(home))
    return Folders(
        platformdirs.user_config_path(NAME, appauthor=False),
        platformdirs.user_data_path(NAME, appauthor=False),
        platformdirs.user_state_path(NAME, appauthor=False),
    )


def load(environ: Mapping[str, str] = os.environ) -> Settings:
    """What was kept; a file that is missing or damaged means nothing was."""
    try:
        kept = json.loads(_file(environ).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    names = {field.name for field in fields(Settings)}
    known = kept.items() if isinstance(kept, dict) else ()
    return Settings(**{k: v for k, v in known if k in names and isinstance(v, str)})


def keep(settings: Settings, environ: Mapping[str, str] = os.environ) -> None:
    """Keep ``settings``; what is there stays whole if this is interrupted.

    Raises:
        OSError: The folder cannot be written.
    """
    target = _file(environ)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    kept = replace(settings, registry=_lasting(settings.registry))
    part.write_text(json.dumps(asdict(kept), indent=2) + "\n", encoding="utf-8")
    part.replace(target)


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


def _lasting(registry: str) -> str:
    """What is good for the next start: a file by its whole path, an address without password."""
    if "://" not in registry:
        return str(Path(registry).absolute()) if registry else ""
    address = urlsplit(registry)
    user, at, host = address.netloc.rpartition("@")
    return address._replace(netloc=f"{user.partition(':')[0]}{at}{host}").geturl()


def _file(environ: Mapping[str, str]) -> Path:
    return folders(environ).config / "settings.json"
