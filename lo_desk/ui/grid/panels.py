"""The panels of one list: what is decided about it, each made when it is first opened."""

from pkgutil import resolve_name
from typing import Any

from lo_desk.ui.grid import keys
from lo_desk.ui.grid.drawer import Drawer

PANELS = {
    keys.FILTER: "lo_desk.ui.grid.filter_panel:FilterPanel",
    keys.COLUMNS: "lo_desk.ui.grid.columns_panel:ColumnsPanel",
    keys.CHANGE: "lo_desk.ui.grid.bulk_panel:BulkPanel",
    keys.EXPORT: "lo_desk.ui.grid.export_panel:ExportPanel",
    keys.KEEP_VIEW: "lo_desk.ui.grid.view_panel:ViewPanel",
    keys.PASTE: "lo_desk.ui.grid.paste_panel:PastePanel",
}
"""A panel's module is read when it is opened first."""


class Panels:
    """Opens them in the list's drawer."""

    def __init__(self, drawer: Drawer) -> None:
        self._drawer = drawer
        self._made: dict[str, Any] = {}

    def __call__(self, key: str, *given: object) -> Any:
        """The panel of that key, made the first time from what it is given."""
        if key not in self._made:
            self._made[key] = resolve_name(PANELS[key])(*given, self._drawer)
        return self._made[key]

    def open(self, key: str, *given: object) -> Any:
        """Show that panel; gives it."""
        panel = self(key, *given)
        self._drawer.open(panel)
        return panel
