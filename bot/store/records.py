"""What was asked and what was answered, with the proof as it stood then."""

import json
import time

from sqlalchemy import ColumnElement, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.answering.reply import Answer, Reading, Reply
from bot.store.inserting import insert_or_update
from bot.store.kept import AskedQuestion, KeptCitation, KeptReply, KeptStep
from bot.store.tables import citations, feedback, questions, readings, replies, steps


class Records:
    """Questions and replies."""

    def __init__(self, engine: AsyncEngine) -> None:
        """Keep them in ``engine``."""
        self._engine = engine

    async def add(self, asked: AskedQuestion, reply: Reply, *, beside: bool = False) -> int:
        """Write question and reply down in one transaction; return the id of the reply.

        The same message asked again keeps its id where it gets the same reply (taken up after a restart), else it
        replaces what was kept of it (edited), or with ``beside`` stands beside it: another reading of the message.
        """
        async with self._engine.begin() as connection:
            if asked.message_id is not None:
                if (same := await _same(connection, asked, reply)) is not None:
                    return same
                if not beside:
                    await _drop(connection, asked)
            question_id = await _insert_question(connection, asked)
            reply_id = await _insert_reply(connection, question_id, reply)
            if isinstance(reply, Answer):
                await _insert_proof(connection, reply_id, reply)
            await _insert_readings(connection, reply_id, reply)
            return reply_id

    async def answered_by(self, reply_id: int, message_id: int, instead_of: int | None = None) -> None:
        """Note which message of the bot carries the reply, ``instead_of`` another one that it carried before."""
        async with self._engine.begin() as connection:
            if instead_of is not None:
                await connection.execute(update(replies).where(replies.c.id == instead_of).values(message_id=None))
            await connection.execute(update(replies).where(replies.c.id == reply_id).values(message_id=message_id))

    async def find(self, reply_id: int) -> KeptReply | None:
        """Return a reply by id."""
        return await self._find(replies.c.id == reply_id)

    async def find_answer_to(self, chat_id: int, message_id: int) -> KeptReply | None:
        """Return the reply to one message of a person; of several readings the one that is shown."""
        return await self._find((questions.c.chat_id == chat_id) & (questions.c.message_id == message_id))

    async def find_by_answer(self, chat_id: int, message_id: int) -> KeptReply | None:
        """Return the reply that one message of the bot carries."""
        return await self._find((questions.c.chat_id == chat_id) & (replies.c.message_id == message_id))

    async def find_last(self, chat_id: int, user_id: int) -> KeptReply | None:
        """Return the newest reply to one person in one chat."""
        return await self._find((questions.c.chat_id == chat_id) & (questions.c.user_id == user_id))

    async def rate(self, reply_id: int, user_id: int, *, helpful: bool) -> None:
        """Keep what a person thinks of a reply; the last word counts."""
        values = {"reply_id": reply_id, "user_id": user_id, "helpful": helpful, "given_at": time.time()}
        async with self._engine.begin() as connection:
            await connection.execute(insert_or_update(connection, feedback, values, ("helpful", "given_at")))

    async def last_questions(self, asked: AskedQuestion, since: float, limit: int) -> tuple[str, ...]:
        """Return what the same person asked in the same thread after ``since`` (seconds since 1970), oldest first."""
        wanted = (
            select(questions.c.text)
            .where(
                questions.c.chat_id == asked.chat_id,
                questions.c.user_id == asked.user_id,
                questions.c.thread_id.is_not_distinct_from(asked.thread_id),
                questions.c.asked_at >= since,
            )
            .order_by(questions.c.id.desc())
            .limit(limit)
        )
        async with self._engine.begin() as connection:
            return tuple(reversed((await connection.scalars(wanted)).all()))

    async def _find(self, condition: ColumnElement[bool]) -> KeptReply | None:
        wanted = select(replies, questions).join(questions, questions.c.id == replies.c.question_id).where(condition)
        # Of several readings of one message the one that is shown comes first.
        shown_first = wanted.order_by(replies.c.message_id.is_(None), replies.c.id.desc()).limit(1)
        async with self._engine.begin() as connection:
            row = (await connection.execute(shown_first)).mappings().first()
            if row is None:
                return None
            cited = select(citations).where(citations.c.reply_id == row[replies.c.id]).order_by(citations.c.number)
            stepped = select(steps).where(steps.c.reply_id == row[replies.c.id]).order_by(steps.c.position)
            ways = select(readings).where(readings.c.reply_id == row[replies.c.id]).order_by(readings.c.position)
            proof = tuple(KeptCitation(*found[1:]) for found in await connection.execute(cited))
            chain = tuple(KeptStep(*found[2:]) for found in await connection.execute(stepped))
            read = tuple(Reading(*found[2:]) for found in await connection.execute(ways))
        return KeptReply(
            id=row[replies.c.id],
            question=AskedQuestion(
                chat_id=row[questions.c.chat_id],
                thread_id=row[questions.c.thread_id],
                user_id=row[questions.c.user_id],
                message_id=row[questions.c.message_id],
                text=row[questions.c.text],
                earlier=tuple(json.loads(row[questions.c.earlier])),
            ),
            kind=row[replies.c.kind],
            verdict=row[replies.c.verdict],
            as_of=row[replies.c.as_of],
            text=row[replies.c.text],
            generation=row[replies.c.generation],
            message_id=row[replies.c.message_id],
            citations=proof,
            steps=chain,
            readings=read,
        )


