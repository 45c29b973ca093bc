"""Fora both agencies attend: programme, who goes, what is said, what came of it."""

from collections.abc import Mapping
from datetime import date

from lo_desk.catalogue.checks import CODE, between, time_zone
from lo_desk.catalogue.choices import AGENCY_CHOICES, PROXIES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Field, Kind
from lo_desk.catalogue.periods import backwards
from lo_desk.i18n.msg import N_, Msg, said


def _forum(facts: Mapping[str, object]) -> Mapping[str, Msg]:
    faults = dict(backwards(facts))
    if facts["speaks_for"] not in {None, "nobody"} and facts["agreed_on"] is None:
        faults["agreed_on"] = said("One speaks for the other only if it was agreed: enter the day.")
    starts, due = facts["starts"], facts["debrief_due"]
    if isinstance(starts, date) and isinstance(due, date) and due < starts:
        faults["debrief_due"] = said("The debrief is due before the forum begins.")
    return faults


FORUM = Entity(
    key="forum",
    title=N_("Forum"),
    plural=N_("Forums"),
    named_by=("name",),
    natural=("code",),
    rule=_forum,
    fields=(
        Field("code", N_("Code"), required=True, searchable=True, check=CODE),
        Field("name", N_("Name"), Kind.BILINGUAL, required=True, searchable=True),
        Field("country", N_("Country"), Kind.REFERENCE, required=True, target="country"),
        Field("city", N_("City"), Kind.BILINGUAL, searchable=True),
        Field("time_zone", N_("Time zone"), check=time_zone),
        Field("starts", N_("First day"), Kind.DATE, required=True, unit="period"),
        Field("ends", N_("Last day"), Kind.LAST_DAY, required=True, unit="period"),
        Field("objective", N_("Objective"), Kind.BILINGUAL, searchable=True),
        Field("agencies", N_("Agencies attending"), Kind.CODES, choices=AGENCY_CHOICES),
        Field("pre_meeting_on", N_("Agencies meet before on"), Kind.DATE),
        Field("lines", N_("Agreed lines"), Kind.BILINGUAL, searchable=True),
        Field("responsive", N_("Lines if asked"), Kind.BILINGUAL, searchable=True),
        Field(
            "speaks_for",
            N_("Who may speak for the other"),
            Kind.CHOICE,
            required=True,
            choices=PROXIES,
            default="nobody",
            unit="proxy",
        ),
        Field("agreed_on", N_("Agreed on"), Kind.DATE, unit="proxy"),
        Field("debrief_due", N_("Debrief due on"), Kind.DATE),
        Field("debrief_on", N_("Debriefed on"), Kind.DATE),
        Field("outcome", N_("Outcome"), Kind.BILINGUAL, searchable=True),
    ),
)

_FORUM = Field("forum", N_("Forum"), Kind.REFERENCE, required=True, target="forum")

FORUM_PROGRAMME = Entity(
    key="forum_programme",
    title=N_("Item of a forum’s program"),
    plural=N_("Programs of forums"),
    named_by=("title",),
    parent="forum",
    fields=(
        _FORUM,
        Field("at", N_("Moment"), Kind.INSTANT, required=True),
        Field("minutes", N_("Minutes"), Kind.NUMBER, check=between(1, 1440)),
        Field("title", N_("Title"), Kind.BILINGUAL, required=True, searchable=True),
        Field("who", N_("Position or body"), Kind.BILINGUAL, searchable=True),
    ),
)


def _attendance(facts: Mapping[str, object]) -> Mapping[str, Msg]:
    if facts["officer"] is None and not facts["who"]:
        return {"officer": said("Enter an officer, or a position or body.")}
    return {}


FORUM_ATTENDANCE = Entity(
    key="forum_attendance",
    title=N_("Attendance at a forum"),
    plural=N_("Attendance at forums"),
    named_by=("forum", "officer", "who"),
    natural=("forum", "officer", "who"),
    parent="forum",
    rule=_attendance,
    fields=(
        _FORUM,
        Field("officer", N_("Officer"), Kind.REFERENCE, target="officer"),
        Field("who", N_("Position or body"), Kind.BILINGUAL),
        Field("agency", N_("Agency of who attends"), Kind.CHOICE, choices=AGENCY_CHOICES),
    ),
)
