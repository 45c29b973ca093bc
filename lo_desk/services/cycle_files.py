"""A file of indicators as an input of one assessment cycle: taken, told, left out again."""

from pathlib import Path
from uuid import UUID

from lo_desk.db.models.assessing import AssessmentCycle
from lo_desk.db.queries import issued
from lo_desk.db.queries.sheets import assessments_in
from lo_desk.db.store import Step
from lo_desk.domain.frozen import freeze
from lo_desk.domain.indicator_file import IndicatorFile
from lo_desk.domain.joint import REVEALED
from lo_desk.domain.rows import Edit, Ref
from lo_desk.i18n.msg import Msg, said
from lo_desk.services import permits
from lo_desk.services.desk import Desk
from lo_desk.services.filed_indicators import filed
from lo_desk.services.indicator_files import from_file
from lo_desk.services.sheet_rules import WeightsAreFixed
from lo_desk.services.writing import write


def in_use(desk: Desk, cycle: UUID) -> IndicatorFile | None:
    """The file that the cycle counts with besides the supplied figures; None: none."""
    with desk.store.reading() as session:
        return filed(session, session.get_one(AssessmentCycle, cycle))


def take(desk: Desk, cycle: UUID, path: Path) -> IndicatorFile:
    """Read a file and let the cycle count with it, as one step; gives what was read.

    Its figures stand in the place of those supplied for the same country and indicator.

    Raises:
        BadIndicators: Lines of it cannot be used; nothing was changed.
        WeightsAreFixed: Sheets of the cycle are open.
        DeskError: It cannot be read, or may not be written.
    """
    file = IndicatorFile(path.name, desk.today, from_file(path))
    _write(desk, cycle, file, said("indicators of %(record)s", record=_ref(cycle)))
    return file


def leave_out(desk: Desk, cycle: UUID) -> None:
    """Count with the supplied figures alone again.

    Raises:
        WeightsAreFixed: Sheets of the cycle are open.
    """
    _write(desk, cycle, None, said("indicators of %(record)s, left out", record=_ref(cycle)))


def _ref(cycle: UUID) -> Ref:
    return Ref("assessment_cycle", cycle)


def _write(desk: Desk, cycle: UUID, file: IndicatorFile | None, label: Msg) -> None:
    who = permits.person(desk)
    with desk.store.writing(Step(label)) as session:
        session.info[permits.PERSON] = who
        found = session.get_one(AssessmentCycle, cycle)
        if any(each.state in REVEALED for each in assessments_in(session, cycle)):
            raise WeightsAreFixed
        name = issued.keep_facts(session, freeze(file)) if file is not None else None
        write(session, [Edit(found.__tablename__, cycle, found.version, {"indicators_hash": name})])
