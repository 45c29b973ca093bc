"""How sources were read before: one small JSON file of the user's own, the newest kept."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from lo_desk import settings
from lo_desk.domain.mapping import SheetMap
from lo_desk.exchange.mapping import signature
from lo_desk.services.import_work import Remembered, Source

SOURCES, VALUES = 200, 2_000
"""How many sources and how many values are remembered at most."""

Values = Mapping[tuple[str, str, str], str]


@dataclass(frozen=True)
class Memory:
    """What was chosen in earlier imports.

    Attributes:
        sources: How sheets were read, by their signature.
        values: What was meant by a text, by entity, cell and text.
    """

    sources: Remembered = field(default_factory=dict)
    values: Values = field(default_factory=dict)


def load(path: Path) -> Memory:
    """What was kept; a file that is missing or damaged means nothing was."""
    try:
        kept = settings.read(path)
        sources = {
            str(key): (
                str(one["entity"]),
                {str(h): (str(c), str(d)) for h, c, d in one["columns"]},
            )
            for key, one in kept["sources"].items()
        }
        values = {(str(e), str(c), str(t)): str(meant) for e, c, t, meant in kept["values"]}
    except (ValueError, TypeError, KeyError, AttributeError):
        return Memory()
    return Memory(sources, values)


def added(memory: Memory, source: Source, maps: Sequence[SheetMap], values: Values) -> Memory:
    """``memory`` with how this source was read; the oldest is forgotten where there is too much."""
    sources = dict(memory.sources)
    for asked in maps:
        if asked.entity:
            key = signature(source.sheet(asked.sheet))
            sources.pop(key, None)
            columns = {c.header: (c.cell, c.days) for c in asked.columns if c.cell}
            sources[key] = (asked.entity, columns)
    kept = {key: meant for key, meant in memory.values.items() if key not in values}
    return Memory(
        dict(list(sources.items())[-SOURCES:]),
        dict(list({**kept, **values}.items())[-VALUES:]),
    )


def keep(path: Path, memory: Memory) -> None:
    """Keep ``memory``; a folder that cannot be written must not keep anybody from importing."""
    sources = {
        key: {"entity": entity, "columns": [[h, *cell] for h, cell in columns.items()]}
        for key, (entity, columns) in memory.sources.items()
    }
    values = [[*key, meant] for key, meant in memory.values.items()]
    with suppress(OSError):
        settings.write({"sources": sources, "values": values}, path)
