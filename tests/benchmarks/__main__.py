"""How fast and how well, each figure beside what bare libraries take in the same run where a bare counterpart exists.

    python -m tests.benchmarks speed --texts PATH [--index DIR]     build, ask, answer, crowd, cold start, one change
    python -m tests.benchmarks starts     new processes and their memory, on the shipped corpus
    python -m tests.benchmarks sizes --vectors FILE.npy [--million] [--others]     search from 10k to 1M vectors
    python -m tests.benchmarks rivals --texts PATH --index DIR --peer NAME=PYTHON...     beside frameworks
    python -m tests.benchmarks quality FOLDER... [--sets DIR]     ranking on judged sets, and what signals tell
    python -m tests.benchmarks throughput     updates a second through a whole bot, beside bare aiohttp
    python -m tests.benchmarks plot FILE.json PICTURE.png     needs requirements-bench.txt

Each prints one JSON object a line. ``peers.py`` says what a peer's own environment needs: python -m venv, then
pip install torch==2.13.0, then one of: haystack-ai sentence-transformers-haystack; llama-index-core
llama-index-vector-stores-faiss llama-index-retrievers-bm25 llama-index-embeddings-huggingface faiss-cpu;
txtai sentence-transformers faiss-cpu; langchain-classic langchain-community langchain-huggingface
sentence-transformers faiss-cpu rank_bm25.
"""

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

import numpy as np

from bot.config import load_config
from corpus.actors import ActorBook
from retrieval.cores import usable_cores
from retrieval.generation import open_generation
from retrieval.settings import EncoderSettings, RetrievalSettings
from tests.benchmarks.plotting import plot
from tests.benchmarks.quality import judge
from tests.benchmarks.rivals import compare
from tests.benchmarks.sizes import grow
from tests.benchmarks.speed import build, measure, sample_questions
from tests.benchmarks.starts import cold_start, commands, serving
from tests.benchmarks.texts import find_collections, read_articles
from tests.benchmarks.throughput import measure as measure_throughput
from tests.benchmarks.timing import Figures

_LIBRARIES = ("faiss-cpu", "onnxruntime", "tokenizers", "numpy", "sentence-transformers", "torch")
_CHAT_LIBRARIES = ("python-telegram-bot", "aiohttp", "httpx", "SQLAlchemy")
_SIZES, _MILLION = (10_000, 30_000, 60_000, 100_000), 1_000_000


def main() -> None:
    """Read the command line, measure, print."""
    arguments = _parser().parse_args()
    if arguments.what == "plot":
        lines = arguments.figures.read_text(encoding="utf-8").splitlines()
        plot([json.loads(line) for line in lines], arguments.picture)
        return
    machine = _machine(_CHAT_LIBRARIES if arguments.what == "throughput" else _LIBRARIES)
    with tempfile.TemporaryDirectory() as scratch:
        for figures in _WORK[arguments.what](arguments, Path(scratch)):
            _print({"machine": machine, "commit": _commit(), **figures})


def _speed(arguments: argparse.Namespace, scratch: Path) -> list[Figures]:
    articles = read_articles(arguments.texts)[: arguments.articles]
    return [measure(arguments.index or scratch / "index", articles, arguments.questions)]


def _starts(arguments: argparse.Namespace, _scratch: Path) -> list[Figures]:
    index = load_config().index.folder
    return [{"shipped": {**commands(arguments.runs), "cold": cold_start(index), "serving": serving(index)}}]


def _sizes(arguments: argparse.Namespace, _scratch: Path) -> list[Figures]:
    vectors = np.load(arguments.vectors, mmap_mode="r")
    sizes = (*_SIZES, _MILLION) if arguments.million else _SIZES
    return [{"vectors_of": arguments.described, "sizes": grow(vectors, sizes, others=arguments.others)}]


def _rivals(arguments: argparse.Namespace, scratch: Path) -> list[Figures]:
    index, book = arguments.index or scratch / "index", ActorBook.load()
    build(index, read_articles(arguments.texts)[: arguments.articles], book)
    generation = open_generation(index, EncoderSettings())
    pythons = dict(peer.split("=", 1) for peer in arguments.peer)
    return [{"rivals": compare(generation, book, pythons, sample_questions(generation, arguments.questions))}]


def _quality(arguments: argparse.Namespace, scratch: Path) -> Iterator[Figures]:
    index = arguments.index or scratch
    for folder in (*arguments.folders, *(find_collections(arguments.sets) if arguments.sets else ())):
        yield from judge(index / folder.name, folder, RetrievalSettings())


def _throughput(arguments: argparse.Namespace, _scratch: Path) -> list[Figures]:
    try:
        return [measure_throughput(arguments.updates, arguments.chats, arguments.rounds)]
    except ValueError as error:
        sys.exit(f"error: {error}")


_WORK: Mapping[str, Callable[[argparse.Namespace, Path], Iterable[Figures]]] = {
    "speed": _speed,
    "starts": _starts,
    "sizes": _sizes,
    "rivals": _rivals,
    "quality": _quality,
    "throughput": _throughput,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="what", required=True)
    speed = commands.add_parser("speed", help="time to build, ask, answer, start and change, beside the bare libraries")
    rivals = commands.add_parser("rivals", help="the same questions put to frameworks by turns")
    rivals.add_argument(
        "--peer", action="append", required=True, metavar="NAME=PYTHON", help="a framework and its interpreter"
    )
    for command in (speed, rivals):
        command.add_argument("--texts", type=Path, required=True, help="folder or file of .txt, .md or .jsonl")
        command.add_argument("--articles", type=int, default=None, help="use the first so many")
        command.add_argument("--questions", type=int, default=200, help="ask so many; default: %(default)s")
    quality = commands.add_parser("quality", help="nDCG, hit, recall and AUROC of fitted signals on judged sets")
    quality.add_argument("folders", type=Path, nargs="*", help="a judged set each")
    quality.add_argument("--sets", type=Path, default=None, help="folder of judged sets, all of which are measured")
    for command in (speed, rivals, quality):
        command.add_argument("--index", type=Path, default=None, help="keep the index here")
    starts = commands.add_parser("starts", help="seconds of new processes and their memory, on the shipped corpus")
    starts.add_argument("--runs", type=int, default=11, help="of each command")
    sizes = commands.add_parser("sizes", help="search from 10k to 1M vectors")
    sizes.add_argument("--vectors", type=Path, required=True, help=".npy of unit vectors, questions last")
    sizes.add_argument("--described", default="", help="what the vectors are of")
    sizes.add_argument("--million", action="store_true", help="a million too")
    sizes.add_argument("--others", action="store_true", help="layouts that are not offered too")
    throughput = commands.add_parser("throughput", help="updates a second through a whole bot, beside bare aiohttp")
    throughput.add_argument("--updates", type=int, default=2000, help="push so many; default: %(default)s")
    throughput.add_argument("--chats", type=int, default=200, help="from so many chats; default: %(default)s")
    throughput.add_argument("--rounds", type=int, default=3, help="measure so often; default: %(default)s")
    drawing = commands.add_parser("plot", help="draw a file of figures")
    drawing.add_argument("figures", type=Path, help="JSON Lines file that the other commands printed")
    drawing.add_argument("picture", type=Path, help="PNG file that is written")
    return parser


def _machine(names: Sequence[str]) -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in names)
    return f"{_processor()}, {usable_cores()} cores, Python {platform.python_version()}, {libraries}"


def _commit() -> str:
    done = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    lines = described.read_text(encoding="utf-8").splitlines() if described.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _print(figures: Figures) -> None:
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
