from collections import defaultdict

from bot.chat.pacing import LONGEST_WINDOW_S, Pace


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


async def turns(pace: Pace, clock: Clock, chat_id: int, number: int) -> list[float]:
    times = []
    for _ in range(number):
        await pace.turn(chat_id)
        times.append(clock.now)
    return times


def most_within(times: list[float], window_s: float) -> int:
    return max(sum(start <= time < start + window_s for time in times) for start in times)


async def test_a_private_chat_gets_a_short_burst_at_once_and_then_about_one_a_second() -> None:
    clock = Clock()
    times = await turns(Pace(clock, clock.sleep), clock, 5, 60)
    assert times[4] - times[0] < 1
    assert most_within(times, 5.0) <= 5
    assert times[-1] - times[0] < 65


async def test_a_group_gets_fewer_than_twenty_in_any_minute() -> None:
    clock = Clock()
    times = await turns(Pace(clock, clock.sleep), clock, -5, 80)
    assert 15 <= most_within(times, 60.0) < 20


async def test_all_chats_together_stay_below_thirty_a_second() -> None:
    clock = Clock()
    pace = Pace(clock, clock.sleep)
    times = [time for chat_id in range(1, 200) for time in await turns(pace, clock, chat_id, 1)]
    assert 20 <= most_within(times, 1.0) < 30


async def test_a_group_that_waits_holds_up_no_other_chat() -> None:
    clock = Clock()
    slept: defaultdict[int, list[float]] = defaultdict(list)
    asking = 0

    async def sleep(seconds: float) -> None:
        slept[asking].append(seconds)

    pace = Pace(clock, sleep)
    for asking in (-5, -6):
        for _ in range(30 if asking == -5 else 3):
            await pace.turn(asking)
    assert max(slept[-5]) > 60
    assert max(slept[-6]) < 2


async def test_a_restart_does_not_begin_the_minute_anew() -> None:
    clock = Clock()
    pace = Pace(clock, clock.sleep)
    pace.remember((-5, ago_s) for ago_s in range(18, 0, -1))
    (first,) = await turns(pace, clock, -5, 1)
    assert first - 1000.0 > LONGEST_WINDOW_S - 19


async def test_many_chats_do_not_grow_memory() -> None:
    clock = Clock()
    pace = Pace(clock, clock.sleep, max_chats=10)
    for chat_id in range(1, 100):
        await pace.turn(chat_id)
    assert len(pace._chats) == 10
