import asyncio

from bot.chat.lanes import Lanes


async def test_one_chat_keeps_its_order_while_another_overtakes() -> None:
    done: list[str] = []

    async def handle(item: str) -> None:
        await asyncio.sleep(0.02 if item == "slow" else 0)
        done.append(item)

    lanes: Lanes[str] = Lanes(handle)
    lanes.put(1, "slow")
    lanes.put(1, "behind slow")
    lanes.put(2, "other chat")
    assert await lanes.drain(1)
    assert done == ["other chat", "slow", "behind slow"]
    assert lanes.depth == 0


async def test_a_broken_item_does_not_stop_its_lane() -> None:
    done: list[int] = []

    async def handle(item: int) -> None:
        if item == 0:
            raise ValueError("broken")
        done.append(item)

    lanes: Lanes[int] = Lanes(handle)
    lanes.put(1, 0)
    lanes.put(1, 1)
    assert await lanes.drain(1)
    assert done == [1]


async def test_who_puts_in_too_much_waits_until_some_is_done() -> None:
    may_go = asyncio.Event()

    async def handle(_item: int) -> None:
        await may_go.wait()

    lanes: Lanes[int] = Lanes(handle, max_waiting=3)
    for item in range(3):
        await lanes.room()
        lanes.put(item, item)
    waiting = asyncio.create_task(lanes.room())
    await asyncio.sleep(0.01)
    assert not waiting.done()
    may_go.set()
    await asyncio.wait_for(waiting, 1)
    assert await lanes.drain(1)


async def test_draining_gives_up_after_its_time() -> None:
    async def handle(item: int) -> None:
        await asyncio.sleep(60)

    lanes: Lanes[int] = Lanes(handle)
    lanes.put(1, 1)
    assert not await lanes.drain(0.01)
    assert lanes.depth == 0
