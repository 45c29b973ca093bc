"""An address pasted into the palette: the row that goes where it leads, or says why it cannot."""

from functools import partial

from lo_desk.catalogue import ENTITIES
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, said
from lo_desk.services import addresses
from lo_desk.ui.addresses import follow, way
from lo_desk.ui.palette.lines import Line
from lo_desk.ui.workspace import Workspace

PICTURE, NOWHERE = "chevron-right", "triangle-alert"
LOST = N_("This address leads nowhere here. Enter says why.")


def leading(typed: str, workspace: Workspace) -> Line:
    """The row of an address."""
    say = workspace.language.now.text
    try:
        found = addresses.find(workspace.desk, typed)
        act = way(workspace, found)
    except DeskError:  # a row has no room for the sentence: whoever chooses it hears why
        return Line(say(LOST), picture=NOWHERE, act=partial(follow, workspace, typed))
    kind = N_("Saved view") if found.record is None else ENTITIES[found.list].title
    return Line(say(said("Go to %(name)s", name=found.name)), say(kind), PICTURE, act=act)
