"""What people at the desk keep beside the networks: waived gaps, shared views."""

from lo_desk.catalogue.choices import GAP_CHOICES, OWNER_CHOICES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Field, Kind
from lo_desk.catalogue.periods import backwards
from lo_desk.i18n.msg import N_

GAP_WAIVER = Entity(
    key="gap_waiver",
    title=N_("Waived gap"),
    plural=N_("Waived gaps"),
    named_by=("kind", "place", "post", "ends"),
    rule=backwards,
    fields=(
        Field("kind", N_("Kind of gap"), Kind.CHOICE, required=True, choices=GAP_CHOICES),
        Field(
            "gap_agency", N_("Agency of the gap"), Kind.CHOICE, required=True, choices=OWNER_CHOICES
        ),
        Field("place", N_("Country or place")),
        Field("post", N_("Post"), Kind.REFERENCE, target="post"),
        Field("officer", N_("Officer"), Kind.REFERENCE, target="officer"),
        Field("item", N_("Item")),
        Field("reason", N_("Reason"), Kind.LONG, required=True, searchable=True),
        Field("starts", N_("First day"), Kind.DATE, required=True, unit="period"),
        Field("ends", N_("Last day"), Kind.LAST_DAY, required=True, unit="period"),
    ),
)

SAVED_VIEW = Entity(
    key="saved_view",
    title=N_("Shared view"),
    plural=N_("Shared views"),
    named_by=("name",),
    fields=(
        Field("name", N_("Name"), Kind.BILINGUAL, required=True, searchable=True),
        Field("place", N_("List"), required=True),
        Field("layout", N_("Layout"), Kind.LONG, required=True),
        Field("locked", N_("Locked"), Kind.YES_NO, required=True, default=False),
    ),
)
