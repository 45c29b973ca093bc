"""The joint assessments of the demo: each step of their life in its turn, as the rules ask for it.

What is decided in the end was a draft first, was scored by each agency, sealed and opened.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.assessment.sheets import seal
from lo_desk.catalogue.assessing import ASSESSING
from lo_desk.catalogue.field import Choice
from lo_desk.db.models.assessing import Assessment
from lo_desk.db.store import Step
from lo_desk.domain.agencies import JOINT
from lo_desk.domain.joint import DECIDED, DRAFT, OPEN, REVEALED, SCORING
from lo_desk.domain.rows import Edit
from lo_desk.i18n.msg import Msg, said
from lo_desk.services import demo_options
from lo_desk.services.desk import Desk
from lo_desk.services.joint_kept import keeping
from lo_desk.services.reference import SUPPLIED
from lo_desk.services.score_sheets import SALT_BYTES, sheet_text
from lo_desk.services.writing import write

_KINDS = frozenset(entity.key for entity in ASSESSING)
_SHEETS = frozenset({"score", "score_seal"})
_LATER = frozenset(
    {
        "state",
        "opened_on",
        "decided_option",
        "decision",
        "reasons",
        "dissent",
        "authority",
        "decided_on",
        "trial_review_on",
    }
)
"""What an assessment has when it is no draft any more."""


def without(edits: Sequence[Edit]) -> list[Edit]:
    """All but what belongs to joint assessments."""
    return [edit for edit in edits if edit.entity not in _KINDS]


def live(desk: Desk, edits: Sequence[Edit], day: date) -> None:
    """Write the joint assessments among ``edits``, a step of their life after the other.

    Args:
        desk: A desk at the registry.
        edits: All records of the demo.
        day: The day everything is told from.

    Raises:
        DeskError: A rule objects; the tables are wrong.
    """
    ours = [edit for edit in edits if edit.entity in _KINDS]
    posed = [_draft(edit) for edit in ours if edit.entity not in _SHEETS]
    scores = [edit for edit in ours if edit.entity == "score"]
    asked = [edit for edit in ours if edit.entity == "assessment"]
    _write(desk, said("Joint assessments, as drafts"), posed)
    _write(desk, said("Options say what they would change"), _options(desk, day))
    _write(desk, said("Scoring begins"), _becoming(desk, asked, SCORING))
    _write(desk, said("Each agency scores"), [e for e in scores if e.changes["owner"] != JOINT])
    _seal(desk, [edit for edit in ours if edit.entity == "score_seal"])
    _write(desk, said("Both sheets are opened"), _becoming(desk, asked, OPEN, {"opened_on"}))
    _write(desk, said("Scores agreed on"), [e for e in scores if e.changes["owner"] == JOINT])
    _write(desk, said("Decisions"), _becoming(desk, asked, DECIDED, _LATER))


def _write(desk: Desk, label: Msg, edits: Sequence[Edit]) -> None:
    with desk.store.writing(Step(label, part_of=SUPPLIED)) as session:
        write(session, keeping(session, desk, edits))


def _options(desk: Desk, day: date) -> list[Edit]:
    with desk.store.reading() as session:
        return demo_options.changes(session, desk, day)


def _draft(edit: Edit) -> Edit:
    if edit.entity != "assessment":
        return edit
    first = {key: value for key, value in edit.changes.items() if key not in _LATER}
    return replace(edit, changes=first)


def _becoming(
    desk: Desk, asked: Sequence[Edit], state: str, told: Collection[str] = ()
) -> list[Edit]:
    """Those that come to ``state`` on their way, with the facts that are ``told`` then."""
    with desk.store.reading() as session:
        return [
            Edit(
                edit.entity,
                edit.id,
                session.get_one(Assessment, edit.id).version,
                {key: edit.changes[key] for key in told if key in edit.changes} | {"state": state},
            )
            for edit in asked
            if state in _way(str(edit.changes.get("state", DRAFT)))
        ]


def _way(state: str) -> tuple[str, ...]:
    """The states up to that one."""
    ways = (DRAFT, SCORING, *REVEALED)
    return ways[: ways.index(state) + 1]


def _seal(desk: Desk, seals: Sequence[Edit]) -> None:
    """Each agency seals its sheet as it stands; the random bytes are those of the demo."""
    label = said("Each agency seals its sheet")
    with desk.store.writing(Step(label, part_of=SUPPLIED)) as session:
        write(session, list(_sealed(session, seals)))


def _sealed(session: Session, seals: Sequence[Edit]) -> Iterator[Edit]:
    for edit in seals:
        salt = sha256(edit.id.bytes).digest()[:SALT_BYTES]
        text = sheet_text(session, _of(edit), str(edit.changes["owner"]))
        facts = {"digest": seal(text, salt), "salt": salt.hex()}
        yield replace(edit, changes={**edit.changes, **facts})


def _of(edit: Edit) -> UUID:
    match edit.changes["assessment"]:
        case Choice(key=UUID() as assessment):
            return assessment
    raise ValueError(edit)
