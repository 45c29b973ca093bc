"""One volume of many documents of a kind: a chapter each, and contents with page numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lo_desk.domain.batch import BatchItem
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefs import PrioritiesBrief
from lo_desk.domain.deltas import Delta
from lo_desk.domain.end_of_tour import EndOfTour
from lo_desk.domain.forum_pack import ForumPack
from lo_desk.domain.handover import HandoverPack
from lo_desk.domain.packs import CountryPack, DocumentRequest, Issue
from lo_desk.domain.pre_deployment import PreDeployment

VOLUME = "volume"
BOUND = (
    "country-pack",
    "priorities-brief",
    "delta",
    "visit",
    "handover",
    "end-of-tour",
    "pre-deployment",
)
"""Kinds of document that can be chapters."""
Chapter = (
    CountryPack | PrioritiesBrief | Delta | ForumPack | HandoverPack | EndOfTour | PreDeployment
)


@dataclass(frozen=True)
class Volume:
    """Everything a volume prints.

    Attributes:
        name: What it is a volume of, and of how many.
        kind: Key of the kind its chapters are of.
        chapters: The facts of each, in order.
    """

    request: DocumentRequest
    name: Bilingual
    kind: str
    chapters: tuple[Chapter, ...]
    demo: bool
    marking: int
    fingerprint: str = ""
    issue: Issue | None = None

    @property
    def subject(self) -> Bilingual:
        """What it is a volume of."""
        return self.name


def bound(request: DocumentRequest, items: Sequence[BatchItem]) -> DocumentRequest:
    """The request of one volume of these, all of them as ``request`` says."""
    codes = ", ".join(item.request.subject for item in items)
    return replace(request, kind=VOLUME, subject=f"{request.kind}: {codes}")


def chapters_of(subject: str) -> tuple[str, tuple[str, ...]]:
    """The kind of the chapters, and what each is about, as the request of a volume says."""
    kind, _, codes = subject.partition(":")
    return kind.strip(), tuple(code.strip() for code in codes.split(",") if code.strip())
