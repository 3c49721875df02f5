"""Create the portal's tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

HASH = sa.String(64)
UUID = sa.String(36)
NAME = sa.String(100)
MOMENT = sa.String(24)


def upgrade() -> None:
    """Change the schema."""
    op.create_table(
        "audit",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("person", NAME, nullable=False),
        sa.Column("action", NAME, nullable=False),
        sa.Column("item", UUID, nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("previous", HASH, nullable=False),
        sa.Column("hash", HASH, nullable=False),
        sa.PrimaryKeyConstraint("sequence", name="pk_audit"),
        sa.UniqueConstraint("hash", name="uq_audit_hash"),
    )
    op.create_index("ix_audit_item", "audit", ["item"], unique=False)

    op.create_table(
        "blobs",
        sa.Column("sha256", HASH, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_blobs"),
    )
    op.create_table(
        "chain",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("head", HASH, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_chain"),
    )
    op.create_table(
        "counters",
        sa.Column("name", NAME, nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_counters"),
    )
    op.create_table(
        "inquiries",
        sa.Column("id", UUID, nullable=False),
        sa.Column("number", NAME, nullable=False),
        sa.Column("unit", NAME, nullable=False),
        sa.Column("type", NAME, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_inquiries"),
        sa.UniqueConstraint("number", name="uq_inquiries_number"),
    )
    op.create_index("ix_inquiries_sequence", "inquiries", ["sequence"], unique=False)

    op.create_table(
        "layouts",
        sa.Column("etag", HASH, nullable=False),
        sa.Column("version", NAME, nullable=False),
        sa.Column("pack", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("etag", name="pk_layouts"),
    )
    op.create_index("ix_layouts_sequence", "layouts", ["sequence"], unique=False)

    op.create_table(
        "people",
        sa.Column("id", NAME, nullable=False),
        sa.Column("name", NAME, nullable=False),
        sa.Column("unit", NAME, nullable=False),
        sa.Column("disabled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
    )
    op.create_table(
        "accounts",
        sa.Column("name", NAME, nullable=False),
        sa.Column("person", NAME, nullable=False),
        sa.Column("password", sa.Text(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_accounts_person_people"),
        sa.PrimaryKeyConstraint("name", name="pk_accounts"),
    )
    op.create_index("ix_accounts_person", "accounts", ["person"], unique=False)

    op.create_table(
        "blob_owners",
        sa.Column("sha256", HASH, nullable=False),
        sa.Column("person", NAME, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_blob_owners_person_people"),
        sa.ForeignKeyConstraint(["sha256"], ["blobs.sha256"], name="fk_blob_owners_sha256_blobs"),
        sa.PrimaryKeyConstraint("sha256", "person", name="pk_blob_owners"),
    )
    op.create_table(
        "memberships",
        sa.Column("person", NAME, nullable=False),
        sa.Column("unit", NAME, nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_memberships_person_people"),
        sa.PrimaryKeyConstraint("person", "unit", "role", name="pk_memberships"),
    )
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
    op.create_table(
        "devices",
        sa.Column("hash", HASH, nullable=False),
        sa.Column("user_code", sa.String(length=9), nullable=False),
        sa.Column("client", NAME, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("asked_at", MOMENT, nullable=True),
        sa.Column("account", NAME, nullable=True),
        sa.Column("refused", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.name"], name="fk_devices_account_accounts"),
        sa.PrimaryKeyConstraint("hash", name="pk_devices"),
        sa.UniqueConstraint("user_code", name="uq_devices_user_code"),
    )
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

    op.create_table(
        "revision_blobs",
        sa.Column("revision", HASH, nullable=False),
        sa.Column("sha256", HASH, nullable=False),
        sa.Column("media_type", NAME, nullable=False),
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

    op.create_table(
        "sessions",
        sa.Column("id", UUID, nullable=False),
        sa.Column("person", NAME, nullable=False),
        sa.Column("account", NAME, nullable=False),
        sa.Column("client", NAME, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("revoked_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["account"], ["accounts.name"], name="fk_sessions_account_accounts"
        ),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_sessions_person_people"),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
    )
    op.create_table(
        "access_tokens",
        sa.Column("hash", HASH, nullable=False),
        sa.Column("session", UUID, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["session"], ["sessions.id"], name="fk_access_tokens_session_sessions"
        ),
        sa.PrimaryKeyConstraint("hash", name="pk_access_tokens"),
    )
    op.create_index("ix_access_tokens_expires_at", "access_tokens", ["expires_at"], unique=False)
    op.create_index("ix_access_tokens_session", "access_tokens", ["session"], unique=False)

    op.create_table(
        "codes",
        sa.Column("hash", HASH, nullable=False),
        sa.Column("account", NAME, nullable=False),
        sa.Column("client", NAME, nullable=False),
        sa.Column("redirect_uri", sa.Text(), nullable=False),
        sa.Column("challenge", sa.String(length=128), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("session", UUID, nullable=True),
        sa.ForeignKeyConstraint(["account"], ["accounts.name"], name="fk_codes_account_accounts"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_codes_session_sessions"),
        sa.PrimaryKeyConstraint("hash", name="pk_codes"),
    )
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

    op.create_table(
        "refresh_tokens",
        sa.Column("hash", HASH, nullable=False),
        sa.Column("session", UUID, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("replaced_at", MOMENT, nullable=True),
        sa.Column("successor", HASH, nullable=True),
        sa.ForeignKeyConstraint(
            ["session"], ["sessions.id"], name="fk_refresh_tokens_session_sessions"
        ),
        sa.PrimaryKeyConstraint("hash", name="pk_refresh_tokens"),
    )
    op.create_index("ix_refresh_tokens_session", "refresh_tokens", ["session"], unique=False)

    op.create_table(
        "submissions",
        sa.Column("sequence", sa.Integer(), nullable=False),
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

    op.create_table(
        "decisions",
        sa.Column("sequence", sa.Integer(), nullable=False),
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
    chain = sa.table("chain", sa.column("id"), sa.column("sequence"), sa.column("head"))
    op.execute(chain.insert().values(id=1, sequence=0, head="0" * 64))
