"""Addresses to pass on: a saved view or a record, told by a line of text that opens it."""

from dataclasses import dataclass
from uuid import UUID

from lo_desk.catalogue import ENTITIES
from lo_desk.domain.addresses import RECORD, VIEW, Address, read, written
from lo_desk.domain.views import View
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.services import records, views
from lo_desk.services.desk import Desk


class NoAddress(DeskError):
    """What was given is no address of LO Desk."""

    msg = said(
        "This is no address of LO Desk, or a part of it is missing. Nothing was opened: copy the"
        " whole address again."
    )


class OfAnotherRegistry(DeskError):
    """An address of a registry that is not the one that is open."""

    msg = said(
        "This address is of another registry than the one that is open. Nothing was opened: open"
        " that registry first, then the address."
    )


class ViewGone(DeskError):
    """An address of a view that is no longer kept, or not by this person."""

    msg = said(
        "There is no such view here. It was deleted, or it is somebody’s own: whoever sent its"
        " address can share the view."
    )


@dataclass(frozen=True)
class Found:
    """What an address leads to.

    Attributes:
        list: What the view's list is kept under, or the record's kind.
        name: As people know it.
        view: The view's id; empty: it is a record.
        record: The record's id; None: it is a view.
    """

    list: str
    name: object
    view: str = ""
    record: UUID | None = None


def of_view(desk: Desk, view: View) -> str:
    """The address of a saved view."""
    return written(Address(VIEW, view.id, registry=desk.store.id))


def of_record(desk: Desk, entity: str, key: UUID) -> str:
    """The address of a record: by its code where that names it alone, else by its id.

    Raises:
        DeskError: The registry cannot be read.
    """
    return written(Address(RECORD, _code(desk, entity, key) or str(key), entity, desk.store.id))


def asked(text: str) -> Address:
    """What ``text`` names.

    Raises:
        NoAddress: It is none.
    """
    address = read(text)
    if address is None:
        raise NoAddress
    return address


def find(desk: Desk, text: str) -> Found:
    """What an address leads to in this registry.

    Raises:
        NoAddress: It is none.
        OfAnotherRegistry: It names another registry.
        ViewGone: The view is not there.
        UnknownRecord: The record is not there, or kinds of record are not called so.
        DeskError: The registry cannot be read, or the code is of two records.
    """
    address = asked(text)
    if address.registry not in {None, desk.store.id}:
        raise OfAnotherRegistry
    return _view(desk, address) if address.kind == VIEW else _record(desk, address)


def _view(desk: Desk, address: Address) -> Found:
    wanted = address.key.lower()
    for place, view in views.everywhere(desk):
        if view.id.lower() == wanted:
            return Found(place, view.name, view=view.id)
    raise ViewGone


def _record(desk: Desk, address: Address) -> Found:
    if address.entity not in ENTITIES:
        raise NoAddress
    key = records.find(desk, address.entity, address.key).id
    named = records.named(desk, address.entity, key)
    return Found(address.entity, named.label if named else address.key, record=key)


def _code(desk: Desk, entity: str, key: UUID) -> str:
    code = ENTITIES[entity].code
    text = str(records.read(desk, entity, key)[code] or "") if code else ""
    try:
        return text if text and records.find(desk, entity, text).id == key else ""
    except DeskError:  # closed, or both agencies have one
        return ""
