"""An issued document beside the registry as it was recorded when it was issued."""

from dataclasses import replace

from lo_desk.db.models.issued import IssuedDocument
from lo_desk.db.queries import issued
from lo_desk.db.queries.journal import step_that_made
from lo_desk.db.recorded import recorded
from lo_desk.domain.differences import Difference, differences
from lo_desk.errors import DeskError
from lo_desk.services import documents
from lo_desk.services.desk import OTTAWA, Desk
from lo_desk.services.frozen_packs import UNTOLD, FactsLost, numbered, thawed


def disagreements(desk: Desk, number: str) -> tuple[Difference, ...]:
    """Facts that a document states and that were not so recorded when it was issued.

    The journal is read up to the step that issued the document; what it gives is gathered as the
    document was. Nothing in the registry is touched.

    Returns:
        Where each fact stands, what the document says, what was recorded; none: they agree.

    Raises:
        NotIssued: There is no such number.
        FactsLost: Its facts are lost.
    """
    with desk.store.reading() as session:
        document = numbered(session, number, desk.home)
        text = issued.facts_named(session, document.facts_hash)
        step = step_that_made(session, IssuedDocument.__tablename__, document.id)
    pack = thawed(document, text)
    if step is None:
        raise FactsLost(number)
    day = document.issued_at.astimezone(OTTAWA).date()
    with recorded(desk.store, step) as store:
        then = replace(desk, store=store, today=day, day=pack.request.day)
        try:
            was = documents.gathered(then, pack.request)
        except DeskError:  # what it is about was not there
            return (("subject", pack.subject, None),)
    return tuple(differences(pack, was, without=UNTOLD))
