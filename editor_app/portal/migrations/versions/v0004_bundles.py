"""Create the tables of bundles."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

UUID = sa.String(36)
NAME = sa.String(100)
MOMENT = sa.String(24)


def upgrade() -> None:
    """One row per bundle, one per member."""
    op.create_table(
        "bundles",
        sa.Column("id", UUID, nullable=False),
        sa.Column("unit", NAME, nullable=False),
        sa.Column("mode", sa.String(20), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("stand", sa.String(20), nullable=False),
        sa.Column("declared_by", NAME, nullable=False),
        sa.Column("declared_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=True),
        sa.Column("problem", sa.String(20), nullable=False),
        sa.Column("culprit", UUID, nullable=False),
        sa.ForeignKeyConstraint(
            ["declared_by"], ["people.id"], name="fk_bundles_declared_by_people"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_bundles"),
    )
    op.create_index("ix_bundles_stand", "bundles", ["stand"], unique=False)
    op.create_table(
        "bundle_members",
        sa.Column("bundle", UUID, nullable=False),
        sa.Column("item", UUID, nullable=False),
        sa.Column("part", sa.String(20), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("submission", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["bundle"], ["bundles.id"], name="fk_bundle_members_bundle_bundles"
        ),
        sa.PrimaryKeyConstraint("bundle", "item", name="pk_bundle_members"),
    )
    op.create_index("ix_bundle_members_item", "bundle_members", ["item"], unique=False)
