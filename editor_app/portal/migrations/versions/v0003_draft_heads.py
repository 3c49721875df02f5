"""Create the table of shared drafts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

HASH = sa.String(64)
UUID = sa.String(36)
NAME = sa.String(100)
MOMENT = sa.String(24)


def upgrade() -> None:
    """One row per item that editors share."""
    op.create_table(
        "draft_heads",
        sa.Column("item", UUID, nullable=False),
        sa.Column("unit", NAME, nullable=False),
        sa.Column("head", HASH, nullable=False),
        sa.Column("by", NAME, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name="fk_draft_heads_by_people"),
        sa.ForeignKeyConstraint(["head"], ["revisions.hash"], name="fk_draft_heads_head_revisions"),
        sa.PrimaryKeyConstraint("item", name="pk_draft_heads"),
    )
    op.create_index("ix_draft_heads_unit", "draft_heads", ["unit"], unique=False)
    op.create_index("ix_draft_heads_sequence", "draft_heads", ["sequence"], unique=False)
