"""What officers must have learned, and what they have."""

from collections.abc import Mapping

from lo_desk.catalogue.checks import CODE, between
from lo_desk.catalogue.choices import AGENCY_CHOICES, POST_ROLES, RISKS
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Field, Kind
from lo_desk.catalogue.periods import backwards
from lo_desk.i18n.msg import N_, Msg, said

TRAINING_ITEM = Entity(
    key="training_item",
    title=N_("Training item"),
    plural=N_("Training items"),
    named_by=("title",),
    natural=("code",),
    joint=True,
    fields=(
        Field("code", N_("Code"), required=True, searchable=True, check=CODE),
        Field("title", N_("Title"), Kind.BILINGUAL, required=True, searchable=True),
        Field("provider", N_("Given by"), Kind.BILINGUAL, searchable=True),
        Field("agencies", N_("Mandatory for the agencies"), Kind.CODES, choices=AGENCY_CHOICES),
        Field("roles", N_("Mandatory for the roles"), Kind.CODES, choices=POST_ROLES),
        Field("threat", N_("From this security level"), Kind.CHOICE, choices=RISKS),
        Field("validity_months", N_("Valid for, months"), Kind.NUMBER, check=between(1, 240)),
        Field("joint", N_("Joint"), Kind.YES_NO, required=True, default=False),
        Field(
            "recommendation",
            N_("Activity of the Strategy"),
            Kind.REFERENCE,
            target="recommendation",
        ),
        Field(
            "second_recommendation",
            N_("Second activity of the Strategy"),
            Kind.REFERENCE,
            target="recommendation",
        ),
    ),
)


def _record(facts: Mapping[str, object]) -> Mapping[str, Msg]:
    faults = dict(backwards(facts, "completed_on", "expires"))
    if facts["waived"] and not facts["reason"]:
        faults["reason"] = said("Training that is waived needs its reason.")
    return faults


TRAINING_RECORD = Entity(
    key="training_record",
    title=N_("Training record"),
    plural=N_("Training records"),
    named_by=("officer", "training_item", "completed_on"),
    natural=("officer", "training_item", "completed_on"),
    parent="officer",
    rule=_record,
    fields=(
        Field("officer", N_("Officer"), Kind.REFERENCE, required=True, target="officer"),
        Field(
            "training_item",
            N_("Training item"),
            Kind.REFERENCE,
            required=True,
            target="training_item",
        ),
        Field(
            "completed_on",
            N_("Completed or waived on"),
            Kind.DATE,
            required=True,
            unit="validity",
        ),
        Field("expires", N_("Valid until"), Kind.LAST_DAY, unit="validity"),
        Field("waived", N_("Waived"), Kind.YES_NO, required=True, default=False),
        Field("reason", N_("Reason"), Kind.LONG),
    ),
)
