"""Joint field activities, who takes part, what they serve and what follows."""

from collections.abc import Mapping
from datetime import date

from lo_desk.catalogue.choices import ACTIVITY_STATES, ACTIVITY_TYPES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Field, Kind
from lo_desk.catalogue.periods import backwards
from lo_desk.i18n.msg import N_, Msg, said


def _activity(facts: Mapping[str, object]) -> Mapping[str, Msg]:
    faults = {**backwards(facts), **backwards(facts, "actual_starts", "actual_ends")}
    if facts["state"] in {"approved", "done"}:
        for key in ("authority", "approved_on"):
            if not facts[key]:
                faults[key] = said("An approved activity needs its authority and the day.")
    if facts["state"] == "done" and facts["actual_starts"] is None:
        faults["actual_starts"] = said("An activity that is done needs the day it started.")
    return faults


def _begun(facts: Mapping[str, object], today: date) -> Mapping[str, Msg]:
    starts = facts["actual_starts"]
    if facts["state"] == "done" and isinstance(starts, date) and starts > today:
        return {
            "actual_starts": said(
                "An activity that is done has begun: enter today or an earlier day."
            )
        }
    return {}


ACTIVITY = Entity(
    key="activity",
    title=N_("Joint activity"),
    plural=N_("Joint activities"),
    named_by=("title",),
    rule=_activity,
    rule_on=_begun,
    fields=(
        Field("title", N_("Title"), Kind.BILINGUAL, required=True, searchable=True),
        Field("type", N_("Type"), Kind.CHOICE, choices=ACTIVITY_TYPES),
        Field(
            "state",
            N_("State"),
            Kind.CHOICE,
            required=True,
            choices=ACTIVITY_STATES,
            default="planned",
        ),
        Field("starts", N_("Planned first day"), Kind.DATE, required=True, unit="days"),
        Field("ends", N_("Planned last day"), Kind.LAST_DAY, unit="days"),
        Field("actual_starts", N_("Actual first day"), Kind.DATE, unit="days"),
        Field("actual_ends", N_("Actual last day"), Kind.LAST_DAY, unit="days"),
        Field("countries", N_("Countries"), Kind.CODES, required=True, target="country"),
        Field("places", N_("Places"), Kind.CODES, target="place"),
        Field("authority", N_("Authority")),
        Field("approved_on", N_("Approved on"), Kind.DATE),
        Field("outcome", N_("Outcome"), Kind.BILINGUAL, searchable=True),
        Field("lessons", N_("Lessons"), Kind.BILINGUAL, searchable=True),
        Field(
            "recommendation",
            N_("Activity of the Strategy"),
            Kind.REFERENCE,
            target="recommendation",
        ),
    ),
)


def _participant(facts: Mapping[str, object]) -> Mapping[str, Msg]:
    if facts["officer"] is None and not facts["who"]:
        return {"officer": said("Enter an officer, or a position or body.")}
    return {}


ACTIVITY_PARTICIPANT = Entity(
    key="activity_participant",
    title=N_("Participant"),
    plural=N_("Participants"),
    named_by=("activity", "officer", "who"),
    natural=("activity", "officer", "who"),
    parent="activity",
    rule=_participant,
    fields=(
        Field("activity", N_("Joint activity"), Kind.REFERENCE, required=True, target="activity"),
        Field("officer", N_("Officer"), Kind.REFERENCE, target="officer"),
        Field("who", N_("Position or body"), Kind.BILINGUAL),
    ),
)

ACTIVITY_PRIORITY = Entity(
    key="activity_priority",
    title=N_("Priority served"),
    plural=N_("Priorities served"),
    named_by=("activity", "priority"),
    natural=("activity", "priority"),
    parent="activity",
    fields=(
        Field("activity", N_("Joint activity"), Kind.REFERENCE, required=True, target="activity"),
        Field("priority", N_("Priority"), Kind.REFERENCE, required=True, target="priority"),
    ),
)

FOLLOW_UP = Entity(
    key="follow_up",
    title=N_("Follow-up"),
    plural=N_("Follow-ups"),
    named_by=("text",),
    parent="activity",
    fields=(
        Field("activity", N_("Joint activity"), Kind.REFERENCE, required=True, target="activity"),
        Field("text", N_("Follow-up"), Kind.BILINGUAL, required=True, searchable=True),
        Field("due", N_("Due on"), Kind.DATE),
        Field("who", N_("Position"), Kind.BILINGUAL),
        Field("done_on", N_("Done on"), Kind.DATE),
    ),
)
