"""Find out whether a message that nobody acknowledged has arrived after all, by calls that Telegram never refuses.

Telegram has no key that makes sending idempotent and no way to read a message. But what a message replies to comes back
with it, and ids are handed out in order. So a silent placeholder is written: its id bounds where the message can be.
Ids below it that are nobody's as far as the database knows are looked at by one more placeholder each, which replies
to it. Where the message is found the placeholders are deleted, else the first one becomes the message: its id is known,
and an edit may be repeated. Placeholders that got lost themselves are found and deleted in the same way.
"""

import asyncio
import hashlib
import logging
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from itertools import count

from telegram import Bot, Message, ReplyParameters

from bot.chat.calling import NotDelivered, Uncertain, Unreachable, call
from bot.chat.pacing import Pace
from bot.chat.place import Place
from bot.store.keeper import Keeper
from bot.store.outbox import GONE, SENT, Claim, numbering_of
from bot.store.store import Store

PLACEHOLDER = "\u23f3 One moment\u2026"
SETTLE_S = 1.5  # a message may still be on its way when nobody waits for it any more
_FETCH_S = 0.7  # what people write in between is taken in by then, and need not be looked at
_MOST = 30  # ids looked at: an answer follows its claim closely
_ROUNDS = 8
_NO_LETTERS = re.compile(r"\W+")
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Finding:
    """Where the message is (``arrived``), or the placeholder that it has to go into."""

    message_id: int
    arrived: bool


def fingerprint(text: str) -> str:
    """Return what a text is known by, however Telegram trims its spaces and signs: a hash of letters and digits."""
    letters = _NO_LETTERS.sub("", text).casefold() or "".join(text.split())
    return hashlib.sha256(letters.encode("utf-8", "replace")).hexdigest()


class Lookout:
    """Looks for messages in doubt, one at a time among those that are numbered together."""

    def __init__(self, bot: Bot, pace: Pace, keeper: Keeper) -> None:
        """Write placeholders through ``bot`` at ``pace``."""
        self._bot = bot
        self._pace = pace
        self._keeper = keeper
        self._looking: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)

    def placeholders(self, place: Place, key: str) -> "Placeholders":
        """Return the placeholders that stand for the message ``key``."""
        return Placeholders(self._bot, self._pace, self._keeper, place, key)

    async def look(self, place: Place, claim: Claim) -> Finding:
        """Look for the message of ``claim``, which was to be written at ``place``.

        Raises ``Unreachable`` where the connection breaks again and again, ``Uncertain`` where the database fails.
        """
        trials = self.placeholders(place, claim.key)
        await trials.take_over()
        for _ in range(_ROUNDS):
            try:
                return await self._look_once(trials, place, claim)
            except Uncertain as error:
                _LOG.info("a look at chat %s failed: %s", place.chat_id, error)
                await asyncio.sleep(SETTLE_S)
        raise Unreachable("the connection breaks again and again")

    async def _look_once(self, trials: "Placeholders", place: Place, claim: Claim) -> Finding:
        placeholder = (await trials.write(place.reply_to)).message_id
        await asyncio.sleep(_FETCH_S)
        async with self._looking[numbering_of(place.chat_id)]:
            found = await self._search(trials, await self._candidates(place, claim, placeholder), claim)
        await trials.delete(but=None if found else placeholder)
        if found:
            _LOG.info("a message that nobody acknowledged has arrived in chat %s", place.chat_id)
        return Finding(found or placeholder, arrived=found is not None)

    async def _search(self, trials: "Placeholders", candidates: list[int], claim: Claim) -> int | None:
        """Return the candidate that is the message; goes on only while placeholders are missing too."""
        found = None
        for number in candidates:
            shown = (await trials.write(number)).reply_to_message
            if shown is None or shown.message_id != number or shown.from_user is None:
                continue
            if shown.from_user.id != self._bot.id:
                continue
            if shown.text == PLACEHOLDER:
                await trials.adopt(number)
            elif fingerprint(shown.text or "") == claim.fingerprint:
                found = number
            if found and not trials.lost:
                break
        return found

    async def _candidates(self, place: Place, claim: Claim, below: int) -> list[int]:
        """Return the ids below ``below`` that may be the message's: younger than the claim, and nobody else's.

        The likeliest come first: messages in doubt were numbered about in the order in which they were claimed.
        """
        after = max(place.reply_to or 0, claim.after)

        async def known(store: Store) -> tuple[set[int], list[str]]:
            doubtful = await store.outbox.in_doubt(place.chat_id)
            return await store.outbox.known_messages(place.chat_id, after), doubtful

        taken, doubtful = await self._keeper.attempt(known, (None, []))
        if taken is None:
            raise Uncertain("nothing is known about the messages of this chat")
        # Where nothing came before, the nearest below are as good as any.
        first = after + 1 if after else max(1, below - _MOST)
        free = [number for number in range(first, below) if number not in taken]
        rank = doubtful.index(claim.key) if claim.key in doubtful else 0
        return [free[n] for n in sorted(range(len(free)), key=lambda n: abs(n - rank))][:_MOST]


