"""What no document can print of what people typed: read when somebody types other letters."""

from collections.abc import Sequence

from lo_desk.catalogue.field import Field
from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import Msg, said
from lo_desk.reports.pdf.breaking import plain
from lo_desk.reports.pdf.fonts import unprintable

EXTRAS = frozenset({"local_name"})
"""What documents leave out, and say so, where they cannot print it."""


def warnings(typed: Sequence[tuple[Field, object]]) -> tuple[Msg, ...]:
    """A sentence for each field with a character that documents cannot print."""
    found = ((field, _first(value)) for field, value in typed)
    return tuple(_told(field, sign) for field, sign in found if sign)


def _first(value: object) -> str:
    halves = (value.en, value.fr) if isinstance(value, Bilingual) else (value,)
    signs = (unprintable(plain(half)) for half in halves if isinstance(half, str))
    return next(filter(None, signs), "")


def _told(field: Field, sign: str) -> Msg:
    facts = {"field": Msg(field.label), "character": sign}
    if field.key in EXTRAS:
        return said(
            "Documents cannot print the script of “%(field)s” (%(character)s). They leave it out"
            " and say so; the registry keeps it.",
            **facts,
        )
    return said(
        "Documents cannot print the character %(character)s in “%(field)s”. A document that states"
        " it will not be made: write it in Latin letters.",
        **facts,
    )
