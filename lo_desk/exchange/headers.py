"""Which sheet and which column is meant: by key, or by its label in English or French."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.paired import PAIRED
from lo_desk.exchange.cells import Cell, cells_of
from lo_desk.exchange.words import both, folded
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, Msg, in_context, said

Thing = TypeVar("Thing")
REGISTRY_SHEET = "registry"
REMARK = N_("Refused because")
_ID = in_context("column", "Id")


def entity_called(name: str) -> Entity | None:
    """The entity of a sheet or a file: its key, or its title in either language."""
    return ENTITIES.get(name) or _entities().get(folded(name))


def cell_called(entity: Entity, header: str) -> Cell | None:
    """The column that a header means, if there is one."""
    name = header.strip()
    known = next((cell for cell in cells_of(entity) if cell.name == name), None)
    found = known or _labels(entity.key).get(name) or _cells(entity.key).get(folded(header))
    return found or _cells(entity.key).get(folded(_half(entity, header)))


def _half(entity: Entity, header: str) -> str:
    """The name of the column that holds now what an older file has under ``header``."""
    old = (entity.field(key) for key in PAIRED.get(entity.key, ()))
    names = {folded(name): f"{f.key}_en" for f in old for name in (f.key, *_said(f.label))}
    return names.get(folded(header), "")


def _said(label: str) -> tuple[str, ...]:
    return tuple(language.text(label) for language in both())


def is_remark(header: str) -> bool:
    """Whether a column only says why its rows were refused before; it is never read."""
    return folded(header) in {folded(language.text(REMARK)) for language in both()}


@cache
def names_of(entity: str) -> tuple[str, ...]:
    """What the entity of that key is called: by key and in both languages, folded."""
    kind = ENTITIES[entity]
    said_so = [language.text(t) for language in both() for t in (kind.title, kind.plural)]
    return tuple(folded(name) for name in (entity, *said_so))


@cache
def cell_names(entity: str) -> Mapping[str, tuple[str, ...]]:
    """What each column of an entity is called, by its name: key and both labels, folded."""
    return {
        cell.name: tuple(folded(name) for name in (cell.name, *(_label(cell, s) for s in both())))
        for cell in cells_of(ENTITIES[entity])
    }


def title_of(entity: Entity, cell: str, language: Language) -> str:
    """The label of the column called ``cell``, as forms have it; else its own name."""
    found = next((one for one in cells_of(entity) if cell in {one.name, _field_key(one)}), None)
    return cell if found is None else _label(found, language)


def _field_key(cell: Cell) -> str:
    return cell.field.key if cell.field else ""


@cache
def _entities() -> Mapping[str, Entity]:
    names: list[tuple[str, Entity]] = []
    for entity in ENTITIES.values():
        said_so = (language.text(t) for language in both() for t in (entity.title, entity.plural))
        names += [(name, entity) for name in (*said_so, entity.key)]
    return _first(names)


@cache
def _labels(key: str) -> Mapping[str, Cell]:
    """Columns by their labels letter for letter: a label may be another column's key."""
    cells = cells_of(ENTITIES[key])
    return {_label(cell, language): cell for language in both() for cell in reversed(cells)}


@cache
def _cells(key: str) -> Mapping[str, Cell]:
    cells = cells_of(ENTITIES[key])
    by_key = [(cell.name, cell) for cell in cells]
    by_label = [(_label(cell, language), cell) for language in both() for cell in cells]
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
