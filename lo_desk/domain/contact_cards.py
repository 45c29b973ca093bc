"""How somebody is reached at work: what an address book takes."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual


@dataclass(frozen=True)
class ContactCard:
    """An officer, or a position of another body. Nothing private: there is none in the registry.

    Attributes:
        id: The record's id.
        name: An officer's name; empty for a position.
        position: What they are.
        organization: Where they work.
        city: Where they are, if it is known.
        zone: IANA zone of their office; empty if unknown.
        verified_on: When somebody last made sure that this is still correct.
    """

    id: UUID
    name: str
    position: Bilingual
    organization: Bilingual
    city: Bilingual
    phone: str
    email: str
    zone: str
    verified_on: date | None


def name_parts(name: str) -> tuple[str, str]:
    """Family and given name of *A. Tremblay*: initials and what comes before the last word.

    A name of several words without initials gives its first word as the given name.
    """
    words = name.split()
    if len(words) < 2:
        return name.strip(), ""
    initials = next((n for n, word in enumerate(words) if not word.endswith(".")), len(words) - 1)
    given = max(1, initials)
    return " ".join(words[given:]), " ".join(words[:given])
