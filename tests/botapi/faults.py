"""What the network and the servers do wrong, on demand."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Params = dict[str, Any]


class Fault(StrEnum):
    """One way a call goes wrong; the AFTER kinds happen once Telegram has done what was asked."""

    DROP_BEFORE = "drop before accepting"
    DROP_AFTER = "drop after accepting"
    HANG_BEFORE = "hang before accepting"
    HANG_AFTER = "hang after accepting"
    HALF_JSON = "half a JSON after accepting"
    BAD_GATEWAY = "502"
    FLOOD = "429"
    CONFLICT = "409"
    UNPARSABLE = "can't parse entities"


@dataclass
class Planned:
    """A fault that waits for its call."""

    method: str
    fault: Fault
    times: int
    when: Callable[[Params], bool]
    retry_after_s: int


class Faults:
    """The faults still to come, in the order they were planned."""

    def __init__(self) -> None:
        """Start with a network that works."""
        self._planned: list[Planned] = []
        self._another = asyncio.Event()
        self.happened: list[tuple[str, Fault]] = []

    def plan(
        self,
        method: str,
        fault: Fault,
        *,
        times: int = 1,
        when: Callable[[Params], bool] = lambda _params: True,
        retry_after_s: int = 1,
    ) -> None:
        """Let the next ``times`` calls of ``method`` (that satisfy ``when``) go wrong."""
        self._planned.append(Planned(method, fault, times, when, retry_after_s))

    async def happen(self, times: int, timeout_s: float = 10) -> None:
        """Wait until so many faults have happened; raises ``TimeoutError``."""
        async with asyncio.timeout(timeout_s):
            while len(self.happened) < times:
                self._another.clear()
                await self._another.wait()

    def take(self, method: str, params: Params) -> Planned | None:
        """Return the fault this call runs into, if any."""
        for planned in self._planned:
            if planned.method == method and planned.times and planned.when(params):
                planned.times -= 1
                self.happened.append((method, planned.fault))
                self._another.set()
                return planned
        return None
