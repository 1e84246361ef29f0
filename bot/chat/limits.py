"""Nobody can flood the bot: each person and each chat has a bucket of questions that fills up again with time.

The token bucket of Turner, "New directions in communications" (1986), on monotonic time.
"""

import time
from collections.abc import Callable
from enum import Enum, auto

from msgspec import Struct

from bot.chat.bounded import Bounded


class Admission(Enum):
    """What becomes of a question: answered, refused with a notice, refused in silence."""

    ADMITTED = auto()
    TOLD = auto()
    SILENT = auto()


class Allowance(Struct, frozen=True):
    """How many questions at once, and how many a minute after that."""

    burst: int
    per_minute: float


PERSON = Allowance(burst=30, per_minute=20.0)
CHAT = Allowance(burst=60, per_minute=20.0)  # a group gets no more answers a minute, so more would only pile up
TYPING = Allowance(burst=150, per_minute=150.0)  # inline, every letter typed is a query
_QUIET_S = 60.0  # the notice asks for a minute, so it is not repeated within one


class _Bucket(Struct):
    left: float
    at: float
    told_at: float | None = None


class Limits:
    """Buckets of persons and chats; those unused for longest make room."""

    def __init__(
        self,
        person: Allowance = PERSON,
        chat: Allowance = CHAT,
        max_buckets: int = 10_000,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Allow each person and each chat so much."""
        self._allowances = {"person": person, "chat": chat}
        self._clock = clock
        self._buckets: Bounded[tuple[str, int], _Bucket] = Bounded(max_buckets)

    def admit(self, user_id: int, chat_id: int) -> Admission:
        """Count one question; the first one too many is told, the rest meets silence; none is told twice a minute."""
        person, chat = self._filled("person", user_id), self._filled("chat", chat_id)
        if person.left >= 1 and chat.left >= 1:
            for bucket in (person, chat):
                bucket.left -= 1
            return Admission.ADMITTED
        empty, now = (person if person.left < 1 else chat), self._clock()
        if empty.told_at is not None and now - empty.told_at < _QUIET_S:
            return Admission.SILENT
        empty.told_at = now
        return Admission.TOLD

    def _filled(self, kind: str, number: int) -> _Bucket:
        allowance, now = self._allowances[kind], self._clock()
        bucket = self._buckets.get((kind, number), _Bucket(allowance.burst, now))
        self._buckets[kind, number] = bucket
        bucket.left = min(allowance.burst, bucket.left + (now - bucket.at) * allowance.per_minute / 60)
        bucket.at = now
        return bucket
