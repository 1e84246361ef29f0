"""The way from a question to a reply, over one generation."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.answering.compose import Composer
from bot.answering.confidence import confidence_of
from bot.answering.conversation import builds_on, continued, query_of
from bot.answering.evidence import Evidence, EvidenceFinder, Focus
from bot.answering.guards import normalise, reason_to_refuse
from bot.answering.history import neighbours
from bot.answering.question import Form, Question, read_question
from bot.answering.refusal import abstain, abstain_unknown, refuse
from bot.answering.reply import Answer, Reply, Verdict
from bot.answering.selecting import choose
from bot.answering.settings import AnsweringSettings
from bot.answering.verdict import Judge, Leaning, decide
from bot.answering.voices import Voices
from corpus.actors import ActorBook
from retrieval.retriever import Retriever

MAX_EARLIER = 4


@dataclass(frozen=True, slots=True)
class Turn:
    """One question of a conversation with its reply; ``question`` is None where it was refused unread."""

    question: Question | None
    reply: Reply


class Answerer:
    """Answers questions from one generation; safe to use from several threads."""

    def __init__(self, retriever: Retriever, book: ActorBook, settings: AnsweringSettings) -> None:
        """Search with ``retriever``, know actors from ``book``."""
        self._book = book
        self._settings = settings
        self._finder = EvidenceFinder(retriever, book, settings)
        self._judge = Judge()
        self._composer = Composer(self._finder, Voices(retriever.generation, book))
        self._turn = lru_cache(maxsize=2_000)(self._take_turn)

    def answer(self, question: str, *, earlier: Sequence[str] = ()) -> Reply:
        """Answer one question; ``earlier`` holds the conversation's questions before it, oldest first."""
        return self._turn((*(normalise(text) for text in earlier[-MAX_EARLIER:]), normalise(question))).reply

    def _take_turn(self, texts: tuple[str, ...]) -> Turn:
        text = texts[-1]
        before = self._turn(texts[:-1]) if len(texts) > 1 else None
        generation = self._finder.generation_id
        if (reason := reason_to_refuse(text)) is not None:
            return Turn(before.question if before else None, refuse(text, reason, generation))
        question = read_question(text, self._book)
        if before and before.question:
            question = continued(question, before.question)
        return Turn(question, self._reply(question, before))

    def _reply(self, question: Question, before: Turn | None) -> Reply:
        unknown = self._finder.unknown_to_articles(question)
        evidence = self._finder.find(question, query_of(question), self._focus(question, before))
        nearest = tuple(dict.fromkeys(one.article for one in evidence[:12]))[:3]
        if unknown:
            return abstain_unknown(question, unknown, nearest, self._finder.generation_id)
        if not evidence or confidence_of(question, evidence) < self._settings.min_confidence:
            missing = self._finder.missing_words(question, evidence)
            return abstain(question, missing, nearest, self._finder.generation_id)
        return self._answer(question, evidence)

    def _answer(self, question: Question, evidence: Sequence[Evidence]) -> Answer:
        if not question.asks_verdict:
            return self._composer.compose(question, None, self._chosen(question, evidence))
        leanings = self._leanings(question, evidence)
        verdict = decide(leanings, self._settings.contradiction)
        return self._composer.compose(question, verdict, self._supporting(question, verdict, leanings, evidence))

    def _focus(self, question: Question, before: Turn | None) -> Focus:
        if before is None or not isinstance(before.reply, Answer) or not builds_on(question):
            return Focus()
        cited = frozenset(citation.article.id for citation in before.reply.citations[:2])
        return Focus(cited, neighbours(cited, self._finder.articles))

    def _chosen(self, question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
        s = self._settings
        limit = s.list_items if question.form in {Form.LIST, Form.COMPARE, Form.TIMELINE} else s.citations
        return choose(question, evidence, limit=limit, close=s.close, fit_bonus=s.fit_bonus)

    def _leanings(self, question: Question, evidence: Sequence[Evidence]) -> list[Leaning]:
        """Read the evidence of the best articles; what a better article says weighs more."""
        best = evidence[0].score
        of_article: dict[str, float] = {}
        for one in evidence:
            of_article.setdefault(one.article.id, one.score)
        subjects = self._finder.families(question.actors)
        near = [one for one in evidence if of_article[one.article.id] >= self._settings.close * best]
        leanings = [(self._judge.lean(question, one, subjects), one) for one in near]
        return [
            dataclasses.replace(leaning, strength=leaning.strength * (of_article[one.article.id] / best) ** 3 * (0.3 + one.score / best))
            for leaning, one in leanings
            if leaning is not None
        ]

    def _supporting(
        self, question: Question, verdict: Verdict | None, leanings: Sequence[Leaning], evidence: Sequence[Evidence]
    ) -> tuple[Evidence, ...]:
        ordered = sorted(leanings, key=lambda leaning: (-leaning.strength, leaning.evidence.article.id))
        if verdict is None or not ordered:
            return self._chosen(question, evidence)
        if verdict is Verdict.PARTLY:
            other = next(leaning for leaning in ordered if leaning.agrees != ordered[0].agrees)
            ordered = [ordered[0], other, *(leaning for leaning in ordered[1:] if leaning is not other)]
        else:
            ordered = [leaning for leaning in ordered if leaning.agrees == ordered[0].agrees]
        distinct = {leaning.evidence.article.id: leaning.evidence for leaning in reversed(ordered[: self._settings.citations])}
        first = ordered[0].evidence
        return (first, *(one for one in reversed(distinct.values()) if one.article.id != first.article.id))
