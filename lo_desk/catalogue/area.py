"""What a post looks after, and the visits it makes there."""

from lo_desk.catalogue.checks import between
from lo_desk.catalogue.choices import BASES, VISIT_KINDS
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Field, Kind
from lo_desk.catalogue.periods import backwards
from lo_desk.i18n.msg import N_

AREA_LINE = Entity(
    key="area_line",
    title=N_("Line of an area of responsibility"),
    plural=N_("Areas of responsibility"),
    named_by=("post", "country", "place", "starts"),
    natural=("post", "country", "place", "starts"),
    parent="post",
    rule=backwards,
    fields=(
        Field("post", N_("Post"), Kind.REFERENCE, required=True, target="post"),
        Field("country", N_("Country"), Kind.REFERENCE, required=True, target="country"),
        Field("place", N_("Place"), Kind.REFERENCE, target="place"),
        Field("basis", N_("Basis"), Kind.CHOICE, required=True, choices=BASES),
        Field("starts", N_("First day"), Kind.DATE, required=True, unit="period"),
        Field("ends", N_("Last day"), Kind.LAST_DAY, unit="period"),
        Field("mandate_areas", N_("Mandate areas"), Kind.CODES, target="mandate_area"),
        Field(
            "planned_visits",
            N_("Planned visits a year"),
            Kind.NUMBER,
            check=between(0, 366),
        ),
        Field("travel_hours", N_("Travel there, hours"), Kind.NUMBER, check=between(0, 200)),
    ),
)

VISIT = Entity(
    key="visit",
    title=N_("Visit"),
    plural=N_("Visits"),
    named_by=("post", "country", "starts"),
    natural=("post", "country", "place", "starts"),
    parent="post",
    rule=backwards,
    fields=(
        Field("post", N_("Post"), Kind.REFERENCE, required=True, target="post"),
        Field("country", N_("Country"), Kind.REFERENCE, required=True, target="country"),
        Field("place", N_("Place"), Kind.REFERENCE, target="place"),
        Field("starts", N_("First day"), Kind.DATE, required=True, unit="period"),
        Field("ends", N_("Last day"), Kind.LAST_DAY, required=True, unit="period"),
        Field(
            "kind",
            N_("Kind"),
            Kind.CHOICE,
            required=True,
            choices=VISIT_KINDS,
            default="regular",
        ),
        Field("joint", N_("Joint"), Kind.YES_NO, required=True, default=False),
        Field("purpose", N_("Purpose"), Kind.BILINGUAL, searchable=True),
    ),
)
