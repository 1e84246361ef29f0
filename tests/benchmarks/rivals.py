"""AsOf beside a framework on the same passages, vectors and model: questions put to both by turns."""

import json
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import IO, Any

import numpy as np

from corpus.actors import ActorBook
from retrieval.generation import Generation
from retrieval.retriever import Query
from retrieval.settings import EncoderSettings
from retrieval.weights import find_model_folder
from tests.benchmarks.answers import open_answerer
from tests.benchmarks.floor import Floor
from tests.benchmarks.timing import Figures, milliseconds, ratio, spread

_SCRIPT = Path(__file__).with_name("peers.py")
_WARM = 5
_REST_S = 0.05  # the threads of some look out for work a while after they answered, on cores that the next needs


def compare(generation: Generation, book: ActorBook, pythons: Mapping[str, str], questions: Sequence[str]) -> Figures:
    """Ask every framework, the floor and AsOf each question by turns; ``pythons`` gives the interpreter of each."""
    _, retriever = open_answerer(generation, book)
    floor = Floor(generation.folder, "passages")
    times: dict[str, list[float]] = {name: [] for name in (*pythons, "floor", "asof")}
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        texts = [passage.text for passage in generation.passages]
        Path(folder, "passages.json").write_text(json.dumps(texts), encoding="utf-8")
        np.save(Path(folder, "vectors.npy"), generation.passage_index.dense.vectors)
        peers = {name: stack.enter_context(_peer(name, python, folder)) for name, python in pythons.items()}
        for number, question in enumerate((*questions[:_WARM], *questions)):
            query = Query(((f"{question} ", 1.0),) if number < _WARM else ((question, 1.0),))
            asks: dict[str, Callable[[], float]] = {
                name: partial(_time, peer, question) for name, peer in peers.items()
            }
            asks["floor"] = partial(milliseconds, partial(floor.ask, question))
            asks["asof"] = partial(milliseconds, partial(retriever.passages, query, 5))
            measured = {name: _rested(ask) for name, ask in asks.items()}
            for name, took in measured.items() if number >= _WARM else ():
                times[name].append(took)
    return {
        "passages": len(texts),
        "questions": len(questions),
        **{name: spread(own) | {"times_asof": ratio(own, times["asof"])} for name, own in times.items()},
    }


@contextmanager
def _peer(name: str, python: str, folder: str) -> Iterator["subprocess.Popen[str]"]:
    model = str(find_model_folder(EncoderSettings()))
    command = [python, str(_SCRIPT), name, f"{folder}/passages.json", f"{folder}/vectors.npy", model]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        _record(process.stdout, name)
        yield process
        process.kill()


def _rested(ask: Callable[[], float]) -> float:
    time.sleep(_REST_S)
    return ask()


def _time(process: "subprocess.Popen[str]", question: str) -> float:
    """Return the milliseconds that a peer says it took."""
    if process.stdin is None:
        raise RuntimeError("a peer without standard input")
    process.stdin.write(question + "\n")
    process.stdin.flush()
    return float(_record(process.stdout, question)["ms"])


def _record(stream: IO[str] | None, what: str) -> dict[str, Any]:
    """Read up to the next line that is ours; frameworks print what they like."""
    for line in stream or ():
        if line.startswith("@"):
            record: dict[str, Any] = json.loads(line[1:])
            return record
    raise RuntimeError(f"the peer ended at {what!r}: run its command by hand to see why")
