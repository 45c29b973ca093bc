"""Saved what-ifs, and what any scenario would do: nothing of it is in the registry yet."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.assessment.need import Needs
from lo_desk.db.models.assessing import Scenario as Kept
from lo_desk.db.queries.seeing import EVERYTHING
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.network import Spot
from lo_desk.domain.plain_text import letters
from lo_desk.domain.rows import NEW, Edit, Part, Ref
from lo_desk.domain.scenario import applied
from lo_desk.domain.scenario_changes import Open, Scenario
from lo_desk.domain.scenario_delta import Delta, View, after, delta, shares, view
from lo_desk.domain.scenario_facts import (
    Compared,
    CoverLine,
    ScenarioLine,
)
from lo_desk.domain.scenario_kept import changes_in, kept
from lo_desk.domain.scenario_opening import Wish, opening
from lo_desk.domain.scenario_words import day_of, told
from lo_desk.domain.sifting import page, sifted
from lo_desk.i18n.msg import Msg, said
from lo_desk.ids import new_id
from lo_desk.services import indicators, records, scenario_costs, snapshots
from lo_desk.services.desk import Desk
from lo_desk.services.gaps import named

DELETED = "Deleted by hand. / Supprimé à la main."


def lines(desk: Desk, part: Part) -> Sequence[ScenarioLine]:
    """The saved scenarios as a list asks for them.

    Raises:
        NotFrozen: The changes of one are damaged.
    """
    with desk.store.reading() as session:
        query = select(Kept).where(Kept.closed_on.is_(None)).order_by(Kept.id)
        found = [_line(row) for row in session.scalars(query)]
    found.sort(key=lambda each: letters(f"{each.name.en} {each.name.fr}"))
    wanted = letters(part.text).split()
    names = [letters(f"{each.name.en} {each.name.fr}") for each in found]
    met = [
        each
        for each, words in zip(found, names, strict=True)
        if all(word in words for word in wanted)
    ]
    return page(sifted(met, part), part)


def line(desk: Desk, key: UUID) -> ScenarioLine:
    """A saved scenario as it is now."""
    with desk.store.reading() as session:
        return _line(session.get_one(Kept, key))


def _line(row: Kept) -> ScenarioLine:
    changes = changes_in(row.changes)
    facts = (row.name, row.note, changes, len(changes), row.owner, row.marking)
    return ScenarioLine(row.id, row.version, *facts)


def save(
    desk: Desk, name: Bilingual, changes: Scenario, before: ScenarioLine | None = None
) -> UUID:
    """Keep a scenario, a new one or in place of ``before``. Gives its id.

    Raises:
        InvalidFields: It has no name or no change.
        Outdated: Somebody else changed it.
    """
    facts: dict[str, object] = {"name": name, "changes": kept(changes)}
    if before is None:
        facts["owner"] = desk.home
    key = before.id if before else new_id()
    edit = Edit("scenario", key, before.version if before else NEW, facts)
    records.save(
        desk, [edit], said("saving of a scenario: %(record)s", record=Ref("scenario", key))
    )
    return key


def delete(desk: Desk, one: ScenarioLine) -> None:
    """Close a saved scenario: undo brings it back."""
    records.close(desk, "scenario", one.id, one.version, DELETED)


def words(desk: Desk, changes: Scenario) -> tuple[Msg, ...]:
    """Each change as a sentence."""
    with desk.store.reading() as session:
        deployment = snapshots.deployment(session, desk)
    return told(deployment, changes)


def opened(desk: Desk, changes: Scenario, wish: Wish) -> Open:
    """A post that would open after ``changes``.

    Raises:
        DeskError: A change before it is impossible.
    """
    with desk.store.reading() as session:
        return opening(applied(snapshots.deployment(session, desk), changes), wish)


def compared(desk: Desk, changes: Scenario, reader: str = EVERYTHING) -> Compared:
    """What the changes would do, as ``reader`` may see it when all of them have happened.

    Takes some 0.2 s.

    Raises:
        DeskError: A change is impossible, and why.
    """
    with desk.store.reading() as session:
        return compare(session, desk, changes, reader)[0]


def compare(
    session: Session, desk: Desk, changes: Scenario, reader: str = EVERYTHING
) -> tuple[Compared, View, View]:
    """The same, with both sides of it.

    Raises:
        DeskError: A change is impossible, and why.
    """
    before, needs = _before(session, desk, day_of(changes, desk.day), reader)
    then = after(before, changes)
    found = delta(before, then, needs)
    parts = shares(before, changes, needs)
    was, would = before.network.deployment, then.network.deployment
    answer = Compared(
        changes=changes,
        day=was.day,
        words=told(was, changes),
        closed=named(session, was, found.closed),
        opened=named(session, would, found.opened),
        changed=named(session, would, [now for _, now in found.changed]),
        places=_places(before, then, found),
        total=found.total,
        shares=parts.parts,
        order_matters=parts.order_matters,
        spent=scenario_costs.spent(session, desk, changes),
    )
    return answer, before, then


def _before(session: Session, desk: Desk, day: date, reader: str) -> tuple[View, dict[Spot, int]]:
    def make() -> tuple[View, dict[Spot, int]]:
        found = view(replace(snapshots.deployment(session, desk, reader), day=day))
        needs = Needs(found.network, indicators.supplied(day.year))
        return found, needs.planned(found.covers)

    return desk.store.remembered(session, ("what_if", day, reader), make)


def _places(before: View, then: View, found: Delta) -> tuple[CoverLine, ...]:
    gains: dict[str, int] = {}
    for change in found.places:
        gains[change.place] = gains.get(change.place, 0) + change.gain
    names = before.network.places
    return tuple(
        CoverLine(names[key].name, _low(before, key), _low(then, key), gain, key)
        for key, gain in sorted(gains.items(), key=lambda each: (-abs(each[1]), each[0]))
    )


def _low(side: View, place: str) -> tuple[int, int]:
    cbsa, rcmp = (side.covers[agency, place].total[0] for agency in AGENCIES)
    return cbsa, rcmp
