"""One call of the Bot API, repeated only where it certainly had no effect.

A call that timed out or was cut off may have been carried out: repeating it blindly would answer twice.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.chat.transport import NeverLeft
from bot.chat.waiting import silence_s

T = TypeVar("T")
_LOG = logging.getLogger(__name__)
_FIRST_PAUSE_S = 0.25
_LONGEST_PAUSE_S = 15.0
_PATIENCE_S = 600.0
_LONGEST_FLOOD_WAIT_S = 120.0


class NotDelivered(Exception):  # noqa: N818 - an outcome, named as one
    """A call that had no effect and will not be repeated."""


class ChatClosed(NotDelivered):
    """The bot may no longer write to this chat: blocked, kicked, never started."""


class ChatMoved(NotDelivered):
    """The group became a supergroup with another id."""

    def __init__(self, new_chat_id: int) -> None:
        """Keep the id to write to from now on."""
        super().__init__(f"the group is now chat {new_chat_id}")
        self.new_chat_id = new_chat_id


class Unreachable(NotDelivered):
    """Telegram could not be reached for minutes; the call may be made again another day."""


class Refused(NotDelivered):
    """Telegram refuses the content of the call."""


class Uncertain(Exception):  # noqa: N818
    """Nobody answered: the call may or may not have been carried out."""


async def call(make: Callable[[], Awaitable[T]], *, repeatable: bool = False) -> T:
    """Await ``make()`` until it succeeds, fails for good or becomes uncertain.

    A ``repeatable`` call does no harm when it is carried out twice, so it is never uncertain: it is made again.
    Raises ``NotDelivered`` (or a kind of it) or ``Uncertain``. Waits out 429 up to two minutes, and a Telegram that
    cannot be reached up to ten.
    """
    pause_s, give_up_at = _FIRST_PAUSE_S, time.monotonic() + _PATIENCE_S
    while True:
        try:
            return await make()
        except TelegramError as error:
            wait_s = _wait_s(error, pause_s, repeatable=repeatable)
            if isinstance(error, RetryAfter) and wait_s > _LONGEST_FLOOD_WAIT_S:
                raise NotDelivered(f"Telegram wants {wait_s:.0f} s of silence") from error
            if time.monotonic() + wait_s > give_up_at:
                raise Unreachable(error.message) from error
            _LOG.info("repeating a call in %.2f s: %s", wait_s, error.message)
        await asyncio.sleep(wait_s)
        pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)


def _wait_s(error: TelegramError, pause_s: float, *, repeatable: bool) -> float:
    """Return how long to wait before another attempt; raises what the error means where there is none."""
    match error:
        case RetryAfter():
            return silence_s(error)
        case Forbidden():
            raise ChatClosed(error.message) from error
        case ChatMigrated():
            raise ChatMoved(error.new_chat_id) from error
        case BadRequest():
            raise Refused(error.message) from error
        case _ if repeatable or _had_no_effect(error):
            return pause_s
        case _:
            raise Uncertain(error.message) from error


def _had_no_effect(error: TelegramError) -> bool:
    if not isinstance(error, NetworkError):
        return False
    # With nothing of the transport beneath it, the error is the server's own answer: 5xx, with or without JSON.
    return error.__cause__ is None or isinstance(error.__cause__, (TelegramError, NeverLeft))
