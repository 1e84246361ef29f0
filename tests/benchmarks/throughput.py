"""How many updates a second get through a whole bot, beside the floor, each against the same lean Bot API, by turns."""

import os
import signal
import subprocess
import sys
import tempfile
from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import IO

from bot.chat.limits import PERSON
from tests.benchmarks.bots import BOTS
from tests.benchmarks.timing import Figures

_TICK_S = 1 / os.sysconf("SC_CLK_TCK")
_PATIENCE_S = 30


def measure(updates: int, chats: int, rounds: int) -> Figures:
    """Let every bot answer ``updates`` questions from ``chats`` chats, ``rounds`` times by turns.

    Raises ``ValueError`` where a chat would ask more at once than a person may: AsOf answers only so many of them, and
    the run would never end.
    """
    if updates > chats * PERSON.burst:
        raise ValueError(
            f"{updates} updates from {chats} chats: a person may ask {PERSON.burst} questions at once, so take at "
            f"least {-(-updates // PERSON.burst)} chats"
        )
    rates: defaultdict[str, list[float]] = defaultdict(list)
    costs: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(rounds):
        for kind in BOTS:
            seconds, busy_s = _run(kind, updates, chats)
            rates[kind].append(updates / seconds)
            costs[kind].append(1e3 * busy_s / updates)
    floor = median(rates["floor"])
    return {
        kind: {
            "updates_per_s": round(median(rates[kind]), 1),
            "all_rounds": [round(rate, 1) for rate in rates[kind]],
            "ratio_to_floor": round(median(rates[kind]) / floor, 3),
            # Hardly moves when others use the machine, as the rates do.
            "processor_ms_per_update": round(median(costs[kind]), 2),
        }
        for kind in BOTS
    }


def _run(kind: str, updates: int, chats: int) -> tuple[float, float]:
    """Return the seconds from the first update to the last answer, and the bot's processor seconds meanwhile."""
    with ExitStack() as stack:
        scratch = stack.enter_context(tempfile.TemporaryDirectory())
        server = stack.enter_context(_process("loopback", str(updates), str(chats)))
        stack.callback(server.kill)
        said = server.stdout
        assert said is not None
        url = f"http://127.0.0.1:{int(_line(said))}/bot"
        bot = stack.enter_context(_process("bots", kind, url, f"sqlite:///{Path(scratch) / 'asof.db'}"))
        stack.callback(bot.kill)
        assert _line(said) == "started"
        before = _busy_s(bot.pid)
        seconds = float(_line(said))
        busy_s = _busy_s(bot.pid) - before
        if kind != "floor":
            bot.send_signal(signal.SIGTERM)
            assert bot.wait(_PATIENCE_S) == 0, "the bot did not end well"
        return seconds, busy_s


def _process(module: str, *arguments: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _line(said: IO[str]) -> str:
    line = said.readline().strip()
    assert line, "the loopback server ended"
    return line


def _busy_s(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * _TICK_S
