"""What was asked and what was answered, with the proof as it stood then."""

import time

from sqlalchemy import ColumnElement, RowMapping, bindparam, delete, insert, select, update

from bot.answering.reply import Answer, Reading, Reply
from bot.store.connection import Connection, Engine
from bot.store.inserting import insert_or_update
from bot.store.kept import (
    AskedQuestion,
    KeptCitation,
    KeptReply,
    KeptStep,
    Said,
    earlier_from_json,
    earlier_to_json,
)
from bot.store.tables import citations, feedback, questions, readings, replies, steps
from corpus.dates import to_iso

# Made once, as every update needs them: building a statement takes longer than carrying it out.
_INSERT_QUESTION = insert(questions).returning(questions.c.id)
_INSERT_REPLY = insert(replies).returning(replies.c.id)
_INSERT_CITATIONS = insert(citations)
_INSERT_STEPS = insert(steps)
_INSERT_READINGS = insert(readings)
_ABOUT = (questions.c.chat_id == bindparam("chat"), questions.c.message_id == bindparam("message"))
_KEPT = (
    select(replies.c.id, questions.c.text, replies.c.text, replies.c.generation)
    .join(questions, questions.c.id == replies.c.question_id)
    .where(*_ABOUT)
)
_DROP = delete(questions).where(*_ABOUT)
_ASKED_IN = select(replies.c.question_id).where(replies.c.id == bindparam("one")).scalar_subquery()
_DROP_OTHERS = delete(questions).where(*_ABOUT, questions.c.id != _ASKED_IN)
_ANSWERED = update(replies).where(replies.c.id == bindparam("one")).values(message_id=bindparam("message_id"))
_LAST_QUESTIONS = (
    select(questions.c.text)
    .where(
        questions.c.chat_id == bindparam("chat"),
        questions.c.user_id == bindparam("person"),
        questions.c.thread_id.is_not_distinct_from(bindparam("thread")),
        questions.c.asked_at >= bindparam("since"),
    )
    .order_by(questions.c.id.desc())
    .limit(bindparam("limit"))
)


class Records:
    """Questions and replies."""

    def __init__(self, engine: Engine) -> None:
        """Keep them in ``engine``."""
        self._engine = engine

    async def add(self, asked: AskedQuestion, reply: Reply, *, beside: bool = False) -> int:
        """Write question and reply down in one transaction; return the id of the reply.

        The same message asked again keeps its id where it gets the same reply (taken up after a restart), else it
        replaces what was kept of it, or with ``beside`` stands beside it: another reading of the message, or what an
        edited one asks, until that is shown.
        """
        async with self._engine.begin() as connection:
            if asked.message_id is not None:
                kept = (await connection.execute(_KEPT, _place(asked))).all()
                for reply_id, *words in kept:
                    if tuple(words) == (asked.text, reply.text, reply.generation):
                        return int(reply_id)
                if kept and not beside:
                    await connection.execute(_DROP, _place(asked))
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
                await connection.execute(_ANSWERED, {"one": instead_of, "message_id": None})
            await connection.execute(_ANSWERED, {"one": reply_id, "message_id": message_id})

    async def replaced_by(self, reply_id: int, asked: AskedQuestion, message_id: int) -> None:
        """Note that message ``message_id`` of the bot carries the reply now; all else kept of what was asked goes."""
        async with self._engine.begin() as connection:
            await connection.execute(_DROP_OTHERS, {"one": reply_id, **_place(asked)})
            await connection.execute(_ANSWERED, {"one": reply_id, "message_id": message_id})

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

    async def last_questions(self, asked: AskedQuestion, since: float, limit: int) -> tuple[Said, ...]:
        """Return what the same person asked in the same thread after ``since`` (seconds since 1970), oldest first."""
        talk = {"chat": asked.chat_id, "person": asked.user_id, "thread": asked.thread_id}
        async with self._engine.begin() as connection:
            found = await connection.scalars(_LAST_QUESTIONS, {**talk, "since": since, "limit": limit})
            return tuple(Said(asked.user_id, text) for text in reversed(found.all()))

    async def _find(self, condition: ColumnElement[bool]) -> KeptReply | None:
        wanted = select(replies, questions).join(questions, questions.c.id == replies.c.question_id).where(condition)
        # Of several readings of one message the one that is shown comes first.
        shown_first = wanted.order_by(replies.c.message_id.is_(None), replies.c.id.desc()).limit(1)
        async with self._engine.begin() as connection:
            row = (await connection.execute(shown_first)).mappings().first()
            return None if row is None else await _kept(connection, row)


