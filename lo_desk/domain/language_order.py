"""Which official language comes first in a bilingual document, and why.

The rule is that of the Design Standard and of T-125 for signatures, taken for the whole document:
English first where the issuing office is outside Quebec; the mirror of what is for use in a country
whose mission to the United Nations works in French. Where its reasons meet, the order is a decision
that somebody takes and writes down.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.naming import IN, Form
from lo_desk.i18n.msg import Msg, said

EN, FR = "en", "fr"


@dataclass(frozen=True)
class Abroad:
    """A country that a document is made for use in.

    Attributes:
        mission_language: ``en`` or ``fr``: what its mission to the United Nations works in; empty:
            another language, or not recorded.
    """

    iso2: str
    name: Bilingual
    mission_language: str = ""


@dataclass(frozen=True)
class Order:
    """Both languages in their order, and the reason, a sentence."""

    languages: tuple[str, str]
    reason: Msg


def order_for(used_in: Sequence[Abroad]) -> Order:
    """The order of a document of the Ottawa offices.

    Args:
        used_in: The countries it is made for use in; none: it goes to both networks.
    """
    known = {place.mission_language for place in used_in}
    if not used_in:
        return Order((EN, FR), said("English first: distributed to both networks as a whole."))
    if known == {FR}:
        return Order((FR, EN), _french(used_in))
    if known == {EN}:
        return Order(
            (EN, FR), said("English first: the missions of its countries work in English.")
        )
    if "" in known:
        return Order((EN, FR), _unknown(used_in))
    reason = said(
        "English first: its countries differ, and the issuing office, Ottawa, is outside Quebec."
    )
    return Order((EN, FR), reason)


def decided(first: str, because: Bilingual) -> Order:
    """An order that somebody decided on, with the reason that they gave in both languages.

    Raises:
        ValueError: A half of the reason is missing, or the language is none of the two.
    """
    if not (because.en.strip() and because.fr.strip()):
        raise ValueError(because)
    if first == EN:
        return Order((EN, FR), said("English first, as decided: %(because)s", because=because))
    if first == FR:
        return Order((FR, EN), said("French first, as decided: %(because)s", because=because))
    raise ValueError(first)


def _french(used_in: Sequence[Abroad]) -> Msg:
    if len(used_in) > 1:
        return said("French first: the missions of its countries work in French.")
    (place,) = used_in
    return said(
        "French first: for use %(country_in)s, whose mission to the United Nations works in French.",
        country_in=Form("country", place.iso2, IN, place.name),
    )


def _unknown(used_in: Sequence[Abroad]) -> Msg:
    if len(used_in) > 1:
        return said(
            "English first: the issuing office, Ottawa, is outside Quebec; not every country’s"
            " language at the United Nations is recorded."
        )
    return said(
        "English first: the issuing office, Ottawa, is outside Quebec; the country’s language at"
        " the United Nations is not recorded."
    )
