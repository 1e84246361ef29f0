"""Sentences as evidence, for tests of what compares them with questions."""

from typing import Any

from msgspec.structs import replace

from bot.answering.asked.guards import normalise
from bot.answering.asked.kin import Kin
from bot.answering.asked.question import Question, read_question
from bot.answering.found.evidence import Evidence
from corpus.actors import ActorBook
from corpus.article import Article, Sentence, Span
from corpus.clauses import read_clauses
from corpus.dates import PartialDate

BOOK = ActorBook.load()
KIN = Kin(BOOK)


def evidence_of(article: Article, sentence: Sentence, **changed: Any) -> Evidence:
    """Return a sentence as evidence that names all who are asked about; ``changed`` are fields that are otherwise."""
    plain = Evidence(
        article=article,
        sentence=sentence,
        place=0,
        clauses=(),
        similarity=0.5,
        passage_similarity=0.5,
        covered=1.0,
        covered_by_article=1.0,
        actors_named=1.0,
        score=1.0,
    )
    return replace(plain, **changed)


def said(text: str, year: int = 2023, place: int = 0, **changed: Any) -> Evidence:
    """Return ``text``, read clause by clause, as the sentence at ``place`` of an article of ``year``."""
    article = Article(id=f"of-{year}", title="Told", text=text, published=PartialDate(year))
    sentence = Sentence(article.id, Span(0, len(text)), text)
    return evidence_of(article, sentence, place=place, clauses=read_clauses(text, BOOK.find(text)), **changed)


def asked(text: str) -> Question:
    """Read a question as it is read when somebody asks it."""
    return read_question(normalise(text), BOOK)
