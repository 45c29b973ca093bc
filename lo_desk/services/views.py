"""Saved views of lists: one's own in the settings folder, shared ones in the registry."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from lo_desk import settings
from lo_desk.catalogue.desk import SAVED_VIEW
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.conditions import IS, Condition
from lo_desk.domain.rows import NEW, Edit, Part, Ref, Row
from lo_desk.domain.views import Layout, View, read, written
from lo_desk.errors import CannotWrite, DeskError
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records
from lo_desk.services.desk import Desk

FILE = "views.json"
MOST = 50
_MANY = Part(count=500)
Kept = list[dict[str, Any]]


class ViewLocked(DeskError):
    """A shared view that its maker locked."""

    msg = said(
        "This view is locked. Nothing was saved: save yours under another name, or unlock it in"
        " the register of shared views."
    )


def views(desk: Desk, place: str) -> Sequence[View]:
    """The views of a list: shared ones by name, then one's own as they were made."""
    part = Part(conditions=(Condition("place", IS, place),), count=MOST)
    shared = [_shared(row) for row in records.rows(desk, SAVED_VIEW.key, part)]
    return [*shared, *_kept(desk, place)]


def everywhere(desk: Desk) -> Sequence[tuple[str, View]]:
    """All views, each with the list it is kept under: shared ones first, then one's own.

    Raises:
        DeskError: The registry cannot be read.
    """
    shared = [
        (str(row["place"]), _shared(row)) for row in records.rows(desk, SAVED_VIEW.key, _MANY)
    ]
    places = _whole().get(_kind(desk), {})
    own = [(place, view) for place in places for view in _kept(desk, place)]
    return [*shared, *own]


def keep(desk: Desk, place: str, name: str, layout: Layout) -> View:
    """Keep a view of one's own.

    Raises:
        CannotWrite: The settings folder cannot be written.
    """
    view = View(new_id().hex, name, layout)
    put_back(desk, place, view)
    return view


def put_back(desk: Desk, place: str, view: View) -> None:
    """Keep a view of one's own as it is, one that was dropped for instance."""
    one = {"id": view.id, "name": view.name, "layout": written(view.layout)}
    _change_own(desk, place, lambda kept: [*kept, one])


def share(desk: Desk, place: str, name: Bilingual, layout: Layout, *, locked: bool) -> View:
    """Keep a view for all who use the registry, as one step that can be undone."""
    key = new_id()
    facts = {"owner": desk.home, "name": name, "place": place, "locked": locked}
    label = said("new record %(record)s", record=Ref(SAVED_VIEW.key, key))
    edit = Edit(SAVED_VIEW.key, key, NEW, {**facts, "layout": _text(layout)})
    records.save(desk, [edit], label)
    return View(str(key), name, layout, shared=True, locked=locked)


def change(desk: Desk, place: str, view: View, name: object, layout: Layout) -> None:
    """Give a view another name and layout; of a shared one, as a step that can be undone.

    Raises:
        ViewLocked: It is shared and locked.
        CannotWrite: The settings folder cannot be written.
    """
    if not view.shared:
        new = {"id": view.id, "name": str(name), "layout": written(layout)}
        _change_own(desk, place, lambda kept: [new if o["id"] == view.id else o for o in kept])
        return
    facts = records.read(desk, SAVED_VIEW.key, UUID(view.id))
    if facts["locked"]:
        raise ViewLocked
    label = said("change to %(record)s", record=Ref(SAVED_VIEW.key, facts.id))
    changes = {"name": name, "layout": _text(layout)}
    records.save(desk, [Edit(SAVED_VIEW.key, facts.id, facts.version, changes)], label)


def drop(desk: Desk, place: str, view: View) -> None:
    """Take a view away; a shared one is closed, as a step that can be undone.

    Raises:
        ViewLocked: It is shared and locked.
        CannotWrite: The settings folder cannot be written.
    """
    if not view.shared:
        _change_own(desk, place, lambda kept: [one for one in kept if one["id"] != view.id])
        return
    facts = records.read(desk, SAVED_VIEW.key, UUID(view.id))
    if facts["locked"]:
        raise ViewLocked
    records.close(desk, SAVED_VIEW.key, facts.id, facts.version, "dropped")


def _shared(row: Row) -> View:
    locked = row["locked"] is True
    return View(str(row.id), row["name"], _layout(row["layout"]), shared=True, locked=locked)


def _kept(desk: Desk, place: str) -> list[View]:
    return [View(str(one["id"]), one["name"], read(one.get("layout"))) for one in _own(desk, place)]


def _layout(text: object) -> Layout:
    try:
        return read(json.loads(str(text)))
    except ValueError:
        return Layout()


def _text(layout: Layout) -> str:
    return json.dumps(written(layout), ensure_ascii=False)


def _own(desk: Desk, place: str) -> Kept:
    found = _whole().get(_kind(desk), {})
    kept = found.get(place, []) if isinstance(found, dict) else []
    known = [one for one in kept if isinstance(one, dict)] if isinstance(kept, list) else []
    return [one for one in known if isinstance(one.get("name"), str) and "id" in one]


def _change_own(desk: Desk, place: str, change_: Callable[[Kept], Kept]) -> None:
    whole, target = _whole(), _file()
    whole.setdefault(_kind(desk), {})[place] = change_(_own(desk, place))
    try:
        settings.write(whole, target)
    except OSError as error:
        raise CannotWrite(str(target)) from error


def _whole() -> dict[str, Any]:
    """All views of one's own; a file that is missing or damaged means there are none."""
    return settings.read(_file())


def _kind(desk: Desk) -> str:
    return "demo" if desk.demo else "real"


def _file() -> Path:
    return settings.folders().config / FILE
