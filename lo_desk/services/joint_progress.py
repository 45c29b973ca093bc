"""The steps of a joint assessment that are not its scores."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from lo_desk.db.models.assessing import Assessment
from lo_desk.db.queries.sheets import candidates_of
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.joint import DECIDED, SCORING
from lo_desk.domain.rows import Edit, Ref
from lo_desk.errors import InvalidFields
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


def decide(desk: Desk, assessment: UUID, version: int, facts: Mapping[str, object]) -> int:
    """Record the decision, and keep what its options come to now. Gives the record's new version.

    Takes up to a second: maps and effects of every option.

    Args:
        desk: Who records it.
        assessment: Of which.
        version: What the record was when the decision was begun.
        facts: Its option, words, authority and days, by field.

    Raises:
        OptionsMissing: Too few options were weighed.
        DeskError: A field is missing or wrong, or somebody else changed it meanwhile.
    """
    if facts.get("decided_option") is None:
        raise InvalidFields({"decided_option": said("Choose the option that is decided on.")})
    label = said("decision of %(record)s", record=Ref("assessment", assessment))
    edit = Edit("assessment", assessment, version, {**facts, "state": DECIDED})
    return records.save(desk, [edit], label)[assessment]


def places(desk: Desk, assessment: UUID) -> Sequence[tuple[UUID, Bilingual]]:
    """The candidates of an assessment by id, with their city."""
    with desk.store.reading() as session:
        return tuple((each.id, each.city) for each in candidates_of(session, assessment))
