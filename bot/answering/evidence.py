"""Sentences that may answer a question, scored by what they are about: words, actors, predicates, places and time."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.answering.question import Question
from bot.answering.settings import AnsweringSettings
from corpus.actors import ActorBook
from corpus.article import Article, Sentence
from corpus.clauses import Clause, read_clauses
from corpus.lexicon import Lexicon, shipped_lexicon
from corpus.words import words
from retrieval.generation import Generation
from retrieval.retriever import Hit, Query, Retriever


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One sentence weighed against a question; every share lies between 0 and 1."""

    article: Article
    sentence: Sentence
    place: int
    clauses: tuple[Clause, ...]
    similarity: float
    retrieved: float
    covered: float
    covered_by_article: float
    actors_named: float
    same_predicate: bool
    score: float


@dataclass(frozen=True, slots=True)
class Focus:
    """What the conversation is already about: articles cited before, with the actors they named."""

    articles: frozenset[str] = frozenset()
    related: frozenset[str] = frozenset()


class EvidenceFinder:
    """Finds and weighs sentences in one generation; safe to use from several threads."""

    def __init__(self, retriever: Retriever, book: ActorBook, settings: AnsweringSettings) -> None:
        """Read from ``retriever``; ``settings`` hold the weights."""
        self._retriever = retriever
        self._generation: Generation = retriever.generation
        self._book = book
        self._settings = settings
        self._lexicon: Lexicon = shipped_lexicon()
        self._read = lru_cache(maxsize=50_000)(self._read_clauses)
        self._vocabulary = lru_cache(maxsize=5_000)(self._stems_of)
        self._named_in = lru_cache(maxsize=5_000)(self._find_actors)

    def find(self, question: Question, query: Query, focus: Focus = Focus()) -> tuple[Evidence, ...]:  # noqa: B008
        """Return the evidence, best first; ties by article id and place."""
        sentences = self._retriever.sentences(query, self._settings.sentence_hits)
        passages = self._retriever.passages(query, self._settings.passage_hits)
        by_article: dict[str, float] = {}
        for hit in passages:
            by_article.setdefault(hit.excerpt.article_id, hit.score)
        by_place = {(hit.excerpt.article_id, hit.excerpt.span.start): hit for hit in sentences}
        ids = list(dict.fromkeys([*by_article, *(hit.excerpt.article_id for hit in sentences), *sorted(focus.articles | focus.related)]))
        weighed = [
            self._weigh(question, sentence, place, by_place.get((article_id, sentence.span.start)), by_article.get(article_id, 0.0), focus)
            for article_id in ids
            if article_id in self._generation.articles
            for place, sentence in enumerate(self._generation.sentences_of(article_id))
        ]
        return tuple(sorted(weighed, key=lambda one: (-one.score, one.article.id, one.place)))

    @property
    def articles(self) -> Mapping[str, Article]:
        """The articles of the generation by id."""
        return self._generation.articles

    @property
    def generation_id(self) -> str:
        """The id of the generation."""
        return self._generation.id

    def sentences_of(self, article_id: str) -> Sequence[Sentence]:
        """Return the sentences of one article in order."""
        return self._generation.sentences_of(article_id)

    def unknown_to_articles(self, question: Question) -> tuple[str, ...]:
        """Return the names in the question that no article of this generation mentions."""
        known = self._known_words
        spans = self._book.unknown_names(question.text, known)
        absent = [actor for actor in question.actors if not self._book.family(actor) & self._actors_anywhere]
        return (*(span.of(question.text) for span in spans), *absent)

    def families(self, actors: Iterable[str]) -> frozenset[str]:
        """Return the actors with all that belongs to them or that they belong to."""
        return frozenset(member for actor in actors for member in self._book.family(actor))

    def missing_words(self, question: Question, evidence: Sequence[Evidence]) -> tuple[str, ...]:
        """Return the content words of the question that the best article lacks."""
        stems = self.stems_of(evidence[0].article) if evidence else frozenset()
        axes = frozenset(axis for stem in stems for axis in self._lexicon.axes_of(stem))
        return tuple(word.text for word in question.content if not self._met(word.stem, stems, axes))

    @cached_property
    def _known_words(self) -> frozenset[str]:
        return frozenset(word.text for article in self.articles.values() for word in words(f"{article.title}\n{article.text}"))

    @cached_property
    def _actors_anywhere(self) -> frozenset[str]:
        return frozenset(actor for article_id in self.articles for actor in self._actors_of(article_id))

    @cached_property
    def _document_frequency(self) -> Counter[str]:
        return Counter(stem for article_id in self.articles for stem in self._vocabulary(article_id))

    def rarity(self, stem: str) -> float:
        """Return how much a word tells, by the share of articles that hold it (inverse document frequency)."""
        return math.log((1 + len(self.articles)) / (0.5 + self._document_frequency[stem]))

    def _actors_of(self, article_id: str) -> frozenset[str]:
        return self._named_in(article_id)

    def _find_actors(self, article_id: str) -> frozenset[str]:
        article = self.articles[article_id]
        return frozenset((*article.actors, *(mention.actor for mention in self._book.find(f"{article.title}\n{article.text}"))))

    def clauses_of(self, sentence: Sentence) -> tuple[Clause, ...]:
        """Read the clauses of a sentence (kept for the next question)."""
        return self._read(sentence.text)

    def stems_of(self, article: Article) -> frozenset[str]:
        """Return the stems of title and text (kept for the next question)."""
        return self._vocabulary(article.id)

    def _read_clauses(self, text: str) -> tuple[Clause, ...]:
        return read_clauses(text, self._book.find(text), self._lexicon)

    def _stems_of(self, article_id: str) -> frozenset[str]:
        article = self._generation.articles[article_id]
        return frozenset(word.stem for word in words(f"{article.title}\n{article.text}"))

    def _weigh(
        self, question: Question, sentence: Sentence, place: int, hit: Hit | None, passage_score: float, focus: Focus
    ) -> Evidence:
        article = self._generation.articles[sentence.article_id]
        clauses = self.clauses_of(sentence)
        stems = frozenset(word.stem for clause in clauses for word in clause.words)
        s = self._settings
        retrieved = hit.score if hit else 0.0
        covered = self.coverage(question, stems)
        by_article = self.coverage(question, self.stems_of(article))
        named = self._named(question, article, clauses)
        same = any(axis in clause.signs for clause in clauses for axis in question.clause.signs)
        in_focus = s.focus_bonus * (article.id in focus.articles) + s.related_bonus * (article.id in focus.related)
        return Evidence(
            article=article,
            sentence=sentence,
            place=place,
            clauses=clauses,
            similarity=hit.parts.get("dense", 0.0) if hit else 0.0,
            retrieved=retrieved,
            covered=covered,
            covered_by_article=by_article,
            actors_named=named,
            same_predicate=same,
            score=s.sentence_weight * retrieved
            + s.passage_weight * passage_score
            + s.coverage_weight * covered
            + s.article_coverage_weight * by_article
            + s.actor_weight * named
            + s.predicate_weight * same
            + in_focus,
        )

    def coverage(self, question: Question, stems: frozenset[str]) -> float:
        """Return the share of the question's content, weighed by rarity, that ``stems`` contain.

        A word of like meaning counts in full, one that speaks of the same thing the other way round ("sell" and "quit")
        a little less.
        """
        total = sum(self.rarity(word.stem) for word in question.content)
        if not total:
            return 1.0
        axes = frozenset(axis for stem in stems for axis in self._lexicon.axes_of(stem))
        return sum(self.rarity(word.stem) * self._met(word.stem, stems, axes) for word in question.content) / total

    def _met(self, stem: str, stems: frozenset[str], axes: frozenset[str]) -> float:
        if stem in stems:
            return 1.0
        if self._lexicon.alike(stem) & stems:
            return 0.9
        return 0.7 if self._lexicon.axes_of(stem) & axes else 0.0

    def _named(self, question: Question, article: Article, clauses: Sequence[Clause]) -> float:
        """Return the share of the asked-about actors that the sentence (full) or its article (half) names."""
        if not question.actors:
            return 0.0
        here = {mention.actor for clause in clauses for mention in clause.mentions}
        around = set(article.actors) | self._actors_of(article.id)
        shares = [
            1.0 if self._book.family(actor) & here else 0.5 if self._book.family(actor) & around else 0.0
            for actor in question.actors
        ]
        return sum(shares) / len(shares)
