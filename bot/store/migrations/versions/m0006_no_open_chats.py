"""Whether a chat is open is known by what Telegram says when it is written to."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Drop the column that nothing reads."""
    op.drop_column("chats", "open")


def downgrade() -> None:
    """Add it again."""
    op.add_column("chats", sa.Column("open", sa.Boolean(), nullable=False, server_default=sa.true()))
