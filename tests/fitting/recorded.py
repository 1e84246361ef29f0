"""Questions with known answers and the evidence that the answerer weighed for them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from bot.answering.answerer import Answerer
from bot.answering.asked.question import Question
from bot.answering.found.coverage import Coverage
from bot.answering.found.entailing import read_enough
from bot.answering.found.evidence import Evidence, EvidenceFinder, Focus
from bot.answering.found.library import Library
from bot.answering.reply import Verdict
from bot.answering.settings import AnsweringSettings
from bot.answering.verdict.likelihood import Found
from bot.config import Config
from bot.golden import GoldQuestion
from bot.service import Service
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
    verdict is asked for, and ``may_carry`` tells whether a verdict may rest on a piece of evidence.
    """

    gold: GoldQuestion
    search: Search
    read: tuple[Evidence, ...]
    found: Found | None
    may_carry: Callable[[Verdict, Evidence], bool]

    def is_gold(self, one: Evidence) -> bool:
        """Tell whether a sentence's article is one that answers."""
        return any(fact in self.gold.facts for fact in one.article.facts)


class Tap(EvidenceFinder):
    """Finds over the articles of ``service``, weighs by ``settings`` and keeps every search."""

    def __init__(self, service: Service, settings: AnsweringSettings) -> None:
        library = Library(service.generation, service.book)
        super().__init__(service.retriever, library, Coverage(library), settings)
        self._searches: list[Search] = []

    def find(self, question: Question, query: Query, focus: Focus = _NO_FOCUS) -> tuple[Evidence, ...]:
        evidence = super().find(question, query, focus)
        self._searches.append(Search(question, query, focus, evidence))
        return evidence

    def search_for(self, question: Question) -> Search:
        """Return the search that was made for ``question`` itself, not for another reading of the same words."""
        return next(search for search in reversed(self._searches) if search.question is question)


def record(service: Service, config: Config, questions: Sequence[GoldQuestion]) -> tuple[Recorded, ...]:
    """Ask every question; keep those whose confidence was weighed: something was found, and no name is unknown."""
    answerer = Answerer(service.retriever, service.book, config.answering, service.model)
    tap = Tap(service, config.answering)
    answerer.replier._finder = tap  # what it searches for is seen nowhere else
    return tuple(one for gold in questions if (one := _recorded(answerer, tap, service, gold)) is not None)


def _recorded(answerer: Answerer, tap: Tap, service: Service, gold: GoldQuestion) -> Recorded | None:
    turn = answerer.take_turn(gold.text, earlier=gold.earlier)
    if turn.question is None or turn.reply.confidence is None:
        return None
    search = tap.search_for(turn.question)
    read = read_enough(service.model, search.question, search.evidence, answerer.settings)
    leanings = (
        answerer.replier.decider.leanings(search.question, search.evidence) if search.question.asks_verdict else []
    )
    found = answerer.replier.decider.found(search.question, read, leanings) if leanings else None
    return Recorded(gold, search, read, found, partial(answerer.replier.decider.may_carry, search.question))
