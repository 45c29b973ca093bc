"""Changes of posts: one opens, moves or closes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.scenario_changes import Change, Close, Move
from lo_desk.domain.scenario_facts import Offers, PostOffer
from lo_desk.domain.scenario_opening import Wish
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.options import Options
from lo_desk.ui.pickers import CodesEditor
from lo_desk.ui.theme import em
from lo_desk.ui.widgets.scenario.change_panel import ChangePanel, cents_in, chosen
from lo_desk.ui.widgets.scenario.site_picker import SitePicker

Choices = Callable[[str, str], Sequence[Choice]]
STAFF: Options = {
    True: N_("An officer to be named, from the first day"),
    False: N_("Nobody yet"),
}


def post_words(post: PostOffer) -> Msg:
    """A post as one chooses it."""
    return said("%(place)s (%(post)s)", place=post.city, post=post.code)


class OpenPost(ChangePanel):
    """A new post: whose, where, for which countries, at what cost."""

    def __init__(
        self,
        say: Texts,
        offers: Offers,
        language: CurrentLanguage,
        choices: Choices,
        parent: QWidget,
    ) -> None:
        super().__init__(say, parent)
        self._offers = offers
        self._agency = self.one_of("opening_agency", N_("Agency"), dict(AGENCIES))
        self._site = SitePicker("opening_site", N_("Place"), offers.sites, language, self)
        field = Field("opening_covers", N_("Also covers"), Kind.CODES, target="country")
        self._covers = CodesEditor(field, language, choices, self)
        self._covers.widget.setMinimumWidth(em(self, 240))
        say(self._covers.set_name, N_("Also covers"))
        asked = self.ask(N_("Also covers"), self._covers.widget)
        hint = asked.hint(N_("Codes of countries, such as GH;TG; type a name to find one."))
        hint.setMaximumWidth(em(self, 240))  # or the fields beside it would stand askew
        self._staffed = self.one_of("opening_staffed", N_("Who is there"), STAFF)
        self._staffed.setMinimumWidth(em(self, 320))
        self._annual = self.money("opening_annual", N_("Cost a year, in dollars"))
        self._once = self.money("opening_once", N_("One-time cost, in dollars"))

    @override
    def fill(self, values: Mapping[str, object]) -> None:
        """Take over the agency and the countries; the post opens where it is best seen to."""
        if values.get("agency") in AGENCIES:
            self._agency.choose(values["agency"])
        wanted = values.get("countries")
        countries = [str(code) for code in wanted] if isinstance(wanted, Iterable) else []
        site = self._first_mission(str(values.get("site") or ""), countries)
        if site is not None:
            self._site.show(site)
            self._covers.show(tuple(c for c in countries if c != site.site.place))

    def _first_mission(self, key: str, countries: Sequence[str]) -> Any:
        """The site asked for, else the first mission among the countries in their order."""
        sites = self._offers.sites
        named = [site for site in sites if key and key in {site.key, site.site.place}]
        by_country = {
            site.site.country: site
            for site in reversed(sites)
            if not site.alone and site.site.mission is not None
        }
        named += [by_country[code] for code in countries if code in by_country]
        return named[0] if named else None

    @override
    def made(self, day: date) -> Wish:
        """What is wished for; where and how it is written down follows from it."""
        return Wish(
            agency=str(self._agency.value),
            site=self._site.value(),
            on=day,
            covers=self._covers.value(),
            annual=cents_in(self._annual),
            once=cents_in(self._once),
            staffed=bool(self._staffed.value),
        )


class MovePost(ChangePanel):
    """A post goes elsewhere."""

    def __init__(
        self, say: Texts, offers: Offers, language: CurrentLanguage, parent: QWidget
    ) -> None:
        super().__init__(say, parent)
        self._which = self.one_of("which_move", N_("Post"), _posts(offers))
        self._to = SitePicker("move_to", N_("To"), offers.sites, language, self)
        self._once = self.money("move_once", N_("One-time cost, in dollars"))

    @override
    def made(self, day: date) -> Change:
        """The move."""
        post: Any = chosen(self._which)
        return Move(post, self._to.value(), day, cents_in(self._once))


class ClosePost(ChangePanel):
    """A post is given up."""

    def __init__(self, say: Texts, offers: Offers, parent: QWidget) -> None:
        super().__init__(say, parent)
        self._which = self.one_of("which_close", N_("Post"), _posts(offers))

    @override
    def made(self, day: date) -> Change:
        """The closing."""
        post: Any = chosen(self._which)
        return Close(post, day)


def _posts(offers: Offers) -> Options:
    return {post.id: post_words(post) for post in offers.posts}
