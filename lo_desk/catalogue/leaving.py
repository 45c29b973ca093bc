"""What may be said about a form while it is being filled in: never that one is not finished."""

from collections.abc import Collection, Mapping
from datetime import date

from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import empty
from lo_desk.i18n.msg import Msg


def faults_on_leaving(
    entity: Entity,
    typed: Mapping[str, object],
    left: Collection[str],
    today: date | None = None,
) -> Mapping[str, Msg]:
    """What is wrong with fields that were filled in and left, by field key.

    Args:
        entity: The kind of record.
        typed: All that the form holds, by field key, as typed.
        left: Keys of the fields that somebody changed and left; an empty one among them is
            faulty if it is required.
        today: The day it is; None: no rule rests on it.
    """
    fields = {key: entity.field(key) for key in typed}
    found = {key: field.fault(typed[key]) for key, field in fields.items()}
    own = {key: fault for key, fault in found.items() if fault and key in left}
    readable = all(empty(typed[key]) or not found[key] for key in fields)
    if own or not readable:
        return own
    stored = {key: field.stored(typed[key]) for key, field in fields.items()}
    whole = {field.key: None for field in entity.exchanged} | stored
    together = entity.together(whole, today)
    return {k: v for k, v in together.items() if k in left or not empty(typed.get(k))}
