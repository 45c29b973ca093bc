"""The smaller cards of a country: gaps, activities, visits, what is withheld."""

from PySide6.QtWidgets import QWidget

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import DAY
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.country import ActivityItem
from lo_desk.domain.gap_kinds import GAP_KINDS
from lo_desk.domain.gaps.gap import BANDS, band_of
from lo_desk.domain.naming import THE, Form
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.cards import Card, Link, line
from lo_desk.ui.widgets.country.facts import CountryFacts
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

MOST = 6
_STATES = {"done": "circle-check", "cancelled": "ban"}


def gaps_card(facts: CountryFacts, parent: QWidget) -> Card:
    """What is missing here, worst first; each with its reason."""
    say, card = facts.say, facts.card
    made = Card(say, N_("Gaps"), parent)
    for found in card.gaps[:MOST]:
        gap = found.gap
        shape = band_of(gap)
        head = said(
            "%(kind)s: %(band)s, %(severity)s",
            kind=GAP_KINDS[gap.kind],
            band=BANDS[shape],
            severity=gap.severity,
        )
        title, why = label(say, head, made, "label"), label(say, gap.why, made, "small")
        made.add(line(shape, title, why, made), ruled=True)
    _rest(say, made, len(card.gaps), N_("No gap is known here on this day."))
    return made


def activities_card(facts: CountryFacts, parent: QWidget) -> Card:
    """Joint activities, newest first."""
    say, card, workspace = facts.say, facts.card, facts.workspace
    made = Card(say, N_("Joint activities"), parent)
    for found in card.activities[:MOST]:
        head = _headed(say, found.title, "activity", found.id, workspace, made)
        shape = _STATES.get(found.state_key, "calendar")
        made.add(line(shape, head, label(say, _led(found), made, "small"), made), ruled=True)
    _rest(say, made, len(card.activities), N_("No joint activity touches this country."))
    return made


def visits_card(facts: CountryFacts, parent: QWidget) -> Card:
    """Visits of the last twelve months and those planned."""
    say, card, workspace = facts.say, facts.card, facts.workspace
    made = Card(say, N_("Visits"), parent)
    for found in card.visits[:MOST]:
        days = said(
            "%(first)s to %(last)s",
            first=found.starts.isoformat(),
            last=(found.ends - DAY).isoformat(),
        )
        head = _headed(say, days, "visit", found.id, workspace, made)
        words = said(
            "%(kind)s, from %(city)s (%(agency)s)",
            kind=found.kind,
            city=found.city,
            agency=AGENCIES[found.owner],
        )
        shape = "circle-check" if found.made else "calendar"
        made.add(line(shape, head, label(say, words, made, "small"), made), ruled=True)
    _rest(say, made, len(card.visits), N_("No visit in the last twelve months, none planned."))
    return made


def withheld_note(facts: CountryFacts, parent: QWidget) -> Card | None:
    """What the counterpart keeps to itself: counted, never shown."""
    say, card = facts.say, facts.card
    if not card.withheld:
        return None
    made = Card(say, N_("Not released to your agency"), parent)
    for found in card.withheld:
        words = said(
            "%(kind)s: %(n)s (ask: %(originator)s)",
            kind=Msg(ENTITIES[found.kind].plural),
            n=found.count,
            originator=found.originator,
        )
        made.add(line("lock", label(say, words, made), None, made))
    return made


def _headed(
    say: Say, words: object, entity: str, key: object, workspace: Workspace, parent: QWidget
) -> QWidget:
    if key is None:  # follows from a rule, there is no record to open
        return label(say, words, parent, "label")
    link = Link(say, words, (entity, key), parent)  # type: ignore[arg-type]
    link.opened.connect(workspace.open)
    return link


def _led(found: ActivityItem) -> Msg:
    day = found.starts.isoformat()
    if found.owner not in AGENCIES:
        return said("%(state)s, %(day)s, led by both", state=found.state, day=day)
    return said(
        "%(state)s, %(day)s, led by %(agency_the)s",
        state=found.state,
        day=day,
        agency_the=Form("agency", found.owner, THE),
    )


def _rest(say: Say, card: Card, count: int, nothing: str) -> None:
    if count == 0:
        card.add(label(say, nothing, card, "quiet"))
    elif count > MOST:
        rest = counted("and %(n)s more", "and %(n)s more", count - MOST)
        card.add(label(say, rest, card, "small"))
