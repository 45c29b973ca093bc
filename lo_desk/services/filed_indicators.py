"""Files of indicators that cycles brought, as they were kept."""

from sqlalchemy.orm import Session

from lo_desk.db.models.assessing import AssessmentCycle
from lo_desk.db.queries import issued
from lo_desk.domain.frozen import NotFrozen, thaw
from lo_desk.domain.indicator_file import IndicatorFile


def filed(session: Session, cycle: AssessmentCycle) -> IndicatorFile | None:
    """The file that was brought into the cycle; None: none was, or it is lost."""
    return kept(session, cycle.indicators_hash)


def kept(session: Session, digest: str | None) -> IndicatorFile | None:
    """The file of that digest; None: there is none such."""
    text = issued.facts_named(session, digest) if digest else None
    try:
        return thaw(IndicatorFile, text) if text is not None else None
    except NotFrozen:
        return None
