"""Which sheet and which column is meant: by key, or by its label in English or French."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar
from unicodedata import combining, normalize

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import Entity
from lo_desk.exchange.cells import Cell, cells_of
from lo_desk.i18n.language import Language, spoken
from lo_desk.i18n.msg import Msg, in_context, said

Thing = TypeVar("Thing")
REGISTRY_SHEET = "registry"
_ID = in_context("column", "Id")


def entity_called(name: str) -> Entity | None:
    """The entity of a sheet or a file: its key, or its title in either language."""
    return ENTITIES.get(name) or _entities().get(folded(name))


def cell_called(entity: Entity, header: str) -> Cell | None:
    """The column that a header means, if there is one."""
    name = header.strip()
    known = next((cell for cell in cells_of(entity) if cell.name == name), None)
    return known or _cells(entity.key).get(folded(header))


def folded(name: str) -> str:
    """What two spellings of a header have in common: letters without accents, case or blanks."""
    letters = normalize("NFKD", name.replace("’", "'").replace("œ", "oe").replace("Œ", "oe"))
    plain = "".join(sign for sign in letters if not combining(sign))
    return " ".join(plain.replace("_", " ").split()).casefold()


@cache
def _entities() -> Mapping[str, Entity]:
    names: list[tuple[str, Entity]] = []
    for entity in ENTITIES.values():
        said_so = (language.text(t) for language in _both() for t in (entity.title, entity.plural))
        names += [(name, entity) for name in (*said_so, entity.key)]
    return _first(names)


@cache
def _cells(key: str) -> Mapping[str, Cell]:
    cells = cells_of(ENTITIES[key])
    by_key = [(cell.name, cell) for cell in cells]
    by_label = [(_label(cell, language), cell) for language in _both() for cell in cells]
    return _first([*by_key, *by_label])


def _first(names: Iterable[tuple[str, Thing]]) -> Mapping[str, Thing]:
    found: dict[str, Thing] = {}
    for name, thing in names:
        found.setdefault(folded(name), thing)
    return found


def _label(cell: Cell, language: Language) -> str:
    if cell.field is None:
        return language.text(_ID)
    if not cell.part:
        return language.text(cell.field.label)
    return language.text(_part(language.text(cell.field.label), cell.part))


def _part(label: str, part: str) -> Msg:
    if part == "en":
        return said("%(label)s (English)", label=label)
    if part == "fr":
        return said("%(label)s (French)", label=label)
    if part == "newer":
        return said("%(label)s (newer language)", label=label)
    return said("%(label)s (digest when confirmed)", label=label)


def _both() -> tuple[Language, Language]:
    return spoken("en_CA"), spoken("fr_CA")
