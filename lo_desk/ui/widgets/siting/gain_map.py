"""Where coverage would change, on the map; the table beside it says the same."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lo_desk.catalogue.coverage import DISCLAIMER
from lo_desk.domain.agencies import CBSA, JOINT, RCMP
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.siting import SitingFound
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import em
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.world_map import MapFacts, Pin, WorldMap

HIGH, MILLION = 240, 1_000_000
LEGEND = N_(
    "Solid: coverage by the CBSA changes. Hatched: by the RCMP. Crossed: by both. Marks: posts to"
    " open."
)


class GainMap(QWidget):
    """Countries whose coverage grows, by whose it is; a mark where each post would open."""

    def __init__(self, found: SitingFound, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        say = Texts(self, language)
        self.map = WorldMap(language, self)
        self.map.setObjectName("gain_map")
        self.map.setFixedHeight(em(self, HIGH))
        say(self.map.setAccessibleName, N_("Map of where coverage changes, with posts to open"))
        facts = map_facts(found)
        self.map.show_facts(facts)
        self.map.frame(tuple(facts.looks))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.map)
        column.addWidget(label(say, LEGEND, self, "small"))
        column.addWidget(label(say, DISCLAIMER, self, "small"))


def map_facts(found: SitingFound) -> MapFacts:
    """What the map shows; every country of it is in the table of places."""
    looks: dict[str, str] = {}
    names: dict[str, Bilingual] = {}
    told: dict[str, object] = {}
    for each in found.places:
        line = each.line
        who = _who(line.before, line.after)
        looks[each.iso2] = who if looks.get(each.iso2, who) == who else JOINT
        names.setdefault(each.iso2, line.place)
        told.setdefault(each.iso2, _sentence(line.place, line.before, line.after))
    pins = tuple(
        Pin(site.at.longitude / MILLION, site.at.latitude / MILLION, site.agency)
        for site in (each.site for each in found.chosen)
        if site.at.longitude is not None and site.at.latitude is not None
    )
    return MapFacts(looks, names, told, pins)


def _who(before: tuple[int, int], after: tuple[int, int]) -> str:
    changed = [a != b for a, b in zip(before, after, strict=True)]
    if all(changed):
        return JOINT
    return CBSA if changed[0] else RCMP


def _sentence(place: Bilingual, before: tuple[int, int], after: tuple[int, int]) -> Msg:
    cbsa, rcmp = ((was // 100, now // 100) for was, now in zip(before, after, strict=True))
    return said(
        "%(place)s: CBSA %(cbsa_was)s%% before, %(cbsa_now)s%% after; RCMP %(rcmp_was)s%% before,"
        " %(rcmp_now)s%% after",
        place=place,
        cbsa_was=cbsa[0],
        cbsa_now=cbsa[1],
        rcmp_was=rcmp[0],
        rcmp_now=rcmp[1],
    )
