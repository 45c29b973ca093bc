"""An issued joint assessment, computed again from the facts that were frozen then."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lo_desk.db.queries import issued
from lo_desk.domain.differences import Difference, differences
from lo_desk.domain.joint_pack import JointPack
from lo_desk.domain.joint_sides import Shown
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.services import joint_assessments, register
from lo_desk.services.desk import Desk
from lo_desk.services.frozen_packs import numbered, thawed
from lo_desk.services.register import DRAFT, GENUINE, SUPERSEDED


class NotRecomputable(DeskError):
    """A file that is not an issued joint assessment of this registry."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "%(path)s is no joint assessment that this registry issued, or it was altered. Nothing"
            " was computed: verify the file, or open the registry that issued it.",
            path=path,
        )


class OnlyADraft(NotRecomputable):
    """A draft: its facts were kept nowhere."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "%(path)s is a draft: it is in no register, and its facts were not kept. Nothing was"
            " computed: issue the assessment, then compute the issued document again.",
            path=path,
        )


@dataclass(frozen=True)
class Recomputed:
    """What computing it again gave.

    Attributes:
        number: Of the register.
        inputs: SHA-256 of what the figures follow from.
        intact: Whether the frozen facts still have that digest.
        changed: Figures that are not what the document says, each with both values.
    """

    number: str
    inputs: str
    intact: bool
    changed: tuple[Difference, ...]

    @property
    def identical(self) -> bool:
        """Whether every figure is what it was."""
        return self.intact and not self.changed


def recompute(desk: Desk, file: Path) -> Recomputed:
    """Compute every figure of the document again, and compare.

    Raises:
        OnlyADraft: It was never issued.
        NotRecomputable: It is no joint assessment that was issued here.
        FactsLost: The facts are not there any more.
        OSError: It cannot be read.
    """
    verdict = register.verify(desk, file)
    if verdict.state == DRAFT:
        raise OnlyADraft(str(file))
    if verdict.state not in {GENUINE, SUPERSEDED}:
        raise NotRecomputable(str(file))
    with desk.store.reading() as session:
        document = numbered(session, verdict.number, desk.home)
        pack = thawed(document, issued.facts_named(session, document.facts_hash))
    if not isinstance(pack, JointPack):
        raise NotRecomputable(str(file))
    again = joint_assessments.findings(pack.facts)
    if again and pack.findings and not pack.findings.least_lead:
        again = replace(again, least_lead=())  # a document of an earlier build does not say it
    intact = joint_assessments.inputs_hash(pack.facts) == pack.inputs
    found = (*differences(pack.findings, again), *_maps(pack))
    return Recomputed(verdict.number, pack.inputs, intact, found)


def _maps(pack: JointPack) -> Sequence[Difference]:
    """Whether the maps are of the option they should be; of an earlier build there are none."""
    if pack.maps is None:
        return ()
    told = Shown(pack.maps.number, pack.named)
    return tuple(differences(told, joint_assessments.shown_of(pack.facts), path="maps"))
