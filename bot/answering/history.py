"""The chain: what later articles did to a policy, in the order of their dates."""

import re
from collections.abc import Iterable, Mapping, Sequence

from bot.answering.reply import Change
from corpus.article import Article

# What the words of an article say it does to the one it supersedes; its title counts first, then its text.
_WORDS: tuple[tuple[Change, str], ...] = (
    (Change.EXPIRED, r"laps|expir|sunset|ran out|run out"),
    (
        Change.REVERSED,
        r"revers|overturn|lift|repeal|roll(?:ed|s)? back|quash|undo|undid|lets police|let police|allows? police|replac",
    ),
    (
        Change.RESUMED,
        r"resum|bring(?:s|ing)? back|brought back|again|reinstat|restart|return(?:s|ed)? to|revive",
    ),
    (
        Change.EXTENDED,
        (
            r"exten[ds]|renew|prolong|until further notice|indefinite|keep(?:s|ing)? .{0,40}ban|postpon|delay"
            r"|mov(?:es|ed|ing) .* to"
        ),
    ),
    (Change.ENDED, r"remov|end(?:s|ed|ing)?\b|drop|scrap|shut|stop|discontinu|withdr|no longer"),
    (Change.NARROWED, r"narrow|only|limit|one violation|counts as one|restrict"),
    (Change.WIDENED, r"wide|expand|broad|all\b|also|bring(?:s|ing)? .* to|strengthen|larger"),
)
_CHANGES = tuple((change, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for change, words in _WORDS)
MAX_STEPS = 6


def change_of(article: Article) -> Change:
    """Tell what an article that supersedes another one says happened to the policy."""
    for text in (article.title, article.text):
        if (change := next((change for change, pattern in _CHANGES if pattern.search(text)), None)) is not None:
            return change
    return Change.RESTATED


def chain_of(article: Article, articles: Mapping[str, Article]) -> tuple[tuple[Article, Change], ...]:
    """Follow ``supersedes`` both ways from ``article``; return the line in date order, empty where it stands alone."""
    line = _line(article, articles)
    if len(line) < 2:
        return ()
    ordered = sorted(line, key=lambda one: (str(one.published or ""), one.id))
    return tuple((one, change_of(one) if place else Change.ANNOUNCED) for place, one in enumerate(ordered))[-MAX_STEPS:]


def successors(article: Article, articles: Mapping[str, Article]) -> tuple[Article, ...]:
    """Return the articles that supersede ``article``, directly or through others, oldest first."""
    later = [one for one in _line(article, articles) if str(one.published or "") > str(article.published or "")]
    return tuple(sorted(later, key=lambda one: (str(one.published or ""), one.id)))


def neighbours(ids: Iterable[str], articles: Mapping[str, Article]) -> frozenset[str]:
    """Return the ids that the articles ``ids`` name as superseded or related."""
    return frozenset(
        other
        for article_id in ids
        if article_id in articles
        for other in (*articles[article_id].supersedes, *articles[article_id].relates_to)
        if other in articles
    )


def _line(article: Article, articles: Mapping[str, Article]) -> Sequence[Article]:
    superseded_by: dict[str, list[str]] = {}
    for one in articles.values():
        for other in one.supersedes:
            superseded_by.setdefault(other, []).append(one.id)
    found: dict[str, Article] = {}
    waiting = [article.id]
    while waiting:
        current = waiting.pop()
        if current in found or current not in articles:
            continue
        found[current] = articles[current]
        waiting += [*articles[current].supersedes, *superseded_by.get(current, ())]
    return list(found.values())
