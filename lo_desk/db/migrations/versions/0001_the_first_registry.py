"""The first registry."""

import sqlalchemy as sa
from alembic import op

from lo_desk.db.base import Codes, Moment, PlainJson

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""

    op.create_table(
        "agency",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_fr", sa.String(), nullable=False),
        sa.Column("name_newer", sa.String(length=2), nullable=True),
        sa.Column("name_state", sa.String(length=10), nullable=False),
        sa.Column("name_match", sa.String(length=16), nullable=False),
        sa.Column("short_en", sa.String(), nullable=False),
        sa.Column("short_fr", sa.String(), nullable=False),
        sa.Column("short_newer", sa.String(length=2), nullable=True),
        sa.Column("short_state", sa.String(length=10), nullable=False),
        sa.Column("short_match", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_agency_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_agency_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_agency_marking")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agency")),
    )
    op.create_table(
        "change_set",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("site", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("label", PlainJson(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("step", sa.Uuid(), nullable=True),
        sa.Column("undoes", sa.Uuid(), nullable=True),
        sa.Column("prev", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_set")),
        sa.UniqueConstraint("site", "seq", name=op.f("uq_change_set_site_seq")),
    )
    op.create_table(
        "country",
        sa.Column("iso2", sa.String(), nullable=False),
        sa.Column("iso3", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_fr", sa.String(), nullable=False),
        sa.Column("name_newer", sa.String(length=2), nullable=True),
        sa.Column("name_state", sa.String(length=10), nullable=False),
        sa.Column("name_match", sa.String(length=16), nullable=False),
        sa.Column("aliases_en", Codes(), nullable=False),
        sa.Column("aliases_fr", Codes(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("capital_en", sa.String(), nullable=False),
        sa.Column("capital_fr", sa.String(), nullable=False),
        sa.Column("capital_newer", sa.String(length=2), nullable=True),
        sa.Column("capital_state", sa.String(length=10), nullable=False),
        sa.Column("capital_match", sa.String(length=16), nullable=False),
        sa.Column("capital_lat", sa.Integer(), nullable=True),
        sa.Column("capital_lon", sa.Integer(), nullable=True),
        sa.Column("time_zone", sa.String(), nullable=True),
        sa.Column("un_mission_language", sa.String(), nullable=True),
        sa.Column("working_languages", Codes(), nullable=False),
        sa.Column("visit_notice_days", sa.Integer(), nullable=True),
        sa.Column("weekend", Codes(), nullable=False),
        sa.Column("dial_code", sa.String(), nullable=True),
        sa.Column("rule_of_law_en", sa.String(), nullable=False),
        sa.Column("rule_of_law_fr", sa.String(), nullable=False),
        sa.Column("rule_of_law_newer", sa.String(length=2), nullable=True),
        sa.Column("rule_of_law_state", sa.String(length=10), nullable=False),
        sa.Column("rule_of_law_match", sa.String(length=16), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("source_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_country_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_country_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_country_marking")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_country")),
    )
    op.create_table(
        "mandate_area",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_fr", sa.String(), nullable=False),
        sa.Column("name_newer", sa.String(length=2), nullable=True),
        sa.Column("name_state", sa.String(length=10), nullable=False),
        sa.Column("name_match", sa.String(length=16), nullable=False),
        sa.Column("agencies", Codes(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_mandate_area_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_mandate_area_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_mandate_area_marking")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mandate_area")),
    )
    op.create_table(
        "officer",
        sa.Column("service_no", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("courtesy_en", sa.String(), nullable=False),
        sa.Column("courtesy_fr", sa.String(), nullable=False),
        sa.Column("courtesy_newer", sa.String(length=2), nullable=True),
        sa.Column("courtesy_state", sa.String(length=10), nullable=False),
        sa.Column("courtesy_match", sa.String(length=16), nullable=False),
        sa.Column("official_language", sa.String(), nullable=False),
        sa.Column("languages", Codes(), nullable=False),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("clearance", sa.String(), nullable=True),
        sa.Column("clearance_ends", sa.Date(), nullable=True),
        sa.Column("verified_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_officer_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_officer_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_officer_marking")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_officer")),
        sa.UniqueConstraint("id", "owner", name=op.f("uq_officer_id_owner")),
    )
    op.create_table(
        "post",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("source_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_post_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_post_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_post_marking")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post")),
        sa.UniqueConstraint("id", "owner", name=op.f("uq_post_id_owner")),
    )
    op.create_table(
        "priority",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("originator_en", sa.String(), nullable=False),
        sa.Column("originator_fr", sa.String(), nullable=False),
        sa.Column("originator_newer", sa.String(length=2), nullable=True),
        sa.Column("originator_state", sa.String(length=10), nullable=False),
        sa.Column("originator_match", sa.String(length=16), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_priority_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_priority_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_priority_marking")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_priority")),
        sa.UniqueConstraint("id", "owner", name=op.f("uq_priority_id_owner")),
    )
    op.create_table(
        "recommendation",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title_en", sa.String(), nullable=False),
        sa.Column("title_fr", sa.String(), nullable=False),
        sa.Column("title_newer", sa.String(length=2), nullable=True),
        sa.Column("title_state", sa.String(length=10), nullable=False),
        sa.Column("title_match", sa.String(length=16), nullable=False),
        sa.Column("section_en", sa.String(), nullable=False),
        sa.Column("section_fr", sa.String(), nullable=False),
        sa.Column("section_newer", sa.String(length=2), nullable=True),
        sa.Column("section_state", sa.String(length=10), nullable=False),
        sa.Column("section_match", sa.String(length=16), nullable=False),
        sa.Column("pillar_en", sa.String(), nullable=False),
        sa.Column("pillar_fr", sa.String(), nullable=False),
        sa.Column("pillar_newer", sa.String(length=2), nullable=True),
        sa.Column("pillar_state", sa.String(length=10), nullable=False),
        sa.Column("pillar_match", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_recommendation_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_recommendation_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_recommendation_marking")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recommendation")),
    )
    op.create_table(
        "registry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("site", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("min_reader", sa.Integer(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registry")),
    )
    op.create_table(
        "search_doc",
        sa.Column("no", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("entity", sa.String(length=40), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_search_doc")),
        sa.UniqueConstraint("record_id", name=op.f("uq_search_doc_record_id")),
    )
    op.create_index(op.f("ix_search_doc_entity"), "search_doc", ["entity"], unique=False)
    op.create_table(
        "activity",
        sa.Column("title_en", sa.String(), nullable=False),
        sa.Column("title_fr", sa.String(), nullable=False),
        sa.Column("title_newer", sa.String(length=2), nullable=True),
        sa.Column("title_state", sa.String(length=10), nullable=False),
        sa.Column("title_match", sa.String(length=16), nullable=False),
        sa.Column("type", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("actual_starts", sa.Date(), nullable=True),
        sa.Column("actual_ends", sa.Date(), nullable=True),
        sa.Column("countries", Codes(), nullable=False),
        sa.Column("places", Codes(), nullable=False),
        sa.Column("authority", sa.String(), nullable=True),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("outcome_en", sa.String(), nullable=False),
        sa.Column("outcome_fr", sa.String(), nullable=False),
        sa.Column("outcome_newer", sa.String(length=2), nullable=True),
        sa.Column("outcome_state", sa.String(length=10), nullable=False),
        sa.Column("outcome_match", sa.String(length=16), nullable=False),
        sa.Column("lessons_en", sa.String(), nullable=False),
        sa.Column("lessons_fr", sa.String(), nullable=False),
        sa.Column("lessons_newer", sa.String(length=2), nullable=True),
        sa.Column("lessons_state", sa.String(length=10), nullable=False),
        sa.Column("lessons_match", sa.String(length=16), nullable=False),
        sa.Column("recommendation_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_activity_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_activity_closed")
        ),
        sa.CheckConstraint(
            "actual_ends IS NULL OR actual_ends > actual_starts", name=op.f("ck_activity_actual")
        ),
        sa.CheckConstraint("ends IS NULL OR ends > starts", name=op.f("ck_activity_period")),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_activity_marking")),
        sa.ForeignKeyConstraint(
            ["recommendation_id"],
            ["recommendation.id"],
            name=op.f("fk_activity_recommendation_id_recommendation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity")),
        sa.UniqueConstraint("id", "owner", name=op.f("uq_activity_id_owner")),
    )
    op.create_index(
        op.f("ix_activity_recommendation_id"), "activity", ["recommendation_id"], unique=False
    )
    op.create_table(
        "change",
        sa.Column("set_id", sa.Uuid(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(length=40), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("old", PlainJson(), nullable=False),
        sa.Column("new", PlainJson(), nullable=False),
        sa.Column("base", PlainJson(), nullable=False),
        sa.ForeignKeyConstraint(
            ["set_id"],
            ["change_set.id"],
            name=op.f("fk_change_set_id_change_set"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("set_id", "n", name=op.f("pk_change")),
        sa.UniqueConstraint("record_id", "version", name=op.f("uq_change_record_id_version")),
    )
    op.create_index("ix_change_record_set", "change", ["record_id", "set_id"], unique=False)
    op.create_table(
        "mission",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("country_id", sa.Uuid(), nullable=False),
        sa.Column("city_en", sa.String(), nullable=False),
        sa.Column("city_fr", sa.String(), nullable=False),
        sa.Column("city_newer", sa.String(length=2), nullable=True),
        sa.Column("city_state", sa.String(length=10), nullable=False),
        sa.Column("city_match", sa.String(length=16), nullable=False),
        sa.Column("lat", sa.Integer(), nullable=True),
        sa.Column("lon", sa.Integer(), nullable=True),
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("accredited", Codes(), nullable=False),
        sa.Column("organization", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("source_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_mission_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_mission_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_mission_marking")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_mission_country_id_country")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mission")),
    )
    op.create_index(op.f("ix_mission_country_id"), "mission", ["country_id"], unique=False)
    op.create_table(
        "place",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("country_id", sa.Uuid(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_fr", sa.String(), nullable=False),
        sa.Column("name_newer", sa.String(length=2), nullable=True),
        sa.Column("name_state", sa.String(length=10), nullable=False),
        sa.Column("name_match", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("lat", sa.Integer(), nullable=True),
        sa.Column("lon", sa.Integer(), nullable=True),
        sa.Column("time_zone", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_place_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_place_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_place_marking")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_place_country_id_country")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
    )
    op.create_index(op.f("ix_place_country_id"), "place", ["country_id"], unique=False)
    op.create_table(
        "priority_link",
        sa.Column("priority_id", sa.Uuid(), nullable=False),
        sa.Column("other_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
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
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_priority_link_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_priority_link_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_priority_link_marking")),
        sa.ForeignKeyConstraint(
            ["other_id"], ["priority.id"], name=op.f("fk_priority_link_other_id_priority")
        ),
        sa.ForeignKeyConstraint(
            ["priority_id"], ["priority.id"], name=op.f("fk_priority_link_priority_id_priority")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_priority_link")),
    )
    op.create_index(op.f("ix_priority_link_other_id"), "priority_link", ["other_id"], unique=False)
    op.create_index(
        op.f("ix_priority_link_priority_id"), "priority_link", ["priority_id"], unique=False
    )
    op.create_table(
        "priority_version",
        sa.Column("priority_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("statement_en", sa.String(), nullable=False),
        sa.Column("statement_fr", sa.String(), nullable=False),
        sa.Column("statement_newer", sa.String(length=2), nullable=True),
        sa.Column("statement_state", sa.String(length=10), nullable=False),
        sa.Column("statement_match", sa.String(length=16), nullable=False),
        sa.Column("rationale_en", sa.String(), nullable=False),
        sa.Column("rationale_fr", sa.String(), nullable=False),
        sa.Column("rationale_newer", sa.String(length=2), nullable=True),
        sa.Column("rationale_state", sa.String(length=10), nullable=False),
        sa.Column("rationale_match", sa.String(length=16), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("target_name_en", sa.String(), nullable=False),
        sa.Column("target_name_fr", sa.String(), nullable=False),
        sa.Column("target_name_newer", sa.String(length=2), nullable=True),
        sa.Column("target_name_state", sa.String(length=10), nullable=False),
        sa.Column("target_name_match", sa.String(length=16), nullable=False),
        sa.Column("countries", Codes(), nullable=False),
        sa.Column("places", Codes(), nullable=False),
        sa.Column("mandate_areas", Codes(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("approved_by_en", sa.String(), nullable=False),
        sa.Column("approved_by_fr", sa.String(), nullable=False),
        sa.Column("approved_by_newer", sa.String(length=2), nullable=True),
        sa.Column("approved_by_state", sa.String(length=10), nullable=False),
        sa.Column("approved_by_match", sa.String(length=16), nullable=False),
        sa.Column("caveat_en", sa.String(), nullable=False),
        sa.Column("caveat_fr", sa.String(), nullable=False),
        sa.Column("caveat_newer", sa.String(length=2), nullable=True),
        sa.Column("caveat_state", sa.String(length=10), nullable=False),
        sa.Column("caveat_match", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_priority_version_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_priority_version_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_priority_version_marking")),
        sa.ForeignKeyConstraint(
            ["priority_id", "owner"],
            ["priority.id", "priority.owner"],
            name=op.f("fk_priority_version_priority_id_priority"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_priority_version")),
    )
    op.create_index(
        op.f("ix_priority_version_priority_id"), "priority_version", ["priority_id"], unique=False
    )
    op.create_table(
        "schedule",
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("within_days", sa.Integer(), nullable=True),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_schedule_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_schedule_closed")
        ),
        sa.CheckConstraint("ends IS NULL OR ends > starts", name=op.f("ck_schedule_period")),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_schedule_marking")),
        sa.ForeignKeyConstraint(["post_id"], ["post.id"], name=op.f("fk_schedule_post_id_post")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schedule")),
    )
    op.create_index(op.f("ix_schedule_post_id"), "schedule", ["post_id"], unique=False)
    op.create_table(
        "tour",
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("planned_starts", sa.Date(), nullable=False),
        sa.Column("planned_ends", sa.Date(), nullable=True),
        sa.Column("extended_ends", sa.Date(), nullable=True),
        sa.Column("actual_starts", sa.Date(), nullable=True),
        sa.Column("actual_ends", sa.Date(), nullable=True),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("fte", sa.Integer(), nullable=False),
        sa.Column("handover_done", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_tour_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_tour_closed")
        ),
        sa.CheckConstraint("ends IS NULL OR ends > starts", name=op.f("ck_tour_period")),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_tour_marking")),
        sa.CheckConstraint(
            "planned_ends IS NULL OR planned_ends > planned_starts", name=op.f("ck_tour_planned")
        ),
        sa.ForeignKeyConstraint(
            ["officer_id", "owner"],
            ["officer.id", "officer.owner"],
            name=op.f("fk_tour_officer_id_officer"),
        ),
        sa.ForeignKeyConstraint(
            ["post_id", "owner"], ["post.id", "post.owner"], name=op.f("fk_tour_post_id_post")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tour")),
    )
    op.create_index(op.f("ix_tour_officer_id"), "tour", ["officer_id"], unique=False)
    op.create_index(op.f("ix_tour_post_id"), "tour", ["post_id"], unique=False)
    op.create_index(op.f("ix_tour_starts"), "tour", ["starts"], unique=False)
    op.create_table(
        "acknowledgement",
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("priority_version_id", sa.Uuid(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("text_hash", sa.String(), nullable=False),
        sa.Column("read_back", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_acknowledgement_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_acknowledgement_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_acknowledgement_marking")),
        sa.ForeignKeyConstraint(
            ["officer_id", "owner"],
            ["officer.id", "officer.owner"],
            name=op.f("fk_acknowledgement_officer_id_officer"),
        ),
        sa.ForeignKeyConstraint(
            ["priority_version_id"],
            ["priority_version.id"],
            name=op.f("fk_acknowledgement_priority_version_id_priority_version"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acknowledgement")),
    )
    op.create_index(
        op.f("ix_acknowledgement_officer_id"), "acknowledgement", ["officer_id"], unique=False
    )
    op.create_index(
        op.f("ix_acknowledgement_priority_version_id"),
        "acknowledgement",
        ["priority_version_id"],
        unique=False,
    )
    op.create_table(
        "activity_participant",
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=True),
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
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_activity_participant_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)",
            name=op.f("ck_activity_participant_closed"),
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_activity_participant_marking")),
        sa.ForeignKeyConstraint(
            ["activity_id", "owner"],
            ["activity.id", "activity.owner"],
            name=op.f("fk_activity_participant_activity_id_activity"),
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officer.id"], name=op.f("fk_activity_participant_officer_id_officer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_participant")),
    )
    op.create_index(
        op.f("ix_activity_participant_activity_id"),
        "activity_participant",
        ["activity_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_activity_participant_officer_id"),
        "activity_participant",
        ["officer_id"],
        unique=False,
    )
    op.create_table(
        "activity_priority",
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("priority_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_activity_priority_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_activity_priority_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_activity_priority_marking")),
        sa.ForeignKeyConstraint(
            ["activity_id", "owner"],
            ["activity.id", "activity.owner"],
            name=op.f("fk_activity_priority_activity_id_activity"),
        ),
        sa.ForeignKeyConstraint(
            ["priority_id"], ["priority.id"], name=op.f("fk_activity_priority_priority_id_priority")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_priority")),
    )
    op.create_index(
        op.f("ix_activity_priority_activity_id"), "activity_priority", ["activity_id"], unique=False
    )
    op.create_index(
        op.f("ix_activity_priority_priority_id"), "activity_priority", ["priority_id"], unique=False
    )
    op.create_table(
        "area_line",
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("country_id", sa.Uuid(), nullable=False),
        sa.Column("place_id", sa.Uuid(), nullable=True),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("mandate_areas", Codes(), nullable=False),
        sa.Column("planned_visits", sa.Integer(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_area_line_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_area_line_closed")
        ),
        sa.CheckConstraint("ends IS NULL OR ends > starts", name=op.f("ck_area_line_period")),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_area_line_marking")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_area_line_country_id_country")
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name=op.f("fk_area_line_place_id_place")
        ),
        sa.ForeignKeyConstraint(
            ["post_id", "owner"], ["post.id", "post.owner"], name=op.f("fk_area_line_post_id_post")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_area_line")),
    )
    op.create_index(op.f("ix_area_line_country_id"), "area_line", ["country_id"], unique=False)
    op.create_index(op.f("ix_area_line_place_id"), "area_line", ["place_id"], unique=False)
    op.create_index(op.f("ix_area_line_post_id"), "area_line", ["post_id"], unique=False)
    op.create_table(
        "briefing",
        sa.Column("schedule_id", sa.Uuid(), nullable=True),
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=True),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("planned_at", Moment(), nullable=True),
        sa.Column("zone", sa.String(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("mode", sa.String(), nullable=True),
        sa.Column("given_by_en", sa.String(), nullable=False),
        sa.Column("given_by_fr", sa.String(), nullable=False),
        sa.Column("given_by_newer", sa.String(length=2), nullable=True),
        sa.Column("given_by_state", sa.String(length=10), nullable=False),
        sa.Column("given_by_match", sa.String(length=16), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
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
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_briefing_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_briefing_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_briefing_marking")),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officer.id"], name=op.f("fk_briefing_officer_id_officer")
        ),
        sa.ForeignKeyConstraint(["post_id"], ["post.id"], name=op.f("fk_briefing_post_id_post")),
        sa.ForeignKeyConstraint(
            ["schedule_id"], ["schedule.id"], name=op.f("fk_briefing_schedule_id_schedule")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_briefing")),
        sa.UniqueConstraint("id", "owner", name=op.f("uq_briefing_id_owner")),
    )
    op.create_index(op.f("ix_briefing_officer_id"), "briefing", ["officer_id"], unique=False)
    op.create_index(op.f("ix_briefing_post_id"), "briefing", ["post_id"], unique=False)
    op.create_index(op.f("ix_briefing_schedule_id"), "briefing", ["schedule_id"], unique=False)
    op.create_table(
        "follow_up",
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("text_en", sa.String(), nullable=False),
        sa.Column("text_fr", sa.String(), nullable=False),
        sa.Column("text_newer", sa.String(length=2), nullable=True),
        sa.Column("text_state", sa.String(length=10), nullable=False),
        sa.Column("text_match", sa.String(length=16), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("who_en", sa.String(), nullable=False),
        sa.Column("who_fr", sa.String(), nullable=False),
        sa.Column("who_newer", sa.String(length=2), nullable=True),
        sa.Column("who_state", sa.String(length=10), nullable=False),
        sa.Column("who_match", sa.String(length=16), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_follow_up_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_follow_up_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_follow_up_marking")),
        sa.ForeignKeyConstraint(
            ["activity_id", "owner"],
            ["activity.id", "activity.owner"],
            name=op.f("fk_follow_up_activity_id_activity"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
    )
    op.create_index(op.f("ix_follow_up_activity_id"), "follow_up", ["activity_id"], unique=False)
    op.create_table(
        "post_profile",
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("mission_id", sa.Uuid(), nullable=False),
        sa.Column("rank", sa.String(), nullable=True),
        sa.Column("languages", Codes(), nullable=False),
        sa.Column("core_time", sa.Integer(), nullable=True),
        sa.Column("rotation_months", sa.Integer(), nullable=True),
        sa.Column("handover_days", sa.Integer(), nullable=False),
        sa.Column("trial_end", sa.Date(), nullable=True),
        sa.Column("approval", sa.String(), nullable=True),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("clearance", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_post_profile_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_post_profile_closed")
        ),
        sa.CheckConstraint("ends IS NULL OR ends > starts", name=op.f("ck_post_profile_period")),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_post_profile_marking")),
        sa.ForeignKeyConstraint(
            ["mission_id"], ["mission.id"], name=op.f("fk_post_profile_mission_id_mission")
        ),
        sa.ForeignKeyConstraint(
            ["post_id", "owner"],
            ["post.id", "post.owner"],
            name=op.f("fk_post_profile_post_id_post"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_profile")),
    )
    op.create_index(
        op.f("ix_post_profile_mission_id"), "post_profile", ["mission_id"], unique=False
    )
    op.create_index(op.f("ix_post_profile_post_id"), "post_profile", ["post_id"], unique=False)
    op.create_table(
        "visit",
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("country_id", sa.Uuid(), nullable=False),
        sa.Column("place_id", sa.Uuid(), nullable=True),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("joint", sa.Boolean(), nullable=False),
        sa.Column("purpose_en", sa.String(), nullable=False),
        sa.Column("purpose_fr", sa.String(), nullable=False),
        sa.Column("purpose_newer", sa.String(length=2), nullable=True),
        sa.Column("purpose_state", sa.String(length=10), nullable=False),
        sa.Column("purpose_match", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_visit_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_visit_closed")
        ),
        sa.CheckConstraint("ends IS NULL OR ends > starts", name=op.f("ck_visit_period")),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_visit_marking")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_visit_country_id_country")
        ),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_visit_place_id_place")),
        sa.ForeignKeyConstraint(
            ["post_id", "owner"], ["post.id", "post.owner"], name=op.f("fk_visit_post_id_post")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit")),
    )
    op.create_index(op.f("ix_visit_country_id"), "visit", ["country_id"], unique=False)
    op.create_index(op.f("ix_visit_place_id"), "visit", ["place_id"], unique=False)
    op.create_index(op.f("ix_visit_post_id"), "visit", ["post_id"], unique=False)
    op.create_table(
        "briefing_version",
        sa.Column("briefing_id", sa.Uuid(), nullable=False),
        sa.Column("priority_version_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_briefing_version_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_briefing_version_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_briefing_version_marking")),
        sa.ForeignKeyConstraint(
            ["briefing_id", "owner"],
            ["briefing.id", "briefing.owner"],
            name=op.f("fk_briefing_version_briefing_id_briefing"),
        ),
        sa.ForeignKeyConstraint(
            ["priority_version_id"],
            ["priority_version.id"],
            name=op.f("fk_briefing_version_priority_version_id_priority_version"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_briefing_version")),
    )
    op.create_index(
        op.f("ix_briefing_version_briefing_id"), "briefing_version", ["briefing_id"], unique=False
    )
    op.create_index(
        op.f("ix_briefing_version_priority_version_id"),
        "briefing_version",
        ["priority_version_id"],
        unique=False,
    )


def downgrade() -> None:
    """Take it back."""

    op.drop_index(op.f("ix_briefing_version_priority_version_id"), table_name="briefing_version")
    op.drop_index(op.f("ix_briefing_version_briefing_id"), table_name="briefing_version")
    op.drop_table("briefing_version")
    op.drop_index(op.f("ix_visit_post_id"), table_name="visit")
    op.drop_index(op.f("ix_visit_place_id"), table_name="visit")
    op.drop_index(op.f("ix_visit_country_id"), table_name="visit")
    op.drop_table("visit")
    op.drop_index(op.f("ix_post_profile_post_id"), table_name="post_profile")
    op.drop_index(op.f("ix_post_profile_mission_id"), table_name="post_profile")
    op.drop_table("post_profile")
    op.drop_index(op.f("ix_follow_up_activity_id"), table_name="follow_up")
    op.drop_table("follow_up")
    op.drop_index(op.f("ix_briefing_schedule_id"), table_name="briefing")
    op.drop_index(op.f("ix_briefing_post_id"), table_name="briefing")
    op.drop_index(op.f("ix_briefing_officer_id"), table_name="briefing")
    op.drop_table("briefing")
    op.drop_index(op.f("ix_area_line_post_id"), table_name="area_line")
    op.drop_index(op.f("ix_area_line_place_id"), table_name="area_line")
    op.drop_index(op.f("ix_area_line_country_id"), table_name="area_line")
    op.drop_table("area_line")
    op.drop_index(op.f("ix_activity_priority_priority_id"), table_name="activity_priority")
    op.drop_index(op.f("ix_activity_priority_activity_id"), table_name="activity_priority")
    op.drop_table("activity_priority")
    op.drop_index(op.f("ix_activity_participant_officer_id"), table_name="activity_participant")
    op.drop_index(op.f("ix_activity_participant_activity_id"), table_name="activity_participant")
    op.drop_table("activity_participant")
    op.drop_index(op.f("ix_acknowledgement_priority_version_id"), table_name="acknowledgement")
    op.drop_index(op.f("ix_acknowledgement_officer_id"), table_name="acknowledgement")
    op.drop_table("acknowledgement")
    op.drop_index(op.f("ix_tour_starts"), table_name="tour")
    op.drop_index(op.f("ix_tour_post_id"), table_name="tour")
    op.drop_index(op.f("ix_tour_officer_id"), table_name="tour")
    op.drop_table("tour")
    op.drop_index(op.f("ix_schedule_post_id"), table_name="schedule")
    op.drop_table("schedule")
    op.drop_index(op.f("ix_priority_version_priority_id"), table_name="priority_version")
    op.drop_table("priority_version")
    op.drop_index(op.f("ix_priority_link_priority_id"), table_name="priority_link")
    op.drop_index(op.f("ix_priority_link_other_id"), table_name="priority_link")
    op.drop_table("priority_link")
    op.drop_index(op.f("ix_place_country_id"), table_name="place")
    op.drop_table("place")
    op.drop_index(op.f("ix_mission_country_id"), table_name="mission")
    op.drop_table("mission")
    op.drop_index("ix_change_record_set", table_name="change")
    op.drop_table("change")
    op.drop_index(op.f("ix_activity_recommendation_id"), table_name="activity")
    op.drop_table("activity")
    op.drop_index(op.f("ix_search_doc_entity"), table_name="search_doc")
    op.drop_table("search_doc")
    op.drop_table("registry")
    op.drop_table("recommendation")
    op.drop_table("priority")
    op.drop_table("post")
    op.drop_table("officer")
    op.drop_table("mandate_area")
    op.drop_table("country")
    op.drop_table("change_set")
    op.drop_table("agency")
