"""Which option a joint assessment was decided for; which indicators a cycle brought with it."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step; an earlier decision goes on meaning the option that its words name."""
    op.add_column("assessment", sa.Column("decided_option", sa.Integer(), nullable=True))
    op.add_column("assessment_cycle", sa.Column("indicators_hash", sa.String(), nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("assessment_cycle", "indicators_hash")
    op.drop_column("assessment", "decided_option")
