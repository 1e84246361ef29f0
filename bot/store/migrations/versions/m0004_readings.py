"""The ways to read a question whose names several may bear."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table of readings."""
    op.create_table(
        "readings",
        sa.Column("reply_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["reply_id"], ["replies.id"], name=op.f("fk_readings_reply_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("reply_id", "position", name=op.f("pk_readings")),
    )


def downgrade() -> None:
    """Drop the table of readings."""
    op.drop_table("readings")
