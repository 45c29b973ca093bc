"""A good answer to start from: posts one by one, then exchanged while that helps."""

from collections.abc import Callable, Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from lo_desk.assessment.optimiser.model import Serving, year_cost
from lo_desk.assessment.optimiser.program import Layout
from lo_desk.domain.network import Spot

Worths = dict[Spot, Serving]
"""Which serving each need has."""


def greedy(layout: Layout, going: Callable[[], bool] = lambda: True) -> NDArray[np.float64]:
    """Columns of posts and servings within count, budget and loads; other limits may be broken.

    Equal gains go to the post whose code comes first. Exchanges end once ``going`` says no.
    """
    start = _Start(layout)
    opened = [site.code for site in layout.sites if site.kept]
    while (code := start.next(opened, start.assigned(opened))) is not None:
        opened.append(code)
    return start.columns(start.exchanged(opened, going))


class _Start:
    """The servings of a problem, sorted once."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        own = [serving for serving in layout.servings if serving.own is None]
        self.best_first = sorted(own, key=lambda s: (-s.value, s.spot, s.post))
        self.by_post: dict[str, list[Serving]] = {}
        for serving in own:
            self.by_post.setdefault(serving.post, []).append(serving)
        self.loads = {site.code: site.load for site in layout.sites}
        self.kept = {site.code for site in layout.sites if site.kept}

    def assigned(self, opened: Iterable[str]) -> Worths:
        """Needs served by these posts: the most valuable first, while their loads last."""
        left, found = {code: self.loads[code] for code in opened}, Worths()
        for serving in self.best_first:
            if serving.post in left and serving.spot not in found:
                room = left[serving.post]
                if room is None or serving.load <= room:
                    found[serving.spot] = serving
                    left[serving.post] = None if room is None else room - serving.load
        return found

    def next(self, opened: list[str], served: Worths) -> str | None:
        """The post that adds most to what these serve; None: none adds anything."""
        best, most = None, 0
        for k in self.layout.free:
            code = self.layout.sites[k].code
            if code not in opened and _affordable(self.layout, [*opened, code]):
                gain = self._gain(code, served)
                if gain > most:
                    best, most = code, gain
        return best

    def exchanged(self, opened: list[str], going: Callable[[], bool]) -> list[str]:
        """One post for another, the exchange that helps most, until none does."""
        value = _value(self.assigned(opened))
        while True:
            free = [code for code in opened if code not in self.kept]
            tried = [self._without(opened, code) for code in free if going()]
            better = max(tried, key=lambda each: each[0], default=(value, opened))
            if better[0] <= value:
                return opened
            value, opened = better

    def columns(self, opened: list[str]) -> NDArray[np.float64]:
        """The posts and what they serve, as columns."""
        columns, at = np.zeros(self.layout.width), self.layout.served()
        for code in opened:
            columns[self.layout.site[code]] = 1.0
        for serving in self.assigned(opened).values():
            columns[at[serving.spot, serving.post]] = 1.0
        return columns

    def _without(self, opened: list[str], code: str) -> tuple[int, list[str]]:
        rest = [other for other in opened if other != code]
        new = self.next(rest, self.assigned(rest))
        now = rest if new is None else [*rest, new]
        return _value(self.assigned(now)), now

    def _gain(self, code: str, served: Worths) -> int:
        """What the post would add within its load, others staying as they are."""
        gains = []
        for serving in self.by_post.get(code, ()):
            held = served.get(serving.spot)
            more = serving.value - (held.value if held else 0)
            if more > 0:
                gains.append((-more, serving.spot, serving.load))
        left, found = self.loads[code], 0
        for less, _, load in sorted(gains):
            if left is None or load <= left:
                found -= less
                left = None if left is None else left - load
        return found


def _value(served: Mapping[Spot, Serving]) -> int:
    return sum(serving.value for serving in served.values())


def _affordable(layout: Layout, codes: list[str]) -> bool:
    limits = layout.problem.limits
    sites = [layout.sites[layout.site[code]] for code in codes]
    if limits.count is not None and sum(not site.kept for site in sites) > limits.count:
        return False
    return all(
        most is None or sum(year_cost(site, year) for site in sites) <= most
        for year, most in enumerate(limits.budget)
    )
