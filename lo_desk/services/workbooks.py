"""Read a workbook inside limits that end this process and nothing else."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from python_calamine import CalamineError

from lo_desk.exchange.faults import BadWorkbook
from lo_desk.exchange.workbook_in import MEMORY, SECONDS, rows_of


def lines_of(path: Path) -> Iterator[str]:
    """Sheets and rows as JSON, one a line; this process takes no more from here on.

    Raises:
        BadWorkbook: The reader refuses it.
    """
    _limit()
    try:
        for fact in rows_of(path):
            yield json.dumps(fact)
    except (CalamineError, MemoryError, OSError) as error:
        raise BadWorkbook(str(path)) from error


def _limit() -> None:
    if sys.platform == "win32":
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


if sys.platform != "win32":
    import resource
