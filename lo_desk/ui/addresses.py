"""Following an address to the view or record it names, and copying the address of one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from lo_desk.domain.views import View
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, said
from lo_desk.services import addresses
from lo_desk.services.addresses import Found
from lo_desk.ui.bookmarks import Bookmarked
from lo_desk.ui.pages import place_listing
from lo_desk.ui.workspace import Workspace


def follow(workspace: Workspace, text: str) -> bool:
    """Go where the address ``text`` leads; whether one is there, else it is said why not."""
    try:
        way(workspace, addresses.find(workspace.desk, text))()
    except DeskError as error:
        workspace.tell(error.msg)
        return False
    return True


def way(workspace: Workspace, found: Found) -> Callable[[], object]:
    """What goes to the view or record that was found.

    Raises:
        ViewGone: The view is of a list that there is no longer.
    """
    if found.record is not None:
        return partial(workspace.open, found.list, found.record)
    place = place_listing(found.list)
    if place is None:
        raise addresses.ViewGone
    return partial(look, workspace, place.key, found.list, found.view)


def look(workspace: Workspace, place: str, kept: str, view: str) -> None:
    """Show the list that is ``kept`` at a place as the saved view says, the cursor in it."""
    workspace.go(place, saved=view, kept=kept)
    workspace.arrived.emit()


def copy_view(workspace: Workspace, view: View) -> None:
    """The address of the view to the clipboard."""
    QGuiApplication.clipboard().setText(addresses.of_view(workspace.desk, view))
    own = N_(
        "Address copied. The view is your own: it opens for you on this computer. Save it for"
        " everybody, and its address opens for all."
    )
    workspace.tell(N_("Address copied. It opens this view for all.") if view.shared else own)


class RecordAddress(QObject):
    """Copies the address of the record one looks at."""

    def __init__(self, workspace: Workspace, bookmarked: Bookmarked) -> None:
        super().__init__(bookmarked)
        self._workspace, self._bookmarked = workspace, bookmarked

    @Slot()
    def copy(self) -> None:
        """To the clipboard."""
        ref, desk = self._bookmarked.here, self._workspace.desk
        if ref is None:
            nothing = N_("No record is open here: choose one, then copy its address.")
            self._workspace.tell(nothing)
            return
        try:
            address = addresses.of_record(desk, ref.entity, ref.id)
        except DeskError as error:
            self._workspace.tell(error.msg)
            return
        QGuiApplication.clipboard().setText(address)
        self._workspace.tell(said("Address copied: %(address)s", address=address))
