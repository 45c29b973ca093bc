"""Which documents can be made of the records of a list."""

from lo_desk.catalogue import ENTITIES
from lo_desk.services.documents import DOCUMENTS, VOLUME

COUNTRY = "country"


def kinds_for(entity: str) -> tuple[str, ...]:
    """Kinds of document that can be made of the records of a list: about them, or their countries."""
    fields = ENTITIES[entity].fields if entity in ENTITIES else ()
    leads = entity in {"post", "officer"} or any(
        field.target in {COUNTRY, "post"} for field in fields
    )
    about = {entity, *((COUNTRY,) if leads else ())} - {""}
    return tuple(key for key, document in DOCUMENTS.items() if document.about in about)


def offered() -> tuple[str, ...]:
    """Kinds that can be asked for one by one; a volume is made of a batch."""
    return tuple(key for key in DOCUMENTS if key != VOLUME)
