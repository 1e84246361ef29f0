"""The year by which a question calls a thing: of "the 2022 vote" no article on another year's vote tells."""

import re

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.times.history import neighbours, successors
from corpus.article import Article
from corpus.patterns import Pattern

_OF_YEAR = Pattern(
    r"(?:\b(?:the|its|their|this|that|his|her)|['’]s?) (?:(?!in\b|of\b|by\b)[a-z-]+ )?(?P<year>(?:19|20)\d\d) "
    r"(?!(?:and|or|to|until|till|but|if|as|at|in|on|for|of|by|with|when|while|where|which|who|that|than|then)\b)"
    r"(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|may|must|will|would|still|already|the|it|they)\b)[a-z]",
    re.IGNORECASE,
)


def is_of_another_year(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether neither the article of a sentence nor one of its line is of the year by which a thing is called."""
    found = list(_OF_YEAR.finditer(question.text))
    years = [one["year"] for one in found]
    if not years:
        return False
    if any(_is_of_other_year(question.text[each.start("year") :], one.sentence.text) for each in found):
        return True
    line = (one.article, *successors(one.article, library.articles))
    linked = (library.articles[other] for other in neighbours((one.article.id,), library.articles))
    known = [*line, *linked]
    return not all(any(_is_of(year, article, library) for article in known) for year in years)


def _is_of_other_year(asked: str, said: str) -> bool:
    """Tell whether a sentence calls the thing by another year than ``asked`` begins with, "the 2020 code", and only so.

    Whether it tells of both is for others to say.
    """
    year, thing = asked.split()[:2]
    called = re.findall(rf"\b((?:19|20)\d\d) {re.escape(thing.strip('?.,!'))}\b", said, re.IGNORECASE)
    return bool(called) and year not in said


def _is_of(year: str, article: Article, library: Library) -> bool:
    return str(article.published or "").startswith(year) or year in library.read_article(article.id).stems
