"""The pace Telegram bears: writing faster earns 429."""

import time
from collections import defaultdict, deque

from tests.botapi.errors import flooded


class Pace:
    """Counts the writes to each chat; without limits until some are set."""

    def __init__(self) -> None:
        """Bear everything."""
        self.limits: dict[int, tuple[int, float]] = {}
        self.group_limit: tuple[int, float] | None = None
        self._written: defaultdict[int, deque[float]] = defaultdict(deque)

    def check(self, chat_id: int) -> None:
        """Count one write; raises ``Refused`` (429) past ``limit`` writes in ``window_s`` seconds."""
        limit, window_s = self.limits.get(chat_id) or (chat_id < 0 and self.group_limit) or (0, 0.0)
        if not limit:
            return
        now, written = time.monotonic(), self._written[chat_id]
        while written and written[0] <= now - window_s:
            written.popleft()
        if len(written) >= limit:
            raise flooded(max(1, round(written[0] + window_s - now)))
        written.append(now)
