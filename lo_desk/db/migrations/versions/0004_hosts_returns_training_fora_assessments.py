"""Host countries, returns, costs, training, fora, the joint assessment of locations."""

import sqlalchemy as sa
from alembic import op

from lo_desk.db.base import Codes, Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "assessment_cycle",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_fr", sa.String(), nullable=False),
        sa.Column("name_newer", sa.String(length=2), nullable=True),
        sa.Column("name_state", sa.String(length=10), nullable=False),
        sa.Column("name_match", sa.String(length=16), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("approved_by_en", sa.String(), nullable=False),
        sa.Column("approved_by_fr", sa.String(), nullable=False),
        sa.Column("approved_by_newer", sa.String(length=2), nullable=True),
        sa.Column("approved_by_state", sa.String(length=10), nullable=False),
        sa.Column("approved_by_match", sa.String(length=16), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("rules", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_assessment_cycle_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_assessment_cycle_closed")
        ),
        sa.CheckConstraint(
            "ends IS NULL OR ends > starts", name=op.f("ck_assessment_cycle_period")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_assessment_cycle_marking")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment_cycle")),
        sa.UniqueConstraint("id", "owner", name=op.f("uq_assessment_cycle_id_owner")),
    )
    op.create_table(
        "scenario",
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_fr", sa.String(), nullable=False),
        sa.Column("name_newer", sa.String(length=2), nullable=True),
        sa.Column("name_state", sa.String(length=10), nullable=False),
        sa.Column("name_match", sa.String(length=16), nullable=False),
        sa.Column("note_en", sa.String(), nullable=False),
        sa.Column("note_fr", sa.String(), nullable=False),
        sa.Column("note_newer", sa.String(length=2), nullable=True),
        sa.Column("note_state", sa.String(length=10), nullable=False),
        sa.Column("note_match", sa.String(length=16), nullable=False),
        sa.Column("changes", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_scenario_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_scenario_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_scenario_marking")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scenario")),
    )
    op.create_table(
        "assessment",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("title_en", sa.String(), nullable=False),
        sa.Column("title_fr", sa.String(), nullable=False),
        sa.Column("title_newer", sa.String(length=2), nullable=True),
        sa.Column("title_state", sa.String(length=10), nullable=False),
        sa.Column("title_match", sa.String(length=16), nullable=False),
        sa.Column("question_en", sa.String(), nullable=False),
        sa.Column("question_fr", sa.String(), nullable=False),
        sa.Column("question_newer", sa.String(length=2), nullable=True),
        sa.Column("question_state", sa.String(length=10), nullable=False),
        sa.Column("question_match", sa.String(length=16), nullable=False),
        sa.Column("assessment_cycle_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("asked_by_en", sa.String(), nullable=False),
        sa.Column("asked_by_fr", sa.String(), nullable=False),
        sa.Column("asked_by_newer", sa.String(length=2), nullable=True),
        sa.Column("asked_by_state", sa.String(length=10), nullable=False),
        sa.Column("asked_by_match", sa.String(length=16), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=True),
        sa.Column("decision_en", sa.String(), nullable=False),
        sa.Column("decision_fr", sa.String(), nullable=False),
        sa.Column("decision_newer", sa.String(length=2), nullable=True),
        sa.Column("decision_state", sa.String(length=10), nullable=False),
        sa.Column("decision_match", sa.String(length=16), nullable=False),
        sa.Column("reasons_en", sa.String(), nullable=False),
        sa.Column("reasons_fr", sa.String(), nullable=False),
        sa.Column("reasons_newer", sa.String(length=2), nullable=True),
        sa.Column("reasons_state", sa.String(length=10), nullable=False),
        sa.Column("reasons_match", sa.String(length=16), nullable=False),
        sa.Column("dissent_en", sa.String(), nullable=False),
        sa.Column("dissent_fr", sa.String(), nullable=False),
        sa.Column("dissent_newer", sa.String(length=2), nullable=True),
        sa.Column("dissent_state", sa.String(length=10), nullable=False),
        sa.Column("dissent_match", sa.String(length=16), nullable=False),
        sa.Column("authority_en", sa.String(), nullable=False),
        sa.Column("authority_fr", sa.String(), nullable=False),
        sa.Column("authority_newer", sa.String(length=2), nullable=True),
        sa.Column("authority_state", sa.String(length=10), nullable=False),
        sa.Column("authority_match", sa.String(length=16), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("trial_review_on", sa.Date(), nullable=True),
        sa.Column("inputs_hash", sa.String(), nullable=True),
        sa.Column("facts_hash", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_assessment_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_assessment_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_assessment_marking")),
        sa.ForeignKeyConstraint(
            ["assessment_cycle_id"],
            ["assessment_cycle.id"],
            name=op.f("fk_assessment_assessment_cycle_id_assessment_cycle"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
        sa.UniqueConstraint("id", "owner", name=op.f("uq_assessment_id_owner")),
    )
    op.create_index(
        op.f("ix_assessment_assessment_cycle_id"),
        "assessment",
        ["assessment_cycle_id"],
        unique=False,
    )
    op.create_table(
        "criterion_weight",
        sa.Column("assessment_cycle_id", sa.Uuid(), nullable=False),
        sa.Column("criterion", sa.String(), nullable=False),
        sa.Column("view", sa.String(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("anchor_0_en", sa.String(), nullable=False),
        sa.Column("anchor_0_fr", sa.String(), nullable=False),
        sa.Column("anchor_0_newer", sa.String(length=2), nullable=True),
        sa.Column("anchor_0_state", sa.String(length=10), nullable=False),
        sa.Column("anchor_0_match", sa.String(length=16), nullable=False),
        sa.Column("anchor_3_en", sa.String(), nullable=False),
        sa.Column("anchor_3_fr", sa.String(), nullable=False),
        sa.Column("anchor_3_newer", sa.String(length=2), nullable=True),
        sa.Column("anchor_3_state", sa.String(length=10), nullable=False),
        sa.Column("anchor_3_match", sa.String(length=16), nullable=False),
        sa.Column("anchor_5_en", sa.String(), nullable=False),
        sa.Column("anchor_5_fr", sa.String(), nullable=False),
        sa.Column("anchor_5_newer", sa.String(length=2), nullable=True),
        sa.Column("anchor_5_state", sa.String(length=10), nullable=False),
        sa.Column("anchor_5_match", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_criterion_weight_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_criterion_weight_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_criterion_weight_marking")),
        sa.ForeignKeyConstraint(
            ["assessment_cycle_id", "owner"],
            ["assessment_cycle.id", "assessment_cycle.owner"],
            name=op.f("fk_criterion_weight_assessment_cycle_id_assessment_cycle"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_criterion_weight")),
    )
    op.create_index(
        op.f("ix_criterion_weight_assessment_cycle_id"),
        "criterion_weight",
        ["assessment_cycle_id"],
        unique=False,
    )
    op.create_table(
        "forum",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_fr", sa.String(), nullable=False),
        sa.Column("name_newer", sa.String(length=2), nullable=True),
        sa.Column("name_state", sa.String(length=10), nullable=False),
        sa.Column("name_match", sa.String(length=16), nullable=False),
        sa.Column("country_id", sa.Uuid(), nullable=False),
        sa.Column("city_en", sa.String(), nullable=False),
        sa.Column("city_fr", sa.String(), nullable=False),
        sa.Column("city_newer", sa.String(length=2), nullable=True),
        sa.Column("city_state", sa.String(length=10), nullable=False),
        sa.Column("city_match", sa.String(length=16), nullable=False),
        sa.Column("time_zone", sa.String(), nullable=True),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.Column("objective_en", sa.String(), nullable=False),
        sa.Column("objective_fr", sa.String(), nullable=False),
        sa.Column("objective_newer", sa.String(length=2), nullable=True),
        sa.Column("objective_state", sa.String(length=10), nullable=False),
        sa.Column("objective_match", sa.String(length=16), nullable=False),
        sa.Column("agencies", Codes(), nullable=False),
        sa.Column("pre_meeting_on", sa.Date(), nullable=True),
        sa.Column("lines_en", sa.String(), nullable=False),
        sa.Column("lines_fr", sa.String(), nullable=False),
        sa.Column("lines_newer", sa.String(length=2), nullable=True),
        sa.Column("lines_state", sa.String(length=10), nullable=False),
        sa.Column("lines_match", sa.String(length=16), nullable=False),
        sa.Column("responsive_en", sa.String(), nullable=False),
        sa.Column("responsive_fr", sa.String(), nullable=False),
        sa.Column("responsive_newer", sa.String(length=2), nullable=True),
        sa.Column("responsive_state", sa.String(length=10), nullable=False),
        sa.Column("responsive_match", sa.String(length=16), nullable=False),
        sa.Column("speaks_for", sa.String(), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("debrief_due", sa.Date(), nullable=True),
        sa.Column("debrief_on", sa.Date(), nullable=True),
        sa.Column("outcome_en", sa.String(), nullable=False),
        sa.Column("outcome_fr", sa.String(), nullable=False),
        sa.Column("outcome_newer", sa.String(length=2), nullable=True),
        sa.Column("outcome_state", sa.String(length=10), nullable=False),
        sa.Column("outcome_match", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_forum_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_forum_closed")
        ),
        sa.CheckConstraint("ends IS NULL OR ends > starts", name=op.f("ck_forum_period")),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_forum_marking")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_forum_country_id_country")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forum")),
        sa.UniqueConstraint("id", "owner", name=op.f("uq_forum_id_owner")),
    )
    op.create_index(op.f("ix_forum_country_id"), "forum", ["country_id"], unique=False)
    op.create_table(
        "handover_item",
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("text_en", sa.String(), nullable=False),
        sa.Column("text_fr", sa.String(), nullable=False),
        sa.Column("text_newer", sa.String(length=2), nullable=True),
        sa.Column("text_state", sa.String(length=10), nullable=False),
        sa.Column("text_match", sa.String(length=16), nullable=False),
        sa.Column("who_en", sa.String(), nullable=False),
        sa.Column("who_fr", sa.String(), nullable=False),
        sa.Column("who_newer", sa.String(length=2), nullable=True),
        sa.Column("who_state", sa.String(length=10), nullable=False),
        sa.Column("who_match", sa.String(length=16), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_handover_item_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_handover_item_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_handover_item_marking")),
        sa.ForeignKeyConstraint(
            ["post_id", "owner"],
            ["post.id", "post.owner"],
            name=op.f("fk_handover_item_post_id_post"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover_item")),
    )
    op.create_index(op.f("ix_handover_item_post_id"), "handover_item", ["post_id"], unique=False)
    op.create_table(
        "host_agency",
        sa.Column("country_id", sa.Uuid(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_fr", sa.String(), nullable=False),
        sa.Column("name_newer", sa.String(length=2), nullable=True),
        sa.Column("name_state", sa.String(length=10), nullable=False),
        sa.Column("name_match", sa.String(length=16), nullable=False),
        sa.Column("local_name", sa.String(), nullable=True),
        sa.Column("function_en", sa.String(), nullable=False),
        sa.Column("function_fr", sa.String(), nullable=False),
        sa.Column("function_newer", sa.String(length=2), nullable=True),
        sa.Column("function_state", sa.String(length=10), nullable=False),
        sa.Column("function_match", sa.String(length=16), nullable=False),
        sa.Column("contact_position_en", sa.String(), nullable=False),
        sa.Column("contact_position_fr", sa.String(), nullable=False),
        sa.Column("contact_position_newer", sa.String(length=2), nullable=True),
        sa.Column("contact_position_state", sa.String(length=10), nullable=False),
        sa.Column("contact_position_match", sa.String(length=16), nullable=False),
        sa.Column("arrangement_en", sa.String(), nullable=False),
        sa.Column("arrangement_fr", sa.String(), nullable=False),
        sa.Column("arrangement_newer", sa.String(length=2), nullable=True),
        sa.Column("arrangement_state", sa.String(length=10), nullable=False),
        sa.Column("arrangement_match", sa.String(length=16), nullable=False),
        sa.Column("cooperation", sa.String(), nullable=True),
        sa.Column("rated_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_host_agency_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_host_agency_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_host_agency_marking")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_host_agency_country_id_country")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_host_agency")),
    )
    op.create_index(op.f("ix_host_agency_country_id"), "host_agency", ["country_id"], unique=False)
    op.create_table(
        "info_assessment",
        sa.Column("country_id", sa.Uuid(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("assessed_on", sa.Date(), nullable=False),
        sa.Column("expires", sa.Date(), nullable=True),
        sa.Column("reviewer_en", sa.String(), nullable=False),
        sa.Column("reviewer_fr", sa.String(), nullable=False),
        sa.Column("reviewer_newer", sa.String(length=2), nullable=True),
        sa.Column("reviewer_state", sa.String(length=10), nullable=False),
        sa.Column("reviewer_match", sa.String(length=16), nullable=False),
        sa.Column("reconciles_en", sa.String(), nullable=False),
        sa.Column("reconciles_fr", sa.String(), nullable=False),
        sa.Column("reconciles_newer", sa.String(length=2), nullable=True),
        sa.Column("reconciles_state", sa.String(length=10), nullable=False),
        sa.Column("reconciles_match", sa.String(length=16), nullable=False),
        sa.Column("note_en", sa.String(), nullable=False),
        sa.Column("note_fr", sa.String(), nullable=False),
        sa.Column("note_newer", sa.String(length=2), nullable=True),
        sa.Column("note_state", sa.String(length=10), nullable=False),
        sa.Column("note_match", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_info_assessment_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_info_assessment_closed")
        ),
        sa.CheckConstraint(
            "expires IS NULL OR expires > assessed_on", name=op.f("ck_info_assessment_expires")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_info_assessment_marking")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_info_assessment_country_id_country")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_info_assessment")),
    )
    op.create_index(
        op.f("ix_info_assessment_country_id"), "info_assessment", ["country_id"], unique=False
    )
    op.create_table(
        "instrument",
        sa.Column("country_id", sa.Uuid(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("title_en", sa.String(), nullable=False),
        sa.Column("title_fr", sa.String(), nullable=False),
        sa.Column("title_newer", sa.String(length=2), nullable=True),
        sa.Column("title_state", sa.String(length=10), nullable=False),
        sa.Column("title_match", sa.String(length=16), nullable=False),
        sa.Column("reference", sa.String(), nullable=True),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("mandate_areas", Codes(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_instrument_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_instrument_closed")
        ),
        sa.CheckConstraint("ends IS NULL OR ends > starts", name=op.f("ck_instrument_period")),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_instrument_marking")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_instrument_country_id_country")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instrument")),
    )
    op.create_index(op.f("ix_instrument_country_id"), "instrument", ["country_id"], unique=False)
    op.create_table(
        "like_minded",
        sa.Column("country_id", sa.Uuid(), nullable=False),
        sa.Column("nation_id", sa.Uuid(), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("city_en", sa.String(), nullable=False),
        sa.Column("city_fr", sa.String(), nullable=False),
        sa.Column("city_newer", sa.String(length=2), nullable=True),
        sa.Column("city_state", sa.String(length=10), nullable=False),
        sa.Column("city_match", sa.String(length=16), nullable=False),
        sa.Column("covers_airport", sa.Boolean(), nullable=False),
        sa.Column("arrangement_en", sa.String(), nullable=False),
        sa.Column("arrangement_fr", sa.String(), nullable=False),
        sa.Column("arrangement_newer", sa.String(length=2), nullable=True),
        sa.Column("arrangement_state", sa.String(length=10), nullable=False),
        sa.Column("arrangement_match", sa.String(length=16), nullable=False),
        sa.Column("verified_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_like_minded_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_like_minded_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_like_minded_marking")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_like_minded_country_id_country")
        ),
        sa.ForeignKeyConstraint(
            ["nation_id"], ["country.id"], name=op.f("fk_like_minded_nation_id_country")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_like_minded")),
    )
    op.create_index(op.f("ix_like_minded_country_id"), "like_minded", ["country_id"], unique=False)
    op.create_index(op.f("ix_like_minded_nation_id"), "like_minded", ["nation_id"], unique=False)
    op.create_table(
        "post_cost",
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("line", sa.String(), nullable=False),
        sa.Column("planned", sa.Integer(), nullable=True),
        sa.Column("actual", sa.Integer(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_post_cost_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_post_cost_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_post_cost_marking")),
        sa.ForeignKeyConstraint(
            ["post_id", "owner"], ["post.id", "post.owner"], name=op.f("fk_post_cost_post_id_post")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_cost")),
    )
    op.create_index(op.f("ix_post_cost_post_id"), "post_cost", ["post_id"], unique=False)
    op.create_table(
        "post_return",
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("quarter", sa.Date(), nullable=False),
        sa.Column("nil", sa.Boolean(), nullable=False),
        sa.Column("requests_received", sa.Integer(), nullable=True),
        sa.Column("requests_completed", sa.Integer(), nullable=True),
        sa.Column("requests_open", sa.Integer(), nullable=True),
        sa.Column("median_age", sa.Integer(), nullable=True),
        sa.Column("interdictions", sa.Integer(), nullable=True),
        sa.Column("trainings", sa.Integer(), nullable=True),
        sa.Column("investigations_new", sa.Integer(), nullable=True),
        sa.Column("investigations_continuing", sa.Integer(), nullable=True),
        sa.Column("core_time", sa.Integer(), nullable=True),
        sa.Column("narrative_en", sa.String(), nullable=False),
        sa.Column("narrative_fr", sa.String(), nullable=False),
        sa.Column("narrative_newer", sa.String(length=2), nullable=True),
        sa.Column("narrative_state", sa.String(length=10), nullable=False),
        sa.Column("narrative_match", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_post_return_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_post_return_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_post_return_marking")),
        sa.ForeignKeyConstraint(
            ["post_id", "owner"],
            ["post.id", "post.owner"],
            name=op.f("fk_post_return_post_id_post"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_return")),
    )
    op.create_index(op.f("ix_post_return_post_id"), "post_return", ["post_id"], unique=False)
    op.create_table(
        "restriction",
        sa.Column("policy_en", sa.String(), nullable=False),
        sa.Column("policy_fr", sa.String(), nullable=False),
        sa.Column("policy_newer", sa.String(length=2), nullable=True),
        sa.Column("policy_state", sa.String(length=10), nullable=False),
        sa.Column("policy_match", sa.String(length=16), nullable=False),
        sa.Column("country_id", sa.Uuid(), nullable=True),
        sa.Column("effect", sa.String(), nullable=False),
        sa.Column("text_en", sa.String(), nullable=False),
        sa.Column("text_fr", sa.String(), nullable=False),
        sa.Column("text_newer", sa.String(length=2), nullable=True),
        sa.Column("text_state", sa.String(length=10), nullable=False),
        sa.Column("text_match", sa.String(length=16), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_restriction_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_restriction_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_restriction_marking")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_restriction_country_id_country")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_restriction")),
    )
    op.create_index(op.f("ix_restriction_country_id"), "restriction", ["country_id"], unique=False)
    op.create_table(
        "training_item",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("title_en", sa.String(), nullable=False),
        sa.Column("title_fr", sa.String(), nullable=False),
        sa.Column("title_newer", sa.String(length=2), nullable=True),
        sa.Column("title_state", sa.String(length=10), nullable=False),
        sa.Column("title_match", sa.String(length=16), nullable=False),
        sa.Column("provider_en", sa.String(), nullable=False),
        sa.Column("provider_fr", sa.String(), nullable=False),
        sa.Column("provider_newer", sa.String(length=2), nullable=True),
        sa.Column("provider_state", sa.String(length=10), nullable=False),
        sa.Column("provider_match", sa.String(length=16), nullable=False),
        sa.Column("agencies", Codes(), nullable=False),
        sa.Column("roles", Codes(), nullable=False),
        sa.Column("threat", sa.String(), nullable=True),
        sa.Column("validity_months", sa.Integer(), nullable=True),
        sa.Column("joint", sa.Boolean(), nullable=False),
        sa.Column("recommendation_id", sa.Uuid(), nullable=True),
        sa.Column("second_recommendation_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_training_item_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_training_item_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_training_item_marking")),
        sa.ForeignKeyConstraint(
            ["recommendation_id"],
            ["recommendation.id"],
            name=op.f("fk_training_item_recommendation_id_recommendation"),
        ),
        sa.ForeignKeyConstraint(
            ["second_recommendation_id"],
            ["recommendation.id"],
            name=op.f("fk_training_item_second_recommendation_id_recommendation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training_item")),
    )
    op.create_index(
        op.f("ix_training_item_recommendation_id"),
        "training_item",
        ["recommendation_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_training_item_second_recommendation_id"),
        "training_item",
        ["second_recommendation_id"],
        unique=False,
    )
    op.create_table(
        "arrangement",
        sa.Column("country_id", sa.Uuid(), nullable=False),
        sa.Column("place_id", sa.Uuid(), nullable=True),
        sa.Column("giver", sa.String(), nullable=False),
        sa.Column("taker", sa.String(), nullable=False),
        sa.Column("like_minded_id", sa.Uuid(), nullable=True),
        sa.Column("mandate_areas", Codes(), nullable=False),
        sa.Column("written_on", sa.Date(), nullable=True),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("text_en", sa.String(), nullable=False),
        sa.Column("text_fr", sa.String(), nullable=False),
        sa.Column("text_newer", sa.String(length=2), nullable=True),
        sa.Column("text_state", sa.String(length=10), nullable=False),
        sa.Column("text_match", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_arrangement_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_arrangement_closed")
        ),
        sa.CheckConstraint("ends IS NULL OR ends > starts", name=op.f("ck_arrangement_period")),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_arrangement_marking")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_arrangement_country_id_country")
        ),
        sa.ForeignKeyConstraint(
            ["like_minded_id"],
            ["like_minded.id"],
            name=op.f("fk_arrangement_like_minded_id_like_minded"),
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name=op.f("fk_arrangement_place_id_place")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arrangement")),
    )
    op.create_index(op.f("ix_arrangement_country_id"), "arrangement", ["country_id"], unique=False)
    op.create_index(
        op.f("ix_arrangement_like_minded_id"), "arrangement", ["like_minded_id"], unique=False
    )
    op.create_index(op.f("ix_arrangement_place_id"), "arrangement", ["place_id"], unique=False)
    op.create_table(
        "candidate",
        sa.Column("assessment_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("city_en", sa.String(), nullable=False),
        sa.Column("city_fr", sa.String(), nullable=False),
        sa.Column("city_newer", sa.String(length=2), nullable=True),
        sa.Column("city_state", sa.String(length=10), nullable=False),
        sa.Column("city_match", sa.String(length=16), nullable=False),
        sa.Column("country_id", sa.Uuid(), nullable=False),
        sa.Column("place_id", sa.Uuid(), nullable=True),
        sa.Column("mission_id", sa.Uuid(), nullable=True),
        sa.Column("analysis_en", sa.String(), nullable=False),
        sa.Column("analysis_fr", sa.String(), nullable=False),
        sa.Column("analysis_newer", sa.String(length=2), nullable=True),
        sa.Column("analysis_state", sa.String(length=10), nullable=False),
        sa.Column("analysis_match", sa.String(length=16), nullable=False),
        sa.Column("gate_consent", sa.String(), nullable=False),
        sa.Column("gate_approval", sa.String(), nullable=False),
        sa.Column("gate_premises", sa.String(), nullable=False),
        sa.Column("gate_law_cbsa", sa.String(), nullable=False),
        sa.Column("gate_law_rcmp", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_candidate_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_candidate_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_candidate_marking")),
        sa.ForeignKeyConstraint(
            ["assessment_id", "owner"],
            ["assessment.id", "assessment.owner"],
            name=op.f("fk_candidate_assessment_id_assessment"),
        ),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_candidate_country_id_country")
        ),
        sa.ForeignKeyConstraint(
            ["mission_id"], ["mission.id"], name=op.f("fk_candidate_mission_id_mission")
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name=op.f("fk_candidate_place_id_place")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidate")),
    )
    op.create_index(
        op.f("ix_candidate_assessment_id"), "candidate", ["assessment_id"], unique=False
    )
    op.create_index(op.f("ix_candidate_country_id"), "candidate", ["country_id"], unique=False)
    op.create_index(op.f("ix_candidate_mission_id"), "candidate", ["mission_id"], unique=False)
    op.create_index(op.f("ix_candidate_place_id"), "candidate", ["place_id"], unique=False)
    op.create_table(
        "copy_receipt",
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("issued_copy_id", sa.Uuid(), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_copy_receipt_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_copy_receipt_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_copy_receipt_marking")),
        sa.ForeignKeyConstraint(
            ["issued_copy_id"],
            ["issued_copy.id"],
            name=op.f("fk_copy_receipt_issued_copy_id_issued_copy"),
        ),
        sa.ForeignKeyConstraint(
            ["officer_id", "owner"],
            ["officer.id", "officer.owner"],
            name=op.f("fk_copy_receipt_officer_id_officer"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_copy_receipt")),
    )
    op.create_index(
        op.f("ix_copy_receipt_issued_copy_id"), "copy_receipt", ["issued_copy_id"], unique=False
    )
    op.create_index(
        op.f("ix_copy_receipt_officer_id"), "copy_receipt", ["officer_id"], unique=False
    )
    op.create_table(
        "forum_attendance",
        sa.Column("forum_id", sa.Uuid(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=True),
        sa.Column("who_en", sa.String(), nullable=False),
        sa.Column("who_fr", sa.String(), nullable=False),
        sa.Column("who_newer", sa.String(length=2), nullable=True),
        sa.Column("who_state", sa.String(length=10), nullable=False),
        sa.Column("who_match", sa.String(length=16), nullable=False),
        sa.Column("agency", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_forum_attendance_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_forum_attendance_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_forum_attendance_marking")),
        sa.ForeignKeyConstraint(
            ["forum_id", "owner"],
            ["forum.id", "forum.owner"],
            name=op.f("fk_forum_attendance_forum_id_forum"),
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officer.id"], name=op.f("fk_forum_attendance_officer_id_officer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forum_attendance")),
    )
    op.create_index(
        op.f("ix_forum_attendance_forum_id"), "forum_attendance", ["forum_id"], unique=False
    )
    op.create_index(
        op.f("ix_forum_attendance_officer_id"), "forum_attendance", ["officer_id"], unique=False
    )
    op.create_table(
        "forum_programme",
        sa.Column("forum_id", sa.Uuid(), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("title_en", sa.String(), nullable=False),
        sa.Column("title_fr", sa.String(), nullable=False),
        sa.Column("title_newer", sa.String(length=2), nullable=True),
        sa.Column("title_state", sa.String(length=10), nullable=False),
        sa.Column("title_match", sa.String(length=16), nullable=False),
        sa.Column("who_en", sa.String(), nullable=False),
        sa.Column("who_fr", sa.String(), nullable=False),
        sa.Column("who_newer", sa.String(length=2), nullable=True),
        sa.Column("who_state", sa.String(length=10), nullable=False),
        sa.Column("who_match", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_forum_programme_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_forum_programme_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_forum_programme_marking")),
        sa.ForeignKeyConstraint(
            ["forum_id", "owner"],
            ["forum.id", "forum.owner"],
            name=op.f("fk_forum_programme_forum_id_forum"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forum_programme")),
    )
    op.create_index(
        op.f("ix_forum_programme_forum_id"), "forum_programme", ["forum_id"], unique=False
    )
    op.create_table(
        "score_seal",
        sa.Column("assessment_id", sa.Uuid(), nullable=False),
        sa.Column("sealed_at", Moment(timezone=True), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_score_seal_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_score_seal_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_score_seal_marking")),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.id"],
            name=op.f("fk_score_seal_assessment_id_assessment"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score_seal")),
    )
    op.create_index(
        op.f("ix_score_seal_assessment_id"), "score_seal", ["assessment_id"], unique=False
    )
    op.create_table(
        "training_record",
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("training_item_id", sa.Uuid(), nullable=False),
        sa.Column("completed_on", sa.Date(), nullable=False),
        sa.Column("expires", sa.Date(), nullable=True),
        sa.Column("waived", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_training_record_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_training_record_closed")
        ),
        sa.CheckConstraint(
            "expires IS NULL OR expires > completed_on", name=op.f("ck_training_record_expires")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_training_record_marking")),
        sa.ForeignKeyConstraint(
            ["officer_id", "owner"],
            ["officer.id", "officer.owner"],
            name=op.f("fk_training_record_officer_id_officer"),
        ),
        sa.ForeignKeyConstraint(
            ["training_item_id"],
            ["training_item.id"],
            name=op.f("fk_training_record_training_item_id_training_item"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training_record")),
    )
    op.create_index(
        op.f("ix_training_record_officer_id"), "training_record", ["officer_id"], unique=False
    )
    op.create_index(
        op.f("ix_training_record_training_item_id"),
        "training_record",
        ["training_item_id"],
        unique=False,
    )
    op.create_table(
        "assessment_option",
        sa.Column("assessment_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title_en", sa.String(), nullable=False),
        sa.Column("title_fr", sa.String(), nullable=False),
        sa.Column("title_newer", sa.String(length=2), nullable=True),
        sa.Column("title_state", sa.String(length=10), nullable=False),
        sa.Column("title_match", sa.String(length=16), nullable=False),
        sa.Column("sentence_en", sa.String(), nullable=False),
        sa.Column("sentence_fr", sa.String(), nullable=False),
        sa.Column("sentence_newer", sa.String(length=2), nullable=True),
        sa.Column("sentence_state", sa.String(length=10), nullable=False),
        sa.Column("sentence_match", sa.String(length=16), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=True),
        sa.Column("changes", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_assessment_option_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_assessment_option_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_assessment_option_marking")),
        sa.ForeignKeyConstraint(
            ["assessment_id", "owner"],
            ["assessment.id", "assessment.owner"],
            name=op.f("fk_assessment_option_assessment_id_assessment"),
        ),
        sa.ForeignKeyConstraint(
            ["candidate_id"],
            ["candidate.id"],
            name=op.f("fk_assessment_option_candidate_id_candidate"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment_option")),
        sa.UniqueConstraint("id", "owner", name=op.f("uq_assessment_option_id_owner")),
    )
    op.create_index(
        op.f("ix_assessment_option_assessment_id"),
        "assessment_option",
        ["assessment_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_assessment_option_candidate_id"),
        "assessment_option",
        ["candidate_id"],
        unique=False,
    )
    op.create_table(
        "score",
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("criterion", sa.String(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("confidence", sa.String(), nullable=True),
        sa.Column("evidence_en", sa.String(), nullable=False),
        sa.Column("evidence_fr", sa.String(), nullable=False),
        sa.Column("evidence_newer", sa.String(length=2), nullable=True),
        sa.Column("evidence_state", sa.String(length=10), nullable=False),
        sa.Column("evidence_match", sa.String(length=16), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_score_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_score_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_score_marking")),
        sa.ForeignKeyConstraint(
            ["candidate_id"], ["candidate.id"], name=op.f("fk_score_candidate_id_candidate")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score")),
    )
    op.create_index(op.f("ix_score_candidate_id"), "score", ["candidate_id"], unique=False)
    op.create_table(
        "option_cost",
        sa.Column("assessment_option_id", sa.Uuid(), nullable=False),
        sa.Column("line", sa.String(), nullable=False),
        sa.Column("one_time", sa.Boolean(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("cents", sa.Integer(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_option_cost_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_option_cost_closed")
        ),
        sa.CheckConstraint("ends IS NULL OR ends > starts", name=op.f("ck_option_cost_period")),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_option_cost_marking")),
        sa.ForeignKeyConstraint(
            ["assessment_option_id", "owner"],
            ["assessment_option.id", "assessment_option.owner"],
            name=op.f("fk_option_cost_assessment_option_id_assessment_option"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_option_cost")),
    )
    op.create_index(
        op.f("ix_option_cost_assessment_option_id"),
        "option_cost",
        ["assessment_option_id"],
        unique=False,
    )
    op.add_column("area_line", sa.Column("travel_hours", sa.Integer(), nullable=True))
    op.add_column("issued_document", sa.Column("layout", sa.String(), nullable=True))
    op.add_column("issued_document", sa.Column("order_reason", sa.String(), nullable=True))
    op.add_column("issued_document", sa.Column("marking_reason", sa.String(), nullable=True))
    op.add_column("issued_document", sa.Column("parity", sa.String(), nullable=True))
    op.add_column("mission", sa.Column("security", sa.String(), nullable=True))
    op.add_column("mission", sa.Column("security_on", sa.Date(), nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("mission", "security_on")
    op.drop_column("mission", "security")
    op.drop_column("issued_document", "parity")
    op.drop_column("issued_document", "marking_reason")
    op.drop_column("issued_document", "order_reason")
    op.drop_column("issued_document", "layout")
    op.drop_column("area_line", "travel_hours")
    op.drop_index(op.f("ix_option_cost_assessment_option_id"), table_name="option_cost")
    op.drop_table("option_cost")
    op.drop_index(op.f("ix_score_candidate_id"), table_name="score")
    op.drop_table("score")
    op.drop_index(op.f("ix_assessment_option_candidate_id"), table_name="assessment_option")
    op.drop_index(op.f("ix_assessment_option_assessment_id"), table_name="assessment_option")
    op.drop_table("assessment_option")
    op.drop_index(op.f("ix_training_record_training_item_id"), table_name="training_record")
    op.drop_index(op.f("ix_training_record_officer_id"), table_name="training_record")
    op.drop_table("training_record")
    op.drop_index(op.f("ix_score_seal_assessment_id"), table_name="score_seal")
    op.drop_table("score_seal")
    op.drop_index(op.f("ix_forum_programme_forum_id"), table_name="forum_programme")
    op.drop_table("forum_programme")
    op.drop_index(op.f("ix_forum_attendance_officer_id"), table_name="forum_attendance")
    op.drop_index(op.f("ix_forum_attendance_forum_id"), table_name="forum_attendance")
    op.drop_table("forum_attendance")
    op.drop_index(op.f("ix_copy_receipt_officer_id"), table_name="copy_receipt")
    op.drop_index(op.f("ix_copy_receipt_issued_copy_id"), table_name="copy_receipt")
    op.drop_table("copy_receipt")
    op.drop_index(op.f("ix_candidate_place_id"), table_name="candidate")
    op.drop_index(op.f("ix_candidate_mission_id"), table_name="candidate")
    op.drop_index(op.f("ix_candidate_country_id"), table_name="candidate")
    op.drop_index(op.f("ix_candidate_assessment_id"), table_name="candidate")
    op.drop_table("candidate")
    op.drop_index(op.f("ix_arrangement_place_id"), table_name="arrangement")
    op.drop_index(op.f("ix_arrangement_like_minded_id"), table_name="arrangement")
    op.drop_index(op.f("ix_arrangement_country_id"), table_name="arrangement")
    op.drop_table("arrangement")
    op.drop_index(op.f("ix_training_item_second_recommendation_id"), table_name="training_item")
    op.drop_index(op.f("ix_training_item_recommendation_id"), table_name="training_item")
    op.drop_table("training_item")
    op.drop_index(op.f("ix_restriction_country_id"), table_name="restriction")
    op.drop_table("restriction")
    op.drop_index(op.f("ix_post_return_post_id"), table_name="post_return")
    op.drop_table("post_return")
    op.drop_index(op.f("ix_post_cost_post_id"), table_name="post_cost")
    op.drop_table("post_cost")
    op.drop_index(op.f("ix_like_minded_nation_id"), table_name="like_minded")
    op.drop_index(op.f("ix_like_minded_country_id"), table_name="like_minded")
    op.drop_table("like_minded")
    op.drop_index(op.f("ix_instrument_country_id"), table_name="instrument")
    op.drop_table("instrument")
    op.drop_index(op.f("ix_info_assessment_country_id"), table_name="info_assessment")
    op.drop_table("info_assessment")
    op.drop_index(op.f("ix_host_agency_country_id"), table_name="host_agency")
    op.drop_table("host_agency")
    op.drop_index(op.f("ix_handover_item_post_id"), table_name="handover_item")
    op.drop_table("handover_item")
    op.drop_index(op.f("ix_forum_country_id"), table_name="forum")
    op.drop_table("forum")
    op.drop_index(op.f("ix_criterion_weight_assessment_cycle_id"), table_name="criterion_weight")
    op.drop_table("criterion_weight")
    op.drop_index(op.f("ix_assessment_assessment_cycle_id"), table_name="assessment")
    op.drop_table("assessment")
    op.drop_table("scenario")
    op.drop_table("assessment_cycle")
