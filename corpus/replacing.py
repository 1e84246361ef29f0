"""Which document of a folder replaces, repeals or amends which, as it says itself by the number of the other.

"Replaces: Directive 7.12 of 14 May 2022" names a document that the folder may hold under that number.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from corpus.article import Article
from corpus.dating import mentions
from corpus.names import tokenize
from corpus.patterns import Pattern
from corpus.typos import ordinary_words

_KINDS = r"(?P<kind>directive|resolution|ordinance|order|policy|decision|regulation|circular|procedure|by-?law|chapter)"
_NUMBER = r"(?: no\.?| number)? (?P<number>[\w/-]*\d[\w./-]*\w|\d)"
_REFERENCE = Pattern(rf"\b{_KINDS}{_NUMBER}", re.IGNORECASE)
_REPLACES = Pattern(
    r"\b(?:replac(?:es|ing)|repeal(?:s|ing)|supersed(?:es|ing)|amend(?:s|ing)|rescind(?:s|ing)|revok(?:es|ing)):?"
    rf" (?:the )?(?:[a-z]+ )?{_KINDS}{_NUMBER}(?: of (?P<day>[^,.;\n]{{6,30}}))?",
    re.IGNORECASE,
)


def with_replaced(articles: Sequence[Article]) -> list[Article]:
    """Return the articles, each that names what it replaces with that one beside those that it supersedes already."""
    return [_with_replaced(one, articles) for one in articles]


def _with_replaced(article: Article, articles: Sequence[Article]) -> Article:
    old = dict.fromkeys(one.id for one in _replaced(article, articles) if one.id not in article.supersedes)
    return replace(article, supersedes=(*article.supersedes, *old)) if old else article


def _replaced(article: Article, articles: Sequence[Article]) -> Iterator[Article]:
    for found in _REPLACES.finditer(f"{article.title}\n{article.text}"):
        meant = (found["kind"].lower(), found["number"].lower())
        days = [day.start for day in mentions(found["day"] or "") if day.start.day]
        older = (
            one
            for one in articles
            if one.day
            and one.day < article.day
            and (not days or one.published == days[0])
            and _are_of_one(one, article)
        )
        numbered = [one for one in older if meant in _numbers_of(one.title)]
        if numbered:
            yield max(numbered, key=lambda one: one.day)


def _numbers_of(title: str) -> set[tuple[str, str]]:
    return {(found["kind"].lower(), found["number"].lower()) for found in _REFERENCE.finditer(title)}


def _are_of_one(one: Article, other: Article) -> bool:
    """Tell whether one body put out both: they name it alike, or its place; another town has a Chapter 9 as well."""
    return one.publisher != "" and (one.publisher == other.publisher or not _strange(one).isdisjoint(_strange(other)))


def _strange(article: Article) -> set[str]:
    return {token.folded for token in tokenize(article.publisher) if token.is_capital} - ordinary_words()
