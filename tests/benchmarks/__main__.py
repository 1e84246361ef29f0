"""``python -m tests.benchmarks speed --texts PATH`` and ``python -m tests.benchmarks quality FOLDER... [--sets DIR]``.

Each prints one JSON object a line; keep ``--index`` to measure again without building again.
"""

import argparse
import json
import platform
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from retrieval.settings import RetrievalSettings, usable_cores
from tests.benchmarks.quality import judge
from tests.benchmarks.speed import measure
from tests.benchmarks.texts import find_collections, read_articles

_LIBRARIES = ("faiss-cpu", "onnxruntime", "tokenizers", "numpy", "bm25s", "sentence-transformers", "torch")


def main() -> None:
    """Read the command line, measure, print."""
    arguments = _parser().parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        index = arguments.index or Path(scratch)
        if arguments.what == "speed":
            articles = read_articles(arguments.texts)[: arguments.articles]
            _print({"machine": _machine(), **measure(index, articles, arguments.questions)})
        else:
            for folder in (*arguments.folders, *(find_collections(arguments.sets) if arguments.sets else ())):
                for figures in judge(index / folder.name, folder, RetrievalSettings()):
                    _print(figures)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    commands = parser.add_subparsers(dest="what", required=True)
    speed = commands.add_parser("speed", help="time to build, ask, start and add, beside the bare libraries")
    speed.add_argument("--texts", type=Path, required=True, help="folder or file of .txt, .md or .jsonl")
    speed.add_argument("--articles", type=int, default=None, help="use the first so many")
    speed.add_argument("--questions", type=int, default=200)
    quality = commands.add_parser("quality", help="nDCG, hit, recall and refusal AUROC of judged sets")
    quality.add_argument("folders", type=Path, nargs="*", help="a judged set each")
    quality.add_argument("--sets", type=Path, default=None, help="folder of judged sets, all of which are measured")
    for command in (speed, quality):
        command.add_argument("--index", type=Path, default=None, help="keep the index here")
    return parser


def _machine() -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return f"{_processor()}, {usable_cores()} cores, Python {platform.python_version()}, {libraries}"


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    lines = described.read_text(encoding="utf-8").splitlines() if described.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _print(figures: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
