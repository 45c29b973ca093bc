"""Lists as they are shown, written to files."""

from collections.abc import Callable, Collection
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select

from lo_desk.db.models import MODELS
from lo_desk.domain.tables import ShownList
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress
from lo_desk.services import reports
from lo_desk.services.desk import Desk

XLSX, CSV, PDF = "list-xlsx", "list-csv", "listing"
ENDINGS = {XLSX: "xlsx", CSV: "csv", PDF: "pdf"}


def write(
    kind: str,
    gather: Callable[[Progress], ShownList],
    language: str,
    target: Path,
    report: Progress,
) -> Path:
    """Write what ``gather`` gives as a file of that kind; gives its place: no file is replaced.

    Raises:
        CannotWrite: There is no room, or the folder is read-only.
    """
    report(0.0, said("Reading the registry"))
    shown = gather(report)
    return reports.write(kind, shown, (language,), _free(target), report)


def marking(desk: Desk, entity: str, keys: Collection[UUID]) -> int:
    """The highest marking among these records: 0 where there are none."""
    model, wanted, highest = MODELS[entity], list(keys), 0
    with desk.store.reading() as session:
        for start in range(0, len(wanted), 500):
            part = model.id.in_(wanted[start : start + 500])
            highest = max(highest, session.scalar(select(func.max(model.marking)).where(part)) or 0)
    return highest


def _free(target: Path) -> Path:
    """``target``, or the first of its name with a number that is not there yet."""
    number, free = 2, target
    while free.exists():
        free = target.with_stem(f"{target.stem}-{number}")
        number += 1
    return free
