"""Random small networks for properties. No rule about months applies to any of their rows."""

from datetime import timedelta

from hypothesis import strategies as st

from lo_desk.domain.deployment import Briefing, Line
from lo_desk.domain.period import Period
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
    a_tour,
    a_training,
    an_assessment,
    an_instrument,
    an_item,
    an_officer,
    new,
    some_roles,
)

AGENCIES = ("CBSA", "RCMP")
PLACES = ("US", "USDET", "USMIA", "KE")
AREAS = ("illegal migration", "trafficking", "contraband")
STATES = ("active", "active", "trial", "closing", "proposed", "suspended", "closed")
LENGTHS = st.none() | st.integers(1, 400)


@st.composite
def periods(draw):
    """About two years around today, often meeting today itself or ending soon."""
    if draw(st.booleans()):
        first = TODAY + timedelta(draw(st.integers(-300, 0)))
        return Period(first, TODAY + timedelta(draw(st.integers(1, 130))))
    first = TODAY + timedelta(draw(st.integers(-400, 200) | st.sampled_from([-1, 0, 1])))
    length = draw(LENGTHS)
    return Period(first, None if length is None else first + timedelta(length))


@st.composite
def posts(draw):
    """A post with up to three profiles in a row."""
    first, found = TODAY + timedelta(draw(st.integers(-400, 50))), []
    facts = {
        "core_time": draw(st.none() | st.integers(35, 100)),
        "handover_days": draw(st.sampled_from([0, 14, 30])),
        "latitude": draw(st.none() | st.just(1_000_000)),
        "longitude": 36_000_000,
        "languages": draw(st.sampled_from([(), ("sw:B2",)])),
        "security": draw(st.sampled_from(["", "low", "high"])),
        "mission": new(),
    }
    for state in draw(st.lists(st.sampled_from(STATES), min_size=1, max_size=3)):
        length = draw(LENGTHS)
        after = None if length is None else first + timedelta(length)
        ends = first + timedelta(draw(st.integers(0, 500))) if state == "trial" else None
        found.append(a_profile(first, after, state, trial_end=ends, **facts))
        if after is None:
            break
        first = after
    return a_post(draw(st.sampled_from(AGENCIES)), *found)


@st.composite
def tours_at(draw, post, officers):
    officer, period = draw(st.sampled_from(officers)), draw(periods())
    fte = draw(st.sampled_from([35, 100]))
    return a_tour(officer, post, period.first, period.after, fte)


@st.composite
def lines_of(draw, post):
    """Never a planned visit nor an accreditation: how old a visit may be is a rule of months."""
    period = draw(periods())
    return a_line(
        post,
        draw(st.sampled_from(PLACES)),
        draw(st.sampled_from(["resident", "covered", "adhoc"])),
        period.first,
        period.after,
        areas=frozenset(draw(st.sets(st.sampled_from(AREAS)))),
        planned_visits=draw(st.sampled_from([None, 0])),
    )


def apart(lines):
    """Those that the registry would take: of one post on one place none overlaps another."""
    taken: list[Line] = []
    for line in lines:
        beside = (other for other in taken if other.place == line.place)
        if not any(line.period.common(other.period) for other in beside):
            taken.append(line)
    return taken


@st.composite
def wishes(draw):
    period = draw(periods())
    return a_priority(
        draw(st.sampled_from(AGENCIES)),
        draw(st.sets(st.sampled_from(PLACES), min_size=1, max_size=2)),
        draw(st.integers(1, 12)),
        period.first,
        period.after,
        number=draw(st.integers(1, 3)),
        released=draw(st.booleans()),
        areas=frozenset(draw(st.sets(st.sampled_from(AREAS), min_size=1))),
    )


@st.composite
def hosts(draw):
    """What is in writing, assessed, restricted and shared out in both countries."""
    owners, countries = st.sampled_from((*AGENCIES, "JOINT")), st.sampled_from(("US", "KE"))
    days = st.integers(-200, 200).map(lambda n: TODAY + timedelta(n))

    def _rows(make, most=4):
        periods_of = draw(st.lists(periods(), max_size=most))
        return [make(draw(owners), draw(countries), p.first, p.after) for p in periods_of]

    reviews, levels = st.none() | days, st.sampled_from(["low", "medium", "high"])
    parts = st.tuples(*[st.sampled_from(["lead", "support"])] * 2)
    roles = {
        (country, area): some_roles(country, area, draw(parts), draw(reviews), p.first, p.after)
        for country in ("", "US", "KE")
        for area in draw(st.sets(st.sampled_from(AREAS)))
        for p in [draw(periods())]
    }
    return {
        "instruments": _rows(lambda *row: an_instrument(*row, review_on=draw(reviews))),
        "policies": _rows(lambda who, key, *p: an_assessment(who, key, draw(levels), *p)),
        "restrictions": _rows(lambda who, key, *p: a_restriction(who, key, "slows", *p), 2),
        "roles": roles.values(),
    }


@st.composite
def schooling(draw, officers):
    """One item for each agency or both, and what officers hold of it."""
    items = [
        an_item(code, draw(st.sampled_from([AGENCIES, AGENCIES[:1]])), threat=threat)
        for code, threat in (("A", ""), ("B", "high"))
    ]
    held = [
        a_training(draw(st.sampled_from(officers)), draw(st.sampled_from(items)), p.first, p.after)
        for p in draw(st.lists(periods(), max_size=4))
    ]
    return {"training_items": items, "trainings": held}


@st.composite
def copies(draw):
    """Copies for posts, named by agency."""
    return [
        a_copy(f"2026-{n}", f"Nairobi ({agency})", TODAY - timedelta(draw(st.integers(0, 90))))
        for n, agency in enumerate(draw(st.lists(st.sampled_from(AGENCIES), max_size=2)))
    ]


@st.composite
def networks(draw):
    """Two or three posts with everything that gaps look at."""
    found = draw(st.lists(posts(), min_size=1, max_size=3))
    languages = st.sampled_from([(), ("none",), ("sw:B1",), ("es:C1",)])
    officers = [an_officer(name, languages=draw(languages)) for name in "ABC"]
    priorities = draw(st.lists(wishes(), max_size=4))
    return a_deployment(
        **draw(hosts()),
        **draw(schooling(officers)),
        issues=draw(copies()),
        places=[
            a_place("US", languages=("en",)),
            a_place("USDET", "US", latitude=42_000_000, longitude=-83_000_000),
            a_place("USMIA", "US"),
            a_place("KE", languages=("sw",), latitude=0, longitude=0),
        ],
        posts=found,
        officers=officers,
        tours=[t for p in found for t in draw(st.lists(tours_at(p, officers), max_size=3))],
        lines=[line for p in found for line in apart(draw(st.lists(lines_of(p), max_size=3)))],
        priorities=priorities,
        briefings=[
            Briefing(new(), officer.id, found[0].id, TODAY - timedelta(9), frozenset({wish.id}))
            for wish in priorities
            for officer in draw(st.sets(st.sampled_from(officers), max_size=2))
        ],
    )
