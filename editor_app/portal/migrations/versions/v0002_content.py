"""Create the tables of content: revisions, items, decisions, live pages."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

HASH = sa.String(64)
UUID = sa.String(36)
NAME = sa.String(100)
MOMENT = sa.String(24)


def upgrade() -> None:
    """Create them in the order of references."""
    _blobs()
    _blob_owners()
    _revisions()
    _contributions()
    _items()
    _revision_blobs()
    _operations()
    _pages()
    _submissions()
    _decisions()


def _blobs() -> None:
    op.create_table(
        "blobs",
        sa.Column("sha256", HASH, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_blobs"),
    )


def _blob_owners() -> None:
    op.create_table(
        "blob_owners",
        sa.Column("sha256", HASH, nullable=False),
        sa.Column("person", NAME, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_blob_owners_person_people"),
        sa.ForeignKeyConstraint(["sha256"], ["blobs.sha256"], name="fk_blob_owners_sha256_blobs"),
        sa.PrimaryKeyConstraint("sha256", "person", name="pk_blob_owners"),
    )


def _revisions() -> None:
    op.create_table(
        "revisions",
        sa.Column("hash", HASH, nullable=False),
        sa.Column("item", UUID, nullable=False),
        sa.Column("parent", HASH, nullable=True),
        sa.Column("unit", NAME, nullable=False),
        sa.Column("by", NAME, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("canonical", sa.LargeBinary(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name="fk_revisions_by_people"),
        sa.PrimaryKeyConstraint("hash", name="pk_revisions"),
    )
    op.create_index("ix_revisions_item", "revisions", ["item"], unique=False)


def _contributions() -> None:
    op.create_table(
        "contributions",
        sa.Column("item", UUID, nullable=False),
        sa.Column("revision", HASH, nullable=False),
        sa.Column("person", NAME, nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_contributions_person_people"),
        sa.ForeignKeyConstraint(
            ["revision"], ["revisions.hash"], name="fk_contributions_revision_revisions"
        ),
        sa.PrimaryKeyConstraint("item", "revision", "person", name="pk_contributions"),
    )


def _items() -> None:
    op.create_table(
        "items",
        sa.Column("id", UUID, nullable=False),
        sa.Column("unit", NAME, nullable=False),
        sa.Column("column_key", NAME, nullable=False),
        sa.Column("kind", NAME, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("levels", sa.Integer(), nullable=False),
        sa.Column("head", HASH, nullable=False),
        sa.Column("live", HASH, nullable=True),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("live_edition", sa.Integer(), nullable=False),
        sa.Column("submission", sa.Integer(), nullable=False),
        sa.Column("contributors", sa.Text(), nullable=False),
        sa.Column("settled", HASH, nullable=True),
        sa.Column("contributors_after", sa.Integer(), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.Column("scheduled_at", MOMENT, nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("index_no", NAME, nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["head"], ["revisions.hash"], name="fk_items_head_revisions"),
        sa.ForeignKeyConstraint(["live"], ["revisions.hash"], name="fk_items_live_revisions"),
        sa.PrimaryKeyConstraint("id", name="pk_items"),
    )
    op.create_index("ix_items_scheduled_at", "items", ["scheduled_at"], unique=False)
    op.create_index("ix_items_sequence", "items", ["sequence"], unique=False)


def _revision_blobs() -> None:
    op.create_table(
        "revision_blobs",
        sa.Column("revision", HASH, nullable=False),
        sa.Column("sha256", HASH, nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision"], ["revisions.hash"], name="fk_revision_blobs_revision_revisions"
        ),
        sa.ForeignKeyConstraint(
            ["sha256"], ["blobs.sha256"], name="fk_revision_blobs_sha256_blobs"
        ),
        sa.PrimaryKeyConstraint("revision", "sha256", name="pk_revision_blobs"),
    )
    op.create_index("ix_revision_blobs_sha256", "revision_blobs", ["sha256"], unique=False)


def _operations() -> None:
    op.create_table(
        "operations",
        sa.Column("key", UUID, nullable=False),
        sa.Column("person", NAME, nullable=False),
        sa.Column("command", sa.String(length=20), nullable=False),
        sa.Column("item", UUID, nullable=False),
        sa.Column("path", sa.String(length=20), nullable=False),
        sa.Column("body_hash", HASH, nullable=False),
        sa.Column("number", NAME, nullable=False),
        sa.Column("content_hash", HASH, nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("chain_head", HASH, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["item"], ["items.id"], name="fk_operations_item_items"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_operations_person_people"),
        sa.PrimaryKeyConstraint("key", name="pk_operations"),
        sa.UniqueConstraint("number", name="uq_operations_number"),
        sa.UniqueConstraint("sequence", name="uq_operations_sequence"),
    )


def _pages() -> None:
    op.create_table(
        "pages",
        sa.Column("item", UUID, nullable=False),
        sa.Column("unit", NAME, nullable=False),
        sa.Column("column_key", NAME, nullable=False),
        sa.Column("kind", NAME, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("revision", HASH, nullable=False),
        sa.Column("short", NAME, nullable=False),
        sa.Column("published_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.Column("index_no", NAME, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["items.id"], name="fk_pages_item_items"),
        sa.ForeignKeyConstraint(
            ["revision"], ["revisions.hash"], name="fk_pages_revision_revisions"
        ),
        sa.PrimaryKeyConstraint("item", name="pk_pages"),
        sa.UniqueConstraint("unit", "column_key", "short", name="uq_pages_unit"),
    )
    op.create_index("ix_pages_list", "pages", ["unit", "column_key", "published_at"], unique=False)


def _submissions() -> None:
    op.create_table(
        "submissions",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("item", UUID, nullable=False),
        sa.Column("revision", HASH, nullable=False),
        sa.Column("person", NAME, nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("kept", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["items.id"], name="fk_submissions_item_items"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_submissions_person_people"),
        sa.ForeignKeyConstraint(
            ["revision"], ["revisions.hash"], name="fk_submissions_revision_revisions"
        ),
        sa.PrimaryKeyConstraint("sequence", name="pk_submissions"),
    )
    op.create_index("ix_submissions_item", "submissions", ["item"], unique=False)


def _decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("submission", sa.Integer(), nullable=False),
        sa.Column("item", UUID, nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=10), nullable=False),
        sa.Column("person", NAME, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("revision", HASH, nullable=False),
        sa.ForeignKeyConstraint(["item"], ["items.id"], name="fk_decisions_item_items"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_decisions_person_people"),
        sa.ForeignKeyConstraint(
            ["revision"], ["revisions.hash"], name="fk_decisions_revision_revisions"
        ),
        sa.ForeignKeyConstraint(
            ["submission"],
            ["submissions.sequence"],
            name="fk_decisions_submission_submissions",
        ),
        sa.PrimaryKeyConstraint("sequence", name="pk_decisions"),
        sa.UniqueConstraint("submission", "level", name="uq_decisions_submission"),
    )
    op.create_index("ix_decisions_item", "decisions", ["item"], unique=False)
