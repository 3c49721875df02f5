"""Alembic's entry: runs inside the connection and transaction that ``db.upgrade`` opened."""

from alembic import context

from editor_app.portal.db.models import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    transactional_ddl=False,  # the caller commits
)
context.run_migrations()
