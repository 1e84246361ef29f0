"""Sentences as evidence, for tests of what compares them with questions."""

from bot.answering.evidence import Evidence
from bot.answering.guards import normalise
from bot.answering.question import Question, read_question
from corpus.actors import ActorBook
from corpus.article import Article, Sentence, Span
from corpus.clauses import read_clauses
from corpus.dates import PartialDate

BOOK = ActorBook.load()


def said(text: str, year: int = 2023, place: int = 0) -> Evidence:
    """Return ``text`` as the sentence at ``place`` of an article of ``year`` that names all who are asked about."""
    return Evidence(
        article=Article(id=f"of-{year}", title="Told", text=text, published=PartialDate(year)),
        sentence=Sentence(f"of-{year}", Span(0, len(text)), text),
        place=place,
        clauses=read_clauses(text, BOOK.find(text)),
        similarity=0.5,
        passage_similarity=0.5,
        covered=1.0,
        covered_by_article=1.0,
        actors_named=1.0,
        score=1.0,
    )


def asked(text: str) -> Question:
    """Read a question as it is read when somebody asks it."""
    return read_question(normalise(text), BOOK)
