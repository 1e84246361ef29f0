"""Questions and follow-ups of one person in one place, each answered once and kept with its proof."""

import time

from msgspec import Struct
from msgspec.structs import replace
from telegram import InlineKeyboardMarkup

from bot.answering.followed.conversation import MAX_EARLIER
from bot.answering.reply import Reply
from bot.chat import texts
from bot.chat.buttons import keyboard_for
from bot.chat.delivery import Delivery
from bot.chat.finding import Finder
from bot.chat.memory import MAX_AGE_S, Memory, Talk
from bot.chat.place import Place
from bot.chat.shape import Layout
from bot.ports import Render
from bot.store.keeper import Keeper
from bot.store.kept import AskedQuestion, KeptReply, Said
from bot.store.store import Store
from corpus.actors import MAX_QUESTION_CHARS


class Turn(Struct, frozen=True):
    """One question: where it was asked, by whom, and the bot's message it replies to, if any."""

    place: Place
    user_id: int
    text: str
    replied: int | None = None

    @property
    def talk(self) -> Talk:
        """Whose conversation this is."""
        return Talk(self.place.chat_id, self.place.thread_id, self.user_id)

    def asking(self, text: str) -> "Turn":
        """Return the same turn with another question."""
        return replace(self, text=text)

    def asked(self, earlier: tuple[Said, ...]) -> AskedQuestion:
        """Return what is kept of the question."""
        return AskedQuestion(
            chat_id=self.place.chat_id,
            thread_id=self.place.thread_id,
            user_id=self.user_id,
            message_id=self.place.reply_to,
            text=self.text,
            earlier=earlier,
        )


class _Before(Struct, frozen=True):
    """The reply whose message, if it has one, a new one is put into; unless it ``stays`` it is kept until then only."""

    reply_id: int
    message_id: int | None
    stays: bool


class Conversation:
    """Answers questions and remembers them."""

    def __init__(self, finder: Finder, render: Render, delivery: Delivery, keeper: Keeper, memory: Memory) -> None:
        """Find, render and deliver replies; keep what was said."""
        self._finder = finder
        self._render = render
        self._delivery = delivery
        self._keeper = keeper
        self._memory = memory

    async def answer(self, turn: Turn) -> None:
        """Answer a question; raises ``NotDelivered`` or ``Uncertain`` where the answer did not get through."""
        await self._reply(turn, await self._earlier(turn), None)

    async def outdated(self, turn: Turn) -> KeptReply | None:
        """Return the answer that an edited question got before; None where it got none or asks the same still."""
        place = turn.place
        kept = await self._keeper.attempt(
            lambda store: store.records.find_answer_to(place.chat_id, place.reply_to or 0), None
        )
        return None if kept is None or kept.message_id is None or kept.question.text == turn.text else kept

    async def answer_again(self, turn: Turn, outdated: KeptReply) -> None:
        """Answer an edited question by changing the answer it got.

        That one stays kept until its message is changed: a restart in between finds it outdated again.
        """
        before = _Before(outdated.id, outdated.message_id, stays=False)
        await self._reply(turn, outdated.question.earlier, before)

    async def read_otherwise(self, kept: KeptReply, number: int) -> bool:
        """Answer reading ``number`` of a question by changing the answer it got; return whether there was an answer.

        The answer that stood there stays kept, so whoever watches it is still told.
        """
        asked, taken = kept.question, kept.readings[number]
        place = Place(asked.chat_id, f"r{number}-{kept.id}", asked.thread_id, asked.message_id, asked.chat_id > 0)
        reply = await self._finder.find(taken.question, asked.earlier, place)
        if reply is None:
            return False
        # In one order whatever was pressed before: the buttons count them.
        others = sorted({*kept.readings} - {taken}, key=lambda reading: reading.label)
        turn = Turn(place, asked.user_id, taken.question)
        reply = replace(reply, taken=taken, readings=tuple(others))
        await self._give(turn, asked.earlier, reply, _Before(kept.id, kept.message_id, stays=True))
        return True

    async def _reply(self, turn: Turn, earlier: tuple[Said, ...], before: _Before | None) -> None:
        place = turn.place
        if len(turn.text) > MAX_QUESTION_CHARS:
            await self._say(place, texts.TOO_LONG.format(max_chars=MAX_QUESTION_CHARS), before)
            return
        reply = await self._finder.find(turn.text, earlier, place)
        if reply is None:
            await self._say(place, texts.FAILED, before)
            return
        await self._give(turn, earlier, reply, before)

    async def _give(self, turn: Turn, earlier: tuple[Said, ...], reply: Reply, before: _Before | None) -> None:
        """Keep a reply and show it, in the message of the one ``before`` it if given."""
        place, asked = turn.place, turn.asked(earlier)

        async def keep(store: Store) -> tuple[int, str | None]:
            reply_id = await store.records.add(asked, reply, beside=before is not None)
            return reply_id, await store.chats.layout_of(place.chat_id)

        reply_id, layout = await self._keeper.attempt(keep, (None, None))
        shown = Layout.of(layout, private=place.private).lay_out(self._render(reply))
        sent = await self._say(place, shown, before, keyboard_for(reply, reply_id))
        self._memory.remember(turn.talk, earlier, turn.text, sent)
        if reply_id is not None:
            await self._keeper.attempt(lambda store: _note(store, reply_id, asked, sent, before), None)

    async def _say(
        self, place: Place, markup: str, before: _Before | None, keyboard: InlineKeyboardMarkup | None = None
    ) -> int:
        if before is None or before.message_id is None:
            return (await self._delivery.send(place, markup, keyboard))[-1]
        await self._delivery.edit(place, before.message_id, markup, keyboard)
        return before.message_id

    async def _earlier(self, turn: Turn) -> tuple[Said, ...]:
        """Return the questions before this one: from memory, or from the database after a restart."""
        if earlier := self._memory.earlier(turn.talk, turn.replied):
            return earlier
        if turn.replied is not None:
            replied = turn.replied
            kept = await self._keeper.attempt(
                lambda store: store.records.find_by_answer(turn.place.chat_id, replied), None
            )
            if kept is not None:
                asked = kept.question
                return (*asked.earlier, Said(asked.user_id, asked.text))[-MAX_EARLIER:]
            if earlier := self._memory.earlier(turn.talk):
                return earlier
        since = time.time() - MAX_AGE_S
        return await self._keeper.attempt(
            lambda store: store.records.last_questions(turn.asked(()), since, MAX_EARLIER), ()
        )


async def _note(store: Store, reply_id: int, asked: AskedQuestion, message_id: int, before: _Before | None) -> None:
    """Note which message carries a reply, and what became of the one ``before`` it."""
    if before is None or before.stays:
        await store.records.answered_by(reply_id, message_id, None if before is None else before.reply_id)
    else:
        await store.records.replaced_by(reply_id, asked, message_id)
