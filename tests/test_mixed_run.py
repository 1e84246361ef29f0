from pathlib import Path

from tests.mixed_run import run


async def test_an_hour_in_forty_chats_with_faults_and_a_kill_loses_and_doubles_nothing(tmp_path: Path) -> None:
    figures = await run(updates=150, kills=1, per_second=25.0, seed=1, folder=tmp_path)
    assert figures["chats"] == 40
    assert figures["questions"] > 80
    assert figures["faults"]
    assert (figures["lost"], figures["double"], figures["unsolicited"]) == (0, 0, 0)
    # A pressed button or an inline query cannot wait for a restart; everything else must be beyond reproach.
    assert [call for call in figures["rejected"] if "query is too old" not in call] == []
