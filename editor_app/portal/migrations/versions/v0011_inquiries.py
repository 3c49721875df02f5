"""Keep messages whole, tell which units and files belong to them, and let operations name them."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

HASH = sa.String(64)
UUID = sa.String(36)
NAME = sa.String(100)
_NAMES = {"fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"}


def upgrade() -> None:
    """An operation may be about a message, which is no item: its key to ``items`` goes."""
    empty = sa.Column("document", sa.Text(), server_default="", nullable=False)
    op.add_column("inquiries", empty)
    op.create_table(
        "inquiry_units",
        sa.Column("inquiry", UUID, nullable=False),
        sa.Column("unit", NAME, nullable=False),
        sa.ForeignKeyConstraint(
            ["inquiry"], ["inquiries.id"], name="fk_inquiry_units_inquiry_inquiries"
        ),
        sa.PrimaryKeyConstraint("inquiry", "unit", name="pk_inquiry_units"),
    )
    op.create_index("ix_inquiry_units_unit", "inquiry_units", ["unit"], unique=False)
    op.create_table(
        "inquiry_files",
        sa.Column("sha256", HASH, nullable=False),
        sa.Column("inquiry", UUID, nullable=False),
        sa.ForeignKeyConstraint(
            ["inquiry"], ["inquiries.id"], name="fk_inquiry_files_inquiry_inquiries"
        ),
        sa.PrimaryKeyConstraint("sha256", "inquiry", name="pk_inquiry_files"),
    )
    op.execute("INSERT INTO inquiry_units (inquiry, unit) SELECT id, unit FROM inquiries")
    with op.batch_alter_table("operations", naming_convention=_NAMES) as table:
        table.drop_constraint("fk_operations_item_items", type_="foreignkey")
