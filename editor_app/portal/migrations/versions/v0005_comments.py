"""Create the tables of comments."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

HASH = sa.String(64)
UUID = sa.String(36)
NAME = sa.String(100)
MOMENT = sa.String(24)


def upgrade() -> None:
    """Threads, answers, and one row of the feed an item."""
    op.create_table(
        "comments",
        sa.Column("id", UUID, nullable=False),
        sa.Column("item", UUID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("revision", HASH, nullable=False),
        sa.Column("place", NAME, nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("words_before", sa.Text(), nullable=False),
        sa.Column("words_after", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("by", NAME, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("replacement", sa.Text(), nullable=True),
        sa.Column("fate", sa.String(10), nullable=False),
        sa.Column("fate_by", NAME, nullable=True),
        sa.ForeignKeyConstraint(["item"], ["items.id"], name="fk_comments_item_items"),
        sa.ForeignKeyConstraint(
            ["revision"], ["revisions.hash"], name="fk_comments_revision_revisions"
        ),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name="fk_comments_by_people"),
        sa.ForeignKeyConstraint(["fate_by"], ["people.id"], name="fk_comments_fate_by_people"),
        sa.PrimaryKeyConstraint("id", name="pk_comments"),
    )
    op.create_index("ix_comments_item", "comments", ["item"], unique=False)
    _answers()
    op.create_table(
        "comment_threads",
        sa.Column("item", UUID, nullable=False),
        sa.Column("unit", NAME, nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["items.id"], name="fk_comment_threads_item_items"),
        sa.PrimaryKeyConstraint("item", name="pk_comment_threads"),
    )
    op.create_index("ix_comment_threads_unit", "comment_threads", ["unit"], unique=False)
    op.create_index("ix_comment_threads_sequence", "comment_threads", ["sequence"], unique=False)


def _answers() -> None:
    op.create_table(
        "comment_answers",
        sa.Column("id", UUID, nullable=False),
        sa.Column("comment", UUID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("by", NAME, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["comment"], ["comments.id"], name="fk_comment_answers_comment_comments"
        ),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name="fk_comment_answers_by_people"),
        sa.PrimaryKeyConstraint("id", name="pk_comment_answers"),
    )
    op.create_index("ix_comment_answers_comment", "comment_answers", ["comment"], unique=False)
