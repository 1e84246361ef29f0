from pathlib import Path

from tests.mixed_run import run


async def test_minutes_in_forty_chats_with_faults_and_kills_lose_double_and_provoke_nothing(tmp_path: Path) -> None:
    figures = await run(updates=150, kills=3, per_second=20.0, seed=1, folder=tmp_path)
    assert figures["chats"] == 40
    assert figures["to answer"] > 80
    assert figures["faults injected"]
    assert figures["kills"] == 3
    assert (figures["lost"], figures["double"], figures["unsolicited"]) == ([], 0, [])
    assert (figures["rejected"], figures["floods provoked"], figures["placeholders left"]) == ([], 0, 0)
