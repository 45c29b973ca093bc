"""The handover pack: one post, from whoever leaves to whoever comes."""

from lo_desk.domain.handover import HandoverPack
from lo_desk.i18n.msg import said
from lo_desk.reports.blocks.page import people_in
from lo_desk.reports.kind import DocumentKind
from lo_desk.reports.sections import handover


def fictional(pack: HandoverPack) -> frozenset[str]:
    """Names after which DEMO stands; none where people are real."""
    if not pack.demo:
        return frozenset()
    people = [tour.name for tour in (pack.leaving, pack.arriving) if tour is not None]
    return frozenset([*people, *people_in(one.what for one in pack.dates)])


KIND = DocumentKind[HandoverPack](
    title=lambda pack: said(
        "Handover pack: %(city)s, %(code)s", city=pack.post.city, code=pack.post.code
    ),
    short=lambda pack: said("Handover pack: %(code)s", code=pack.post.code),
    sections=handover.SECTIONS,
    chapter=handover.SECTIONS[1:-1],
    fictional=fictional,
)
