"""Run by Alembic: the connection is given, the transaction is the caller's."""

from alembic import context

from lo_desk.db.base import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=False,
)
context.run_migrations()
