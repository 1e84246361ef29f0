"""What the best sentences say to a question, read by the entailment model."""

import dataclasses
from collections.abc import Sequence
from typing import Protocol

from bot.answering.evidence import Evidence
from bot.answering.question import Question
from retrieval.entailment.model import Entailment, text_to_read


class Entails(Protocol):
    """Reads a question against texts, best an ``EntailmentModel``."""

    def entail(self, question: str, texts: Sequence[str]) -> Sequence[Entailment]:
        """Return what each of ``texts`` says to ``question``."""


def read_best(model: Entails, question: Question, evidence: Sequence[Evidence], depth: int) -> tuple[Evidence, ...]:
    """Return ``evidence`` in the same order, the first ``depth`` of it with what it says to ``question``.

    Where the best sentence asks a question itself, nothing is read: the model was taught no sentence that answers its
    own ("Will it help? No"), and rules know them.
    """
    if evidence and "?" in evidence[0].sentence.text:
        return tuple(evidence)
    best = evidence[:depth]
    texts = [text_to_read(one.article.title, one.sentence.text) for one in best]
    said = model.entail(question.wording, texts)
    read = (dataclasses.replace(one, says=says) for one, says in zip(best, said, strict=True))
    return (*read, *evidence[depth:])
