"""Briefing schedules, briefings, the versions they cover, and acknowledgements."""

from collections.abc import Mapping

from lo_desk.catalogue.checks import HASH, between, time_zone
from lo_desk.catalogue.choices import BRIEFING_TYPES, MODES, SCHEDULE_RULES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Field, Kind
from lo_desk.catalogue.periods import backwards
from lo_desk.i18n.msg import N_, Msg, said


def _schedule(facts: Mapping[str, object]) -> Mapping[str, Msg]:
    faults = dict(backwards(facts))
    if facts["rule"] in {"yearly", "one_off"} and facts["day"] is None:
        faults["day"] = said("This rule needs the day the first briefing is due.")
    return faults


SCHEDULE = Entity(
    key="schedule",
    title=N_("Briefing schedule"),
    plural=N_("Briefing schedules"),
    named_by=("post", "rule", "starts"),
    natural=("post", "rule", "starts"),
    rule=_schedule,
    fields=(
        Field("post", N_("Post briefed"), Kind.REFERENCE, required=True, target="post"),
        Field("rule", N_("Rule"), Kind.CHOICE, required=True, choices=SCHEDULE_RULES),
        Field("day", N_("First due day"), Kind.DATE),
        Field(
            "within_days",
            N_("Within, days"),
            Kind.NUMBER,
            default=30,
            check=between(0, 366),
        ),
        Field("starts", N_("First day"), Kind.DATE, required=True, unit="period"),
        Field("ends", N_("Last day"), Kind.LAST_DAY, unit="period"),
    ),
)


def _briefing(facts: Mapping[str, object]) -> Mapping[str, Msg]:
    if facts["due"] is None and facts["held_on"] is None:
        return {"due": said("Enter the day the briefing is due, or the day it was held.")}
    faults: dict[str, Msg] = {}
    if facts["held_on"] is not None:
        for key in ("officer", "mode"):
            if facts[key] is None:
                faults[key] = said("A briefing that was held needs its officer and its mode.")
    if (facts["planned_at"] is None) != (facts["zone"] is None):
        faults["zone"] = said("A planned time needs its time zone, and a zone its time.")
    return faults


BRIEFING = Entity(
    key="briefing",
    title=N_("Briefing"),
    plural=N_("Briefings"),
    named_by=("type", "post", "due"),
    rule=_briefing,
    fields=(
        Field("schedule", N_("Schedule"), Kind.REFERENCE, target="schedule"),
        Field("post", N_("Post briefed"), Kind.REFERENCE, required=True, target="post"),
        Field("officer", N_("Officer briefed"), Kind.REFERENCE, target="officer"),
        Field("type", N_("Type"), Kind.CHOICE, required=True, choices=BRIEFING_TYPES),
        Field("due", N_("Due on"), Kind.DATE),
        Field("planned_at", N_("Planned for"), Kind.INSTANT, unit="planned"),
        Field("zone", N_("Time zone"), unit="planned", check=time_zone),
        Field("minutes", N_("Minutes"), Kind.NUMBER, check=between(1, 1440)),
        Field("mode", N_("Mode"), Kind.CHOICE, choices=MODES),
        Field("given_by", N_("Given by (position)"), Kind.BILINGUAL),
        Field("held_on", N_("Held on"), Kind.DATE),
        Field("outcome", N_("Outcome"), Kind.BILINGUAL, searchable=True),
    ),
)


def _attendance(facts: Mapping[str, object]) -> Mapping[str, Msg]:
    if facts["officer"] is None and not facts["who"]:
        return {"officer": said("Enter an officer, or a position or body.")}
    return {}


BRIEFING_ATTENDANCE = Entity(
    key="briefing_attendance",
    title=N_("Attendance"),
    plural=N_("Attendances"),
    named_by=("briefing", "officer", "who"),
    natural=("briefing", "officer", "who"),
    parent="briefing",
    rule=_attendance,
    fields=(
        Field("briefing", N_("Briefing"), Kind.REFERENCE, required=True, target="briefing"),
        Field("officer", N_("Officer"), Kind.REFERENCE, target="officer"),
        Field("who", N_("Position or body"), Kind.BILINGUAL),
        Field("attended", N_("Attended"), Kind.YES_NO, required=True, default=True),
    ),
)

BRIEFING_VERSION = Entity(
    key="briefing_version",
    title=N_("Version covered by a briefing"),
    plural=N_("Versions covered by briefings"),
    named_by=("briefing", "priority_version"),
    natural=("briefing", "priority_version"),
    parent="briefing",
    fields=(
        Field("briefing", N_("Briefing"), Kind.REFERENCE, required=True, target="briefing"),
        Field(
            "priority_version",
            N_("Version of a priority"),
            Kind.REFERENCE,
            required=True,
            target="priority_version",
        ),
    ),
)

ACKNOWLEDGEMENT = Entity(
    key="acknowledgement",
    title=N_("Acknowledgement"),
    plural=N_("Acknowledgements"),
    named_by=("officer", "priority_version"),
    natural=("officer", "priority_version", "at"),
    parent="officer",
    append_only=True,
    fields=(
        Field(
            "officer", N_("Officer"), Kind.REFERENCE, required=True, target="officer", unit="ack"
        ),
        Field(
            "priority_version",
            N_("Version of a priority"),
            Kind.REFERENCE,
            required=True,
            target="priority_version",
            unit="ack",
        ),
        Field("at", N_("Moment"), Kind.INSTANT, required=True, unit="ack"),
        Field("zone", N_("Time zone"), required=True, unit="ack", check=time_zone),
        Field("text_hash", N_("Digest of the text"), unit="ack", check=HASH),
        Field("read_back", N_("What it means at my post"), Kind.LONG, unit="ack"),
    ),
)
