"""The officer: as little about a person as the work needs."""

from lo_desk.catalogue.checks import CODE, EMAIL, LANGUAGE_LEVELS, PHONE
from lo_desk.catalogue.choices import CLEARANCES, LANGUAGE_CHOICES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Column, Field, Kind
from lo_desk.i18n.msg import N_

OFFICER = Entity(
    key="officer",
    title=N_("Officer"),
    plural=N_("Officers"),
    named_by=("name",),
    natural=("service_no",),
    fields=(
        Field("service_no", N_("Service number"), searchable=True, check=CODE),
        Field("name", N_("Name"), required=True, searchable=True),
        Field("courtesy", N_("Courtesy title"), Kind.BILINGUAL),
        Field(
            "official_language",
            N_("Official language"),
            Kind.CHOICE,
            required=True,
            choices=LANGUAGE_CHOICES,
        ),
        Field("languages", N_("Other languages"), Kind.CODES, check=LANGUAGE_LEVELS),
        Field("phone", N_("Work telephone"), searchable=True, check=PHONE),
        Field("email", N_("Work email"), searchable=True, check=EMAIL),
        Field("clearance", N_("Clearance"), Kind.CHOICE, choices=CLEARANCES),
        Field("clearance_ends", N_("Clearance, last day"), Kind.LAST_DAY),
        Field("verified_on", N_("Contact verified on"), Kind.DATE),
    ),
)

OFFICER_LINE = (
    Column("name", N_("Name")),
    Column("agency", N_("Agency")),
    Column("service_no", N_("Service number")),
    Column("city", N_("Post"), Kind.BILINGUAL),
    Column("ends", N_("Tour ends"), Kind.LAST_DAY),
    Column("phone", N_("Work telephone")),
    Column("verified_on", N_("Contact verified on"), Kind.DATE),
    Column("unread", N_("Unread"), Kind.NUMBER),
    Column("briefing", N_("Next briefing"), Kind.DATE),
    Column("checked", N_("Contact checked"), Kind.NUMBER),
)
