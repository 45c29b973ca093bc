"""Proof sheets: what was withheld from an issued document, with reasons, for its originator."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.db.models import MODELS
from lo_desk.db.queries import issued
from lo_desk.db.queries.records import choices_of
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import Withheld
from lo_desk.domain.packs import BOTH
from lo_desk.domain.proof_sheet import LeftOut, ProofSheet
from lo_desk.domain.walking import values
from lo_desk.i18n.msg import Msg, said
from lo_desk.progress import Progress
from lo_desk.services import reports
from lo_desk.services.desk import Desk
from lo_desk.services.frozen_packs import numbered, thawed


def proof_sheet(desk: Desk, number: str, agency: str) -> ProofSheet:
    """What of ``agency``’s was withheld from an issued document.

    Raises:
        NotIssued: There is no such number.
        FactsLost: Its facts are lost.
    """
    with desk.store.reading() as session:
        document = numbered(session, number, desk.home)
        pack = thawed(document, issued.facts_named(session, document.facts_hash))
        left = [value for _, value in values(pack) if isinstance(value, Withheld)]
        found = dict(_items(session, left, agency))
        subject = Bilingual(document.subject.en, document.subject.fr)
    items = tuple(found[key] for key in sorted(found))
    others = sum(each.count - len(each.items) for each in left if _is_of(each, agency))
    return ProofSheet(
        number=document.number,
        subject=subject,
        day=document.day,
        reader=document.reader,
        agency=agency,
        items=items,
        others=others,
        passages=json.loads(document.parity or "{}").get("elements", 0),
        marking=max((item.marking for item in items), default=0),
        demo=desk.demo,
    )


def write(desk: Desk, number: str, agency: str, folder: Path, report: Progress) -> Path:
    """Print the proof sheet for ``agency`` into ``folder``.

    Raises:
        DeskError: There is no such document, or no room.
    """
    sheet = proof_sheet(desk, number, agency)
    target = folder / f"{number}-proof-{agency}.pdf"
    return reports.write("proof-sheet", sheet, BOTH, target, report)


def _items(session: Session, left: list[Withheld], agency: str) -> Iterator[tuple[str, LeftOut]]:
    """Each withheld record that is the agency’s, by its id."""
    for each in left:
        if each.kind not in ENTITIES:
            continue
        names = choices_of(session, each.kind, each.items)
        for key in each.items:
            record: Any = session.get(MODELS[each.kind], key)
            if record is not None and record.owner == agency:
                kind = Msg(ENTITIES[each.kind].title)
                named = names[key].label if key in names else ""
                yield key.hex, LeftOut(kind, named, record.marking, _why(record))


def _why(record: Any) -> Msg:
    if record.released:
        return said("It rests on a record that is not released")
    return said("Not released by its originator")


def _is_of(left: Withheld, agency: str) -> bool:
    """Whether the originator belongs to the agency: its name begins with the agency’s."""
    return left.originator.en.startswith(AGENCIES[agency].en)
