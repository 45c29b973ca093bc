"""Where a post could be: a mission or a place, found by typing part of its city or country."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.plain_text import letters
from lo_desk.domain.scenario_changes import Location
from lo_desk.domain.scenario_facts import SiteOffer
from lo_desk.i18n.msg import N_, said
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.pickers import ReferenceEditor
from lo_desk.ui.theme import em
from lo_desk.ui.widgets.scenario.change_panel import ChangePanel, Missing

MOST = 20
NO_SITE = N_("Choose a place of the list: type part of its city or country.")


class SitePicker:
    """One of the sites that are offered."""

    def __init__(
        self,
        key: str,
        name: str,
        sites: Sequence[SiteOffer],
        language: CurrentLanguage,
        panel: ChangePanel,
    ) -> None:
        self._sites = sites
        field = Field(key, name, Kind.REFERENCE, target=key)
        self._editor = ReferenceEditor(field, language, self._found, panel)
        self.widget: QWidget = self._editor.widget
        self.widget.setMinimumWidth(em(panel, 240))
        panel.ask(name, self.widget)

    def show(self, offer: SiteOffer | None) -> None:
        """Choose that site, or none."""
        self._editor.show(_choice(offer) if offer else None)

    def value(self) -> Location:
        """The site that is chosen.

        Raises:
            Missing: None is.
        """
        picked = self._editor.value()
        for offer in self._sites:
            if isinstance(picked, Choice) and offer.key == picked.key:
                return offer.site
        raise Missing(NO_SITE)

    def _found(self, _target: str, text: str) -> Sequence[Choice]:
        wanted = letters(text.replace(",", " ")).split()
        met = (offer for offer in self._sites if all(word in _told(offer) for word in wanted))
        return [_choice(offer) for _, offer in zip(range(MOST), met, strict=False)]


def _told(offer: SiteOffer) -> str:
    city, country = offer.site.city, offer.country
    return letters(f"{city.en} {city.fr} {country.en} {country.fr} {offer.site.country}")


def _choice(offer: SiteOffer) -> Choice:
    where = {"city": offer.site.city, "country": offer.country}
    told = (
        said("%(city)s alone, %(country)s", **where)
        if offer.alone
        else said("%(city)s, %(country)s", **where)
    )
    return Choice(offer.key, told)
