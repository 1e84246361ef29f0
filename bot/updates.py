"""Updates as Telegram sends them, not read yet, and whoever takes them in."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

RawUpdate = dict[str, Any]
Receive = Callable[[Sequence[RawUpdate]], Awaitable[None]]
