"""Whether all that guards a registry's file is there: its triggers, indexes and views."""

from pathlib import Path

from lo_desk.db import inspection
from lo_desk.db.makeup import odd
from lo_desk.domain.findings import Finding
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.services.desk import exists

NONE = "–"


def guarded(registry: str) -> tuple[Finding, ...]:
    """What was found of the file's guards; nothing where ``doctor.sound`` says all there is.

    That is for a server, for a file of another version and where there is none.
    """
    if "://" in registry or not exists(registry):
        return ()
    if inspection.age(registry) != inspection.CURRENT:
        return ()
    name = said("Guards of the registry")
    try:
        found = odd(Path(registry))
    except DeskError as error:
        return (Finding(ok=False, name=name, detail=error.msg),)
    if not found:
        return (Finding(ok=True, name=name, detail=said("All are there.")),)
    detail = said(
        "The file was altered outside LO Desk. Missing: %(missing)s. Surplus: %(surplus)s."
        " Changed: %(changed)s. What it holds can still be read: export it, and import that into"
        " a new registry, or put a backup back.",
        missing=_listed(found.missing),
        surplus=_listed(found.surplus),
        changed=_listed(found.altered),
    )
    return (Finding(ok=False, name=name, detail=detail),)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names) or NONE
