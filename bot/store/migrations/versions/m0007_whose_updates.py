"""Whose update it is, so that one that was set aside can be forgotten with its person and its chat."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_inbox = sa.table("inbox", sa.column("state", sa.String(length=10)), sa.column("body", sa.Text()))


def upgrade() -> None:
    """Add the column; of what was set aside before, nobody knows whose it is, so its words go."""
    op.add_column("inbox", sa.Column("user_id", sa.BigInteger(), nullable=True))
    op.execute(sa.update(_inbox).where(_inbox.c.state == "set aside").values(body=""))


def downgrade() -> None:
    """Drop the column."""
    op.drop_column("inbox", "user_id")
