"""Create the tables of reviewing: clocks of levels, claims, warrants, emergencies."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

HASH = sa.String(64)
UUID = sa.String(36)
NAME = sa.String(100)
MOMENT = sa.String(24)


def upgrade() -> None:
    """A decision also tells in whose place it was given."""
    op.add_column("decisions", sa.Column("for_person", NAME, nullable=True))
    op.add_column("decisions", sa.Column("warrant", UUID, nullable=True))
    _level_clocks()
    _claims()
    _warrants()
    _emergencies()
    _confirmations()


def _level_clocks() -> None:
    op.create_table(
        "level_clocks",
        sa.Column("item", UUID, nullable=False),
        sa.Column("submission", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("due", MOMENT, nullable=False),
        sa.Column("escalated", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["item"], ["items.id"], name="fk_level_clocks_item_items"),
        sa.PrimaryKeyConstraint("item", name="pk_level_clocks"),
    )
    op.create_index("ix_level_clocks_due", "level_clocks", ["due"], unique=False)


def _claims() -> None:
    op.create_table(
        "claims",
        sa.Column("item", UUID, nullable=False),
        sa.Column("submission", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("person", NAME, nullable=False),
        sa.Column("for_person", NAME, nullable=True),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("due", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["item"], ["items.id"], name="fk_claims_item_items"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_claims_person_people"),
        sa.ForeignKeyConstraint(["for_person"], ["people.id"], name="fk_claims_for_person_people"),
        sa.PrimaryKeyConstraint("item", name="pk_claims"),
    )


def _warrants() -> None:
    people = ("absent", "deputy", "granted_by", "revoked_by")
    op.create_table(
        "warrants",
        sa.Column("id", UUID, nullable=False),
        sa.Column("unit", NAME, nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("absent", NAME, nullable=False),
        sa.Column("deputy", NAME, nullable=False),
        sa.Column("starts", MOMENT, nullable=False),
        sa.Column("ends", MOMENT, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("granted_by", NAME, nullable=False),
        sa.Column("granted_at", MOMENT, nullable=False),
        sa.Column("revoked", MOMENT, nullable=True),
        sa.Column("revoked_by", NAME, nullable=True),
        *(
            sa.ForeignKeyConstraint([one], ["people.id"], name=f"fk_warrants_{one}_people")
            for one in people
        ),
        sa.PrimaryKeyConstraint("id", name="pk_warrants"),
    )
    op.create_index("ix_warrants_absent", "warrants", ["absent"], unique=False)
    op.create_index("ix_warrants_deputy", "warrants", ["deputy"], unique=False)


def _emergencies() -> None:
    op.create_table(
        "emergencies",
        sa.Column("submission", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("item", UUID, nullable=False),
        sa.Column("revision", HASH, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("writers", sa.Text(), nullable=False),
        sa.Column("due", MOMENT, nullable=True),
        sa.Column("done", MOMENT, nullable=True),
        sa.Column("escalated", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["submission"], ["submissions.sequence"], name="fk_emergencies_submission_submissions"
        ),
        sa.ForeignKeyConstraint(["item"], ["items.id"], name="fk_emergencies_item_items"),
        sa.PrimaryKeyConstraint("submission", name="pk_emergencies"),
    )
    op.create_index("ix_emergencies_item", "emergencies", ["item"], unique=False)
    op.create_index("ix_emergencies_due", "emergencies", ["due"], unique=False)


def _confirmations() -> None:
    op.create_table(
        "confirmations",
        sa.Column("submission", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("outcome", sa.String(10), nullable=False),
        sa.Column("person", NAME, nullable=False),
        sa.Column("for_person", NAME, nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission"],
            ["emergencies.submission"],
            name="fk_confirmations_submission_emergencies",
        ),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_confirmations_person_people"),
        sa.ForeignKeyConstraint(
            ["for_person"], ["people.id"], name="fk_confirmations_for_person_people"
        ),
        sa.PrimaryKeyConstraint("submission", "level", name="pk_confirmations"),
    )
