"""Create the tables of people, sessions and records."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

HASH = sa.String(64)
UUID = sa.String(36)
NAME = sa.String(100)
MOMENT = sa.String(24)


def upgrade() -> None:
    """Create them in the order of references."""
    _people()
    _accounts()
    _memberships()
    _sessions()
    _codes()
    _access_tokens()
    _refresh_tokens()
    _devices()
    _audit()
    _chain()
    _counters()
    _layouts()
    _inquiries()
    chain = sa.table("chain", sa.column("id"), sa.column("sequence"), sa.column("head"))
    op.execute(chain.insert().values(id=1, sequence=0, head="0" * 64))


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", NAME, nullable=False),
        sa.Column("name", NAME, nullable=False),
        sa.Column("unit", NAME, nullable=False),
        sa.Column("disabled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
    )


def _accounts() -> None:
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


def _memberships() -> None:
    op.create_table(
        "memberships",
        sa.Column("person", NAME, nullable=False),
        sa.Column("unit", NAME, nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_memberships_person_people"),
        sa.PrimaryKeyConstraint("person", "unit", "role", name="pk_memberships"),
    )


def _sessions() -> None:
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


def _codes() -> None:
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


def _access_tokens() -> None:
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


def _refresh_tokens() -> None:
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


def _devices() -> None:
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


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
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


def _chain() -> None:
    op.create_table(
        "chain",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("head", HASH, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_chain"),
    )


def _counters() -> None:
    op.create_table(
        "counters",
        sa.Column("name", NAME, nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_counters"),
    )


def _layouts() -> None:
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


def _inquiries() -> None:
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
