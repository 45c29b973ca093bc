"""Gaps in what officers acknowledged: packs that were issued to their posts."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from uuid import UUID

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import Fact, PackCopy, Post
from lo_desk.domain.gap_kinds import ACKNOWLEDGEMENT
from lo_desk.domain.gaps.gap import Gap, Told, officer_at, untold
from lo_desk.domain.network import Network
from lo_desk.domain.phrases import days
from lo_desk.i18n.msg import said


def acknowledgement(network: Network) -> Iterator[Gap]:
    """Every copy that went to the position at an open post and that nobody acknowledged."""
    waited = network.rules.receipt_days
    for copy in network.deployment.issues:
        known = copy.acknowledged_on is not None and copy.acknowledged_on <= network.day
        if not known and (network.day - copy.issued_on).days > waited:
            post = addressee(network, copy)
            if post is not None:
                yield _gap(network, copy, post)


def addressee(network: Network, copy: PackCopy) -> Post | None:
    """The open post a copy is for; where that is not said, the one its position names.

    A position names a post by its code, else by its city and agency.
    """
    if copy.post:
        return next((post for post in network.open.values() if post.code == copy.post), None)
    text, posts = f"{copy.recipient.en} {copy.recipient.fr}", network.open.values()
    by_code = [post for post in posts if post.code in text]
    found = by_code or [post for post in posts if _named(network, post, copy.recipient)]
    return found[0] if len(found) == 1 else None


def _named(network: Network, post: Post, recipient: Bilingual) -> bool:
    city, agency = network.profiles[post.id].city, AGENCIES[post.agency]
    told = ((recipient.en, city.en, agency.en), (recipient.fr, city.fr, agency.fr))
    return any(where and where in text and short in text for text, where, short in told)


def _gap(network: Network, copy: PackCopy, post: Post) -> Gap:
    rules, waited = network.rules, (network.day - copy.issued_on).days
    late = (waited - rules.receipt_days) // rules.receipt_step
    extent = min(rules.receipt_most, rules.receipt_base + late)
    weight = network.weight_of(post)
    return untold(
        partial(_told, copy, waited),
        kind=ACKNOWLEDGEMENT,
        agency=post.agency,
        post=post.id,
        officer=_officer(network, post),
        item=f"{copy.number}/{copy.copy}",
        since=copy.issued_on + timedelta(rules.receipt_days + 1),
        weight=weight,
        extent=extent,
        act=officer_at(post.agency),
    )


def _told(copy: PackCopy, waited: int) -> Told:
    why = said(
        "Copy %(copy)s of document %(number)s, issued on %(issued)s, has not been acknowledged"
        " for %(days)s: %(recipient)s.",
        copy=copy.copy,
        number=copy.number,
        issued=copy.issued_on,
        days=days(waited),
        recipient=copy.recipient,
    )
    return why, (Fact("issued_copy", copy.id, "recipient"),)


def _officer(network: Network, post: Post) -> UUID | None:
    there = network.there.get(post.id, ())
    return min((tour.officer for tour in there), key=lambda key: key.int, default=None)
