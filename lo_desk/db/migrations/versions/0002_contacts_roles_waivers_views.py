"""Contacts, the role matrix, attendance, waived gaps, shared views."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "saved_view",
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_fr", sa.String(), nullable=False),
        sa.Column("name_newer", sa.String(length=2), nullable=True),
        sa.Column("name_state", sa.String(length=10), nullable=False),
        sa.Column("name_match", sa.String(length=16), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("layout", sa.String(), nullable=False),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_saved_view_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_saved_view_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_saved_view_marking")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_view")),
    )
    op.create_table(
        "gap_waiver",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("gap_agency", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("post_id", sa.Uuid(), nullable=True),
        sa.Column("officer_id", sa.Uuid(), nullable=True),
        sa.Column("item", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_gap_waiver_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_gap_waiver_closed")
        ),
        sa.CheckConstraint("ends IS NULL OR ends > starts", name=op.f("ck_gap_waiver_period")),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_gap_waiver_marking")),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officer.id"], name=op.f("fk_gap_waiver_officer_id_officer")
        ),
        sa.ForeignKeyConstraint(["post_id"], ["post.id"], name=op.f("fk_gap_waiver_post_id_post")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gap_waiver")),
    )
    op.create_index(op.f("ix_gap_waiver_officer_id"), "gap_waiver", ["officer_id"], unique=False)
    op.create_index(op.f("ix_gap_waiver_post_id"), "gap_waiver", ["post_id"], unique=False)
    op.create_table(
        "role_line",
        sa.Column("country_id", sa.Uuid(), nullable=True),
        sa.Column("mandate_area_id", sa.Uuid(), nullable=False),
        sa.Column("cbsa", sa.String(), nullable=False),
        sa.Column("rcmp", sa.String(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("review_on", sa.Date(), nullable=True),
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
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_role_line_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_role_line_closed")
        ),
        sa.CheckConstraint("ends IS NULL OR ends > starts", name=op.f("ck_role_line_period")),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_role_line_marking")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_role_line_country_id_country")
        ),
        sa.ForeignKeyConstraint(
            ["mandate_area_id"],
            ["mandate_area.id"],
            name=op.f("fk_role_line_mandate_area_id_mandate_area"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_line")),
    )
    op.create_index(op.f("ix_role_line_country_id"), "role_line", ["country_id"], unique=False)
    op.create_index(
        op.f("ix_role_line_mandate_area_id"), "role_line", ["mandate_area_id"], unique=False
    )
    op.create_table(
        "contact",
        sa.Column("country_id", sa.Uuid(), nullable=False),
        sa.Column("place_id", sa.Uuid(), nullable=True),
        sa.Column("organization_en", sa.String(), nullable=False),
        sa.Column("organization_fr", sa.String(), nullable=False),
        sa.Column("organization_newer", sa.String(length=2), nullable=True),
        sa.Column("organization_state", sa.String(length=10), nullable=False),
        sa.Column("organization_match", sa.String(length=16), nullable=False),
        sa.Column("position_en", sa.String(), nullable=False),
        sa.Column("position_fr", sa.String(), nullable=False),
        sa.Column("position_newer", sa.String(length=2), nullable=True),
        sa.Column("position_state", sa.String(length=10), nullable=False),
        sa.Column("position_match", sa.String(length=16), nullable=False),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("time_zone", sa.String(), nullable=True),
        sa.Column("verified_on", sa.Date(), nullable=True),
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
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_contact_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_contact_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_contact_marking")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_contact_country_id_country")
        ),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_contact_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )
    op.create_index(op.f("ix_contact_country_id"), "contact", ["country_id"], unique=False)
    op.create_index(op.f("ix_contact_place_id"), "contact", ["place_id"], unique=False)
    op.create_table(
        "briefing_attendance",
        sa.Column("briefing_id", sa.Uuid(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=True),
        sa.Column("who_en", sa.String(), nullable=False),
        sa.Column("who_fr", sa.String(), nullable=False),
        sa.Column("who_newer", sa.String(length=2), nullable=True),
        sa.Column("who_state", sa.String(length=10), nullable=False),
        sa.Column("who_match", sa.String(length=16), nullable=False),
        sa.Column("attended", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_briefing_attendance_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_briefing_attendance_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_briefing_attendance_marking")),
        sa.ForeignKeyConstraint(
            ["briefing_id", "owner"],
            ["briefing.id", "briefing.owner"],
            name=op.f("fk_briefing_attendance_briefing_id_briefing"),
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officer.id"], name=op.f("fk_briefing_attendance_officer_id_officer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_briefing_attendance")),
    )
    op.create_index(
        op.f("ix_briefing_attendance_briefing_id"),
        "briefing_attendance",
        ["briefing_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_briefing_attendance_officer_id"),
        "briefing_attendance",
        ["officer_id"],
        unique=False,
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_briefing_attendance_officer_id"), table_name="briefing_attendance")
    op.drop_index(op.f("ix_briefing_attendance_briefing_id"), table_name="briefing_attendance")
    op.drop_index(op.f("ix_contact_place_id"), table_name="contact")
    op.drop_index(op.f("ix_contact_country_id"), table_name="contact")
    op.drop_index(op.f("ix_role_line_mandate_area_id"), table_name="role_line")
    op.drop_index(op.f("ix_role_line_country_id"), table_name="role_line")
    op.drop_index(op.f("ix_gap_waiver_post_id"), table_name="gap_waiver")
    op.drop_index(op.f("ix_gap_waiver_officer_id"), table_name="gap_waiver")
    op.drop_table("briefing_attendance")
    op.drop_table("contact")
    op.drop_table("role_line")
    op.drop_table("gap_waiver")
    op.drop_table("saved_view")
