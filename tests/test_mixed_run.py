from pathlib import Path

from tests.mixed_run import run


async def test_a_short_day_in_forty_chats_with_faults_and_kills_loses_doubles_and_provokes_nothing(
    tmp_path: Path,
) -> None:
    figures = await run(updates=150, kills=3, per_second=20.0, seed=5, folder=tmp_path, old_enough_s=1.0)
    assert figures["chats"] == 40
    assert figures["to answer"] > 80
    assert figures["pressed"] > 0
    assert figures["edited"] > 0
    assert figures["faults injected"]
    assert figures["kills"] == 3
    assert (figures["lost"], figures["outdated"], figures["double"], figures["unsolicited"]) == ([], [], 0, [])
    assert (figures["rejected"], figures["floods provoked"], figures["placeholders left"]) == ([], 0, 0)
