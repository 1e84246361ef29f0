"""Ask every question of a file and keep what came back, beside what is known about the answer."""

import time
from collections.abc import Callable, Sequence

from msgspec import Struct

from bot.answering.reply import Abstention, Answer, Reply, Verdict
from bot.golden import GoldQuestion
from bot.progress import Progress, no_progress
from bot.service import Answering

_OPPOSITES = frozenset({(Verdict.YES, Verdict.NO), (Verdict.NO, Verdict.YES)})


class Outcome(Struct, frozen=True):
    """One question, what came back and how long it took; ``ranking`` holds the fact ids retrieval found, best first."""

    question: GoldQuestion
    reply: Reply
    elapsed_ms: float
    ranking: tuple[str, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether anything was answered."""
        return isinstance(self.reply, Answer)

    @property
    def verdict(self) -> Verdict | None:
        """The verdict given."""
        return self.reply.verdict if isinstance(self.reply, Answer) else None

    @property
    def cites_gold(self) -> bool:
        """Whether a citation's article names a fact that the question wants."""
        citations = self.reply.citations if isinstance(self.reply, Answer) else ()
        return any(fact in self.question.facts for citation in citations for fact in citation.article.facts)

    @property
    def flipped(self) -> bool:
        """Whether yes was said for no, or no for yes."""
        return (self.question.verdict, self.verdict) in _OPPOSITES

    @property
    def fault(self) -> str | None:
        """What is wrong with the reply; None where it refuses rightly, or cites a gold fact and has its verdict."""
        gold = self.question.verdict
        if isinstance(self.reply, Abstention):
            return f"refuses ({self.reply.reason}) what the articles answer" if self.question.answerable else None
        if not self.question.answerable:
            return "answers what no article does"
        if self.flipped:
            return f"turns {gold} into {self.verdict}"
        if self.question.facts and not self.cites_gold:
            return "cites none of the right articles"
        if gold not in (None, self.verdict):
            return f"says {self.verdict or 'neither yes nor no'} where {gold} is right"
        return None

    @property
    def passes(self) -> bool:
        """Whether the reply is right in all that is known."""
        return self.fault is None


Rank = Callable[[GoldQuestion], tuple[str, ...]]


def ask_all(
    answerer: Answering, questions: Sequence[GoldQuestion], rank: Rank | None = None, progress: Progress = no_progress
) -> tuple[Outcome, ...]:
    """Ask every question in order; ``rank`` gives the fact ids retrieval finds for one, best first, untimed."""
    outcomes = []
    for done, question in enumerate(questions, 1):
        start = time.perf_counter()
        reply = answerer.answer(question.text, earlier=question.earlier)
        elapsed_ms = 1000 * (time.perf_counter() - start)
        outcomes.append(Outcome(question, reply, elapsed_ms, rank(question) if rank else ()))
        progress(done, len(questions), "questions")
    return tuple(outcomes)
