"""Placeholders: silent messages that stand where an answer may have to go, and show what they reply to."""

from contextlib import suppress
from functools import partial
from itertools import count

from telegram import Bot, Message, ReplyParameters

from bot.chat.calling import NotDelivered, Uncertain, call
from bot.chat.pacing import Pace
from bot.chat.place import Place
from bot.store.keeper import Keeper
from bot.store.outbox import GONE, RULED_OUT, SENDING, SENT, Claim
from bot.store.store import Store

PLACEHOLDER = "\u23f3 One moment\u2026"


class Placeholders:
    """Placeholders at one place, each noted under the key of the message it stands for.

    ``standing`` is the one that replies to the question, ``ruled_out`` holds the ids that others have shown, ``lost``
    the keys of those that were to be written and may be there, ``first`` and ``newest`` the lowest and the highest id
    that any of them was given.
    """

    def __init__(self, bot: Bot, pace: Pace, keeper: Keeper, place: Place, key: str) -> None:
        """Write none yet."""
        self._bot = bot
        self._pace = pace
        self._keeper = keeper
        self._place = place
        self._prefix = f"{key}?"
        self._numbers = count()
        self._written: dict[str, int] = {}
        self.standing: int | None = None
        self.first = self.newest = 0
        self.ruled_out: set[int] = set()
        self.lost: list[str] = []

    async def take_over(self) -> None:
        """Take over what an earlier process wrote, or was writing, and what it has found out."""
        nothing: list[Claim] = []
        earlier = await self._keeper.attempt(lambda store: store.outbox.under(self._prefix), nothing)
        self._numbers = count(len(earlier))
        for claim in earlier:
            if claim.message_id is None:
                self.lost += [claim.key] * (claim.state == SENDING)
                continue
            self._count(claim.message_id)
            if claim.state != GONE:
                self._written[claim.key] = claim.message_id
                self.standing = self.standing if claim.after else claim.message_id
            if claim.state == RULED_OUT:
                self.ruled_out.add(claim.after)

    async def stand(self) -> int:
        """Write the one that replies to the question, where none stands yet; return its id."""
        if self.standing is None:
            self.standing = (await self._write(0, self._place.reply_to)).message_id
        return self.standing

    async def show(self, number: int) -> Message | None:
        """Return the message ``number`` of this chat, None where there is none."""
        shown = (await self._write(number, number)).reply_to_message
        return shown if shown is not None and shown.message_id == number else None

    async def rule_out(self, number: int) -> None:
        """Note that the message shown last, ``number``, is not the one looked for; a restart relies on it."""
        self.ruled_out.add(number)
        key = next(reversed(self._written))
        await self._keeper.owe(partial(_settle, key, RULED_OUT, self._written[key]))

    async def adopt(self, message_id: int) -> None:
        """Count as written what was written and not acknowledged."""
        if self.lost:
            await self._note(self.lost.pop(), message_id)

    async def delete(self, but: int) -> None:
        """Delete all, ``but`` one; ids that are there no more are no error to Telegram.

        What is lost and was not found is given up: all ids it could have were looked at.
        """
        if gone := sorted(number for number in self._written.values() if number != but):
            # Where the chat is closed to the bot by now, nobody waits for order.
            with suppress(NotDelivered):
                await call(partial(self._bot.delete_messages, self._place.chat_id, gone), repeatable=True)
        for key, number in (*self._written.items(), *((key, None) for key in self.lost)):
            await self._keeper.owe(partial(_settle, key, GONE, number))
        self._written, self.lost = {}, []

    async def _write(self, looked_at: int, reply_to: int | None) -> Message:
        await self._pace.turn(self._place.chat_id)
        key, chat_id = f"{self._prefix}{next(self._numbers)}", self._place.chat_id
        await self._keeper.attempt(lambda store: store.outbox.claim(key, chat_id, after=looked_at), None)
        try:
            message: Message = await call(partial(self._post, reply_to))
        except Uncertain:
            self.lost.append(key)
            raise
        await self._note(key, message.message_id)
        self._count(message.message_id)
        return message

    async def _post(self, reply_to: int | None) -> Message:
        return await self._bot.send_message(
            self._place.chat_id,
            PLACEHOLDER,
            message_thread_id=self._place.thread_id,
            reply_parameters=ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None,
            disable_notification=True,
        )

    async def _note(self, key: str, message_id: int) -> None:
        self._written[key] = message_id
        await self._keeper.owe(partial(_settle, key, SENT, message_id))

    def _count(self, message_id: int) -> None:
        self.first = min(message_id, self.first or message_id)
        self.newest = max(message_id, self.newest)


async def _settle(key: str, state: str, message_id: int | None, store: Store) -> None:
    # Deleted ones keep their ids: they are known and need no look.
    await store.outbox.settle(key, state, message_id)
