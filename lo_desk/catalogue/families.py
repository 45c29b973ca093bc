"""Which kinds of record belong together: how registers are grouped where one is chosen."""

from lo_desk.i18n.msg import N_

FAMILIES: dict[str, tuple[str, ...]] = {
    N_("Reference"): (
        "agency",
        "mandate_area",
        "country",
        "mission",
        "place",
        "recommendation",
        "role_line",
    ),
    N_("Posts and officers"): (
        "post",
        "post_profile",
        "officer",
        "tour",
        "area_line",
        "visit",
        "post_return",
        "post_cost",
        "handover_item",
    ),
    N_("Training"): ("training_item", "training_record"),
    N_("Host countries"): (
        "contact",
        "host_agency",
        "instrument",
        "info_assessment",
        "like_minded",
        "arrangement",
        "restriction",
    ),
    N_("Priorities and briefings"): (
        "priority",
        "priority_version",
        "priority_link",
        "schedule",
        "briefing",
        "briefing_version",
        "briefing_attendance",
        "acknowledgement",
    ),
    N_("Activities and forums"): (
        "activity",
        "activity_participant",
        "activity_priority",
        "follow_up",
        "forum",
        "forum_programme",
        "forum_attendance",
    ),
    N_("Joint assessment"): (
        "assessment_cycle",
        "criterion_weight",
        "assessment",
        "candidate",
        "score",
        "score_seal",
        "assessment_option",
        "option_cost",
        "scenario",
    ),
    N_("Documents and views"): (
        "issued_document",
        "issued_copy",
        "copy_receipt",
        "gap_waiver",
        "saved_view",
    ),
}
"""Kinds of record by the words over them; each kind in one."""
