"""Who is reached in a country, and which agency does what there."""

from lo_desk.catalogue.checks import EMAIL, PHONE, time_zone
from lo_desk.catalogue.choices import ROLES_HERE
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Field, Kind
from lo_desk.catalogue.periods import backwards
from lo_desk.i18n.msg import N_

CONTACT = Entity(
    key="contact",
    title=N_("Contact"),
    plural=N_("Contacts"),
    named_by=("position", "organization"),
    fields=(
        Field("country", N_("Country"), Kind.REFERENCE, required=True, target="country"),
        Field("place", N_("Place"), Kind.REFERENCE, target="place"),
        Field("organization", N_("Organization"), Kind.BILINGUAL, required=True, searchable=True),
        Field("position", N_("Position"), Kind.BILINGUAL, required=True, searchable=True),
        Field("phone", N_("Work telephone"), searchable=True, check=PHONE),
        Field("email", N_("Work email"), searchable=True, check=EMAIL),
        Field("time_zone", N_("Time zone"), check=time_zone),
        Field("verified_on", N_("Contact verified on"), Kind.DATE),
        Field("note", N_("Note"), Kind.BILINGUAL),
    ),
)

ROLE_LINE = Entity(
    key="role_line",
    title=N_("Line of the role matrix"),
    plural=N_("Role matrix"),
    named_by=("mandate_area", "country", "starts"),
    natural=("country", "mandate_area", "starts"),
    joint=True,
    rule=backwards,
    fields=(
        Field("country", N_("Country, if not everywhere"), Kind.REFERENCE, target="country"),
        Field(
            "mandate_area",
            N_("Mandate area"),
            Kind.REFERENCE,
            required=True,
            target="mandate_area",
        ),
        Field(
            "cbsa",
            N_("CBSA’s role"),
            Kind.CHOICE,
            required=True,
            choices=ROLES_HERE,
            default="none",
        ),
        Field(
            "rcmp",
            N_("RCMP’s role"),
            Kind.CHOICE,
            required=True,
            choices=ROLES_HERE,
            default="none",
        ),
        Field("starts", N_("First day"), Kind.DATE, required=True, unit="period"),
        Field("ends", N_("Last day"), Kind.LAST_DAY, unit="period"),
        Field("agreed_on", N_("Agreed on"), Kind.DATE),
        Field("review_on", N_("Review on"), Kind.DATE),
        Field("note", N_("Note"), Kind.BILINGUAL),
    ),
)
