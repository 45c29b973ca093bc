"""Gaps in mandatory training of the officers at open posts."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.deployment import Fact, Post, Training, TrainingItem
from lo_desk.domain.gap_kinds import TRAINING
from lo_desk.domain.gaps.gap import Gap, Told, training_desk, untold
from lo_desk.domain.host_rows import height
from lo_desk.domain.network import Network
from lo_desk.domain.period import merged
from lo_desk.domain.phrases import city_of, days
from lo_desk.domain.presence import Presence
from lo_desk.i18n.msg import Msg, said

How = tuple[int, date | None, date | None]
"""Extent, since and due."""


def training(network: Network, posts: Iterable[Post]) -> Iterator[Gap]:
    """Every officer at an open post whose mandatory training is missing, over or soon over."""
    if not network.deployment.training_items:
        return
    held = network.ground.trainings
    for post in posts:
        there = _there(network, post)
        lacking = [
            (officer, item)
            for item in mandatory(network, post)
            for officer in there
            if not any(_good(network, row) for row in held[officer.int, item.id.int])
        ]
        if lacking:
            now = {s.officer: s for s in network.stays(post.id) if network.day in s.period}
            for officer, item in lacking:
                rows = held[officer.int, item.id.int]
                yield from _of_officer(network, post, now[officer], (item, rows))


def mandatory(network: Network, post: Post) -> list[TrainingItem]:
    """What the post's officers must have learned; an unknown security level asks for nothing."""
    asked, security = network.deployment.training_items, network.profiles[post.id].security
    found = [item for item in asked if concerns(item, post) and _reached(item, security)]
    return sorted(found, key=lambda item: (item.code, item.id.int))


def concerns(item: TrainingItem, post: Post) -> bool:
    """Whether the item is for officers of the post, if its mission is insecure enough."""
    return post.agency in item.agencies and (not item.roles or post.role in item.roles)


def _reached(item: TrainingItem, known: str) -> bool:
    return not item.threat or (known != "" and height(known) >= height(item.threat))


def _of_officer(
    network: Network, post: Post, there: Presence, of: tuple[TrainingItem, Sequence[Training]]
) -> Iterator[Gap]:
    _, rows = of
    now = next((p for p in merged(row.period for row in rows) if network.day in p), None)
    rules = network.rules
    if now is None:
        last = _last_valid(network, rows)
        since = max(there.period.first, last) if last else there.period.first
        yield _gap(network, post, there, of, (rules.training_none, since, None))
    elif now.after and (now.after - network.day).days < rules.training_days:
        yield _gap(network, post, there, of, (rules.training_soon, None, now.after))


def _last_valid(network: Network, rows: Sequence[Training]) -> date | None:
    """Day from which the training, once made, was no longer valid; None: never made."""
    made = (row for row in rows if row.period.first <= network.day)
    return max((row.period.after for row in made if row.period.after), default=None)


def _there(network: Network, post: Post) -> dict[UUID, None]:
    return dict.fromkeys(tour.officer for tour in network.there.get(post.id, ()))


def _good(network: Network, row: Training) -> bool:
    after = row.period.after
    enough = after is None or (after - network.day).days >= network.rules.training_days
    return enough and network.day in row.period


def _gap(
    network: Network,
    post: Post,
    there: Presence,
    of: tuple[TrainingItem, Sequence[Training]],
    how: How,
) -> Gap:
    extent, since, due = how
    weight = network.weight_of(post)
    return untold(
        partial(_told, network, post, there, of, how),
        kind=TRAINING,
        agency=post.agency,
        post=post.id,
        officer=there.officer,
        item=of[0].code,
        since=since,
        due=due,
        weight=weight,
        extent=extent,
        act=training_desk(post.agency),
    )


def _told(
    network: Network,
    post: Post,
    there: Presence,
    of: tuple[TrainingItem, Sequence[Training]],
    how: How,
) -> Told:
    (item, rows), (_, since, due) = of, how
    last = max(rows, key=lambda row: (row.period.after or date.max, row.id.int), default=None)
    facts = _facts(network, post, there, item)
    if due:
        why = _why_soon(due, (due - network.day).days, facts)
    else:
        why = _why(_last_valid(network, rows), since, facts)
    return why, (
        Fact("training_item", item.id, "title"),
        Fact("training_record", last.id, "expires")
        if last
        else Fact("tour", there.tours[0].id, "starts"),
    )


def _facts(network: Network, post: Post, there: Presence, item: TrainingItem) -> dict[str, object]:
    return {
        "city_of": city_of(network.profiles[post.id].city),
        "agency": AGENCIES[post.agency],
        "officer": network.officers[there.officer].name,
        "item": said("%(item)s (joint training)", item=item.title) if item.joint else item.title,
    }


def _why(last: date | None, since: date | None, facts: dict[str, object]) -> Msg:
    if last is None:
        return said(
            "At the %(city_of)s post (%(agency)s), %(officer)s, there since %(since)s, has not"
            " completed mandatory training: %(item)s.",
            **facts,
            since=since,
        )
    return said(
        "At the %(city_of)s post (%(agency)s), mandatory training of %(officer)s has not been valid"
        " since %(ended)s: %(item)s.",
        **facts,
        ended=last,
    )


def _why_soon(due: date, left: int, facts: dict[str, object]) -> Msg:
    return said(
        "At the %(city_of)s post (%(agency)s), mandatory training of %(officer)s ceases to be valid"
        " in %(days)s, on %(due)s: %(item)s.",
        **facts,
        days=days(left),
        due=due,
    )
