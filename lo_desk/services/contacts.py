"""Work contacts: of officers and of positions in other bodies; confirmed, and given out."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from lo_desk.db.queries.asking import word
from lo_desk.db.queries.contacts import contacts_of_all, officers_of_all
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.contact_cards import ContactCard
from lo_desk.domain.rows import Edit, Ref
from lo_desk.errors import CannotWrite
from lo_desk.exchange import vcards
from lo_desk.i18n.language import in_both
from lo_desk.i18n.msg import N_, counted, said
from lo_desk.progress import Progress
from lo_desk.services import records
from lo_desk.services.desk import Desk

FICTIONAL = N_("Fictional people and facts, for the demonstration.")


def confirm(desk: Desk, entity: str, key: UUID) -> None:
    """Say that the contact of an ``officer`` or a ``contact`` is still correct today: one step."""
    edit = _checked(desk, entity, key)
    records.save(desk, [edit], said("contact confirmed: %(record)s", record=Ref(entity, key)))


def confirm_all(desk: Desk, entity: str, keys: Sequence[UUID]) -> None:
    """The same of several, as one step."""
    edits = [_checked(desk, entity, key) for key in keys]
    label = counted("%(n)s contact confirmed", "%(n)s contacts confirmed", len(edits))
    records.save(desk, edits, label)


def _checked(desk: Desk, entity: str, key: UUID) -> Edit:
    version = records.read(desk, entity, key).version
    return Edit(entity, key, version, {"verified_on": desk.today})


def cards(desk: Desk, only: Collection[UUID] | None = None) -> Sequence[ContactCard]:
    """Officers and contacts that can be reached by telephone or by mail, officers first.

    Args:
        desk: The registry and the day that tells who is where.
        only: Ids of officers and contacts; None: all of them.
    """
    with desk.store.reading() as session:
        found = [_officer(*row) for row in officers_of_all(session, desk.day)]
        found += [_contact(*row) for row in contacts_of_all(session)]
    return [
        card for card in found if (card.phone or card.email) and (only is None or card.id in only)
    ]


def export(
    desk: Desk, target: Path, report: Progress, only: Collection[UUID] | None = None
) -> Path:
    """Write the cards as vCards into ``target``; gives the file. Half a file is never there.

    Raises:
        CannotWrite: There is no room, or the folder is read-only.
    """
    report(0.0, said("Reading the registry"))
    found = cards(desk, only)
    both = in_both(FICTIONAL)
    note = f"{both.en} / {both.fr}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        vcards.write(found, target, note if desk.demo else "")
    except OSError as error:
        raise CannotWrite(str(target)) from error
    report(1.0, said("Done"))
    return target


def _officer(officer: Any, post: Any, mission: Any) -> ContactCard:
    return ContactCard(
        id=officer.id,
        name=officer.name,
        position=role_of(post) if post else Bilingual(),
        organization=AGENCIES[officer.owner],
        city=mission.city if mission else Bilingual(),
        phone=officer.phone or "",
        email=officer.email or "",
        zone=mission.time_zone if mission else "",
        verified_on=officer.verified_on,
    )


def _contact(contact: Any, country: Any, place: Any) -> ContactCard:
    return ContactCard(
        id=contact.id,
        name="",
        position=contact.position,
        organization=contact.organization,
        city=place.name if place else country.name,
        phone=contact.phone or "",
        email=contact.email or "",
        zone=contact.time_zone or country.time_zone or "",
        verified_on=contact.verified_on,
    )


def role_of(post: Any) -> Bilingual:
    """What an officer is at ``post``: the role of the post, in both languages."""
    return in_both(word("post", "role", post.role))
