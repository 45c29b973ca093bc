"""The counterpart brief: one sheet on the other agency in one country."""

from lo_desk.domain.briefs import PrioritiesBrief
from lo_desk.i18n.msg import N_, said
from lo_desk.reports.kind import DocumentKind
from lo_desk.reports.sections import brief as sheet


def fictional(brief: PrioritiesBrief) -> frozenset[str]:
    """Names after which DEMO stands; none where people are real."""
    if not brief.demo:
        return frozenset()
    people = [name for each in brief.counterparts for name in (each.officer, each.successor)]
    people += [
        who for one in brief.dates for who in one.what.facts.values() if isinstance(who, str)
    ]
    return frozenset(name for name in people if name)


KIND = DocumentKind[PrioritiesBrief](
    title=lambda brief: said("Counterpart brief: %(country)s", country=brief.country.name),
    short=lambda _brief: N_("Counterpart brief"),
    sections=[sheet.sheet],
    chapter=sheet.SECTIONS[1:],
    fictional=fictional,
    one_sheet=True,
)
