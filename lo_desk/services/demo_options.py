"""What the options of the demo's assessments would change: ``option_change.csv`` as scenarios."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.db.models.assessing import AssessmentOption
from lo_desk.domain.deployment import COVERED, Deployment
from lo_desk.domain.rows import Edit
from lo_desk.domain.scenario_changes import Arrange, Change, Location, ReassignArea
from lo_desk.domain.scenario_kept import kept
from lo_desk.domain.scenario_opening import Wish, opening
from lo_desk.ids import stable_id
from lo_desk.services import snapshots
from lo_desk.services.desk import Desk
from lo_desk.services.reference import Cells, table
from lo_desk.services.scenario_offers import sites_of

TABLE = "demo/option_change.csv"


def changes(session: Session, desk: Desk, day: date) -> list[Edit]:
    """An edit of each option that has rows in the table, told from ``day``.

    Raises:
        KeyError: The table names what the demo does not have.
    """
    deployment = snapshots.deployment(session, desk)
    there = {
        (site.site.mission, site.site.place): site.site
        for site in sites_of(session)
        if site.site.mission
    }
    found: dict[UUID, list[Change]] = {}
    for row in table(TABLE):
        option = stable_id("demo", "assessment_option", row["assessment_option"])
        found.setdefault(option, []).append(_change(deployment, there, row, day))
    return [
        Edit(
            "assessment_option",
            option,
            session.get_one(AssessmentOption, option).version,
            {"changes": kept(tuple(made))},
        )
        for option, made in found.items()
    ]


def _change(
    deployment: Deployment,
    there: Mapping[tuple[UUID, str], Location],
    row: Cells,
    day: date,
) -> Change:
    on, place = day + timedelta(int(row["on"])), row["place"]
    if row["change"] == "open":
        site = there[stable_id("mission", row["mission"]), place]
        covers = tuple(code for code in row["covers"].split(";") if code)
        return opening(deployment, Wish(row["agency"], site, on, covers))
    if row["change"] == "arrange":
        return Arrange(place, frozenset(area.code for area in deployment.areas), on)
    giver, taker = _posts(deployment, (row["post"], row["taker"]))
    return ReassignArea(place, giver, taker, COVERED, on)


def _posts(deployment: Deployment, codes: Sequence[str]) -> list[UUID]:
    by_code = {post.code: post.id for post in deployment.posts}
    return [by_code[code] for code in codes]
