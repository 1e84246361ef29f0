"""A question all the way to its answer: how long, and which stage takes which share."""

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from bot.answering.answerer import Answerer
from bot.answering.settings import AnsweringSettings
from bot.render import to_terminal
from corpus.actors import ActorBook
from retrieval.entailment.model import shipped_model
from retrieval.generation import Generation
from retrieval.retriever import Retriever
from retrieval.settings import RetrievalSettings
from tests.benchmarks.floor import Floor
from tests.benchmarks.timing import Figures, milliseconds, ratio, spread

_STAGES = ("encode", "dense", "words", "rank", "read and decide", "render")


class Clock:
    """Times calls by stage; what a stage calls of another is counted there and not twice."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self._inner = [0.0]

    def timed(self, stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Return ``work`` with its time, less that of the stages within it, added to ``stage``."""

        def run(*args: Any, **kwargs: Any) -> Any:
            self._inner.append(0.0)
            started = time.perf_counter()
            try:
                return work(*args, **kwargs)
            finally:
                took = time.perf_counter() - started
                self.spent[stage] += took - self._inner.pop()
                self._inner[-1] += took

        return run


def open_answerer(generation: Generation, book: ActorBook) -> tuple[Answerer, Retriever]:
    """Put an answerer with the shipped settings over ``generation``."""
    retriever = Retriever(generation, generation.encoder, book, RetrievalSettings())
    return Answerer(retriever, book, AnsweringSettings(), shipped_model()), retriever


def answer_times(generation: Generation, book: ActorBook, questions: Sequence[str]) -> Figures:
    """Return the time of whole answers beside the floor for the same question, then the share of each stage.

    The first time a question also reads the articles it finds; what they say is kept.
    """
    floor = Floor(generation.folder, "sentences")
    answerer, retriever = open_answerer(generation, book)
    first = [milliseconds(partial(_answer, answerer, question)) for question in questions]
    _forget_replies(answerer, retriever)
    bare, whole = [], []
    for question in questions:
        bare.append(milliseconds(partial(floor.ask, question)))
        whole.append(milliseconds(partial(_answer, answerer, question)))
    return {
        "questions": len(questions),
        "first_ms": spread(first),
        "answer_ms": spread(whole),
        "floor_ms": spread(bare),
        "ratio": ratio(whole, bare),
        "stages": _stages(generation, answerer, retriever, questions),
    }


def _answer(answerer: Answerer, question: str) -> str:
    return to_terminal(answerer.answer(question))


def _forget_replies(answerer: Answerer, retriever: Retriever) -> None:
    answerer._turn.cache_clear()
    retriever._ask.cache_clear()
    forget_readings()


def forget_readings() -> None:
    """Let the model, which all answerers share, read again what it has read."""
    shipped_model()._read.cache_clear()


def _stages(generation: Generation, answerer: Answerer, retriever: Retriever, questions: Sequence[str]) -> Figures:
    clock = Clock()
    _forget_replies(answerer, retriever)
    patched: list[tuple[Any, str, str]] = [
        (generation.encoder, "encode", "encode"),
        (retriever, "sentences", "rank"),
        (retriever, "passages", "rank"),
    ]
    for index in (generation.sentence_index, generation.passage_index):
        patched += [
            (index.dense, "near", "dense"),
            (index.dense, "scores_of", "dense"),
            (index.lexical, "scores", "words"),
        ]
    for owner, name, stage in patched:
        setattr(owner, name, clock.timed(stage, getattr(owner, name)))
    try:
        answer, render = clock.timed("read and decide", answerer.answer), clock.timed("render", to_terminal)
        for question in questions:
            render(answer(question))
    finally:
        for owner, name, _ in patched:
            delattr(owner, name)
    total = sum(clock.spent.values())
    return {
        stage: {
            "ms": round(clock.spent[stage] / len(questions) * 1e3, 2),
            "share": round(clock.spent[stage] / total, 3),
        }
        for stage in _STAGES
    }
