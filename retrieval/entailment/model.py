"""Reads a question against sentences: each affirms it, denies it, holds in part or leaves it open."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from threading import Lock

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from corpus.kept import kept
from retrieval.cores import usable_cores
from retrieval.encoder import encodable
from retrieval.errors import ModelRefused
from retrieval.precedence import Precedence, threads
from retrieval.sessions import SessionRefused, open_8_bit_graph

SHIPPED = Path(__file__).parent
MAX_TOKENS = 128
_KEPT_PAIRS = 4096


class Entailment(Struct, frozen=True):
    """What one sentence says to a question: four shares that add up to 1.

    An open question ("When did ...?") is affirmed by what answers it and denied by what contradicts its premise.
    """

    affirms: float
    denies: float
    in_part: float
    leaves_open: float


class EntailmentModel:
    """A cross-encoder over a question and a text; safe to share between threads.

    ``training.py`` beside it tells how it was taught and how well it reads articles that it never saw.
    """

    def __init__(self, folder: Path = SHIPPED) -> None:
        """Open the graph in ``folder``; raises ``ModelRefused`` where it cannot be opened."""
        try:
            self._tokenizer, self._session = open_8_bit_graph(folder)
        except SessionRefused as error:
            raise ModelRefused(f"the entailment model in {folder} cannot be opened: {error}") from error
        self._cores = _Cores(usable_cores())
        self._helpers = _helpers()
        self._read = kept(self, type(self)._read_pair, _KEPT_PAIRS)
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MAX_TOKENS)

    def entail(self, question: str, texts: Sequence[str]) -> tuple[Entailment, ...]:
        """Read ``question`` against each of ``texts``, made by ``text_to_read``.

        Each pair takes a pass of its own: nothing is padded, and since 8-bit steps are set for each pass, what a text
        says does not hang on the texts beside it. The calling thread reads, and others help it as long as fewer passes
        run than there are cores: where several questions are asked at once, each is read by the thread that answers it.
        """
        left, said = iter(texts), dict[str, Entailment]()
        self._cores.take()
        try:
            number = min(self._cores.idle, len(texts) - 1)
            helpers = [self._helpers.submit(self._help, question, left, said) for _ in range(number)]
            for text in left:
                said[text] = self._read(question, text)
        finally:
            self._cores.give_back()
        for helper in helpers:
            if not helper.cancel():
                helper.result()
        return tuple(said[text] for text in texts)

    def _help(self, question: str, left: Iterator[str], said: dict[str, Entailment]) -> None:
        """Read what is ``left``, one text after the other, while there is an idle core for it."""
        while self._cores.take_idle():
            try:
                text = next(left, None)
                if text is None:
                    return
                said[text] = self._read(question, text)
            finally:
                self._cores.give_back()

    def _read_pair(self, question: str, text: str) -> Entailment:
        pair = self._tokenizer.encode(encodable(question), encodable(text))
        inputs = {"input_ids": pair.ids, "attention_mask": pair.attention_mask, "token_type_ids": pair.type_ids}
        [logits] = self._session.run(None, {name: np.array([ids], dtype=np.int64) for name, ids in inputs.items()})
        return Entailment(*map(float, _shares(logits[0])))


class _Cores:
    """Counts the cores on which no pass runs."""

    def __init__(self, number: int) -> None:
        self.idle = number
        self._counting = Lock()

    def take(self) -> None:
        """Count one core less, though none may be idle."""
        with self._counting:
            self.idle -= 1

    def take_idle(self) -> bool:
        """Count one core less if one is idle; tell whether it was."""
        with self._counting:
            taken = self.idle > 0
            self.idle -= taken
        return taken

    def give_back(self) -> None:
        """Count one core more."""
        with self._counting:
            self.idle += 1


@cache
def shipped_model() -> EntailmentModel:
    """Return the model that comes along, opened once; raises ``ModelRefused``."""
    return EntailmentModel()


def text_to_read(title: str, sentence: str) -> str:
    """Put the title before a sentence: a sentence alone often does not say of whom it speaks."""
    return f"{title}. {sentence}"


def _shares(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(logits - logits.max())
    shares: NDArray[np.float32] = raised / raised.sum()
    return shares


def _helpers() -> ThreadPoolExecutor:
    return threads(max(1, usable_cores() - 1), Precedence.READING)
