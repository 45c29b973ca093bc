"""Codes of languages as people read them: ``es:C1`` is Spanish at level C1."""

from collections.abc import Iterable

from lo_desk.catalogue.checks import LANGUAGE_CODES, LANGUAGE_LEVELS
from lo_desk.catalogue.field import Field
from lo_desk.domain.naming import Tongue
from lo_desk.i18n.msg import in_context

NONE = "none"
NO_OTHER = in_context("languages", "None")


def names_tongues(field: Field) -> bool:
    """Whether the codes of ``field`` are those of languages."""
    return field.check in {LANGUAGE_CODES, LANGUAGE_LEVELS}


def tongues(codes: Iterable[str]) -> tuple[object, ...]:
    """What the codes stand for, with their levels; ``none`` in words."""
    return tuple(NO_OTHER if code == NONE else Tongue(*code.partition(":")[::2]) for code in codes)
