"""The form that would close a gap, as the person at the desk can fill it in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lo_desk.domain.agencies import JOINT
from lo_desk.domain.inbox import InboxLine
from lo_desk.i18n.msg import Msg
from lo_desk.services import permits
from lo_desk.services.desk import Desk

OF_THE_OTHER = frozenset({"post", "mandate_areas"})
"""What a form of the other agency's record says, and one of one's own would not."""


@dataclass(frozen=True)
class GapForm:
    """The form of a new record.

    Attributes:
        values: What is known of it, by field key.
        refusal: Why the person at the desk could not save it; None: they could.
    """

    values: Mapping[str, object] = field(default_factory=dict)
    refusal: Msg | None = None


def form_of(desk: Desk, line: InboxLine) -> GapForm:
    """What would close the gap; a gap of both agencies is closed by either.

    A record that is there already opens to be read, whoever may change it.
    """
    fix = line.fix
    if fix is None or fix.id is not None:
        return GapForm()
    why = permits.why_not_saved(desk, fix.entity, fix.values)
    if why is None or line.gap.agency != JOINT:
        return GapForm(fix.values, why)
    own = {key: value for key, value in fix.values.items() if key not in OF_THE_OTHER}
    return GapForm(own, permits.why_not_saved(desk, fix.entity, own))


def why_not_aside(desk: Desk, line: InboxLine) -> Msg | None:
    """Why the person at the desk may not put the gap aside, or count it again; None: they may."""
    return permits.why_not_saved(desk, "gap_waiver", {"owner": line.gap.agency})
