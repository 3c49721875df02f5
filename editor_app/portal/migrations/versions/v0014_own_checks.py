"""Create the tables of the portal's own reports, and of keys of texts that say the same.

Earlier submissions have no report: theirs was not kept. Keys of texts that are live are made up
for at the next start (``portal.echoes.catch_up``).
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

NAME = sa.String(100)
UUID = sa.String(36)
HASH = sa.String(64)


def upgrade() -> None:
    """All are empty at first."""
    op.create_table(
        "check_reports",
        sa.Column("submission", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("revision", HASH, nullable=False),
        sa.Column("at", sa.String(24), nullable=False),
        sa.Column("rules", sa.Integer(), nullable=False),
        sa.Column("catalogue", NAME, nullable=False),
        sa.Column("layout", NAME, nullable=False),
        sa.Column("lexicon", sa.Text(), nullable=False),
        sa.Column("milliseconds", sa.Integer(), nullable=False),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission"], ["submissions.sequence"], name="fk_check_reports_submission_submissions"
        ),
        sa.ForeignKeyConstraint(
            ["revision"], ["revisions.hash"], name="fk_check_reports_revision_revisions"
        ),
        sa.PrimaryKeyConstraint("submission", name="pk_check_reports"),
    )
    op.create_index("ix_check_reports_revision", "check_reports", ["revision"], unique=False)
    op.create_table(
        "echoes",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("item", UUID, nullable=False),
        sa.PrimaryKeyConstraint("key", "item", name="pk_echoes"),
    )
    op.create_index("ix_echoes_item", "echoes", ["item"], unique=False)
    op.create_table(
        "echoed",
        sa.Column("item", UUID, nullable=False),
        sa.Column("revision", HASH, nullable=False),
        sa.PrimaryKeyConstraint("item", name="pk_echoed"),
    )
    op.create_index("ix_items_clock", "items", ["unit", "column_key", "published_at"], unique=False)
