"""The pace Telegram bears: writing faster earns 429."""

import time
from collections import defaultdict, deque

from tests.botapi.errors import flooded

Limit = tuple[int, float]
AS_THE_FAQ_SAYS: dict[str, Limit] = {"private_limit": (10, 8.0), "group_limit": (20, 60.0), "total_limit": (30, 1.0)}


class Pace:
    """Counts the writes to each chat; a limit is so many within so many seconds, and there is none at first."""

    def __init__(self) -> None:
        """Bear everything."""
        self.limits: dict[int, Limit] = {}
        self.private_limit: Limit | None = None
        self.group_limit: Limit | None = None
        self.total_limit: Limit | None = None
        self._written: defaultdict[int, deque[float]] = defaultdict(deque)

    def be_strict(self) -> None:
        """Bear what Telegram says it bears: about one a second with short bursts, 20 a minute in a group, 30 in all."""
        for name, limit in AS_THE_FAQ_SAYS.items():
            setattr(self, name, limit)

    def check(self, chat_id: int) -> None:
        """Count one write; raises ``Refused`` (429) past a limit."""
        now = time.monotonic()
        own = self.limits.get(chat_id) or (self.group_limit if chat_id < 0 else self.private_limit)
        for key, limit in ((chat_id, own), (0, self.total_limit)):
            if limit is not None and (wait_s := _wait_s(self._written[key], limit, now)) > 0:
                raise flooded(max(1, round(wait_s)))
        for key in (chat_id, 0):
            self._written[key].append(now)


def _wait_s(written: deque[float], limit: Limit, now: float) -> float:
    """Return for how long ``limit`` allows no more, in seconds."""
    messages, window_s = limit
    while written and written[0] <= now - window_s:
        written.popleft()
    return written[-messages] + window_s - now if len(written) >= messages else 0.0
