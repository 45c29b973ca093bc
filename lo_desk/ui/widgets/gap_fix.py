"""From a gap to the form that would close it."""

from lo_desk.domain.inbox import InboxLine
from lo_desk.ui.workspace import Workspace


def begin_fix(workspace: Workspace, line: InboxLine) -> None:
    """Open the record to change, or the form of a new one with all that is known typed in."""
    fix = line.fix
    if fix is None:
        return
    if fix.id is None:
        workspace.open_new(fix.entity, fix.values)
    else:
        workspace.open(fix.entity, fix.id)
