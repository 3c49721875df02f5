"""Create the table of drafts that were taken over."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

NAME = sa.String(100)
UUID = sa.String(36)


def upgrade() -> None:
    """It is empty at first."""
    op.create_table(
        "hand_overs",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("item", UUID, nullable=False),
        sa.Column("person", NAME, nullable=False),
        sa.Column("absent", NAME, nullable=False),
        sa.Column("warrant", UUID, nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("at", sa.String(24), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_hand_overs_person_people"),
        sa.ForeignKeyConstraint(["absent"], ["people.id"], name="fk_hand_overs_absent_people"),
        sa.ForeignKeyConstraint(
            ["warrant"], ["warrants.id"], name="fk_hand_overs_warrant_warrants"
        ),
        sa.PrimaryKeyConstraint("sequence", name="pk_hand_overs"),
    )
    op.create_index("ix_hand_overs_item", "hand_overs", ["item"], unique=False)
