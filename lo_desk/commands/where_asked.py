"""The question of ``lo-desk where-to-post`` as it is typed."""

from argparse import Namespace
from collections.abc import Mapping, Sequence

from lo_desk.assessment.refusals import ContradictoryLimits, NotANumber
from lo_desk.commands.usage import Parser, WrongUsage
from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.siting import (
    SECONDS,
    YEARS,
    SiteChoice,
    SitingOffers,
    SitingQuestion,
)
from lo_desk.errors import UnknownRecord
from lo_desk.i18n.msg import N_, said

CENTS = 100
WHOSE = ("joint", *AGENCIES)


def arguments(parser: Parser) -> None:
    """What ``lo-desk where-to-post`` takes."""
    parser.take_day()
    listed = parser.text(N_("list the posts that could open"))
    parser.add_argument("--candidates", action="store_true", help=listed)
    many = {"action": "append", "default": []}
    why = N_("a post that may open; by default those proposed, assessed or candidates")
    parser.take("--site", N_("CODE"), why, **many)
    why = N_("what a post costs in each fiscal year, in dollars: ACC-CBSA=400000")
    parser.take("--cost", N_("CODE=AMOUNT"), why, **many)
    parser.take("--count", N_("N"), N_("how many posts to open at most"))
    why = N_("dollars for the posts that open, in each fiscal year; up to three, one a year")
    parser.take("--budget", N_("AMOUNT"), why, **many)
    parser.take("--load", N_("N"), N_("how many places a post can serve at most"))
    why = N_("a need that must be served, as PLACE:AGENCY")
    parser.take("--require", N_("PLACE:AGENCY"), why, **many)
    parser.take("--not-both", N_("PAIR"), N_("two posts that may not both open"), **many)
    why = N_("whose needs count")
    parser.take("--whose", N_("AGENCY"), why, choices=WHOSE, default="joint")
    fair = N_("first the smaller of both agencies’ relative gains, then their sum")
    parser.add_argument("--fair", action="store_true", help=parser.text(fair))
    parser.take("--seconds", N_("N"), N_("how long to search at most"), default=str(SECONDS))
    parser.take("--keep", N_("NAME"), N_("keep the answer as a what-if: English, French"), nargs=2)
    parser.take_format("table", "json")


def asked(given: Namespace, offers: SitingOffers) -> SitingQuestion:
    """The question that was typed.

    Raises:
        WrongUsage: A word that cannot be understood.
        NotANumber: Something else where a number belongs.
        UnknownRecord: A post that cannot open, or a place that is not there.
    """
    load = _number(given.load, "--load")
    costs = dict(_priced(each) for each in given.cost)
    known = {site.code: site for site in offers.sites}
    for code in (*given.site, *costs):
        if code not in known:
            raise UnknownRecord(said("Post that could open"), code)
    usual = [site.code for site in offers.sites if site.usual]
    return SitingQuestion(
        day=offers.day,
        sites=tuple(
            SiteChoice(
                known[code],
                (costs[code],) * YEARS if code in costs else known[code].costs,
                offers.load if load is None else load,
            )
            for code in dict.fromkeys(given.site or usual)
        ),
        count=_number(given.count, "--count"),
        budgets=_budgets(given.budget),
        required=frozenset(_required(each, dict(offers.places)) for each in given.require),
        apart=frozenset(_pair(each) for each in given.not_both),
        whose=JOINT if given.whose == "joint" else given.whose,
        fair=given.fair,
        seconds=_number(given.seconds, "--seconds") or 0,
    )


def _number(text: str | None, name: str) -> int | None:
    if text is None:
        return None
    if not text.isascii() or not text.isdigit():
        raise NotANumber(name, text)
    return int(text)


def _cents(text: str, name: str) -> int:
    return CENTS * (_number(text.strip(), name) or 0)


def _priced(text: str) -> tuple[str, int]:
    code, equal, amount = text.partition("=")
    if not equal:
        raise WrongUsage(said("Write a cost as CODE=AMOUNT, not “%(text)s”.", text=text))
    return code, _cents(amount, "--cost")


def _budgets(texts: Sequence[str]) -> tuple[int | None, ...]:
    """One for all years, or one a year."""
    if len(texts) > YEARS:
        raise ContradictoryLimits(said("there are more budgets than fiscal years."))
    amounts = [_cents(text, "--budget") for text in texts]
    if len(amounts) == 1:
        return (amounts[0],) * YEARS
    return (*amounts, *(None for _ in range(YEARS - len(amounts))))


def _required(text: str, places: Mapping[str, object]) -> tuple[str, str]:
    place, _, agency = text.partition(":")
    if agency not in AGENCIES:
        raise WrongUsage(said("Write a required place as PLACE:AGENCY, not “%(text)s”.", text=text))
    if place not in places:
        raise UnknownRecord(said("Country or place"), place)
    return agency, place


def _pair(text: str) -> tuple[str, str]:
    one, comma, two = text.partition(",")
    if not comma:
        raise WrongUsage(said("Write two posts as CODE,CODE, not “%(text)s”.", text=text))
    return one.strip(), two.strip()
