"""A register as a document: every record of one kind that a reader may see, with a number."""

from dataclasses import dataclass

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import Withheld
from lo_desk.domain.packs import DocumentRequest, Issue
from lo_desk.domain.tables import ShownList


@dataclass(frozen=True)
class RegistryList:
    """A list that is issued like any document.

    Attributes:
        title: What is listed.
        shown: Its columns and rows.
        withheld: Records that the reader’s agency may not see, counted.
    """

    request: DocumentRequest
    title: Bilingual
    shown: ShownList
    withheld: tuple[Withheld, ...]
    demo: bool
    marking: int
    fingerprint: str = ""
    issue: Issue | None = None

    @property
    def subject(self) -> Bilingual:
        """What is listed."""
        return self.title
