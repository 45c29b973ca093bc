"""Everything the document of a joint assessment prints."""

from dataclasses import dataclass

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.joint_facts import JointFacts, JointFindings
from lo_desk.domain.joint_sides import OptionMaps
from lo_desk.domain.packs import DocumentRequest, Issue


@dataclass(frozen=True)
class JointPack:
    """What was entered, what follows, and the maps of one option.

    Attributes:
        findings: None: the sheets are closed.
        maps: Of the option that was decided on, else of the one that adds most; None: no option
            changes anything, or it is a document of an earlier build.
        named: Whether the decision names that option.
    """

    request: DocumentRequest
    facts: JointFacts
    findings: JointFindings | None
    inputs: str
    demo: bool
    marking: int
    fingerprint: str
    issue: Issue | None = None
    maps: OptionMaps | None = None
    named: bool = False

    @property
    def subject(self) -> Bilingual:
        """The assessment's title."""
        return self.facts.title
