"""The steps of a joint assessment that are not its scores."""

from collections.abc import Sequence
from uuid import UUID

from lo_desk.db.models.assessing import Assessment
from lo_desk.db.queries.sheets import candidates_of
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.joint import SCORING
from lo_desk.domain.rows import Edit, Ref
from lo_desk.i18n.msg import said
from lo_desk.services import records
from lo_desk.services.desk import Desk


def begin(desk: Desk, assessment: UUID) -> None:
    """Let both agencies score.

    Raises:
        NotReadyToScore: There is no candidate, or the weights are no whole.
    """
    with desk.store.reading() as session:
        version = session.get_one(Assessment, assessment).version
    label = said("scoring of %(record)s", record=Ref("assessment", assessment))
    records.save(desk, [Edit("assessment", assessment, version, {"state": SCORING})], label)


def places(desk: Desk, assessment: UUID) -> Sequence[tuple[UUID, Bilingual]]:
    """The candidates of an assessment by id, with their city."""
    with desk.store.reading() as session:
        return tuple((each.id, each.city) for each in candidates_of(session, assessment))
