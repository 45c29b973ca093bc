"""From a gap to the form that would close it."""

from PySide6.QtWidgets import QPushButton

from lo_desk.domain.inbox import InboxLine
from lo_desk.i18n.msg import Msg
from lo_desk.services.gap_forms import form_of
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes


def begin_fix(workspace: Workspace, line: InboxLine) -> None:
    """Open the record to change, or the form of a new one with all that is known typed in."""
    fix = line.fix
    if fix is None:
        return
    if fix.id is None:
        workspace.open_new(fix.entity, form_of(workspace.desk, line).values)
    else:
        workspace.open(fix.entity, fix.id)


def allow_fix(say: Say, workspace: Workspace, line: InboxLine, act: QPushButton) -> Msg | None:
    """Grey the act of a gap for whoever could not save its form; gives why, None if they could."""
    if line.fix is None or line.fix.id is not None:  # a record that is there opens to be read
        return None
    return allow(say, workspace, act, form_of(workspace.desk, line).refusal)


def allow(say: Say, workspace: Workspace, act: QPushButton, why: Msg | None) -> Msg | None:
    """Grey an act that writes, for good where there is a reason, else while nothing is written."""
    if why is None:
        writes(say, workspace, act)
        return None
    act.setEnabled(False)
    say(act.setToolTip, why)
    say(act.setAccessibleDescription, why)
    return why
