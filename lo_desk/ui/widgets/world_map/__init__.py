"""The world as a widget: ``WorldMap`` shows it, ``MapFacts`` says what it shows."""

from lo_desk.ui.widgets.world_map.facts import MapFacts, Pin
from lo_desk.ui.widgets.world_map.widget import WorldMap

__all__ = ["MapFacts", "Pin", "WorldMap"]
