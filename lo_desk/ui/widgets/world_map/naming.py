"""Finding a country by the first letters of its name."""

from collections.abc import Mapping
from time import monotonic

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.plain_text import letters

_PAUSE = 1.2  # seconds after which letters begin another name


class TypeAhead:
    """Letters typed one after the other; accents and case aside."""

    def __init__(self) -> None:
        self._typed, self._at = "", 0.0

    def find(self, sign: str, names: Mapping[str, Bilingual], language: str, here: str) -> str:
        """The country that the letters so far begin; the same letter again goes to the next.

        Returns:
            Its code; empty where no name begins like that.
        """
        now = monotonic()
        begun = now - self._at < _PAUSE
        self._at = now
        self._typed = self._typed + letters(sign) if begun else letters(sign)
        again = len(set(self._typed)) == 1
        wanted = self._typed[:1] if again else self._typed
        spoken = sorted((letters(name.in_(language)), iso2) for iso2, name in names.items())
        found = [iso2 for name, iso2 in spoken if name.startswith(wanted)]
        if not found:
            return ""
        return found[(found.index(here) + 1) % len(found)] if again and here in found else found[0]
