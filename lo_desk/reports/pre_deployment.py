"""The pre-deployment pack: one officer, one tour, every country of the area."""

from lo_desk.domain.pre_deployment import PreDeployment
from lo_desk.i18n.msg import N_, said
from lo_desk.reports import country_pack, priorities_brief
from lo_desk.reports.kind import DocumentKind
from lo_desk.reports.sections import pre_deployment


def fictional(pack: PreDeployment) -> frozenset[str]:
    """Names after which DEMO stands; none where people are real."""
    if not pack.demo:
        return frozenset()
    names = {tour.name for tour in (pack.tour, pack.before) if tour is not None}
    for part in pack.countries:
        names |= country_pack.fictional(part.pack) | priorities_brief.fictional(part.brief)
    return frozenset(names)


KIND = DocumentKind[PreDeployment](
    title=lambda pack: said(
        "Pre-deployment pack: %(officer)s, %(city)s", officer=pack.tour.name, city=pack.post.city
    ),
    short=lambda _pack: N_("Pre-deployment pack"),
    sections=pre_deployment.SECTIONS,
    chapter=pre_deployment.SECTIONS[2:-1],
    fictional=fictional,
)
