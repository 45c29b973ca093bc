"""Priorities, their published versions, and what links one agency's to the other's."""

from collections.abc import Mapping

from lo_desk.catalogue.checks import CODE, between
from lo_desk.catalogue.choices import LEVELS, LINK_KINDS, TARGETS, VERSION_STATES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Choice, Column, Field, Kind, Worded
from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import N_, Msg, in_context, said

PRIORITY = Entity(
    key="priority",
    title=N_("Priority"),
    plural=N_("Priorities"),
    named_by=("code",),
    natural=("code",),
    withheld=True,
    fields=(
        Field("code", N_("Code"), required=True, searchable=True, check=CODE),
        Field("level", N_("Level"), Kind.CHOICE, required=True, choices=LEVELS),
        Field("originator", N_("Originator"), Kind.BILINGUAL, required=True),
        Field("ends", N_("In force until"), Kind.LAST_DAY),
    ),
)


def _version(facts: Mapping[str, object]) -> Mapping[str, Msg]:
    if facts["state"] != "published":
        return {}
    faults: dict[str, Msg] = {}
    statement = facts["statement"]
    if not isinstance(statement, Bilingual) or not (statement.en and statement.fr):
        faults["statement"] = said("A version is published in both languages: add the missing one.")
    if facts["published_on"] is None:
        faults["published_on"] = said("A published version needs the day it was published.")
    return faults


PRIORITY_VERSION = Entity(
    key="priority_version",
    title=N_("Version of a priority"),
    plural=N_("Versions of priorities"),
    named_by=("priority", "number"),
    natural=("priority", "number"),
    parent="priority",
    withheld=True,
    rule=_version,
    fields=(
        Field("priority", N_("Priority"), Kind.REFERENCE, required=True, target="priority"),
        Field("number", N_("Version"), Kind.NUMBER, required=True, check=between(1, 999)),
        Field(
            "state",
            N_("State"),
            Kind.CHOICE,
            required=True,
            choices=VERSION_STATES,
            default="draft",
        ),
        Field("statement", N_("Statement"), Kind.BILINGUAL, required=True, searchable=True),
        Field("rationale", N_("Rationale"), Kind.BILINGUAL, searchable=True),
        Field("rank", N_("Rank"), Kind.NUMBER, required=True, check=between(1, 99)),
        Field("target", N_("Target"), Kind.CHOICE, required=True, choices=TARGETS),
        Field("target_name", N_("Name of the target"), Kind.BILINGUAL, searchable=True),
        Field("countries", N_("Countries"), Kind.CODES, target="country"),
        Field("places", N_("Places"), Kind.CODES, target="place"),
        Field(
            "mandate_areas",
            N_("Mandate areas"),
            Kind.CODES,
            required=True,
            target="mandate_area",
        ),
        Field("starts", N_("In force from"), Kind.DATE, required=True),
        Field("published_on", N_("Published on"), Kind.DATE),
        Field("approved_by", N_("Approved by (position)"), Kind.BILINGUAL),
        Field("caveat", N_("Caveat"), Kind.BILINGUAL),
    ),
)

PRIORITY_LINK = Entity(
    key="priority_link",
    title=N_("Link between priorities"),
    plural=N_("Links between priorities"),
    named_by=("priority", "other"),
    natural=("priority", "other"),
    fields=(
        Field("priority", N_("Priority"), Kind.REFERENCE, required=True, target="priority"),
        Field(
            "other",
            N_("Priority of the other agency"),
            Kind.REFERENCE,
            required=True,
            target="priority",
        ),
        Field("kind", N_("Kind"), Kind.CHOICE, required=True, choices=LINK_KINDS),
        Field("note", N_("Note"), Kind.BILINGUAL, required=True, searchable=True),
    ),
)

PRIORITY_LINE = (
    Column("rank", N_("Rank"), Kind.NUMBER),
    Column("statement", N_("Statement"), Kind.BILINGUAL),
    Column("agency", N_("Agency")),
    Column("code", N_("Code")),
    Column("number", N_("Version"), Kind.NUMBER),
    Column("starts", N_("In force from"), Kind.DATE),
    Column("countries", N_("Countries"), Kind.CODES),
    Column("released", N_("Released to the other agency"), Kind.YES_NO),
    Worded(
        "state",
        N_("State"),
        Kind.CHOICE,
        (*VERSION_STATES, Choice("withdrawn", in_context("version", "withdrawn"))),
    ),
)
