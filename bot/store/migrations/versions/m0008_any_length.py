"""Names of articles and what happened may have any length; SQLite never counted, PostgreSQL refuses what is longer."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_WIDENED = (("citations", "article_id", 200), ("steps", "change", 12))


def upgrade() -> None:
    """Let the columns hold any text."""
    for table, column, length in _WIDENED:
        with op.batch_alter_table(table) as altered:
            altered.alter_column(column, type_=sa.Text(), existing_type=sa.String(length), existing_nullable=False)


def downgrade() -> None:
    """Cut what is longer."""
    for table, column, length in _WIDENED:
        named = sa.table(table, sa.column(column, sa.Text()))
        op.execute(sa.update(named).values({column: sa.func.substr(named.c[column], 1, length)}))
        with op.batch_alter_table(table) as altered:
            altered.alter_column(column, type_=sa.String(length), existing_type=sa.Text(), existing_nullable=False)
