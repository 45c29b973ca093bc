"""What an answer of the search is worth: each post's part, each agency, each place, as a what-if."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lo_desk.assessment.optimiser.model import Problem, Serving
from lo_desk.assessment.optimiser.network import line_for, with_plan
from lo_desk.assessment.optimiser.plans import Answer, Plan, alone
from lo_desk.assessment.optimiser.program import Layout
from lo_desk.assessment.optimiser.solve import Effort
from lo_desk.domain.agencies import AGENCIES, CBSA, RCMP
from lo_desk.domain.cover_together import Effective, covers
from lo_desk.domain.deployment import Line
from lo_desk.domain.network import Network, Spot
from lo_desk.domain.scenario_changes import Open
from lo_desk.domain.scenario_facts import CoverLine
from lo_desk.domain.siting import AgencyNeed, ChosenSite, PlaceGain, SitingFound
from lo_desk.services.siting_opening import opening

TENTHS = 10
"""Of a point of need: a thousandth of need at a place that is fully covered."""
PARTS = 1000
Covers = Mapping[Spot, Effective]


class Worth:
    """Reckons an answer again with the rule of coverage.

    Args:
        before: The network without any of the candidates.
        network: With all of them open, without lines.
        needs: Thousandths by agency and place.
    """

    def __init__(self, before: Network, network: Network, needs: Mapping[Spot, int]) -> None:
        self._before, self._network, self._needs = before, network, needs

    def told(self, base: SitingFound, problem: Problem, answer: Answer) -> SitingFound:
        """The facts of an answer that has a plan; its parts sum to its gain."""
        question, plan = base.question, answer.plan
        if plan is None:
            return base
        was = alone(Layout(problem), Effort())
        gains = _gains(was.served if was else (), plan.served)
        by_post: dict[str, dict[str, int]] = defaultdict(dict)
        for (code, place), gain in gains.items():
            by_post[code][place] = by_post[code].get(place, 0) + gain
        codes = set(plan.opened)
        shifted = sum(sum(found.values()) for code, found in by_post.items() if code not in codes)
        free = {choice.site.key for choice in question.sites}
        then = Network(with_plan(self._network, plan, free), self._network)
        old, new = covers(self._before), covers(then)
        return replace(
            base,
            chosen=tuple(
                self._chosen(base, code, by_post.get(code, {})) for code in sorted(plan.opened)
            ),
            gain=answer.gain,
            covered=self._sum(new) - self._sum(old),
            shifted=shifted,
            costs=plan.costs,
            agencies=tuple(self._agencies(was, plan, old, new)),
            places=tuple(self._places(old, new)),
            changes=tuple(self._changes(base, plan)),
        )

    def _chosen(self, base: SitingFound, code: str, gains: Mapping[str, int]) -> ChosenSite:
        [choice] = [each for each in base.question.sites if each.site.code == code]
        order = sorted(gains, key=lambda place: (-gains[place], place))
        names = tuple(self._network.places[place].name for place in order)
        return ChosenSite(choice.site, sum(gains.values()), names, choice.costs)

    def _agencies(
        self, was: Plan | None, plan: Plan, old: Covers, new: Covers
    ) -> Iterator[AgencyNeed]:
        for agency in AGENCIES:
            need = sum(each for spot, each in self._needs.items() if spot[0] == agency)
            yield AgencyNeed(
                agency,
                need * TENTHS,
                was.by_agency[agency] if was else 0,
                plan.by_agency[agency],
                self._sum(old, agency),
                self._sum(new, agency),
            )

    def _sum(self, found: Covers, agency: str = "") -> int:
        return sum(
            (need * found[spot].total[0] + PARTS // 2) // PARTS
            for spot, need in self._needs.items()
            if not agency or spot[0] == agency
        )

    def _places(self, old: Covers, new: Covers) -> Iterable[PlaceGain]:
        found = []
        for key, place in self._network.places.items():
            was, now = _lows(old, key), _lows(new, key)
            if was != now:
                parts = zip(AGENCIES, was, now, strict=True)
                gain = sum(self._needs.get((a, key), 0) * (after - b) for a, b, after in parts)
                found.append(PlaceGain(CoverLine(place.name, was, now, gain), place.country))
        return sorted(found, key=lambda each: (-each.line.gain, each.line.place.en))

    def _changes(self, base: SitingFound, plan: Plan) -> Iterator[Open]:
        """Each post with a line wherever it serves somebody."""
        posts = {post.code: post for post in self._network.open.values()}
        lines: dict[str, dict[str, Line]] = defaultdict(dict)
        for serving in plan.served:
            place = self._network.places[serving.place]
            lines[serving.post][serving.place] = line_for(self._network, posts[serving.post], place)
        for choice in base.question.sites:
            code = choice.site.code
            if code in plan.opened:
                own = lines[code].values()
                yield opening(choice.site, base.question.day, own, choice.costs)


def _gains(before: Iterable[Serving], after: Iterable[Serving]) -> Mapping[tuple[str, str], int]:
    """What serving each need adds to what it had, by post and place; all sum to the whole gain."""
    had = {serving.spot: serving for serving in before}
    found: dict[tuple[str, str], int] = defaultdict(int)
    for serving in after:
        earlier = had.pop(serving.spot, None)
        found[serving.post, serving.place] += serving.value - (earlier.value if earlier else 0)
    for serving in had.values():  # no longer served by anybody
        found[serving.post, serving.place] -= serving.value
    return found


def _lows(found: Covers, place: str) -> tuple[int, int]:
    return found[CBSA, place].total[0], found[RCMP, place].total[0]
