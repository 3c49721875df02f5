"""Create the table of opinions; note which live results name which consultation."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

UUID = sa.String(36)
NAME = sa.String(100)
MOMENT = sa.String(24)


def upgrade() -> None:
    """One row per opinion, and one link per result and consultation it names."""
    op.create_table(
        "opinions",
        sa.Column("id", UUID, nullable=False),
        sa.Column("number", NAME, nullable=False),
        sa.Column("item", UUID, nullable=False),
        sa.Column("unit", NAME, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("files", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("outcome", sa.String(10), nullable=False),
        sa.Column("opened", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["items.id"], name="fk_opinions_item_items"),
        sa.PrimaryKeyConstraint("id", name="pk_opinions"),
        sa.UniqueConstraint("number", name="uq_opinions_number"),
    )
    op.create_index("ix_opinions_item", "opinions", ["item"], unique=False)
    op.create_index("ix_opinions_sequence", "opinions", ["sequence"], unique=False)
    link_results()


def link_results() -> None:
    """Results published before now have no row in the table of links."""
    links = sa.table("policy_links", sa.column("interpretation"), sa.column("policy"))
    pages = sa.table("pages", sa.column("item"), sa.column("kind"), sa.column("revision"))
    revisions = sa.table("revisions", sa.column("hash"), sa.column("canonical"))
    live = sa.select(pages.c.item, revisions.c.canonical).where(
        pages.c.kind == "consultation_result", revisions.c.hash == pages.c.revision
    )
    for item, canonical in op.get_bind().execute(live).all():
        named = json.loads(bytes(canonical))["content"]["fields"].get("consultation_link")
        if isinstance(named, str) and 0 < len(named) <= 36:
            op.execute(links.insert().values(interpretation=item, policy=named))
