"""What a scenario says an opening or a move costs becomes planned costs of its post."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.assessment.options import YEARS, CostLine, in_year
from lo_desk.catalogue.field import Choice
from lo_desk.db.models.post_work import PostCost
from lo_desk.db.queries.records import live
from lo_desk.domain.deployment import NO_TEXT
from lo_desk.domain.fiscal import fiscal_year
from lo_desk.domain.period import Period
from lo_desk.domain.rows import NEW, Edit
from lo_desk.domain.scenario_changes import Move, Open
from lo_desk.ids import new_id

WHOLE, SETUP, RELOCATION = "whole", "setup", "relocation"


def cost_edits(session: Session, change: Open | Move, made: Mapping[UUID, UUID]) -> Iterator[Edit]:
    """One record for each fiscal year and cost line; an amount that is not known makes none.

    A year's cost is written for three fiscal years, the first by its days.

    Args:
        made: Ids of posts that are new, by their ids in the scenario.
    """
    first = fiscal_year(change.on)
    match change:
        case Open():
            post = made.get(change.post.id, change.post.id)
            if change.annual is not None:
                line = CostLine(NO_TEXT, Period(change.on), change.annual, 0)
                for year in range(first, first + YEARS):
                    yield _planned(session, post, (year, WHOLE), in_year(line, year))
            once, name = change.once, SETUP
        case Move():
            post, once, name = made.get(change.post, change.post), change.once, RELOCATION
    if once is not None:
        yield _planned(session, post, (first, name), once)


def _planned(session: Session, post: UUID, key: tuple[int, str], cents: int) -> Edit:
    """A new record, or more in the one that the post has of that year and line."""
    year, line = key
    query = select(PostCost).where(
        PostCost.post_id == post,
        PostCost.fiscal_year == year,
        PostCost.line == line,
        live(PostCost),
    )
    held = session.scalars(query).first()
    if held is not None:
        more = {"planned": (held.planned or 0) + cents}
        return Edit("post_cost", held.id, held.version, more)
    facts = {"post": Choice(post, ""), "fiscal_year": year, "line": line, "planned": cents}
    return Edit("post_cost", new_id(), NEW, facts)
