"""The map with what stands on it: zoom buttons, legend, and the words beside every map."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue.coverage import DISCLAIMER, sentence
from lo_desk.domain.agencies import JOINT
from lo_desk.domain.cover_picture import NOTHING, CoverPicture, PostSpot
from lo_desk.i18n.msg import N_
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import design_width, dp, em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.buttons import icon_button
from lo_desk.ui.widgets.coverage.legend import Legend
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.world_map import MapFacts, Pin, WorldMap
from lo_desk.ui.workspace import Workspace

_ROOMY, _CLOSER = 560, 1.5  # design pixels from which the legend stands on the map
_LEAST = 190


class MapStage(QWidget):
    """Everything of the map's half of the page; ``map`` is the picture itself."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = Texts(self, workspace.language)
        self.map = WorldMap(workspace.language, self)
        self.map.setObjectName("map")
        self.map.setMinimumHeight(em(self, _LEAST))
        self._say(
            self.map.setAccessibleName,
            N_("Map of coverage: arrows go from country to country, Enter opens one"),
        )
        self._legend = Legend(self._say, self)
        self._boundaries = label(self._say, DISCLAIMER, self, "small")
        self._boundaries.setObjectName("boundaries")
        self._place()

    def _place(self) -> None:
        align, margin = Qt.AlignmentFlag, dp(self, 12)
        self._grid = QGridLayout()
        ring = dp(self, 4)  # room for the focus
        self._grid.setContentsMargins(ring, ring, ring, 0)
        self._grid.addWidget(self.map, 0, 0)
        self._grid.addWidget(self._zooms(), 0, 0, align.AlignRight | align.AlignTop)
        foot = QVBoxLayout()
        foot.setContentsMargins(margin, 0, margin, dp(self, 4))
        self._below = QVBoxLayout()
        foot.addLayout(self._below)
        foot.addWidget(self._boundaries)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(dp(self, 4))
        whole.addLayout(self._grid, 1)
        whole.addLayout(foot)
        self._on_map: bool | None = None
        self._arrange()

    def _zooms(self) -> QWidget:
        made = QWidget(self)
        column = QVBoxLayout(made)
        column.setSpacing(dp(made, 2))
        buttons = (
            ("closer", "plus", N_("Closer (+)"), self._on_closer),
            ("farther", "minus", N_("Farther (−)"), self._on_farther),
            ("whole_world", "globe", N_("The whole world (0)"), self._on_whole),
        )
        for name, picture, words, slot in buttons:
            made_one = icon_button(self._say, name, picture, words, made)
            made_one.setProperty("kind", "outline")
            made_one.clicked.connect(slot)
            column.addWidget(made_one)
        return made

    def picture(self, told: str) -> QImage:
        """The map with its legend, and ``told`` under it with the boundary disclaimer."""
        scene, card = self.map.picture(), self._legend.grab()
        lines = [told, self._boundaries.text()]
        line = self.fontMetrics().height() + dp(self, 6)
        ratio, tokens = scene.devicePixelRatio(), tokens_now()
        size = QSize(self.map.width(), self.map.height() + line * (len(lines) + 1))
        size.setHeight(size.height() + (0 if self._on_map else self._legend.height()))
        image = QImage(size * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor(tokens.surface))
        painter = QPainter(image)
        painter.drawPixmap(0, 0, scene)
        edge, bottom = dp(self, 12), self.map.height()
        top = bottom - self._legend.height() - edge if self._on_map else bottom
        painter.drawPixmap(edge, top, card)
        bottom = max(bottom, top + self._legend.height())
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.text))
        for number, words in enumerate(lines, 1):
            painter.drawText(edge, bottom + number * line, words)
        painter.end()
        return image

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        """The legend stands on the map where it hides nothing, else below it."""
        high = self.height() * design_width(self) / max(1, self.width())
        roomy = design_width(self) >= _ROOMY and high >= _ROOMY * 0.6
        if roomy == self._on_map:
            return
        self._on_map = roomy
        align = Qt.AlignmentFlag
        self._grid.removeWidget(self._legend)
        self._below.removeWidget(self._legend)
        self._legend.arrange(card=roomy)
        if roomy:
            self._grid.addWidget(self._legend, 0, 0, align.AlignLeft | align.AlignBottom)
        else:
            self._below.addWidget(self._legend)

    @Slot()
    def _on_closer(self) -> None:
        self.map.zoom(_CLOSER)

    @Slot()
    def _on_farther(self) -> None:
        self.map.zoom(1 / _CLOSER)

    @Slot()
    def _on_whole(self) -> None:
        self.map.frame(())


def facts_of(shown: CoverPicture) -> MapFacts:
    """What a map shows of both networks, and what is heard of each country."""
    return MapFacts(
        looks={c.iso2: c.look for c in shown.countries if c.look != NOTHING},
        names={country.iso2: country.name for country in shown.countries},
        told={country.iso2: sentence(country) for country in shown.countries},
        pins=_pins(shown.posts),
    )


def _pins(posts: tuple[PostSpot, ...]) -> tuple[Pin, ...]:
    """One mark a city: the posts of both agencies there are one."""
    by_city: dict[tuple[float, float], list[PostSpot]] = {}
    for post in posts:
        by_city.setdefault((post.longitude, post.latitude), []).append(post)
    found = []
    for (longitude, latitude), there in by_city.items():
        agencies = {post.agency for post in there}
        glyph = JOINT if len(agencies) > 1 else agencies.pop()
        empty = any(post.vacant_since for post in there)
        found.append(Pin(longitude, latitude, glyph, empty))
    return tuple(found)