async def _kept(connection: Connection, row: RowMapping) -> KeptReply:
    """Return the reply in ``row``, which holds its question as well, with its proof."""
    reply_id = row[replies.c.id]
    cited = select(citations).where(citations.c.reply_id == reply_id).order_by(citations.c.number)
    stepped = select(steps).where(steps.c.reply_id == reply_id).order_by(steps.c.position)
    ways = select(readings).where(readings.c.reply_id == reply_id).order_by(readings.c.position)
    return KeptReply(
        id=reply_id,
        question=_asked(row),
        kind=row[replies.c.kind],
        verdict=row[replies.c.verdict],
        as_of=row[replies.c.as_of],
        text=row[replies.c.text],
        generation=row[replies.c.generation],
        message_id=row[replies.c.message_id],
        citations=tuple(KeptCitation(*found[1:]) for found in await connection.execute(cited)),
        steps=tuple(KeptStep(*found[2:]) for found in await connection.execute(stepped)),
        readings=tuple(Reading(*found[2:]) for found in await connection.execute(ways)),
        reason=row[replies.c.reason],
        replied_at=row[replies.c.replied_at],
    )


def _asked(row: RowMapping) -> AskedQuestion:
    return AskedQuestion(
        chat_id=row[questions.c.chat_id],
        thread_id=row[questions.c.thread_id],
        user_id=row[questions.c.user_id],
        message_id=row[questions.c.message_id],
        text=row[questions.c.text],
        earlier=earlier_from_json(row[questions.c.earlier]),
    )


def _place(asked: AskedQuestion) -> dict[str, int | None]:
    return {"chat": asked.chat_id, "message": asked.message_id}


async def _insert_question(connection: Connection, asked: AskedQuestion) -> int:
    values = {
        "chat_id": asked.chat_id,
        "thread_id": asked.thread_id,
        "user_id": asked.user_id,
        "message_id": asked.message_id,
        "text": asked.text,
        "earlier": earlier_to_json(asked.earlier),
        "asked_at": time.time(),
    }
    return int((await connection.execute(_INSERT_QUESTION, values)).scalar_one())


async def _insert_reply(connection: Connection, question_id: int, reply: Reply) -> int:
    answer = reply if isinstance(reply, Answer) else None
    values = {
        "question_id": question_id,
        "kind": "answer" if answer else "abstention",
        "verdict": str(answer.verdict) if answer and answer.verdict else None,
        "reason": None if isinstance(reply, Answer) else str(reply.reason),
        "text": reply.text,
        "as_of": to_iso(answer.as_of) if answer else None,
        "generation": reply.generation,
        "replied_at": time.time(),
    }
    return int((await connection.execute(_INSERT_REPLY, values)).scalar_one())


async def _insert_proof(connection: Connection, reply_id: int, answer: Answer) -> None:
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
    await connection.execute(_INSERT_CITATIONS, shown)
    chain = [
        {
            "reply_id": reply_id,
            "position": position,
            "date": str(step.date),
            "change": step.told,
            "citation": step.citation,
        }
        for position, step in enumerate(answer.chain)
    ]
    if chain:
        await connection.execute(_INSERT_STEPS, chain)


async def _insert_readings(connection: Connection, reply_id: int, reply: Reply) -> None:
    if reply.taken is None:
        return
    rows = [
        {"reply_id": reply_id, "position": position, "label": reading.label, "question": reading.question}
        for position, reading in enumerate((reply.taken, *reply.readings))
    ]
    await connection.execute(_INSERT_READINGS, rows)
