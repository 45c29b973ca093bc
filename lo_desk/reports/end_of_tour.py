"""The end-of-tour debrief form: one tour, as recorded, with questions to answer."""

from functools import partial
from pathlib import Path

from lo_desk.domain.end_of_tour import EndOfTour
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, said
from lo_desk.progress import Progress
from lo_desk.reports.assembly import Told, bind
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.pdf.theme import PAPERS
from lo_desk.reports.sections import end_of_tour

CHAPTER = end_of_tour.SECTIONS[1:]
"""What a volume prints of it."""


def write(form: EndOfTour, languages: tuple[Language, ...], target: Path, report: Progress) -> None:
    """Write the form beside ``target``, then rename.

    Raises:
        MissingGlyph: A character cannot be printed.
        CannotWrite: The disk is full or read-only.
    """
    facts = {"officer": form.tour.name, "city": form.post.city}
    frame = Frame(
        title=said("End-of-tour debrief: %(officer)s, %(city)s", **facts),
        short=N_("End-of-tour debrief"),
        day=form.request.day,
        marking=form.marking,
        fingerprint="",
        demo=form.demo,
        issue=form.issue,
    )
    sections = [partial(section, form) for section in end_of_tour.SECTIONS]
    told = Told(languages, PAPERS[form.request.paper], frame, sections, fictional(form))
    bind(told, form.request.layout, target, report)


def fictional(form: EndOfTour) -> frozenset[str]:
    """Names after which DEMO stands; none where people are real."""
    return frozenset([form.tour.name]) if form.demo else frozenset()