async def _same(connection: AsyncConnection, asked: AskedQuestion, reply: Reply) -> int | None:
    found = await connection.scalar(
        select(replies.c.id)
        .join(questions, questions.c.id == replies.c.question_id)
        .where(*_is_about(asked), questions.c.text == asked.text)
        .where(replies.c.text == reply.text, replies.c.generation == reply.generation)
    )
    return None if found is None else int(found)


async def _drop(connection: AsyncConnection, asked: AskedQuestion) -> None:
    await connection.execute(questions.delete().where(*_is_about(asked)))


def _is_about(asked: AskedQuestion) -> tuple[ColumnElement[bool], ...]:
    return questions.c.chat_id == asked.chat_id, questions.c.message_id == asked.message_id


async def _insert_question(connection: AsyncConnection, asked: AskedQuestion) -> int:
    values = {
        "chat_id": asked.chat_id,
        "thread_id": asked.thread_id,
        "user_id": asked.user_id,
        "message_id": asked.message_id,
        "text": asked.text,
        "earlier": json.dumps(asked.earlier),
        "asked_at": time.time(),
    }
    return int((await connection.execute(insert(questions).values(values).returning(questions.c.id))).scalar_one())


async def _insert_reply(connection: AsyncConnection, question_id: int, reply: Reply) -> int:
    answer = reply if isinstance(reply, Answer) else None
    values = {
        "question_id": question_id,
        "kind": "answer" if answer else "abstention",
        "verdict": str(answer.verdict) if answer and answer.verdict else None,
        "reason": None if isinstance(reply, Answer) else str(reply.reason),
        "text": reply.text,
        "as_of": str(answer.as_of) if answer and answer.as_of else None,
        "generation": reply.generation,
        "replied_at": time.time(),
    }
    return int((await connection.execute(insert(replies).values(values).returning(replies.c.id))).scalar_one())


async def _insert_proof(connection: AsyncConnection, reply_id: int, answer: Answer) -> None:
    shown = [
        {
            "reply_id": reply_id,
            "number": citation.number,
            "article_id": citation.article.id,
            "content_sha256": citation.article.sha256,
            "start": citation.span.start,
            "end": citation.span.end,
            "quote": citation.quote,
            "speaker": citation.speaker,
            "title": citation.article.title,
            "url": citation.article.url,
        }
        for citation in answer.citations
    ]
    await connection.execute(insert(citations), shown)
    chain = [
        {
            "reply_id": reply_id,
            "position": position,
            "date": str(step.date),
            "change": str(step.change),
            "citation": step.citation,
        }
        for position, step in enumerate(answer.chain)
    ]
    if chain:
        await connection.execute(insert(steps), chain)


async def _insert_readings(connection: AsyncConnection, reply_id: int, reply: Reply) -> None:
    if reply.taken is None:
        return
    rows = [
        {"reply_id": reply_id, "position": position, "label": reading.label, "question": reading.question}
        for position, reading in enumerate((reply.taken, *reply.readings))
    ]
    await connection.execute(insert(readings), rows)
