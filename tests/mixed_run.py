"""Live through a long day with everything that goes wrong: ``python -m tests.mixed_run --updates 2000 --kills 50``.

At noon everybody rests until all is answered. Prints one JSON object: what was asked, lost, answered as it stood before
a change, answered twice, said unasked and refused by the server, how long answers took, which faults were met and how
often the process was killed.
"""

import argparse
import asyncio
import contextlib
import json
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.chat.placeholders import PLACEHOLDER
from tests.botapi.server import TOKEN, BotApi
from tests.mixed_day import Day

ROOT = Path(__file__).resolve().parent.parent
_PATIENCE_S = 480.0


class Process:
    """The bot as a process of its own; ``killed_at`` holds the times of its deaths (monotonic seconds)."""

    def __init__(self, api: BotApi, folder: Path) -> None:
        """Start nothing yet."""
        self._api = api
        self._database = f"sqlite:///{folder / 'asof.db'}"
        self._log = folder / "bot.log"
        self.killed_at: list[float] = []

    async def start(self) -> None:
        """Start it."""
        with self._log.open("ab") as log:
            self._child = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.chat_process", self._api.base_url, self._database, "1.0"),
                cwd=ROOT,
                env={**os.environ, "TELEGRAM_BOT_TOKEN": TOKEN},
                stderr=log,
            )

    async def kill(self) -> None:
        """Kill it with signal 9, whatever it is doing, and start it again."""
        self.killed_at.append(asyncio.get_running_loop().time())
        self._child.kill()
        await self._child.wait()
        await self.start()

    async def stop(self) -> None:
        """Ask it to end."""
        self._child.terminate()
        await asyncio.wait_for(self._child.wait(), 40)


async def run(
    updates: int, kills: int, per_second: float, seed: int, folder: Path, *, old_enough_s: float = 10.0
) -> dict[str, Any]:
    """Live through the day and count; answers are pressed and changed once they are ``old_enough_s`` old."""
    chance = random.Random(seed)  # noqa: S311 - a run that can be repeated
    async with BotApi() as api:
        api.pace.be_strict()
        day, process = Day(api, chance, old_enough_s), Process(api, folder)
        day.open_chats()
        await process.start()
        await api.wait_for(lambda: api.called("setMyCommands"), 60)
        kill_at = set(chance.sample(range(updates // 20, updates - 1), kills))
        for number in range(updates):
            day.one_update(number)
            day.break_something()
            await asyncio.sleep(chance.expovariate(per_second))
            if number in kill_at:
                await process.kill()
            if number == updates // 2:
                await _rest(day)
        await _rest(day)
        await asyncio.sleep(5)
        await process.stop()
        return _figures(day, api, process)


async def _rest(day: Day) -> None:
    with contextlib.suppress(TimeoutError):
        await day.api.wait_for(day.is_done, _PATIENCE_S)


def _figures(day: Day, api: BotApi, process: Process) -> dict[str, Any]:
    answers, sends, at = day.answers(), day.sends(), day.answered_at()
    delays = {asked: at[asked] - said for asked, said in day.asked.items() if asked in at}
    undisturbed = [
        delay
        for asked, delay in delays.items()
        if not any(day.asked[asked] - 5 < killed < at[asked] for killed in process.killed_at)
    ]
    floods = [f"{call.method}: {call.description}" for call in api.calls if call.code == 429]
    planned = sum(str(fault) == "429" for _, fault in api.faults.happened)
    return {
        "chats": len(day.rooms),
        "to answer": len(day.asked),
        "chatter": day.ignored,
        "pressed": day.pressed,
        "edited": day.edited,
        "faults injected": dict(Counter(str(fault) for _, fault in api.faults.happened)),
        "kills": len(process.killed_at),
        "unsolicited": [f"{asked}: {number}" for asked, number in answers.items() if asked not in day.asked],
        "placeholders left": day.placeholders(),
        "lost": [str(asked) for asked in day.asked if not answers[asked]],
        "outdated": [str(answer) for answer in day.outdated()],
        "double": sum(answers[asked] > 1 or sends[asked] > 1 for asked in day.asked),
        "rejected": [f"{call.method}: {call.description}" for call in api.rejected],
        "floods provoked": len(floods) - planned,
        "placeholders written": sum(call.params["text"] == PLACEHOLDER for call in api.called("sendMessage")),
        "calls": len(api.calls),
        "p50_s": _quantile(list(delays.values()), 0.5),
        "p95_s": _quantile(list(delays.values()), 0.95),
        "p95_away_from_kills_s": _quantile(undisturbed, 0.95),
        "longest_s": _quantile(list(delays.values()), 1.0),
    }


def _quantile(values: Sequence[float], share: float) -> float | None:
    ordered = sorted(values)
    return round(ordered[min(int(len(ordered) * share), len(ordered) - 1)], 3) if ordered else None


def main() -> None:
    """Read the options and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.mixed_run", description=__doc__)
    parser.add_argument("--updates", type=int, default=2000, help="how many things happen; default: %(default)s")
    parser.add_argument("--kills", type=int, default=50, help="how often the bot is killed; default: %(default)s")
    parser.add_argument("--per-second", type=float, default=8.0, help="how many happen a second; default: %(default)s")
    parser.add_argument("--seed", type=int, default=1, help="the same number makes the same day; default: %(default)s")
    parser.add_argument("--folder", type=Path, default=None, help="keep database and log of the bot here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        ran = run(options.updates, options.kills, options.per_second, options.seed, folder)
        sys.stdout.write(json.dumps(asyncio.run(ran), indent=1) + "\n")


if __name__ == "__main__":
    main()
