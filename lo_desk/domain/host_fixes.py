"""What would close the gaps in papers, training, roles, languages and trials."""

from collections.abc import Iterable

from lo_desk.domain.deployment import Fact
from lo_desk.domain.fix import Fix
from lo_desk.domain.gaps.gap import Gap
from lo_desk.domain.network import Network
from lo_desk.domain.period import DAY, months_after
from lo_desk.i18n.msg import in_context

ASSESSED_MONTHS, UNDERSTOOD_MONTHS, REVIEW_MONTHS = 12, 60, 24
"""How long an assessment, an understanding and roles hold when nobody says otherwise."""


def acknowledgement(_network: Network, gap: Gap) -> Fix | None:
    """The receipt of the copy by whoever is at the post."""
    values: dict[str, object] = {"issued_copy": gap.facts[0].id, "way": "slip"}
    if gap.officer is not None:
        values["officer"] = gap.officer
    return Fix(in_context("gap act", "Record the receipt…"), "copy_receipt", values=values)


def instrument(network: Network, gap: Gap) -> Fix | None:
    """The one that ends or is to be reviewed; else a new one."""
    now = _fact(gap.facts, "instrument")
    if now is not None and gap.extent == network.rules.instrument_soon:
        return Fix(in_context("gap act", "Open the instrument"), "instrument", now.id)
    values: dict[str, object] = {
        "owner": gap.agency,
        "country": network.places[gap.place or ""].id,
        "type": "mou",
        "starts": network.day,
        "ends": months_after(network.day, UNDERSTOOD_MONTHS) - DAY,
    }
    return Fix(in_context("gap act", "Record an instrument…"), "instrument", values=values)


def training(network: Network, gap: Gap) -> Fix | None:
    """A new record of the same training."""
    values: dict[str, object] = {
        "officer": gap.officer,
        "training_item": gap.facts[0].id,
        "completed_on": network.day,
    }
    return Fix(in_context("gap act", "Record the training…"), "training_record", values=values)


def roles(network: Network, gap: Gap) -> Fix | None:
    """The line of the matrix; where there is none, a new one of the country."""
    row = _fact(gap.facts, "role_line")
    if row is not None:
        return Fix(in_context("gap act", "Open the roles"), "role_line", row.id)
    values: dict[str, object] = {
        "country": network.places[gap.place or ""].id,
        "mandate_area": next(
            (area.id for area in network.deployment.areas if area.code == gap.item), None
        ),
        "cbsa": "lead",
        "rcmp": "support",
        "starts": network.day,
        "review_on": months_after(network.day, REVIEW_MONTHS),
    }
    return Fix(in_context("gap act", "Agree on the roles…"), "role_line", values=values)


def policy(network: Network, gap: Gap) -> Fix | None:
    """The restriction, or the assessment that is missing or to be reconciled."""
    row = _fact(gap.facts, "restriction")
    if row is not None:
        return Fix(in_context("gap act", "Open the restriction"), "restriction", row.id)
    latest = gap.facts[-1]
    if latest.field == "level":
        return Fix(in_context("gap act", "Open the assessment"), "info_assessment", latest.id)
    values: dict[str, object] = {
        "owner": gap.agency,
        "country": network.places[gap.place or ""].id,
        "assessed_on": network.day,
        "expires": months_after(network.day, ASSESSED_MONTHS) - DAY,
    }
    return Fix(in_context("gap act", "Record an assessment…"), "info_assessment", values=values)


def language(_network: Network, gap: Gap) -> Fix | None:
    """The officer, whose languages may have changed."""
    return Fix(in_context("gap act", "Open the officer"), "officer", gap.officer)


def trial_review(network: Network, gap: Gap) -> Fix | None:
    """What the post becomes once its trial is over."""
    if gap.post is None:
        return None
    now = network.profiles[gap.post]
    values: dict[str, object] = {
        "post": gap.post,
        "starts": max(now.trial_end or network.day, network.day),
        "state": "active",
        "handover_days": now.handover_days,
    }
    if now.mission is not None:
        values["mission"] = now.mission
    return Fix(in_context("gap act", "Plan what follows…"), "post_profile", values=values)


def over_presence(_network: Network, gap: Gap) -> Fix | None:
    """A line that both posts have."""
    line = gap.facts[0]
    return Fix(in_context("gap act", "Open the line"), line.entity, line.id)


def _fact(facts: Iterable[Fact], entity: str) -> Fact | None:
    return next((fact for fact in facts if fact.entity == entity), None)
