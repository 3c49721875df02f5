"""Create the tables of packages that cross an air gap: keys of makers, and manifests."""

import sqlalchemy as sa
from alembic import op

from editor_app.portal.db.times import UtcTime

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Both are empty at first."""
    op.create_table(
        "package_keys",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("public", sa.String(100), nullable=False),
        sa.Column("person", sa.String(100), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("revoked", UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_package_keys_person_people"),
        sa.PrimaryKeyConstraint("id", name="pk_package_keys"),
    )
    op.create_index("ix_package_keys_person", "package_keys", ["person"], unique=False)
    op.create_table(
        "packages",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("key", sa.String(32), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("manifest", sa.Text(), nullable=False),
        sa.Column("courier", sa.String(100), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["key"], ["package_keys.id"], name="fk_packages_key_package_keys"),
        sa.ForeignKeyConstraint(["courier"], ["people.id"], name="fk_packages_courier_people"),
        sa.PrimaryKeyConstraint("id", name="pk_packages"),
    )
    op.create_index("ix_packages_key_sequence", "packages", ["key", "sequence"], unique=True)
