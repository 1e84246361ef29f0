"""The pace Telegram bears, kept by waiting instead of being told: one chat's wait holds up no other.

The FAQ for bots names about one message a second in a chat with short bursts, 20 a minute in a group, about 30 a second
over all. The rules stay a little below, for the way there takes now longer, now shorter. Windows slide (a log of
times), because a bucket that fills up again would let twice its size through around the turn of a minute.
"""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence

from msgspec import Struct

from bot.chat.bounded import Bounded


class Rule(Struct, frozen=True):
    """At most ``messages`` within any ``window_s`` seconds."""

    messages: int
    window_s: float


IN_PRIVATE = (Rule(5, 5.5),)
IN_GROUP = (Rule(5, 5.5), Rule(18, 62.0))
OVER_ALL = (Rule(1, 0.04), Rule(25, 1.1))  # one by one: few sends are under way when the process ends
LONGEST_WINDOW_S = 62.0
_MOST_TIMES = 32  # the largest number of messages a rule looks back at, and some more


class Pace:
    """Hands out turns to write; a chat that has been silent for long makes room for others."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        max_chats: int = 10_000,
    ) -> None:
        """Start with nothing written."""
        self._clock = clock
        self._sleep = sleep
        self._all: deque[float] = deque(maxlen=_MOST_TIMES)
        self._chats: Bounded[int, deque[float]] = Bounded(max_chats)

    async def turn(self, chat_id: int) -> None:
        """Wait until one more message to ``chat_id`` is due; turns of one chat keep their order."""
        rules = IN_PRIVATE if chat_id > 0 else IN_GROUP
        await self._until(_reserve(self._times_of(chat_id), rules, self._clock()))
        await self._until(_reserve(self._all, OVER_ALL, self._clock()))

    def remember(self, written: Iterable[tuple[int, float]]) -> None:
        """Count what an earlier process wrote: chat and seconds ago, oldest first."""
        now = self._clock()
        for chat_id, ago_s in written:
            self._times_of(chat_id).append(now - ago_s)
            self._all.append(now - ago_s)

    async def _until(self, at: float) -> None:
        if (wait_s := at - self._clock()) > 0:
            await self._sleep(wait_s)

    def _times_of(self, chat_id: int) -> deque[float]:
        times = self._chats[chat_id] = self._chats.get(chat_id, deque(maxlen=_MOST_TIMES))
        return times


def _reserve(times: deque[float], rules: Sequence[Rule], now: float) -> float:
    """Return the first time that breaks no rule, and count it as written."""
    freed = [times[-rule.messages] + rule.window_s for rule in rules if len(times) >= rule.messages]
    at = max([now, *freed])
    times.append(at)
    return at
