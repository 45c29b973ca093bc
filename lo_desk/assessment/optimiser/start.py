"""A good answer to start from: posts one by one, each time the one that adds most."""

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from lo_desk.assessment.optimiser.model import Layout, Serving, year_cost
from lo_desk.domain.network import Spot


def greedy(layout: Layout) -> NDArray[np.float64]:
    """Columns of posts and servings within count, budget and loads; other limits may be broken.

    Equal gains go to the post whose code comes first.
    """
    own = [serving for serving in layout.servings if serving.own is None]
    by_post: dict[str, list[Serving]] = {}
    for serving in own:
        by_post.setdefault(serving.post, []).append(serving)
    opened = [site.code for site in layout.sites if site.kept]
    worth = _worths(layout, by_post, opened)
    while (code := _next(layout, by_post, opened, worth)) is not None:
        opened.append(code)
        for serving in _taken(layout, by_post.get(code, ()), worth, code):
            worth[serving.spot] = max(worth.get(serving.spot, 0), serving.value)
    return _columns(layout, own, set(opened))


def _worths(
    layout: Layout, by_post: Mapping[str, list[Serving]], opened: Iterable[str]
) -> dict[Spot, int]:
    worth: dict[Spot, int] = {}
    for code in opened:
        for serving in _taken(layout, by_post.get(code, ()), worth, code):
            worth[serving.spot] = max(worth.get(serving.spot, 0), serving.value)
    return worth


def _next(
    layout: Layout,
    by_post: Mapping[str, list[Serving]],
    opened: list[str],
    worth: Mapping[Spot, int],
) -> str | None:
    best, most = None, 0
    for k in layout.free:
        code = layout.sites[k].code
        if code in opened or not _affordable(layout, [*opened, code]):
            continue
        taken = _taken(layout, by_post.get(code, ()), worth, code)
        gain = sum(serving.value - worth.get(serving.spot, 0) for serving in taken)
        if gain > most:
            best, most = code, gain
    return best


def _taken(
    layout: Layout, held: Iterable[Serving], worth: Mapping[Spot, int], code: str
) -> list[Serving]:
    """What the post would serve better than it is served, within its load."""
    better = [s for s in held if s.value > worth.get(s.spot, 0)]
    better.sort(key=lambda s: (worth.get(s.spot, 0) - s.value, s.spot))
    left, found = layout.sites[layout.site[code]].load, []
    for serving in better:
        if left is None or serving.load <= left:
            found.append(serving)
            left = None if left is None else left - serving.load
    return found


def _affordable(layout: Layout, codes: list[str]) -> bool:
    limits = layout.problem.limits
    sites = [layout.sites[layout.site[code]] for code in codes]
    if limits.count is not None and sum(not site.kept for site in sites) > limits.count:
        return False
    return all(
        most is None or sum(year_cost(site, year) for site in sites) <= most
        for year, most in enumerate(limits.budget)
    )


def _columns(layout: Layout, own: list[Serving], opened: set[str]) -> NDArray[np.float64]:
    columns = np.zeros(layout.width)
    for code in opened:
        columns[layout.site[code]] = 1.0
    at, served = layout.served(), set[Spot]()
    left = {code: layout.sites[layout.site[code]].load for code in opened}
    for serving in sorted(own, key=lambda s: (-s.value, s.spot, s.post)):
        room = left.get(serving.post, 0)
        fits = room is None or serving.load <= room
        if serving.post in opened and serving.spot not in served and fits:
            columns[at[serving.spot, serving.post]] = 1.0
            served.add(serving.spot)
            left[serving.post] = None if room is None else room - serving.load
    return columns
