"""What a batch is made of: every record that a list or a condition shows."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.choices import REGIONS
from lo_desk.catalogue.field import Choice
from lo_desk.domain.batch import BatchItem
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Facts
from lo_desk.i18n.language import in_both
from lo_desk.i18n.msg import Msg
from lo_desk.services import listing, records, relations
from lo_desk.services.desk import Desk
from lo_desk.services.documents import DOCUMENTS

COUNTRY = "country"


def items_where(
    desk: Desk, request: DocumentRequest, where: Sequence[tuple[str, str]]
) -> tuple[BatchItem, ...]:
    """A document like ``request`` for each record of its kind that meets the conditions.

    Raises:
        ImpossibleValue: No record can have such a value.
    """
    about = DOCUMENTS[request.kind].about
    found = [line.facts for line in listing.listed(desk, about, where).lines]
    return _items(desk, request, about, found)


def items_of(
    desk: Desk, request: DocumentRequest, entity: str, keys: Iterable[UUID]
) -> tuple[BatchItem, ...]:
    """A document like ``request`` for each of these records, or for each of their countries.

    Raises:
        UnknownRecord: One of them is gone.
    """
    found = [records.read(desk, entity, key) for key in keys]
    about = DOCUMENTS[request.kind].about
    if entity != about and about == COUNTRY:
        chosen = (c for facts in found for c in relations.countries_of(desk, entity, facts))
        keys = dict.fromkeys(choice.key for choice in chosen if isinstance(choice.key, UUID))
        found = [records.read(desk, COUNTRY, key) for key in keys]
    return _items(desk, request, about, found)


def _items(
    desk: Desk, request: DocumentRequest, about: str, found: Sequence[Facts]
) -> tuple[BatchItem, ...]:
    code = ENTITIES[about].code
    return tuple(
        BatchItem(
            replace(request, subject=str(facts[code])),
            _name(desk, about, facts),
            _region(desk, about, facts),
        )
        for facts in found
    )


def _name(desk: Desk, about: str, facts: Facts) -> Bilingual:
    choice = records.named(desk, about, facts.id)
    label = choice.label if choice is not None else ""
    if isinstance(label, Bilingual):
        return Bilingual(label.en, label.fr)
    return in_both(label) if isinstance(label, Msg) else Bilingual(str(label), str(label))


def _region(desk: Desk, about: str, facts: Facts) -> Bilingual:
    """The one region of its countries; none if they are of several."""
    countries = relations.countries_of(desk, about, facts)
    keys = [choice.key for choice in countries if isinstance(choice.key, UUID)]
    regions = {_code(records.read(desk, COUNTRY, key)["region"]) for key in keys}
    label = next((one.label for one in REGIONS if regions == {str(one.key)}), None)
    return in_both(label) if isinstance(label, Msg) else Bilingual()


def _code(value: object) -> str:
    return str(value.key if isinstance(value, Choice) else value)
