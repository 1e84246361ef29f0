"""Who asked the questions that went before, so that each person's can be forgotten."""

import json
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_questions = sa.table(
    "questions",
    sa.column("id", sa.BigInteger()),
    sa.column("chat_id", sa.BigInteger()),
    sa.column("user_id", sa.BigInteger()),
    sa.column("text", sa.Text()),
    sa.column("earlier", sa.Text()),
)


def upgrade() -> None:
    """Name beside each earlier question whoever asked it in that chat, or else the one whose question it preceded."""
    columns = _questions.c
    asked = op.get_bind().execute(sa.select(columns.chat_id, columns.text, columns.user_id).order_by(columns.id)).all()
    askers = {(chat_id, text): user_id for chat_id, text, user_id in asked}
    _rewrite(lambda row, text: [askers.get((row.chat_id, text), row.user_id), text])


def downgrade() -> None:
    """Keep the words alone."""
    _rewrite(lambda _row, said: said[1])


def _rewrite(changed: Callable[[sa.Row[Any], Any], Any]) -> None:
    connection = op.get_bind()
    for row in connection.execute(sa.select(_questions).where(_questions.c.earlier != "[]")).all():
        earlier = json.dumps([changed(row, said) for said in json.loads(row.earlier)])
        connection.execute(sa.update(_questions).where(_questions.c.id == row.id).values(earlier=earlier))
