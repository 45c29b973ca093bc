"""Both sides of a scenario as maps: who covers which country before and after."""

from dataclasses import dataclass

from lo_desk.domain.cover_picture import EVERYTHING, CoverPicture, picture
from lo_desk.domain.scenario_changes import Scenario
from lo_desk.domain.scenario_delta import View
from lo_desk.domain.scenario_facts import Compared, HeldLine, MapLine, PostOffer
from lo_desk.services import scenarios
from lo_desk.services.desk import Desk
from lo_desk.services.scenario_offers import held_in, posts_in


@dataclass(frozen=True)
class Sides:
    """What a scenario would do, and both networks of its day.

    Attributes:
        held: Which post would cover which place.
        posts: Which posts would be open.
    """

    found: Compared
    before: CoverPicture
    after: CoverPicture
    held: tuple[HeldLine, ...]
    posts: tuple[PostOffer, ...]

    @property
    def changed(self) -> int:
        """How many countries would look otherwise."""
        was = {country.iso2: country.look for country in self.before.countries}
        return sum(was[country.iso2] != country.look for country in self.after.countries)


def looks(side: View) -> CoverPicture:
    """What every country looks like on one side."""
    return picture(side.network, side.gaps, EVERYTHING)


def map_lines(before: CoverPicture, then: CoverPicture) -> tuple[MapLine, ...]:
    """What every country looks like before and after."""
    now = {each.iso2: each.look for each in then.countries}
    return tuple(
        MapLine(each.iso2, each.name, each.look, now[each.iso2]) for each in before.countries
    )


def sides(desk: Desk, changes: Scenario) -> Sides:
    """Compare, and draw both sides; takes some 0.3 s.

    Raises:
        DeskError: A change is impossible, and why.
    """
    with desk.store.reading() as session:
        found, before, then = scenarios.compare(session, desk, changes)
        return Sides(
            found,
            looks(before),
            looks(then),
            held_in(then.network),
            posts_in(then.network.deployment),
        )
