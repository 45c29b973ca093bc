"""The post a copy is for, and the digests of a copy that is more than one file."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""
    op.add_column("issued_copy", sa.Column("post", sa.String(), nullable=True))
    op.add_column("issued_copy", sa.Column("other_files", sa.String(), nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("issued_copy", "other_files")
    op.drop_column("issued_copy", "post")
