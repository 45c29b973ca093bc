"""Conditions as they are written on a command line."""

from lo_desk.catalogue import ENTITIES
from lo_desk.commands.usage import WrongUsage, near
from lo_desk.i18n.msg import said
from lo_desk.services import listing


def condition(entity: str, text: str) -> tuple[str, str]:
    """``field=value`` as the key of a column of ``entity`` and what it must hold.

    Raises:
        WrongUsage: It is no condition, or there is no such field.
    """
    key, equals, value = text.partition("=")
    if not equals:
        raise WrongUsage(said("Write a condition as FIELD=VALUE, not “%(text)s”.", text=text))
    fields = [field.key for field in ENTITIES[entity].exchanged]
    known = [*fields[:-2], *(column.key for column in listing.derived_of(entity))]
    if key not in known:
        fault = said(
            "There is no field %(key)s. The fields are: %(known)s.",
            key=key,
            known=", ".join(known),
        )
        raise WrongUsage(near(key, known, fault))
    return key, value
