"""Questions with known answers and the evidence that the answerer weighed for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.answerer import Answerer
from bot.answering.coverage import Coverage
from bot.answering.decision import Found
from bot.answering.entailing import read_best
from bot.answering.evidence import Evidence, EvidenceFinder, Focus
from bot.answering.library import Library
from bot.answering.question import Question
from bot.answering.reply import Abstention, Reason
from bot.answering.settings import AnsweringSettings
from bot.answering.verdict import Stance
from bot.answering.weighing import weigh
from bot.app import Service
from bot.config import Config
from bot.golden import GoldQuestion
from retrieval.retriever import Query

_NO_FOCUS = Focus()


@dataclass(frozen=True, slots=True)
class Search:
    """One search for evidence: what was asked for and what came, best first."""

    question: Question
    query: Query
    focus: Focus
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Recorded:
    """A known question with the search it led to.

    ``read`` is its evidence with what the best of it says, ``found`` what a verdict is decided from, None where no
    verdict is asked for.
    """

    gold: GoldQuestion
    search: Search
    read: tuple[Evidence, ...]
    found: Found | None

    def is_gold(self, one: Evidence) -> bool:
        """Tell whether a sentence's article is one that answers."""
        return any(fact in self.gold.facts for fact in one.article.facts)


class Tap(EvidenceFinder):
    """Finds over the articles of ``service``, weighs by ``settings`` and keeps the last search."""

    def __init__(self, service: Service, settings: AnsweringSettings) -> None:
        library = Library(service.generation, service.book)
        super().__init__(service.retriever, library, Coverage(library), settings)
        self.last: Search | None = None

    def find(self, question: Question, query: Query, focus: Focus = _NO_FOCUS) -> tuple[Evidence, ...]:
        evidence = super().find(question, query, focus)
        self.last = Search(question, query, focus, evidence)
        return evidence


def record(service: Service, config: Config, questions: Sequence[GoldQuestion]) -> tuple[Recorded, ...]:
    """Ask every question; keep those whose confidence was weighed: something was found, and no name is unknown."""
    answerer = Answerer(service.retriever, service.book, config.answering, service.model)
    tap = Tap(service, config.answering)
    answerer._finder = tap  # what it searches for is seen nowhere else
    recorded: list[Recorded] = []
    for gold in questions:
        tap.last = None
        reply = answerer.answer(gold.text, earlier=gold.earlier)
        unknown = isinstance(reply, Abstention) and reply.reason is Reason.UNKNOWN_ACTOR
        if tap.last is not None and tap.last.evidence and not unknown:
            depth = config.answering.sentences_read
            read = read_best(service.model, tap.last.question, tap.last.evidence, depth)
            recorded.append(Recorded(gold, tap.last, read, _found(answerer, tap.last, read)))
    return tuple(recorded)


def _found(answerer: Answerer, search: Search, read: Sequence[Evidence]) -> Found | None:
    leanings = answerer.leanings(search.question, search.evidence) if search.question.asks_verdict else []
    if not leanings:
        return None
    return Found(answerer.rule(search.question, leanings), Stance.of(leanings), weigh(read))
