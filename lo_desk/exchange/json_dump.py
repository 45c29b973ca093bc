"""All of a registry as one JSON file: a header, then the records of each kind, one on a line.

It is written as it is read: what it takes of memory does not grow with the registry.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TextIO

from lo_desk.exchange.beside import beside

Lines = Iterable[Mapping[str, object]]


def write(
    header: Mapping[str, object],
    kinds: Iterable[tuple[str, Lines]],
    history: Lines | None,
    target: Path,
) -> None:
    """Write the file beside ``target``, then in its place; what was there stays if this fails.

    Args:
        header: What comes first, one entry on a line.
        kinds: The records of each kind, in the order they are written.
        history: The steps of the journal, the oldest first; None: it has no history.
        target: The file to make or replace.

    Raises:
        OSError: There is no room, or it may not be written.
    """
    with beside(target) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        file.write("{\n")
        for key, value in header.items():
            file.write(f"{_json(key)}: {_json(value)},\n")
        file.write('"records": {')
        for number, (key, lines) in enumerate(kinds):
            file.write(f"{',' if number else ''}\n{_json(key)}: ")
            _list(file, lines)
        file.write("\n}")
        if history is not None:
            file.write(',\n"history": ')
            _list(file, history)
        file.write("\n}\n")


def _list(file: TextIO, lines: Lines) -> None:
    first = True
    file.write("[")
    for line in lines:
        file.write(f"{'' if first else ','}\n{_json(line)}")
        first = False
    file.write("]" if first else "\n]")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
