"""Tell people what they asked to be told: that a question they watch has another answer now."""

import asyncio
import html
import logging

from bot.answering.reply import Answer, Reply
from bot.chat.calling import ChatClosed, NotDelivered, Uncertain, Unreachable
from bot.chat.place import Place
from bot.chat.shape import Layout
from bot.chat.surroundings import Surroundings
from bot.store.kept import KeptReply

_LOG = logging.getLogger(__name__)
_EVERY_S = 30.0


def state_of(reply: Reply | KeptReply) -> str:
    """Return what a watch compares: answered or not, verdict and date. Another wording is no news."""
    if isinstance(reply, KeptReply):
        return f"{reply.kind} {reply.verdict or '-'} {reply.as_of or '-'}"
    return f"answer {reply.verdict or '-'} {reply.as_of or '-'}" if isinstance(reply, Answer) else "abstention - -"


async def watch(around: Surroundings, every_s: float = _EVERY_S) -> None:
    """Look at every watched question again whenever a new generation serves; runs until it is cancelled."""
    while True:
        await asyncio.sleep(every_s)
        try:
            await look_again(around)
        except Exception:  # noqa: BLE001
            # Answering must not end because watching failed; the next round is another chance.
            _LOG.exception("watched questions could not be looked at")


async def look_again(around: Surroundings) -> None:
    """Ask what is due, and tell where the state is another one."""
    generation = around.sources.abouts().generation
    nothing: tuple[tuple[int, str], ...] = ()
    for reply_id, state in await around.keeper.attempt(lambda store: store.watches.due(generation), nothing):
        await _look_at(around, reply_id, state, generation)


async def _look_at(around: Surroundings, reply_id: int, state: str, generation: str) -> None:
    kept = await around.keeper.attempt(lambda store: store.records.find(reply_id), None)
    reply = await around.finder.find(kept.question.text, kept.question.earlier) if kept else None
    if kept is None or reply is None:
        return
    known = state_of(reply)
    try:
        if known != state:
            await _tell(around, kept, reply, generation)
    except ChatClosed:
        await around.keeper.attempt(lambda store: store.watches.drop(reply_id), None)
        return
    except Unreachable as error:
        _LOG.warning("news for chat %s waits: %s", kept.question.chat_id, error)
        return
    except (NotDelivered, Uncertain) as error:
        # Asked again it would be refused again; a next generation that still says so is told once more.
        _LOG.warning("news for chat %s did not get through: %s", kept.question.chat_id, error)
        known = state
    await around.keeper.attempt(lambda store: store.watches.seen(reply_id, known, generation), None)


async def _tell(around: Surroundings, kept: KeptReply, reply: Reply, generation: str) -> None:
    asked, private = kept.question, kept.question.chat_id > 0
    layout = await around.keeper.attempt(lambda store: store.chats.layout_of(asked.chat_id), None)
    # One message for each generation, whatever happens between sending and noting it.
    place = Place(asked.chat_id, kept.key("t", generation), asked.thread_id, kept.message_id, private)
    head = f"You asked to be told: <i>{html.escape(asked.text)}</i>\n"
    await around.delivery.send(place, head + Layout.of(layout, private=private).lay_out(around.sources.render(reply)))
