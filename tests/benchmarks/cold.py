"""One cold start, in a process of its own: ``python -m tests.benchmarks.cold ours|floor FOLDER``; prints peak MB."""

import sys
from pathlib import Path

QUESTION = "Does IBM still sell face recognition?"


def ask_ours(index: Path) -> None:
    """Open the index and answer one question from it."""
    from corpus.actors import ActorBook  # noqa: PLC0415 - the imports are part of what is measured
    from retrieval.generation import open_generation  # noqa: PLC0415
    from retrieval.retriever import Query, Retriever  # noqa: PLC0415
    from retrieval.settings import EncoderSettings, RetrievalSettings  # noqa: PLC0415

    generation = open_generation(index, EncoderSettings())
    retriever = Retriever(generation, generation.encoder, ActorBook.load(), RetrievalSettings())
    retriever.sentences(Query(((QUESTION, 1.0),)), 10)


def ask_floor(generation: Path) -> None:
    """Do the same with the bare libraries, without verifying anything."""
    from tests.benchmarks.floor import Floor  # noqa: PLC0415

    Floor(generation, "sentences").ask(QUESTION)


def peak_mb() -> int:
    """Return the most memory this process ever held; ``ru_maxrss`` would count its parent's before the start."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) // 1024


if __name__ == "__main__":
    {"ours": ask_ours, "floor": ask_floor}[sys.argv[1]](Path(sys.argv[2]))
    sys.stdout.write(str(peak_mb()))
