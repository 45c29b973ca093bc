"""What changed since the last briefing: one sheet for one post."""

from lo_desk.domain.deltas import Delta
from lo_desk.i18n.msg import N_, said
from lo_desk.reports.kind import DocumentKind
from lo_desk.reports.sections.delta import SECTIONS_TOLD, sheet


def fictional(delta: Delta) -> frozenset[str]:
    """Names after which DEMO stands; none where people are real."""
    if not delta.demo:
        return frozenset()
    words = [each for change in delta.changes for each in (change.title, change.was, change.now)]
    found = [getattr(each, "facts", {}).get("officer") for each in words]
    return frozenset(name for name in (delta.officer, *found) if isinstance(name, str) and name)


KIND = DocumentKind[Delta](
    title=lambda delta: said("What changed since the last briefing: %(city)s", city=delta.city),
    short=lambda _delta: N_("What changed since your last briefing"),
    sections=[sheet],
    chapter=SECTIONS_TOLD[1:],
    fictional=fictional,
    one_sheet=True,
)
