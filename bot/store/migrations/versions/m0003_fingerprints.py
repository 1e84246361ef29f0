"""What a message on its way out says and comes after, so that it is found again; how a chat wants its answers."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns."""
    op.add_column("outgoing", sa.Column("fingerprint", sa.String(length=64), nullable=False, server_default=""))
    op.add_column("outgoing", sa.Column("after", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("chats", sa.Column("layout", sa.String(length=10), nullable=True))


def downgrade() -> None:
    """Drop the columns."""
    op.drop_column("chats", "layout")
    op.drop_column("outgoing", "after")
    op.drop_column("outgoing", "fingerprint")
