"""Fields that held one text before they became a pair: what older files and the journal say."""

from collections.abc import Mapping

PAIRED: Mapping[str, frozenset[str]] = {"like_minded": frozenset({"service"})}
"""By entity; the one text is the English half, because nobody had written a French one."""


def in_pairs(entity: str, columns: dict[str, object]) -> dict[str, object]:
    """Columns as the journal kept them, as they are called and held today."""
    old = PAIRED.get(entity, frozenset()) & columns.keys()
    if not old:
        return columns
    told = {name: value for name, value in columns.items() if name not in old}
    for name in old:
        told |= _pair(name, str(columns[name] or ""))
    return told


def _pair(name: str, text: str) -> dict[str, object]:
    state = "missing" if text else ""
    halves = {"en": text, "fr": "", "newer": None, "state": state, "match": ""}
    return {f"{name}_{side}": value for side, value in halves.items()}
