"""Sentences that may answer a question, weighed by meaning, words, actors and predicates."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.answering.coverage import Coverage
from bot.answering.library import Library, Said
from bot.answering.question import Question
from bot.answering.settings import AnsweringSettings
from corpus.article import Article, Sentence
from corpus.clauses import Clause
from retrieval.retriever import Hit, Query, Retriever


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One sentence weighed against a question; every share lies between 0 and 1.

    ``place`` counts the sentences of the article from 0; ``actors_named`` is 1 where the sentence names every actor
    asked about and half of that where only its article does.
    """

    article: Article
    sentence: Sentence
    place: int
    clauses: tuple[Clause, ...]
    similarity: float
    covered: float
    covered_by_article: float
    actors_named: float
    score: float


@dataclass(frozen=True, slots=True)
class Focus:
    """What the conversation is already about: ids of the articles cited last, and of those linked to them."""

    articles: frozenset[str] = frozenset()
    related: frozenset[str] = frozenset()


_NO_FOCUS = Focus()


class EvidenceFinder:
    """Finds and weighs sentences; safe to use from several threads."""

    def __init__(self, retriever: Retriever, library: Library, coverage: Coverage, settings: AnsweringSettings) -> None:
        """Search with ``retriever``, read with ``library``; ``settings`` hold the weights."""
        self._retriever = retriever
        self._library = library
        self._coverage = coverage
        self._settings = settings

    def find(self, question: Question, query: Query, focus: Focus = _NO_FOCUS) -> tuple[Evidence, ...]:
        """Return the evidence, best first, ties by article id and place; where actors are named, only what names one."""
        hits = self._retriever.sentences(query, self._settings.sentence_hits)
        passages = self._passage_scores(query)
        by_place = {(hit.excerpt.article_id, hit.excerpt.span.start): hit for hit in hits}
        found = (hit.excerpt.article_id for hit in hits)
        ids = dict.fromkeys([*passages, *found, *sorted(focus.articles | focus.related)])
        weighed = [
            one
            for article_id in ids
            for one in self._of_article(question, article_id, by_place, passages.get(article_id, 0.0), focus)
        ]
        if question.mentions:
            weighed = [one for one in weighed if one.actors_named or one.article.id in focus.articles]
        return tuple(sorted(weighed, key=lambda one: (-one.score, one.article.id, one.place)))

    def _passage_scores(self, query: Query) -> dict[str, float]:
        """Return the score of each article's best passage, best first."""
        best: dict[str, float] = {}
        for hit in self._retriever.passages(query, self._settings.passage_hits):
            best.setdefault(hit.excerpt.article_id, hit.score)
        return best

    def _of_article(
        self,
        question: Question,
        article_id: str,
        hits: Mapping[tuple[str, int], Hit],
        passage_score: float,
        focus: Focus,
    ) -> list[Evidence]:
        around = self._library.read_article(article_id)
        s = self._settings
        by_article = self._coverage.share(question.content, around.stems, around.axes)
        base = s.passage_weight * passage_score + s.article_coverage_weight * by_article
        base += s.focus_weight * (article_id in focus.articles) + s.related_weight * (article_id in focus.related)
        declared = self._library.articles[article_id].actors
        base += s.declared_weight * any(actor in declared for actor in question.actors)
        return [
            self._weigh(
                question, sentence, place, hits.get((article_id, sentence.span.start)), around, by_article, base
            )
            for place, sentence in enumerate(self._library.sentences_of(article_id))
            if not sentence.text.rstrip("\"'”’").endswith("?")  # a question proves nothing
        ]

    def _weigh(  # noqa: PLR0913, PLR0917 - a sentence is weighed against all that is known of its article
        self,
        question: Question,
        sentence: Sentence,
        place: int,
        hit: Hit | None,
        around: Said,
        by_article: float,
        base: float,
    ) -> Evidence:
        said = self._library.read(sentence)
        s = self._settings
        covered = self._coverage.share(question.content, said.stems, said.axes)
        named = self._named(question, said, around)
        same = any(axis in clause.signs for clause in said.clauses for axis in question.clause.signs)
        own = s.sentence_weight * hit.score + s.meaning_weight * hit.parts["dense"] if hit else 0.0
        own += (
            s.coverage_weight * covered
            + s.actor_weight * named
            + s.predicate_weight * same
            + s.opening_weight * (place == 0)
        )
        return Evidence(
            article=self._library.articles[sentence.article_id],
            sentence=sentence,
            place=place,
            clauses=said.clauses,
            similarity=hit.parts["dense"] if hit else 0.0,
            covered=covered,
            covered_by_article=by_article,
            actors_named=named,
            score=base + own,
        )

    def _named(self, question: Question, said: Said, around: Said) -> float:
        """Return the share of the asked-about actors that the sentence (full) or its article (half) names."""
        if not question.actors:
            return 0.0
        return sum(self._named_one(actor, said, around) for actor in question.actors) / len(question.actors)

    def _named_one(self, actor: str, said: Said, around: Said) -> float:
        if actor in said.actors:
            return 1.0
        family = self._library.families((actor,))
        if family & said.actors:
            return 0.9
        return 0.5 if family & around.actors or self._library.is_home(actor, around.actors) else 0.0
