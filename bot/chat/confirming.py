"""Find out whether a message that nobody acknowledged has arrived after all, by calls that Telegram never refuses.

Telegram has no key that makes sending idempotent and no way to read a message. But what a message replies to comes back
with it, and ids are handed out in order. So a silent placeholder is written: its id bounds where the message can be.
Ids below it that are nobody's as far as the database knows are shown by one more placeholder each, which replies to it.
Where the message is found all placeholders are deleted, else the first one becomes the message: its id is known, and an
edit may be repeated. Placeholders that got lost themselves are found and deleted in the same way. What was found out is
kept, so that a restart goes on with it.
"""

import asyncio
import hashlib
import logging
import re

from msgspec import Struct
from telegram import Bot, Message

from bot.chat.calling import Uncertain, Unreachable
from bot.chat.pacing import Pace
from bot.chat.place import Place
from bot.chat.placeholders import PLACEHOLDER, Placeholders
from bot.store.keeper import Keeper
from bot.store.outbox import Claim
from bot.store.store import Store

SETTLE_S = 1.5  # a message may still be on its way when nobody waits for it any more
_FETCH_S = 0.7  # what people write in between is taken in by then, and need not be looked at
_MOST = 30  # ids looked at: an answer follows its claim closely
_ROUNDS = 8
_NO_LETTERS = re.compile(r"\W+")
_LOG = logging.getLogger(__name__)


class Finding(Struct, frozen=True):
    """Where the message is (``arrived``), or the placeholder that it has to go into."""

    message_id: int
    arrived: bool


def fingerprint(text: str) -> str:
    """Return what a text is known by, however Telegram trims its spaces and signs: a hash of letters and digits."""
    letters = _NO_LETTERS.sub("", text).casefold() or "".join(text.split())
    return hashlib.sha256(letters.encode("utf-8", "replace")).hexdigest()


class Lookout:
    """Looks for messages in doubt."""

    def __init__(self, bot: Bot, pace: Pace, keeper: Keeper) -> None:
        """Write placeholders through ``bot`` at ``pace``."""
        self._bot = bot
        self._pace = pace
        self._keeper = keeper

    async def clear(self, place: Place, key: str, but: int) -> None:
        """Delete the placeholders that stand for the message ``key``, ``but`` the one that it went into.

        What became of the message is noted first: a placeholder that is gone must not be taken for one that stands.
        """
        await (await self._placeholders(place, key)).delete(but)

    async def _placeholders(self, place: Place, key: str) -> Placeholders:
        trials = Placeholders(self._bot, self._pace, self._keeper, place, key)
        await trials.take_over()
        return trials

    async def says(self, place: Place, key: str, number: int, wanted: str) -> bool:
        """Tell whether the bot's message ``number`` has words with this fingerprint already."""
        trials = await self._placeholders(place, key)
        for _ in range(_ROUNDS):
            try:
                shown = await trials.show(number)
            except Uncertain:
                await asyncio.sleep(SETTLE_S)
                continue
            await trials.delete(but=number)
            return shown is not None and fingerprint(shown.text or "") == wanted
        raise Unreachable("the connection breaks again and again")

    async def look(self, place: Place, claim: Claim) -> Finding:
        """Look for the message of ``claim``, which was to be written at ``place``.

        Raises ``Unreachable`` where the connection breaks again and again, ``Uncertain`` where the database fails.
        """
        trials = await self._placeholders(place, claim.key)
        for _ in range(_ROUNDS):
            try:
                return await self._look_once(trials, place, claim)
            except Uncertain as error:
                _LOG.info("a look at chat %s failed: %s", place.chat_id, error)
                await asyncio.sleep(SETTLE_S)
        raise Unreachable("the connection breaks again and again")

    async def _look_once(self, trials: Placeholders, place: Place, claim: Claim) -> Finding:
        placeholder = await trials.stand()
        await asyncio.sleep(_FETCH_S)
        found = None
        while (found is None or trials.lost) and (number := await self._likeliest(trials, place, claim)):
            shown = await trials.show(number)
            text = self._own_words(shown)
            if text and fingerprint(text) == claim.fingerprint:
                found = number
                trials.ruled_out.add(number)  # in memory alone: a restart has to find it again
                continue
            await trials.rule_out(number)
            if text == PLACEHOLDER:
                await trials.adopt(number)
        if found:
            _LOG.info("a message that nobody acknowledged has arrived in chat %s", place.chat_id)
        return Finding(found or placeholder, arrived=found is not None)

    def _own_words(self, shown: Message | None) -> str:
        """Return the text of a message of the bot, nothing for another's or none."""
        if shown is None or shown.from_user is None or shown.from_user.id != self._bot.id:
            return ""
        return shown.text or ""

    async def _likeliest(self, trials: Placeholders, place: Place, claim: Claim) -> int | None:
        """Return the id that is the message's most likely, None where all that may be were looked at.

        It is younger than the claim, older than the first placeholder (older than all, where some of those are lost)
        and nobody else's. Messages in doubt were numbered about in the order in which they were claimed.
        """
        after = max(place.reply_to or 0, claim.after)

        async def known(store: Store) -> tuple[set[int], list[str]]:
            doubtful = await store.outbox.in_doubt(place.chat_id)
            return await store.outbox.known_messages(place.chat_id, after), doubtful

        taken, doubtful = await self._keeper.attempt(known, (None, []))
        if taken is None:
            raise Uncertain("nothing is known about the messages of this chat")
        below = trials.newest if trials.lost else trials.first
        # Where nothing came before, the nearest below are as good as any.
        first = after + 1 if after else max(1, below - _MOST)
        free = [number for number in range(first, below) if number not in taken]
        rank = doubtful.index(claim.key) if claim.key in doubtful else 0
        likely = [free[n] for n in sorted(range(len(free)), key=lambda n: abs(n - rank))][:_MOST]
        return next((number for number in likely if number not in trials.ruled_out), None)
