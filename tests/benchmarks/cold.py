"""One cold start, in a process of its own: ``python -m tests.benchmarks.cold ours|floor|serving FOLDER``.

Prints the memory that it takes as JSON.
"""

import json
import sys
from pathlib import Path

QUESTION = "Does IBM still sell face recognition?"
_MORE = (
    "Is face recognition banned in Portland?",
    "When did Amazon stop selling it to the police?",
    "Who sued Clearview?",
    "What did Microsoft say about the police?",
    "May shops in Illinois scan faces?",
    "Compare Axon and NEC",
    "What changed at IBM, in order?",
    "Does the European Union ban it?",
    "How long is the moratorium?",
    "Is face recognition banned in Austin?",
)
_FIELDS = {
    "peak_mb": "VmHWM",
    "resident_mb": "VmRSS",
    "of_its_own_mb": "RssAnon",
    "of_files_mb": "RssFile",
    "swapped_mb": "VmSwap",
}


def ask_ours(index: Path) -> object:
    """Open everything that answers and answer one question, as ``ask`` does; return what answered."""
    from bot.app import open_service  # noqa: PLC0415 - the imports are part of what is measured
    from bot.config import Config  # noqa: PLC0415

    service = open_service(Config(), index)
    service.answerer.answer(QUESTION)
    return service


def serve(index: Path) -> object:
    """Load what a bot loads, the chat included, and answer some questions, as ``run`` does; return what serves."""
    import bot.commands.run  # noqa: PLC0415, F401
    from bot.app import open_service  # noqa: PLC0415
    from bot.config import Config  # noqa: PLC0415

    service = open_service(Config(), index)
    service.read_ahead()
    for question in (QUESTION, *_MORE):
        service.answerer.answer(question)
    return service


def ask_floor(generation: Path) -> object:
    """Find sentences with the bare libraries, without verifying or answering anything; return them opened."""
    from tests.benchmarks.floor import Floor  # noqa: PLC0415

    floor = Floor(generation, "sentences")
    floor.ask(QUESTION)
    return floor


def memory(opened: object) -> dict[str, int]:
    """Return the most memory this process ever held, what it holds with ``opened``, of its own, of files and swapped.

    What is of files, as mapped weights are, the system may take back and share. ``ru_maxrss`` would count what the
    parent held before the start.
    """
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    status = dict(line.split(":", 1) for line in lines)
    del opened  # no sooner
    return {name: int(status[field].split()[0]) // 1024 for name, field in _FIELDS.items()}


if __name__ == "__main__":
    opened = {"ours": ask_ours, "floor": ask_floor, "serving": serve}[sys.argv[1]](Path(sys.argv[2]))
    sys.stdout.write(json.dumps(memory(opened)))
