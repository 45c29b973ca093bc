"""How a list is looked at: what a saved view remembers, and how it is kept as JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Self

from lo_desk.domain.conditions import Condition


@dataclass(frozen=True)
class Layout:
    """What is shown of a list, in which order.

    Attributes:
        columns: Keys of the columns, from the left; empty: as the list has them by itself.
        conditions: What it is narrowed down by, column by column.
        order: Key of the column it is sorted by; empty: the list's own order.
        descending: Whether the largest comes first.
        group: Key of the column whose values come together; empty: no groups.
        text: Words that are looked for.
        narrowed: What the controls beside the search box are set to, by their key.
    """

    columns: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    order: str = ""
    descending: bool = False
    group: str = ""
    text: str = ""
    narrowed: tuple[tuple[str, str], ...] = ()

    @property
    def narrows(self) -> bool:
        """Whether it leaves out rows."""
        return bool(self.conditions or self.text.strip() or self.narrowed)

    def unfiltered(self) -> Self:
        """The same with all rows."""
        return replace(self, conditions=(), text="", narrowed=())

    def known(self, keys: Sequence[str]) -> Self:
        """The same without columns that there are no longer."""
        return replace(
            self,
            columns=tuple(key for key in self.columns if key in keys),
            conditions=tuple(c for c in self.conditions if c.key in keys),
            order=self.order if self.order in keys else "",
            group=self.group if self.group in keys else "",
        )


@dataclass(frozen=True)
class View:
    """A layout with a name.

    Attributes:
        id: Of a shared one its record's id; of a personal one its own.
        name: As its maker wrote it; of a shared one in both languages.
        shared: Whether all who use the registry have it.
        locked: Whether it is only changed by whoever unlocks it.
    """

    id: str
    name: object
    layout: Layout
    shared: bool = False
    locked: bool = False


def written(layout: Layout) -> dict[str, object]:
    """The layout as JSON keeps it; what it does not say is left out."""
    facts = {
        "columns": list(layout.columns),
        "conditions": [_written(condition) for condition in layout.conditions],
        "order": layout.order,
        "descending": layout.descending,
        "group": layout.group,
        "text": layout.text,
        "narrowed": [list(pair) for pair in layout.narrowed],
    }
    return {key: value for key, value in facts.items() if value}


def read(kept: object) -> Layout:
    """The layout that JSON kept; what is damaged or unknown is passed over."""
    if not isinstance(kept, Mapping):
        return Layout()
    return Layout(
        columns=tuple(one for one in _listed(kept, "columns") if isinstance(one, str)),
        conditions=tuple(c for one in _listed(kept, "conditions") for c in _condition(one)),
        order=str(kept.get("order", "")),
        descending=bool(kept.get("descending", False)),
        group=str(kept.get("group", "")),
        text=str(kept.get("text", "")),
        narrowed=tuple(
            (str(one[0]), str(one[1]))
            for one in _listed(kept, "narrowed")
            if isinstance(one, list) and len(one) == 2
        ),
    )


def _listed(kept: Mapping[str, object], key: str) -> list[object]:
    found = kept.get(key)
    return found if isinstance(found, list) else []


def _written(condition: Condition) -> dict[str, object]:
    facts = {"key": condition.key, "test": condition.test}
    given = {"value": condition.value, "until": condition.until}
    return {**facts, **{name: _plain(v) for name, v in given.items() if v is not None}}


def _condition(kept: object) -> Sequence[Condition]:
    if not isinstance(kept, Mapping) or "key" not in kept or "test" not in kept:
        return ()
    try:
        value, until = _typed(kept.get("value")), _typed(kept.get("until"))
    except ValueError:
        return ()
    return (Condition(str(kept["key"]), str(kept["test"]), value, until),)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _typed(kept: object) -> object:
    if not isinstance(kept, Mapping):
        return kept
    if "moment" in kept:
        return datetime.fromisoformat(str(kept["moment"]))
    return date.fromisoformat(str(kept.get("day")))
