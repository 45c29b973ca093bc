"""The service of a like-minded officer in both languages; the version that made a document."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_ADDED = (("fr", sa.String()), ("state", sa.String(length=10)), ("match", sa.String(length=16)))


def upgrade() -> None:
    """Take the step.

    One text becomes the English half: nobody wrote French, and nothing claims that somebody did.
    """
    op.add_column("issued_document", sa.Column("made_by", sa.String(), nullable=True))
    op.alter_column("like_minded", "service", new_column_name="service_en")
    op.add_column("like_minded", sa.Column("service_newer", sa.String(length=2), nullable=True))
    for side, kind in _ADDED:
        column = sa.Column(f"service_{side}", kind, nullable=False, server_default="")
        op.add_column("like_minded", column)
    op.execute("UPDATE like_minded SET service_state = 'missing' WHERE service_en <> ''")
    if op.get_bind().dialect.name == "postgresql":
        for side, _ in _ADDED:
            op.alter_column("like_minded", f"service_{side}", server_default=None)


def downgrade() -> None:
    """Take it back; a text that is in French alone is kept."""
    op.drop_column("issued_document", "made_by")
    op.execute("UPDATE like_minded SET service_en = service_fr WHERE service_en = ''")
    for side in ("newer", *(side for side, _ in _ADDED)):
        op.drop_column("like_minded", f"service_{side}")
    op.alter_column("like_minded", "service_en", new_column_name="service")
