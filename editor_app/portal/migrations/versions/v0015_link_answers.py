"""Create the table of what links answered, and room for what LNK-04 says since."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Nothing was asked so far."""
    op.create_table(
        "link_answers",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("at", sa.String(24), nullable=False),
        sa.Column("outcome", sa.String(20), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_link_answers"),
    )
    op.add_column("check_reports", sa.Column("links", sa.Text(), nullable=True))
