"""Names that change with the word before them: *the*, *of*, *in* (French: *la*, *de la*, *en*)."""

from dataclasses import dataclass, field
from datetime import date

from lo_desk.domain.bilingual import Bilingual

THE, OF, IN = "the", "of", "in"


@dataclass(frozen=True)
class Tongue:
    """A language people speak: ISO 639-1 ``code``, and a level such as ``B2`` or nothing."""

    code: str
    level: str = ""


class Name(tuple[object, ...]):
    """The parts of one name: *A. Tremblay, January 9, 2024* in a sentence, never *and*."""

    __slots__ = ()


@dataclass(frozen=True)
class WholeMonth:
    """The month that ``day`` is in, as a sentence names it: *March 2027, mars 2027*."""

    day: date


@dataclass(frozen=True)
class Form:
    """A name as a sentence needs it; the language knows the form, the text is the bare name.

    Attributes:
        kind: ``agency``, ``country`` or ``city``.
        key: Agency code, ISO 3166-1 alpha-2 code, or the city's English name.
        form: ``the`` (*the CBSA, l’ASFC*), ``of`` (*of Colombia, de la Colombie*; a city is bare
            in English: *the Bogotá post, le poste de Bogotá*) or ``in`` (*in Colombia, en
            Colombie; in Bogotá, à Bogotá*).
        text: The bare name, for a language that lists no form of it.
    """

    kind: str
    key: str
    form: str
    text: Bilingual = field(default_factory=Bilingual)
