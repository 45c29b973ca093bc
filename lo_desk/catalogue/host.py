"""What both agencies meet in a host country: its agencies, instruments, partners, restrictions."""

from collections.abc import Mapping

from lo_desk.catalogue.choices import (
    COOPERATION,
    EFFECTS,
    GIVERS,
    INSTRUMENT_TYPES,
    RESTRICTION_STATES,
    RISKS,
    TAKERS,
)
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Field, Kind
from lo_desk.catalogue.periods import backwards
from lo_desk.i18n.msg import N_, Msg, said

_COUNTRY = Field("country", N_("Country"), Kind.REFERENCE, required=True, target="country")

HOST_AGENCY = Entity(
    key="host_agency",
    title=N_("Host agency"),
    plural=N_("Host agencies"),
    named_by=("name",),
    fields=(
        _COUNTRY,
        Field("name", N_("Name"), Kind.BILINGUAL, required=True, searchable=True),
        Field("local_name", N_("Name in its own language"), searchable=True),
        Field("function", N_("What it does"), Kind.BILINGUAL, searchable=True),
        Field("contact_position", N_("Contact (position)"), Kind.BILINGUAL, searchable=True),
        Field("arrangement", N_("How we work with it"), Kind.BILINGUAL),
        Field("cooperation", N_("Cooperation"), Kind.CHOICE, choices=COOPERATION, unit="rating"),
        Field("rated_on", N_("Cooperation rated on"), Kind.DATE, unit="rating"),
    ),
)


INSTRUMENT = Entity(
    key="instrument",
    title=N_("Instrument"),
    plural=N_("Instruments"),
    named_by=("title",),
    rule=backwards,
    fields=(
        _COUNTRY,
        Field("type", N_("Type"), Kind.CHOICE, required=True, choices=INSTRUMENT_TYPES),
        Field("title", N_("Title"), Kind.BILINGUAL, required=True, searchable=True),
        Field("reference", N_("Reference"), searchable=True),
        Field("starts", N_("In force from"), Kind.DATE, required=True, unit="period"),
        Field("ends", N_("In force until"), Kind.LAST_DAY, unit="period"),
        Field("review_on", N_("Review on"), Kind.DATE),
        Field("mandate_areas", N_("Mandate areas"), Kind.CODES, target="mandate_area"),
    ),
)


def _assessed(facts: Mapping[str, object]) -> Mapping[str, Msg]:
    return backwards(facts, "assessed_on", "expires")


INFO_ASSESSMENT = Entity(
    key="info_assessment",
    title=N_("Information-sharing assessment"),
    plural=N_("Information-sharing assessments"),
    named_by=("country", "assessed_on"),
    natural=("country", "assessed_on"),
    rule=_assessed,
    fields=(
        _COUNTRY,
        Field("level", N_("Risk of mistreatment"), Kind.CHOICE, required=True, choices=RISKS),
        Field("assessed_on", N_("Assessed on"), Kind.DATE, required=True, unit="validity"),
        Field("expires", N_("Valid until"), Kind.LAST_DAY, unit="validity"),
        Field("reviewer", N_("Assessed by (position)"), Kind.BILINGUAL),
        Field("reconciles", N_("Who reconciles (position)"), Kind.BILINGUAL),
        Field("note", N_("Note"), Kind.BILINGUAL, searchable=True),
    ),
)

LIKE_MINDED = Entity(
    key="like_minded",
    title=N_("Like-minded officer"),
    plural=N_("Like-minded officers"),
    named_by=("service", "city"),
    fields=(
        _COUNTRY,
        Field("nation", N_("Sent by"), Kind.REFERENCE, required=True, target="country"),
        Field("service", N_("Service"), Kind.BILINGUAL, required=True, searchable=True),
        Field("city", N_("City"), Kind.BILINGUAL, required=True, searchable=True),
        Field("covers_airport", N_("Covers the airport for us"), Kind.YES_NO, default=False),
        Field("arrangement", N_("What was agreed"), Kind.BILINGUAL),
        Field("verified_on", N_("Verified on"), Kind.DATE),
    ),
)


def _arrangement(facts: Mapping[str, object]) -> Mapping[str, Msg]:
    faults = dict(backwards(facts))
    if facts["giver"] is not None and facts["giver"] == facts["taker"]:
        faults["taker"] = said("Nobody covers for themselves: choose the other agency.")
    if (facts["giver"] == "partner") != (facts["like_minded"] is not None):
        faults["like_minded"] = said("Name the like-minded officer if, and only if, one covers.")
    return faults


ARRANGEMENT = Entity(
    key="arrangement",
    title=N_("Cover arrangement"),
    plural=N_("Cover arrangements"),
    named_by=("country", "giver", "taker"),
    natural=("country", "place", "giver", "taker", "starts"),
    joint=True,
    rule=_arrangement,
    fields=(
        _COUNTRY,
        Field("place", N_("Place"), Kind.REFERENCE, target="place"),
        Field("giver", N_("Who covers"), Kind.CHOICE, required=True, choices=GIVERS),
        Field("taker", N_("For whom"), Kind.CHOICE, required=True, choices=TAKERS),
        Field("like_minded", N_("Like-minded officer"), Kind.REFERENCE, target="like_minded"),
        Field("mandate_areas", N_("Mandate areas"), Kind.CODES, target="mandate_area"),
        Field("written_on", N_("Put in writing on"), Kind.DATE),
        Field("starts", N_("First day"), Kind.DATE, required=True, unit="period"),
        Field("ends", N_("Last day"), Kind.LAST_DAY, unit="period"),
        Field("text", N_("What was agreed"), Kind.BILINGUAL, searchable=True),
    ),
)


def _restriction(facts: Mapping[str, object]) -> Mapping[str, Msg]:
    if (facts["status"] == "settled") != (facts["settled_on"] is not None):
        return {"settled_on": said("A settled restriction needs its day, and only a settled one.")}
    return {}


RESTRICTION = Entity(
    key="restriction",
    title=N_("Restriction met"),
    plural=N_("Restrictions met"),
    named_by=("policy",),
    rule=_restriction,
    fields=(
        Field("policy", N_("Policy or rule"), Kind.BILINGUAL, required=True, searchable=True),
        Field("country", N_("Country, if not everywhere"), Kind.REFERENCE, target="country"),
        Field("effect", N_("Effect"), Kind.CHOICE, required=True, choices=EFFECTS),
        Field("text", N_("What it prevents"), Kind.BILINGUAL, searchable=True),
        Field("raised_on", N_("Raised on"), Kind.DATE, required=True),
        Field(
            "status",
            N_("Status"),
            Kind.CHOICE,
            required=True,
            choices=RESTRICTION_STATES,
            default="open",
            unit="status",
        ),
        Field("settled_on", N_("Settled on"), Kind.DATE, unit="status"),
    ),
)
