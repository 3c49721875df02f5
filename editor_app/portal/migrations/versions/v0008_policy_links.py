"""Create the table of policy links, and fill it from the interpretations that are live."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

UUID = sa.String(36)


def upgrade() -> None:
    """One row per interpretation and policy it names."""
    links = op.create_table(
        "policy_links",
        sa.Column("interpretation", UUID, nullable=False),
        sa.Column("policy", UUID, nullable=False),
        sa.PrimaryKeyConstraint("interpretation", "policy", name="pk_policy_links"),
    )
    op.create_index("ix_policy_links_policy", "policy_links", ["policy"], unique=False)
    pages = sa.table("pages", sa.column("item"), sa.column("kind"), sa.column("revision"))
    revisions = sa.table("revisions", sa.column("hash"), sa.column("canonical"))
    live = sa.select(pages.c.item, revisions.c.canonical).where(
        pages.c.kind == "interpretation", revisions.c.hash == pages.c.revision
    )
    for item, canonical in op.get_bind().execute(live).all():
        named = json.loads(bytes(canonical))["content"]["fields"].get("policy_link") or []
        told = named if isinstance(named, list) else [named]
        for policy in sorted({one for one in told if isinstance(one, str) and one}):
            op.execute(links.insert().values(interpretation=item, policy=policy))
