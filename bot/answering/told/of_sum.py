"""Deals, fines and settlements that a question tells apart by their sums: "the £7 million contract" is no other one."""

from collections.abc import Sequence

from bot.answering.asked.magnitudes import Magnitude, sizes
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.article import Article

_CURRENCIES = frozenset("$£€")
_SLACK = 0.02  # "$1.4 billion" is $1.375 billion


def names_sum(question: Question) -> bool:
    """Tell whether an open question names a sum as one that was set or paid: not "more than a million"."""
    return not question.asks_verdict and bool(_sums_named(question.wording))


def of_the_sum(question: Question, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return what stands in an article that has each sum which a question names."""
    wanted = _sums_named(question.wording)
    having = {one.article.id: one.article for one in evidence}
    kept = {name for name, article in having.items() if all(_has(article, one) for one in wanted)}
    return [one for one in evidence if one.article.id in kept]


def _sums_named(text: str) -> Sequence[Magnitude]:
    return [one for one in sizes(text) if one.unit in _CURRENCIES and one.least == one.most and not one.rate]


def _has(article: Article, wanted: Magnitude) -> bool:
    told = (one for one in sizes(f"{article.title}. {article.text}") if one.unit == wanted.unit)
    slack = _SLACK * wanted.most
    return any(one.least - slack <= wanted.most <= one.most + slack and one.most <= 2 * wanted.most for one in told)
