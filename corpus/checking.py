"""What is wrong with a collection, before anyone asks it a question."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from statistics import median

from msgspec import Struct

from corpus.article import Article
from corpus.dates import PartialDate
from corpus.duplicates import group_duplicates
from corpus.folder import Collection
from corpus.patterns import Pattern
from corpus.publication import plausible
from corpus.reading.web import host_of, same_page

_MIN_PAGES_OF_SITE = 4
_SHARE_JUMP = 0.3
_WORD = Pattern(r"[^\W\d_]{3,40}")
_LOOKALIKE_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC")


class ProblemKind(StrEnum):
    """What a problem is about."""

    UNREADABLE = "unreadable"
    DATE = "date"
    ACTOR = "actor"
    LINK = "link"
    DUPLICATE = "duplicate"
    BOILERPLATE = "boilerplate"
    LOOKALIKE = "lookalike"


class Problem(Struct, frozen=True):
    """One thing to look at: ``place`` is an article id or a file; ``message`` says what is wrong and with what."""

    kind: ProblemKind
    place: str
    message: str

    def __str__(self) -> str:
        """Return the problem on one line."""
        return f"{self.place}: {self.message}"


def check_collection(
    collection: Collection, known_actors: Container[str], *, today: date | None = None
) -> tuple[Problem, ...]:
    """Check every article of ``collection`` by itself and against the others; problems come in their order.

    ``known_actors`` answers whether a canonical name is known (an ``ActorBook`` does).
    """
    today = today or datetime.now(UTC).date()
    articles = {article.id: article for article in collection.articles}
    problems = [Problem(ProblemKind.UNREADABLE, str(failure.path), failure.reason) for failure in collection.failures]
    for article in collection.articles:
        problems += _dates(article, today)
        problems += _actors(article, known_actors)
        problems += _addresses(article)
        problems += _links(article, articles)
        problems += _lookalikes(article)
    problems += _duplicates(collection.articles, articles)
    problems += _boilerplate(collection.articles)
    return tuple(problems)


def _dates(article: Article, today: date) -> Iterator[Problem]:
    dates = {"published": article.published, "as_of": article.as_of}
    dates |= {f"date of source {number}": source.date for number, source in enumerate(article.sources, 1)}
    if article.published is None:
        yield Problem(ProblemKind.DATE, article.id, "undated: it cannot tell which policy is the latest")
    for name, value in dates.items():
        if value is not None and not plausible(value, today=today):
            yield Problem(ProblemKind.DATE, article.id, f"{name} {value} lies in the future or before the web")
    if article.published and article.as_of and article.as_of.last < article.published.first:
        yield Problem(ProblemKind.DATE, article.id, f"as_of {article.as_of} lies before published {article.published}")


def _actors(article: Article, known_actors: Container[str]) -> Iterator[Problem]:
    for name in dict.fromkeys((*article.actors, *(claim.actor for claim in article.stated))):
        if name not in known_actors:
            yield Problem(ProblemKind.ACTOR, article.id, f"unknown actor {name!r}: add it to actors.toml or correct it")


def _addresses(article: Article) -> Iterator[Problem]:
    for url in dict.fromkeys((article.url, *(source.url for source in article.sources))):
        if url and not host_of(url):
            yield Problem(ProblemKind.LINK, article.id, f"{url!r} is not a web address")


def _links(article: Article, articles: Mapping[str, Article]) -> Iterator[Problem]:
    for key in ("supersedes", "relates_to"):
        for name in getattr(article, key):
            complaint = _link_complaint(article, key, name, articles)
            if complaint is not None:
                yield Problem(ProblemKind.LINK, article.id, complaint)


def _link_complaint(article: Article, key: str, name: str, articles: Mapping[str, Article]) -> str | None:
    other = articles.get(name)
    if other is None:
        return f"{key} names {name!r}, which is not in the collection"
    if other is article:
        return f"{key} names the article itself"
    if not _answers(article, other):
        return f"{key} names {name!r}, which does not name it back in relates_to"
    if key == "supersedes" and _is_later(other.published, article.published):
        return f"supersedes {name!r}, which is newer ({other.published})"
    return None


def _answers(article: Article, other: Article) -> bool:
    if article.id in (*other.relates_to, *other.supersedes):
        return True
    # A new version names the old one, whose file stays as it was.
    if _base(article.id) == _base(other.id):
        return True
    return bool(not article.facts and article.url and other.url and same_page(article.url) == same_page(other.url))


def _base(article_id: str) -> str:
    return re.sub(r"-v\d+$", "", article_id)


def _is_later(first: PartialDate | None, second: PartialDate | None) -> bool:
    return first is not None and second is not None and first.first > second.last


def _lookalikes(article: Article) -> Iterator[Problem]:
    """Name words that mix alphabets, like a Latin name with a Greek letter in it: no search finds them."""
    if (article.title + article.text).isascii():
        return
    words = dict.fromkeys(word for word in _WORD.findall(f"{article.title} {article.text}") if not word.isascii())
    for word in words:
        scripts = {unicodedata.name(char, "").split(" ")[0] for char in word}
        if len(scripts.intersection(_LOOKALIKE_SCRIPTS)) > 1:
            yield Problem(ProblemKind.LOOKALIKE, article.id, f"the word {word!r} mixes letters of several alphabets")


def _duplicates(listed: tuple[Article, ...], articles: Mapping[str, Article]) -> Iterator[Problem]:
    for group in group_duplicates(listed):
        versions = {old for name in group for old in articles[name].supersedes}
        copies = [name for name in group if name not in versions]
        if len(copies) > 1:
            message = f"tells the same story as {', '.join(copies[1:])}: they count as one source"
            yield Problem(ProblemKind.DUPLICATE, copies[0], message)


def _boilerplate(articles: tuple[Article, ...]) -> Iterator[Problem]:
    """Name pages of a site that keep much more or less than its others do: its layout may have changed."""
    shares: dict[str, dict[str, float]] = defaultdict(dict)
    for article in articles:
        removed = sum(len(line.text) for line in article.removed)
        site = host_of(article.url) or article.publisher
        if site and removed:
            shares[site][article.id] = removed / (removed + len(article.text))
    for site, of_article in shares.items():
        usual = median(of_article.values())
        for article_id, share in of_article.items():
            if len(of_article) >= _MIN_PAGES_OF_SITE and abs(share - usual) > _SHARE_JUMP:
                message = f"{share:.0%} of the page was left out, where {usual:.0%} is usual for {site}"
                yield Problem(ProblemKind.BOILERPLATE, article_id, message)
