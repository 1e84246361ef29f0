"""Which article of a folder goes on from which, where no front matter says so.

"Tavisk sells to police again" goes on from "Tavisk stops sales to police": both titles name Tavisk, the beginnings of
both share much of what is rare in the folder, and the later title says what became of it, or its first paragraph. The
title of a feature may name nobody whom the book knows; that it is of the same story is told then by the people, streets
and firms that both articles write and hardly any other does.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import log

from msgspec.structs import replace

from bot.answering.reply import Change
from bot.answering.times.history import opening_change, tells_loosening, titled_change
from corpus.actor import AREAS, PUBLIC_BODIES, ActorKind
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.duplicates import CONTAINMENT, containment
from corpus.names import tokenize
from corpus.patterns import Pattern
from corpus.typos import ordinary_words
from corpus.unknown_names import NEVER_NAMES
from corpus.words import stems

_OPENING = 700  # characters of an article that tell what it is about
_ALIKE = 0.2  # share of what is rare in the opening of one of two articles from which they tell of the same
_ALIKE_AGAIN = 0.15  # the same where the title of the later one says that there was something before
_SAME_STORY = 5  # names that two articles share and few others write
_NAMED = 3  # names that both share where they are about one firm that few articles are about
_FEW, _ONE_IN = 4, 10  # articles that may write such a name: so many, or one in so many of a large folder
_OF_BEFORE = frozenset({Change.EXTENDED, Change.RESUMED, Change.REVERSED, Change.EXPIRED})  # says there was something
_CALLED_SHORT = AREAS | PUBLIC_BODIES | {ActorKind.COMPANY}
_DAYS_OF_PRINT = 7  # in which papers print what an agency reports
_DENIED = Pattern(
    r"\b(?:not (?!(?:be(?:en)? )?(?:renewed|extended|prolonged))|never|no|won['\u2019]t|without"
    r"|may|could|plans?|wants?|asks?|urges?|calls?|(?:refus|declin)\w* to)\b"
)
# What a title tells of a decision on what was decided before, or done, beside the words of a change.
_DECIDED = Pattern(
    r"\b(?:settle[sd]?|overrid(?:es?|den)|overrode|dismiss(?:es|ed)"
    r"|(?:judge|court) (?:rules|upholds|sides|lets|allows|frees|clears)"
    r"|halt(?:s|ed)?|suspend(?:s|ed)?|eas(?:es|ed)|(?<!to )delete[sd]?|tak(?:es|en) out|took out"
    r"|(?:tak(?:es|en)|took)\b.{1,60}? to (?:every|all|\d+)|(?:mak(?:es|ing)|made)\b.{1,60}? permanent)\b",
    re.IGNORECASE,
)
# "May use it after all" tells of what is, and not only of what could be.
_AFTER_ALL = Pattern(r"\bafter all\b(?! (?:the|these|those|its|their|of)\b)", re.IGNORECASE)


def linked(articles: Sequence[Article], book: ActorBook) -> list[Article]:
    """Return the articles, each with the latest one that it changes; as they are where any names another itself."""
    if any(one.supersedes or one.relates_to for one in articles):
        return list(articles)
    openings = {one.id: frozenset(stems(f"{one.title}\n{one.text[:_OPENING]}")) for one in articles}
    counts = Counter(stem for opening in openings.values() for stem in opening)
    rarity = {stem: log((len(articles) + 1) / count) for stem, count in counts.items()}
    on = _Shelved(articles, book)
    later: dict[str, Article] = {}  # by the id of what it goes on from, the newest so far
    goes_on: dict[str, str] = {}
    related: dict[str, Article] = {}
    for one in sorted(articles, key=lambda one: one.day):
        near = [
            old
            for old in on.before(one)
            if _alike(openings[old.id], openings[one.id], rarity) >= _least_alike(one, on, old)
            and not _is_copy(old, one)
        ]
        story = [old for old in near if on.shared(old, one) >= _SAME_STORY]
        before = [old for old in near if on.alike_in_title(old, one) or old in story] if _tells_change(one) else []
        if before:
            old = max(before, key=lambda one: one.day)
            while old.id in later and later[old.id].day < one.day:
                old = later[old.id]
            goes_on[one.id], later[old.id] = old.id, one
        elif story:
            related[one.id] = max(story, key=lambda one: one.day)
    known = {one.id: one for one in articles}
    told = [_named_as(one, known.get(goes_on.get(one.id, "")) or related.get(one.id), book) for one in articles]
    fields = {
        **{name: {"supersedes": (old,)} for name, old in goes_on.items()},
        **{name: {"relates_to": (old.id,)} for name, old in related.items()},
    }
    return [replace(one, **fields[one.id]) if one.id in fields else one for one in told]


class _Shelved:
    """The dated articles by whom their titles name, and by the names that few of them write."""

    def __init__(self, articles: Sequence[Article], book: ActorBook) -> None:
        self._book = book
        self._titled = {one.id: _about(one, book) for one in articles}
        written = {one.id: frozenset(_names_in(f"{one.title}\n{one.text}")) for one in articles}
        counts = Counter(name for names in written.values() for name in names)
        most = max(_FEW, len(articles) // _ONE_IN)
        self._names = {key: frozenset(one for one in names if counts[one] <= most) for key, names in written.items()}
        self._on: dict[str, list[Article]] = {}
        for one in articles:
            for key in self._titled[one.id] | self._names[one.id] if one.published is not None else ():
                self._on.setdefault(key, []).append(one)

    def before(self, one: Article) -> Iterator[Article]:
        """Yield the older articles that an article may go on from."""
        keys = self._titled[one.id] | self._names[one.id]
        olds = {old.id: old for key in sorted(keys) for old in self._on.get(key, ()) if old.day < one.day}
        return (old for old in olds.values() if self.alike_in_title(old, one) or self.shared(old, one) >= _SAME_STORY)

    def alike_in_title(self, old: Article, new: Article) -> bool:
        return not self._titled[old.id].isdisjoint(self._titled[new.id])

    def are_on_one(self, old: Article, new: Article) -> bool:
        """Tell whether both are about somebody who is no place, whom few are about, and write some names besides."""
        both = (one for one in self._titled[old.id] & self._titled[new.id] if len(self._on[one]) <= _FEW)
        return self.shared(old, new) >= _NAMED and any(
            not (one in self._book and self._book[one].kind in AREAS) for one in both
        )

    def shared(self, old: Article, new: Article) -> int:
        """Return how many names both write and few others do."""
        return len(self._names[old.id] & self._names[new.id])


def _names_in(text: str) -> Iterator[str]:
    """Yield the words with capitals that are no English ones."""
    for token in tokenize(text):
        if token.is_capital and _is_strange(token.text, token.folded):
            yield token.folded


def _is_strange(text: str, folded: str) -> bool:
    return len(text) > 1 and text.isalpha() and folded not in ordinary_words() | NEVER_NAMES


def _named_as(article: Article, old: Article | None, book: ActorBook) -> Article:
    """Return an article with those whom the one it goes on from names in full and it only in short.

    "Tarrow" is Tarrow County, where the story before was of Tarrow County and nothing else is called so here.
    """
    if old is None:
        return article
    text = f"{article.title}\n{article.text}"
    own = {mention.actor for mention in book.find(text, prefer=article.actors)} | set(article.actors)
    written = frozenset(_names_in(text))
    full = dict.fromkeys(mention.actor for mention in book.find(f"{old.title}\n{old.text}", prefer=old.actors))
    short = tuple(name for name in full if name not in own and _is_in_short(name, book, written))
    return replace(article, actors=(*article.actors, *short)) if short else article


def _is_in_short(name: str, book: ActorBook, written: Iterable[str]) -> bool:
    first = next(_names_in(name), "")
    return book[name].kind in _CALLED_SHORT and first in written


def _about(article: Article, book: ActorBook) -> AbstractSet[str]:
    """Return whom an article is about: whom its title names or, where that names nobody, its first paragraph.

    A title may call somebody by the place alone, "Reno casino switches off its cameras"; the text opens with the name.
    """
    declared = frozenset(article.actors)
    first = article.text.partition("\n")[0]
    titled, told = (book.find(text) for text in (article.title, first))
    opening = {mention.actor for mention in told[:1] if mention.span.start <= len("The ") and not declared}
    named = (frozenset(mention.actor for mention in found) for found in (titled, told))
    return next(filter(None, (names | declared for names in named)), frozenset()) | opening


def _tells_change(article: Article) -> bool:
    changes = (
        _DECIDED.search(article.title)
        or titled_change(article)
        or opening_change(article)
        or tells_loosening(article.title)
    )
    return bool(_AFTER_ALL.search(article.title)) or (bool(changes) and not _DENIED.search(article.title.lower()))


def _least_alike(article: Article, on: _Shelved, old: Article) -> float:
    change = titled_change(article)
    goes_on = change in _OF_BEFORE or (change is not Change.ENDED and _DECIDED.search(article.title))
    same = on.shared(old, article) >= _SAME_STORY or on.are_on_one(old, article)
    return _ALIKE_AGAIN if goes_on or same else _ALIKE


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
