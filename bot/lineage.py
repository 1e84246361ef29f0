"""Which article of a folder goes on from which, where no front matter says so.

"Tavisk sells to police again" goes on from "Tavisk stops sales to police": both titles name Tavisk, the beginnings of
both share much of what is rare in the folder, and the later title says what became of it, or its first paragraph.
Features begin with somebody's morning: they go on from one another where they name the same people.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import log

from msgspec.structs import replace

from bot.answering.reply import Change
from bot.answering.times.history import opening_change, tells_loosening, titled_change
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.duplicates import CONTAINMENT, containment
from corpus.patterns import Pattern
from corpus.typos import ordinary_words
from corpus.words import stems

_OPENING = 700  # characters of an article that tell what it is about
_ALIKE = 0.2  # share of what is rare in the opening of one of two articles from which they tell of the same
_ALIKE_AGAIN = 0.15  # the same where the title of the later one says that something goes on or is done again
_DAYS_OF_PRINT = 7  # in which papers print what an agency reports
_DENIED = Pattern(
    r"\b(?:not (?!(?:be(?:en)? )?(?:renewed|extended|prolonged))|never|no|won['\u2019]t|without"
    r"|may|could|plans?|wants?|asks?|urges?|calls?|(?:refus|declin)\w+ to)\b"
)
# What a title tells of a decision on what was decided before, beside the words of a change.
_DECIDED = Pattern(
    r"\b(?:settle[sd]?|overrid(?:es?|den)|overrode|dismiss(?:es|ed)|(?:judge|court) (?:rules|upholds))\b", re.IGNORECASE
)
_NAME = Pattern(r"(?<=[a-z,] )[A-Z][a-z]+(?:-[A-Z][a-z]+)*\b")
_FEW = 3  # articles of a folder that have a rare name
_SAME_NAMES = 4  # rare names that two articles share where they tell of the same


def linked(articles: Sequence[Article], book: ActorBook) -> list[Article]:
    """Return the articles, each with the latest one that it changes; as they are where any names another itself."""
    if any(one.supersedes or one.relates_to for one in articles):
        return list(articles)
    openings = {one.id: frozenset(stems(f"{one.title}\n{one.text[:_OPENING]}")) for one in articles}
    counts = Counter(stem for opening in openings.values() for stem in opening)
    rarity = {stem: log((len(articles) + 1) / count) for stem, count in counts.items()}
    named = {one.id: _about(one, book) for one in articles}
    on: dict[str, list[Article]] = {}
    for one in articles:
        for actor in named[one.id] if one.published is not None else ():
            on.setdefault(actor, []).append(one)
    people = _rare_names(articles)
    later: dict[str, Article] = {}  # by the id of what it goes on from, the newest so far
    goes_on: dict[str, str] = {}
    for one in sorted(articles, key=lambda one: one.day):
        before = [
            old
            for actor in (named[one.id] if _tells_change(one) else ())
            for old in on.get(actor, ())
            if old.day < one.day
            and (
                len(people[old.id] & people[one.id]) >= _SAME_NAMES
                or _alike(openings[old.id], openings[one.id], rarity) >= _least_alike(one)
            )
            and not _is_copy(old, one)
        ] or _of_same_people(one, articles, named, people)
        if before:
            old = max(before, key=lambda one: one.day)
            while old.id in later and later[old.id].day < one.day:
                old = later[old.id]
            goes_on[one.id], later[old.id] = old.id, one
    return [replace(one, supersedes=(goes_on[one.id],)) if one.id in goes_on else one for one in articles]


def _rare_names(articles: Sequence[Article]) -> Mapping[str, AbstractSet[str]]:
    """Return the names in each article that few of the folder have: those of the people that it tells of."""
    names = {one.id: frozenset(_NAME.findall(one.text)) for one in articles}
    counts = Counter(name for own in names.values() for name in own)
    ordinary = ordinary_words()
    return {
        article: frozenset(name for name in own if 1 < counts[name] <= _FEW and name.lower() not in ordinary)
        for article, own in names.items()
    }


def _of_same_people(
    one: Article,
    articles: Sequence[Article],
    named: Mapping[str, AbstractSet[str]],
    people: Mapping[str, AbstractSet[str]],
) -> list[Article]:
    """Return the older articles of the same people, where neither tells by an actor whom it is about."""
    if named[one.id] or one.published is None or not people[one.id] or not _tells_change(one):
        return []
    return [
        old
        for old in articles
        if old.published is not None
        and old.day < one.day
        and not named[old.id]
        and len(people[old.id] & people[one.id]) >= _SAME_NAMES
        and not _is_copy(old, one)
    ]


def _about(article: Article, book: ActorBook) -> AbstractSet[str]:
    """Return whom an article is about: whom its title names or, where that names nobody, its first paragraph."""
    declared = frozenset(article.actors)
    first = article.text.partition("\n")[0]
    named = (frozenset(mention.actor for mention in book.find(text)) for text in (article.title, first))
    return next(filter(None, (names | declared for names in named)), frozenset())


def _tells_change(article: Article) -> bool:
    changes = (
        _DECIDED.search(article.title)
        or titled_change(article)
        or opening_change(article)
        or tells_loosening(article.title)
    )
    return bool(changes) and not _DENIED.search(article.title.lower())


def _least_alike(article: Article) -> float:
    return _ALIKE_AGAIN if titled_change(article) in {Change.EXTENDED, Change.RESUMED} else _ALIKE


def _is_copy(old: Article, new: Article) -> bool:
    """Tell whether the later of two is but another print of the same story, which changes nothing."""
    if old.published is None or new.published is None:
        return False
    days = (new.published.first - old.published.first).days
    return days <= _DAYS_OF_PRINT and containment(old.text, new.text) >= CONTAINMENT


def _alike(one: AbstractSet[str], other: AbstractSet[str], rarity: Mapping[str, float]) -> float:
    """Return the share of the rare words of the shorter of two texts that the other has, too."""
    shared, first, second = (sum(rarity[stem] for stem in text) for text in (one & other, one, other))
    return shared / min(first, second) if min(first, second) else 0.0
