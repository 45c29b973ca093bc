"""The end-of-tour debrief form: one tour, as recorded, with questions to answer."""

from lo_desk.domain.end_of_tour import EndOfTour
from lo_desk.i18n.msg import N_, said
from lo_desk.reports.kind import DocumentKind
from lo_desk.reports.sections import end_of_tour


def fictional(form: EndOfTour) -> frozenset[str]:
    """Names after which DEMO stands; none where people are real."""
    return frozenset([form.tour.name]) if form.demo else frozenset()


KIND = DocumentKind[EndOfTour](
    title=lambda form: said(
        "End-of-tour debrief: %(officer)s, %(city)s", officer=form.tour.name, city=form.post.city
    ),
    short=lambda _form: N_("End-of-tour debrief"),
    sections=end_of_tour.SECTIONS,
    chapter=end_of_tour.SECTIONS[1:],
    fictional=fictional,
)
