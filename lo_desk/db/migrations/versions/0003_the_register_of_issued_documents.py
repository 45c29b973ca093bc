"""The register of issued documents, and the facts they were made from."""

import sqlalchemy as sa
from alembic import op

from lo_desk.db.base import Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "frozen_facts",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_frozen_facts")),
    )
    op.create_table(
        "issued_document",
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject_en", sa.String(), nullable=False),
        sa.Column("subject_fr", sa.String(), nullable=False),
        sa.Column("subject_newer", sa.String(length=2), nullable=True),
        sa.Column("subject_state", sa.String(length=10), nullable=False),
        sa.Column("subject_match", sa.String(length=16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("languages", sa.String(), nullable=False),
        sa.Column("paper", sa.String(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("supersedes_id", sa.Uuid(), nullable=True),
        sa.Column("expires", sa.Date(), nullable=True),
        sa.Column("issued_at", Moment(timezone=True), nullable=False),
        sa.Column("facts_hash", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_issued_document_owner")
        ),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_issued_document_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_issued_document_marking")),
        sa.ForeignKeyConstraint(
            ["supersedes_id"],
            ["issued_document.id"],
            name=op.f("fk_issued_document_supersedes_id_issued_document"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issued_document")),
        sa.UniqueConstraint("id", "owner", name=op.f("uq_issued_document_id_owner")),
    )
    op.create_index(
        op.f("ix_issued_document_supersedes_id"), "issued_document", ["supersedes_id"], unique=False
    )
    op.create_table(
        "issued_copy",
        sa.Column("issued_document_id", sa.Uuid(), nullable=False),
        sa.Column("copy", sa.Integer(), nullable=False),
        sa.Column("recipient_en", sa.String(), nullable=False),
        sa.Column("recipient_fr", sa.String(), nullable=False),
        sa.Column("recipient_newer", sa.String(length=2), nullable=True),
        sa.Column("recipient_state", sa.String(length=10), nullable=False),
        sa.Column("recipient_match", sa.String(length=16), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("file_hash", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("marking", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("owner IN ('CBSA', 'RCMP', 'JOINT')", name=op.f("ck_issued_copy_owner")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_why IS NULL)", name=op.f("ck_issued_copy_closed")
        ),
        sa.CheckConstraint("marking BETWEEN 0 AND 2", name=op.f("ck_issued_copy_marking")),
        sa.ForeignKeyConstraint(
            ["issued_document_id", "owner"],
            ["issued_document.id", "issued_document.owner"],
            name=op.f("fk_issued_copy_issued_document_id_issued_document"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issued_copy")),
    )
    op.create_index(
        op.f("ix_issued_copy_issued_document_id"),
        "issued_copy",
        ["issued_document_id"],
        unique=False,
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_issued_copy_issued_document_id"), table_name="issued_copy")
    op.drop_index(op.f("ix_issued_document_supersedes_id"), table_name="issued_document")
    op.drop_table("issued_copy")
    op.drop_table("issued_document")
    op.drop_table("frozen_facts")
