"""How the bot is doing: numbers over everything that is kept."""

from sqlalchemy import func, select

from bot.store.connection import Engine
from bot.store.inbox import NEW, SET_ASIDE
from bot.store.tables import feedback, inbox, questions, replies


async def count(engine: Engine) -> dict[str, int]:
    """Count answers, abstentions, the two kinds of feedback, and updates that wait or were set aside."""
    wanted = {
        "answers": select(func.count()).select_from(replies).where(replies.c.kind == "answer"),
        "abstentions": select(func.count()).select_from(replies).where(replies.c.kind == "abstention"),
        "helpful": select(func.count()).select_from(feedback).where(feedback.c.helpful.is_(True)),
        "wrong": select(func.count()).select_from(feedback).where(feedback.c.helpful.is_(False)),
        "waiting": select(func.count()).select_from(inbox).where(inbox.c.state == NEW),
        "set aside": select(func.count()).select_from(inbox).where(inbox.c.state == SET_ASIDE),
    }
    async with engine.begin() as connection:
        return {name: int(await connection.scalar(query) or 0) for name, query in wanted.items()}


async def gaps(engine: Engine, limit: int) -> tuple[tuple[str, str, int], ...]:
    """Return the questions most often left unanswered: reason, question in lower case, number of times."""
    times, words = func.count(), func.lower(questions.c.text)
    wanted = (
        select(replies.c.reason, words, times)
        .join(questions, questions.c.id == replies.c.question_id)
        .where(replies.c.kind == "abstention")
        .group_by(replies.c.reason, words)
        .order_by(times.desc(), words)
        .limit(limit)
    )
    async with engine.begin() as connection:
        return tuple((str(row[0]), str(row[1]), int(row[2])) for row in await connection.execute(wanted))
