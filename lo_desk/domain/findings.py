"""What a check of the installation finds."""

from dataclasses import dataclass

from lo_desk.i18n.msg import Msg


@dataclass(frozen=True)
class Finding:
    """One thing that was checked.

    Attributes:
        ok: Whether all is well with it.
        name: What was checked.
        detail: What was found.
        mend: The line to run that mends it; empty if all is well, or nothing can be run.
    """

    ok: bool
    name: Msg
    detail: Msg
    mend: str = ""
