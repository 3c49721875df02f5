"""Create the table of 保密审查; what was submitted before goes on without that step."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

HASH = sa.String(64)
UUID = sa.String(36)
NAME = sa.String(100)
MOMENT = sa.String(24)


def upgrade() -> None:
    """Records by revision, the editor's part by submission, the level held back by item."""
    before = sa.Column("secrecy_before", sa.Integer(), server_default="0", nullable=False)
    op.add_column("items", before)
    filled = sa.Column("secrecy", sa.Text(), server_default="{}", nullable=False)
    op.add_column("submissions", filled)
    op.create_table(
        "secrecy_records",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("item", UUID, nullable=False),
        sa.Column("submission", sa.Integer(), nullable=False),
        sa.Column("revision", HASH, nullable=False),
        sa.Column("person", NAME, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("conclusion", NAME, nullable=False),
        sa.Column("effect", sa.String(10), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["items.id"], name="fk_secrecy_records_item_items"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_secrecy_records_person_people"),
        sa.ForeignKeyConstraint(
            ["revision"], ["revisions.hash"], name="fk_secrecy_records_revision_revisions"
        ),
        sa.ForeignKeyConstraint(
            ["submission"],
            ["submissions.sequence"],
            name="fk_secrecy_records_submission_submissions",
        ),
        sa.PrimaryKeyConstraint("sequence", name="pk_secrecy_records"),
    )
    op.create_index("ix_secrecy_records_item", "secrecy_records", ["item"], unique=False)
