"""What frozen facts refer to, beside them: what was written since is looked up there."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step; of documents issued before, the facts themselves are gone through."""
    op.add_column("frozen_facts", sa.Column("refers", sa.String(), nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("frozen_facts", "refers")