class Placeholders:
    """Placeholders at one place, each noted under the key of the message it stands for.

    ``lost`` holds the keys of those that were to be written and may be there.
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
        self.lost: list[str] = []

    async def take_over(self) -> None:
        """Take over what an earlier process wrote, or was writing, and did not delete."""

        async def left(store: Store) -> tuple[dict[str, int], list[str], int]:
            return (
                await store.outbox.sent_for(self._prefix),
                await store.outbox.sending_for(self._prefix),
                await store.outbox.number_of(self._prefix),
            )

        nothing: tuple[dict[str, int], list[str], int] = ({}, [], 0)
        self._written, self.lost, first = await self._keeper.attempt(left, nothing)
        self._numbers = count(first)

    async def adopt(self, message_id: int) -> None:
        """Count as written what was written and not acknowledged."""
        if self.lost:
            await self._note(self.lost.pop(), message_id)

    async def write(self, reply_to: int | None) -> Message:
        """Write one that replies to ``reply_to``, or to nothing where that is not there."""
        await self._pace.turn(self._place.chat_id)
        key = f"{self._prefix}{next(self._numbers)}"
        await self._keeper.attempt(lambda store: store.outbox.first_time(key, self._place.chat_id), None)
        try:
            message: Message = await call(
                partial(
                    self._bot.send_message,
                    self._place.chat_id,
                    PLACEHOLDER,
                    message_thread_id=self._place.thread_id,
                    reply_parameters=ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None,
                    disable_notification=True,
                )
            )
        except Uncertain:
            self.lost.append(key)
            raise
        await self._note(key, message.message_id)
        return message

    async def delete(self, but: int | None) -> None:
        """Delete all, ``but`` one; ids that are there no more are no error to Telegram.

        What is lost and was not found is given up: all ids it could have were looked at.
        """
        if gone := {key: number for key, number in self._written.items() if number != but}:
            try:
                await call(
                    partial(self._bot.delete_messages, self._place.chat_id, sorted(gone.values())), repeatable=True
                )
            except NotDelivered as error:
                _LOG.warning("placeholders stay in chat %s: %s", self._place.chat_id, error)
        for key, number in self._written.items():
            await self._keeper.attempt(partial(_settle, key, number), None)
        for key in self.lost:
            await self._keeper.attempt(partial(_settle, key, None), None)
        self._written, self.lost = {}, []

    async def _note(self, key: str, message_id: int) -> None:
        self._written[key] = message_id
        await self._keeper.attempt(lambda store: store.outbox.settle(key, SENT, message_id), None)


async def _settle(key: str, message_id: int | None, store: Store) -> None:
    # The id stays known: a deleted message needs no second look.
    await store.outbox.settle(key, GONE, message_id)
