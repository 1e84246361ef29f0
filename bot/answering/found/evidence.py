"""Sentences that may answer a question, weighed by meaning, words, actors and predicates."""

from msgspec import Struct, structs

from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.coverage import Coverage
from bot.answering.found.library import Library, Said
from bot.answering.settings import AnsweringSettings
from corpus.actor import Mention
from corpus.article import Article, Sentence
from corpus.clauses import Clause
from corpus.words import words
from retrieval.entailment.model import Entailment
from retrieval.retriever import Hit, Query, Retriever

_OUTRIGHT = 0.85  # share read to answer from which nothing else has to tell that a sentence does
_RATHER = 0.4  # ... from which it may
_ON_ALL = 0.7  # mean share of naming from which a sentence is on all who are asked about
_IN_ARTICLE = 0.5  # ... from which its article is: as much as each one gets who is named there only


class Evidence(Struct, frozen=True, kw_only=True):
    """One sentence weighed against a question; every share lies between 0 and 1, the two similarities are cosines.

    ``place`` counts the sentences of the article from 0. ``actors_named`` is the mean over the actors asked about: 1
    for one that the sentence names, 0.9 where it names one of its family, 0.5 where only its article does; 0 where
    nobody is asked about. ``says`` is what it says to the question, where it was read for that.
    """

    article: Article
    sentence: Sentence
    place: int
    clauses: tuple[Clause, ...]
    similarity: float
    passage_similarity: float
    covered: float
    covered_by_article: float
    actors_named: float
    score: float
    says: Entailment | None = None

    @property
    def names_all(self) -> bool:
        """Whether it names every actor asked about itself; no sentence does where nobody is asked about."""
        return self.actors_named == 1

    @property
    def is_on_all(self) -> bool:
        """Whether it is on all asked about: of two, one stands in the sentence, the other in its article at least."""
        return self.actors_named >= _ON_ALL

    @property
    def is_in_article_on_all(self) -> bool:
        """Whether its article at least is on all who are asked about, taken together."""
        return self.actors_named >= _IN_ARTICLE

    @property
    def affirms(self) -> float:
        """How far it was read to say yes, or to answer an open question; 0 where it was not read for that."""
        return self.says.affirms if self.says is not None else 0.0

    @property
    def denies(self) -> float:
        """How far it was read to say no; 0 where it was not read for that."""
        return self.says.denies if self.says is not None else 0.0

    @property
    def answers_outright(self) -> bool:
        """Whether it was read to answer an open question all but surely, whatever the form asks for."""
        return self.affirms >= _OUTRIGHT

    @property
    def answers_rather(self) -> bool:
        """Whether it was read to answer an open question, though perhaps not in full."""
        return self.affirms >= _RATHER

    def answers_beside(self, best: "Evidence") -> bool:
        """Tell whether it was read to answer an open question outright, or rather, where the best was not."""
        return self.answers_outright or (self.answers_rather and not best.answers_rather)

    @property
    def mentions(self) -> list[Mention]:
        """Where its clauses name somebody, clause by clause."""
        return [mention for clause in self.clauses for mention in clause.mentions]

    @property
    def named(self) -> frozenset[str]:
        """Whom its clauses name."""
        return frozenset(mention.actor for mention in self.mentions)


class Focus(Struct, frozen=True):
    """What the conversation is already about: ids of the articles cited last, and of those linked to them."""

    articles: frozenset[str] = frozenset()
    related: frozenset[str] = frozenset()


_NO_FOCUS = Focus()


class Surroundings(Struct, frozen=True):
    """What the sentences of one article share: what it covers of the question, its part of the score.

    ``naming`` gives for each actor asked about its family and what a sentence gets that names none of it.
    """

    article: Article
    covered: float
    similarity: float
    score: float
    naming: tuple[tuple[str, frozenset[str], float], ...]


