"""A large network, the same each time, for measuring: two agencies, thin and thick places."""

from datetime import date, timedelta
from itertools import pairwise
from random import Random

from lo_desk.domain.deployment import Area, Briefing, InfoAssessment, Instrument
from tests.domain.networks import (
    TODAY,
    a_copy,
    a_deployment,
    a_line,
    a_place,
    a_post,
    a_priority,
    a_profile,
    a_restriction,
    a_return,
    a_tour,
    a_training,
    a_visit,
    an_assessment,
    an_instrument,
    an_item,
    an_officer,
    new,
    some_roles,
    words,
)

AREAS = [f"area{n}" for n in range(12)]
QUARTERS = [date(2025, 10, 1), date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1)]
BASES = ["accredited", "covered", "covered", "adhoc"]


def days_from(day, n):
    return day + timedelta(n)


def posts_of(chance, count, keys):
    """Posts in cities all over the world, one in fifty suspended since last month."""
    for n in range(count):
        lat, lon = chance.randrange(-60, 60), chance.randrange(-180, 180)
        facts = {
            "city": words(f"City {n}"),
            "country": chance.choice(keys),
            "latitude": lat * 1_000_000,
            "longitude": lon * 1_000_000,
            "languages": (chance.choice(["es:B2", "fr:B1", "sw:B1"]),),
            "core_time": chance.choice([None, 60, 70, 80, 90, 90, 90, 90, 90]),
        }
        state = "suspended" if n % 50 == 49 else "active"
        profiles = (
            a_profile(date(2015, 1, 1), date(2026, 10, 1), **facts),
            a_profile(date(2026, 10, 1), state=state, **facts),
        )
        yield a_post(("CBSA", "RCMP")[n % 2], *profiles, code=f"P{n:03}")


def staff(chance, posts):
    """Three or four tours at each post, each with another officer; some posts are empty."""
    officers, tours = [], []
    for n, post in enumerate(posts):
        first = date(2014, 1, 1) + timedelta(chance.randrange(900))
        for turn in range(3 + (n % 8 in {1, 3, 5})):
            known = chance.random() < 0.9
            officer = an_officer(
                f"Officer {n}-{turn}",
                post.agency,
                languages=("es:B2",) if known else (),
                verified_on=days_from(TODAY, -chance.randrange(500)),
            )
            after = first + timedelta(chance.randrange(900, 1500))
            officers.append(officer)
            tours.append(a_tour(officer, post, first, after))
            first = after + timedelta(chance.choice([-20, -14, -3, 0, 0, 30]))
    return officers, tours


def areas_of(chance, posts, keys):
    """About thirteen lines a post and three visits a line."""
    lines, visits = [], []
    for post in posts:
        for n, key in enumerate(chance.sample(keys, 13)):
            line = a_line(
                post,
                key,
                "resident" if n == 0 else chance.choice(BASES),
                date(2016, 1, 1) + timedelta(chance.randrange(2000)),
                None if chance.random() < 0.9 else days_from(TODAY, chance.randrange(-900, 900)),
                areas=frozenset(chance.sample(AREAS, 4)),
                planned_visits=chance.choice([None, 0, 1, 2, 2, 3]),
            )
            lines.append(line)
            visits += [a_visit(post, key, days_from(TODAY, -chance.randrange(900))) for _ in "123"]
    return lines, visits


def wishes_of(chance, keys, count):
    """Priorities of both agencies, three versions each, the last in force."""
    found = []
    for n in range(count):
        same = {"priority": new(), "code": f"PR-{n:03}", "areas": frozenset(AREAS[n % 12 :][:3])}
        places, rank = chance.sample(keys, 3), 1 + n % 15
        cuts = [date(2024, 1, 1), date(2025, 1, 1), date(2026, 1, 1), None]
        for number, (first, after) in enumerate(pairwise(cuts), start=1):
            found.append(
                a_priority(
                    ("CBSA", "RCMP")[n % 2], places, rank, first, after, number=number, **same
                )
            )
    return found


def hosts_of(chance, keys):
    """Understandings and assessments of both with nearly all countries, a few old or apart."""
    first = date(2020, 1, 1)
    for key in keys:
        for agency in ("CBSA", "RCMP"):
            if chance.random() < 0.95:
                after = None if chance.random() < 0.9 else days_from(TODAY, 60)
                yield an_instrument(agency, key, first, after)
    for key in keys:
        for agency in ("CBSA", "RCMP"):
            level = chance.choice(["low"] * 20 + ["medium"])
            yield an_assessment(agency, key, level, date(2026, 3, 1), days_from(TODAY, 100))


def work_of(chance, posts, tours):
    """Ten mandatory items, nearly all of them held, and four returns a post."""
    items = [an_item(f"T{n}", ("CBSA", "RCMP")) for n in range(10)]
    now = {tour.officer for tour in tours if TODAY in tour.period}
    held = [
        a_training(officer, item, date(2025, 1, 1), days_from(TODAY, chance.randrange(60, 900)))
        for officer in sorted(now, key=lambda key: key.int)
        for item in items
        if chance.random() < 0.98
    ]
    returns = [
        a_return(post, quarter, chance.randrange(5, 200), chance.randrange(50, 100))
        for post in posts
        for quarter in QUARTERS
        if chance.random() < 0.98
    ]
    return items, held, returns


def big_network(posts=200, places=250, seed=1):
    """200 posts: 2,600 lines, 7,800 visits and 675 tours."""
    chance = Random(seed)
    keys = [f"{n:03}" for n in range(places)]
    network = list(posts_of(chance, posts, keys))
    officers, tours = staff(chance, network)
    lines, visits = areas_of(chance, network, keys)
    priorities = wishes_of(chance, keys, places * 40 // 250 * 2)
    current = [version for version in priorities if version.number == 2]
    briefings = [
        Briefing(new(), tour.officer, tour.post, date(2025, 6, 1), frozenset({version.id}))
        for tour in tours
        for version in chance.sample(current, 2)
    ]
    hosts = list(hosts_of(chance, keys))
    items, held, returns = work_of(chance, network, tours)
    return a_deployment(
        instruments=[row for row in hosts if isinstance(row, Instrument)],
        policies=[row for row in hosts if isinstance(row, InfoAssessment)],
        restrictions=[a_restriction("CBSA", key, "slows") for key in keys[:5]],
        roles=[some_roles("", code, ("lead", "support"), date(2028, 1, 1)) for code in AREAS]
        + [some_roles(key, "area0", ("lead", "lead")) for key in keys[:10]],
        training_items=items,
        trainings=held,
        returns=returns,
        issues=[a_copy(f"2026-{n:04}", f"P{n:03}", date(2026, 10, 1)) for n in range(20)],
        places=[
            a_place(
                key,
                latitude=chance.randrange(-60, 60) * 1_000_000,
                longitude=chance.randrange(-180, 180) * 1_000_000,
                languages=(chance.choice(["es", "fr", "sw"]),),
            )
            for key in keys
        ],
        posts=network,
        officers=officers,
        tours=tours,
        lines=lines,
        visits=visits,
        priorities=priorities,
        briefings=briefings,
        areas=[Area(code, words(code)) for code in AREAS],
    )
