"""Create the tables of editions: intents, what decisions signed of them, standings."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

HASH = sa.String(64)
UUID = sa.String(36)
MOMENT = sa.String(24)


def upgrade() -> None:
    """Ordinary publications, and so everything there is until now, need no row."""
    op.create_table(
        "intents",
        sa.Column("submission", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("intent", sa.Text(), nullable=False),
        sa.Column("digest", HASH, nullable=False),
        sa.ForeignKeyConstraint(
            ["submission"], ["submissions.sequence"], name="fk_intents_submission_submissions"
        ),
        sa.PrimaryKeyConstraint("submission", name="pk_intents"),
    )
    op.create_table(
        "signed_intents",
        sa.Column("decision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("submission", sa.Integer(), nullable=False),
        sa.Column("digest", HASH, nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.sequence"], name="fk_signed_intents_decision_decisions"
        ),
        sa.PrimaryKeyConstraint("decision", name="pk_signed_intents"),
    )
    op.create_index("ix_signed_intents_submission", "signed_intents", ["submission"], unique=False)
    op.create_table(
        "standings",
        sa.Column("item", UUID, nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("ends_at", MOMENT, nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("failure", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["items.id"], name="fk_standings_item_items"),
        sa.PrimaryKeyConstraint("item", name="pk_standings"),
    )
    op.create_index("ix_standings_ends_at", "standings", ["ends_at"], unique=False)
    op.create_index("ix_standings_url", "standings", ["url"], unique=False)
