from datetime import timedelta

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.chat.calling import ChatClosed, ChatMoved, NotDelivered, Refused, Uncertain, call
from bot.chat.transport import MayHaveArrived, NeverLeft
from bot.chat.waiting import silence_s


class Calls:
    """Fails as it is told to, one error a call, then succeeds."""

    def __init__(self, *errors: Exception) -> None:
        """Fail with ``errors`` in order."""
        self.errors = list(errors)
        self.made = 0

    async def __call__(self) -> str:
        """Make one call."""
        self.made += 1
        if self.errors:
            raise self.errors.pop(0)
        return "done"


def caused(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.chat.calling._FIRST_PAUSE_S", 0.001)


@pytest.mark.parametrize(
    "error",
    [
        caused(NetworkError("no route"), NeverLeft("")),
        caused(TimedOut(), NeverLeft("")),
        NetworkError("Bad Gateway"),
        caused(NetworkError("Bad Gateway"), TelegramError("no JSON")),
    ],
    ids=["no connection", "no connection in time", "5xx", "5xx without JSON"],
)
async def test_what_never_arrived_is_sent_again(error: TelegramError) -> None:
    calls = Calls(error, error)
    assert await call(calls) == "done"
    assert calls.made == 3


@pytest.mark.parametrize(
    "error",
    [
        caused(TimedOut(), MayHaveArrived("")),
        caused(NetworkError("cut"), MayHaveArrived("")),
        TelegramError("Invalid server response"),
    ],
    ids=["no response", "cut off", "half a JSON"],
)
async def test_what_may_have_arrived_is_sent_again_only_where_that_does_no_harm(error: TelegramError) -> None:
    calls = Calls(error)
    with pytest.raises(Uncertain):
        await call(calls)
    assert calls.made == 1
    assert await call(Calls(error), repeatable=True) == "done"


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (Forbidden("blocked"), ChatClosed),
        (ChatMigrated(-100), ChatMoved),
        (BadRequest("message is too long"), Refused),
    ],
)
async def test_what_is_refused_is_not_repeated(error: TelegramError, outcome: type[Exception]) -> None:
    for repeatable in (False, True):
        calls = Calls(error)
        with pytest.raises(outcome):
            await call(calls, repeatable=repeatable)
        assert calls.made == 1


@pytest.mark.parametrize("wait_s", [1, 35])
async def test_a_flood_wait_is_waited_as_long_as_telegram_says(wait_s: int, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    monkeypatch.setattr("bot.chat.calling.asyncio.sleep", sleep)
    assert await call(Calls(RetryAfter(timedelta(seconds=wait_s)))) == "done"
    assert slept == [wait_s]


def test_a_wait_is_read_whichever_way_the_library_gives_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    assert silence_s(RetryAfter(7)) == 7.0
    monkeypatch.setenv("PTB_TIMEDELTA", "false")
    with pytest.warns(DeprecationWarning, match="retry_after"):
        assert silence_s(RetryAfter(timedelta(seconds=7))) == 7.0


async def test_a_wait_of_days_is_not_waited_and_a_short_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    with pytest.raises(NotDelivered, match="950400 s of silence"):
        await call(Calls(RetryAfter(timedelta(days=11))))
    assert await call(Calls(RetryAfter(timedelta(milliseconds=1)))) == "done"
