"""The pre-deployment pack: one officer, one tour, every country of the area."""

from functools import partial
from pathlib import Path

from lo_desk.domain.pre_deployment import PreDeployment
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, said
from lo_desk.progress import Progress
from lo_desk.reports import country_pack, priorities_brief
from lo_desk.reports.assembly import Told, bind
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.pdf.theme import PAPERS
from lo_desk.reports.sections import pre_deployment

CHAPTER = pre_deployment.SECTIONS[2:-1]
"""What a volume prints of it."""


def write(
    pack: PreDeployment, languages: tuple[Language, ...], target: Path, report: Progress
) -> None:
    """Write the pack beside ``target``, then rename.

    Raises:
        MissingGlyph: A character cannot be printed.
        CannotWrite: The disk is full or read-only.
    """
    facts = {"officer": pack.tour.name, "city": pack.post.city}
    frame = Frame(
        title=said("Pre-deployment pack: %(officer)s, %(city)s", **facts),
        short=N_("Pre-deployment pack"),
        day=pack.request.day,
        marking=pack.marking,
        fingerprint="",
        demo=pack.demo,
        issue=pack.issue,
    )
    sections = [partial(section, pack) for section in pre_deployment.SECTIONS]
    told = Told(languages, PAPERS[pack.request.paper], frame, sections, fictional(pack))
    bind(told, pack.request.layout, target, report)


def fictional(pack: PreDeployment) -> frozenset[str]:
    """Names after which DEMO stands; none where people are real."""
    if not pack.demo:
        return frozenset()
    names = {tour.name for tour in (pack.tour, pack.before) if tour is not None}
    for part in pack.countries:
        names |= country_pack.fictional(part.pack) | priorities_brief.fictional(part.brief)
    return frozenset(names)