class EvidenceFinder:
    """Finds and weighs sentences; safe to use from several threads."""

    def __init__(self, retriever: Retriever, library: Library, coverage: Coverage, settings: AnsweringSettings) -> None:
        """Search with ``retriever``, read with ``library``; ``settings`` hold the weights."""
        self._retriever = retriever
        self._library = library
        self._coverage = coverage
        self._settings = settings

    def find(self, question: Question, query: Query, focus: Focus = _NO_FOCUS) -> tuple[Evidence, ...]:
        """Return the evidence, best first, ties by article id and place; of named actors only what names one.

        Asked before a year, what came in that year or later is left out, and what is of those whom the question
        excludes, if anything is left then.
        """
        hits = self._retriever.sentences(query, self._settings.sentence_hits)
        passages = self._best_passages(query)
        by_place = {(hit.excerpt.article_id, hit.excerpt.span.start): hit for hit in hits}
        found = (hit.excerpt.article_id for hit in hits)
        ids = dict.fromkeys([*passages, *found, *sorted(focus.articles | focus.related)])
        if question.mentions:  # what names nobody who is asked about is not worth reading
            naming = self._library.naming_any(question.actors) | focus.articles
            ids = {article_id: None for article_id in ids if article_id in naming}
        weighed = [
            self._weigh(question, sentence, said, place, by_place.get((article_id, sentence.span.start)), around)
            for article_id in ids
            for around in (self._surroundings(question, article_id, passages.get(article_id), focus),)
            for place, sentence, said in self._library.evidence_in(article_id)
        ]
        if question.mentions or (question.leans and question.actors):  # "for which crimes?" asks of those before
            told_of = focus.articles if question.wording == question.text else frozenset()  # but not of another
            weighed = [one for one in weighed if one.actors_named or one.article.id in told_of]
        weighed = [one for one in weighed if _is_meant(question, one) and is_in_time(question, one.article)] or weighed
        return tuple(sorted(weighed, key=lambda one: (-one.score, one.article.id, one.place)))

    def near(self, question: Question, query: Query) -> tuple[Evidence, ...]:
        """Return what tells the same of others, best first, where those asked about are in no article; else nothing.

        Nothing is near to what is not of face recognition or of what anybody does with it.
        """
        stems = {word.stem for word in words(question.text)}
        on_topic = question.clause.signs or not plain_stems("topic").isdisjoint(stems)
        return self.find(structs.replace(question, mentions=()), query) if on_topic else ()

    def _best_passages(self, query: Query) -> dict[str, Hit]:
        """Return each article's best passage, best first."""
        best: dict[str, Hit] = {}
        for hit in self._retriever.passages(query, self._settings.passage_hits):
            best.setdefault(hit.excerpt.article_id, hit)
        return best

    def _surroundings(self, question: Question, article_id: str, passage: Hit | None, focus: Focus) -> Surroundings:
        article, said = self._library.articles[article_id], self._library.read_article(article_id)
        covered = self._coverage.share(question.content, said.stems, said.axes)
        s = self._settings
        score = s.passage_weight * passage.score if passage else 0.0
        score += s.article_coverage_weight * covered
        score += s.declared_weight * any(actor in article.actors for actor in question.actors)
        score += s.focus_weight * (article_id in focus.articles) + s.related_weight * (article_id in focus.related)
        score += s.latest_weight * self._library.freshness(article) if question.latest else 0.0
        naming = tuple(self._naming(actor, said) for actor in question.actors)
        return Surroundings(article, covered, passage.parts["dense"] if passage else 0.0, score, naming)

    def _naming(self, actor: str, around: Said) -> tuple[str, frozenset[str], float]:
        return (
            actor,
            self._library.kin.families((actor,)),
            _IN_ARTICLE if self._library.kin.is_named(actor, around.actors) else 0.0,
        )

    def _weigh(  # noqa: PLR0913, PLR0917 - a sentence, where it stands and what is asked
        self, question: Question, sentence: Sentence, said: Said, place: int, hit: Hit | None, around: Surroundings
    ) -> Evidence:
        covered = self._coverage.share(question.content, said.stems, said.axes)
        named = _named(said, around)
        same = any(axis in clause.signs for clause in said.clauses for axis in question.clause.signs)
        s = self._settings
        score = s.sentence_weight * hit.score + s.meaning_weight * hit.parts["dense"] if hit else 0.0
        score += s.coverage_weight * covered + s.actor_weight * named
        score += s.predicate_weight * same + s.opening_weight * (place == 0)
        return Evidence(
            article=around.article,
            sentence=sentence,
            place=place,
            clauses=said.clauses,
            similarity=hit.parts["dense"] if hit else 0.0,
            passage_similarity=around.similarity,
            covered=covered,
            covered_by_article=around.covered,
            actors_named=named,
            score=around.score + score,
        )


def _is_meant(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence is of others than those whom the question excludes: "outside Illinois"."""
    excluded = question.clause.excluded
    return not excluded or not any(
        mention.actor in excluded - clause.excluded for clause in one.clauses for mention in clause.mentions
    )


def is_in_time(question: Question, article: Article) -> bool:
    """Tell whether an article came before the year before which a question asks, if it asks so."""
    return question.before is None or article.published is None or article.published.year < question.before


def _named(said: Said, around: Surroundings) -> float:
    """Return how far the sentence names those asked about, on the average."""
    if not around.naming:
        return 0.0
    return sum(_named_one(said.actors, *naming) for naming in around.naming) / len(around.naming)


def _named_one(named: frozenset[str], actor: str, family: frozenset[str], otherwise: float) -> float:
    if actor in named:
        return 1.0
    return otherwise if family.isdisjoint(named) else 0.9
