"""Vacancies and coverage gaps worked out day by day from the definitions. Slow, and on its own."""

from datetime import timedelta

from tests.domain.networks import TODAY

OPEN = {"approved", "trial", "active", "closing"}
FIRST = TODAY - timedelta(900)
DAY = timedelta(1)


def has(period, day):
    return period.first <= day and (period.after is None or day < period.after)


def is_open(post, day):
    return any(has(p.period, day) and p.state in OPEN for p in post.profiles)


def is_staffed(deployment, post, day):
    return any(tour.post == post.id and has(tour.period, day) for tour in deployment.tours)


def days_back(day):
    """Yesterday, the day before, to a day before all else."""
    while day > FIRST:
        day -= DAY
        yield day


def opening(post):
    day = FIRST
    while not is_open(post, day):
        day += DAY
    return day


def vacancies(deployment):
    """(agency, post, since) of each vacancy."""
    for post in deployment.posts:
        day = deployment.day
        if is_open(post, day) and not is_staffed(deployment, post, day):
            staffed = (d for d in days_back(day) if is_staffed(deployment, post, d))
            last = next(staffed, None)
            yield post.agency, post.id, last + DAY if last else opening(post)


def first_empty(deployment, post):
    """First day after today that is open and empty, within 120 days, nobody coming later."""
    for n in range(1, 120):
        day = deployment.day + timedelta(n)
        if is_open(post, day) and not is_staffed(deployment, post, day):
            later = [t for t in deployment.tours if t.post == post.id and t.period.first > day]
            return None if later else day
    return None


def soon(deployment):
    """(agency, post, due) of each vacancy to come."""
    for post in deployment.posts:
        day = deployment.day
        if is_open(post, day) and is_staffed(deployment, post, day):
            due = first_empty(deployment, post)
            if due:
                yield post.agency, post.id, due


def names(keys, place):
    """A line or a priority on these keys is on the place too."""
    return place.key in keys or place.country in keys


def wishes(deployment, agency, place, day):
    return [
        v
        for v in deployment.priorities
        if v.agency == agency and has(v.period, day) and names(v.places, place)
    ]


def reached(deployment, agencies, place, day):
    posts = {p.id: p for p in deployment.posts}
    return any(
        has(line.period, day)
        and names({line.place}, place)
        and posts[line.post].agency in agencies
        and is_open(posts[line.post], day)
        for line in deployment.lines
    )


def weight(rank):
    return 100 if rank <= 3 else 85 if rank <= 6 else 70 if rank <= 10 else 55


def since_of(deployment, agencies, place, wanting):
    reach = (d for d in days_back(deployment.day) if reached(deployment, agencies, place, d))
    last = next(reach, None)
    starts = [
        min(
            min(o.period.first for o in deployment.priorities if o.priority == v.priority)
            for v in wishes(deployment, agency, place, deployment.day)
        )
        for agency in wanting
    ]
    return max([*starts, last + DAY] if last else starts)


def uncovered(deployment):
    """(kind, agency, place, since, weight) of each coverage, shared and one-sided gap."""
    both, day = ("CBSA", "RCMP"), deployment.day
    for place in deployment.places:
        want = {a: wishes(deployment, a, place, day) for a in both}
        cover = {a: reached(deployment, {a}, place, day) for a in both}
        worth = {a: max((weight(v.rank) for v in want[a]), default=40) for a in both}
        if all(want.values()) and not any(cover.values()):
            since = since_of(deployment, both, place, both)
            yield "shared", "JOINT", place.key, since, max(worth.values())
            continue
        for mine, theirs in (both, both[::-1]):
            if want[mine] and not cover[mine]:
                kind = "one_sided" if cover[theirs] else "coverage"
                who = {mine} if cover[theirs] else set(both)
                since = since_of(deployment, who, place, [mine])
                yield kind, mine, place.key, since, worth[mine]


def staffed_percent_days(deployment, post, days):
    """Percents over the next days, at most 100 a day."""
    return sum(
        min(100, sum(t.fte for t in deployment.tours if t.post == post.id and has(t.period, day)))
        for day in (deployment.day + timedelta(n) for n in range(days))
    )
