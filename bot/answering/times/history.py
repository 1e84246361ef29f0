"""The chain: what later articles did to a policy, oldest first."""

import heapq
import re
from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from bot.answering.asked.quantities import Kind, quantities
from bot.answering.reply import Change
from corpus.article import Article
from corpus.patterns import Pattern
from corpus.shelf import Shelf

_DELAYS = (
    r"(?:postpon|delay)\w*\b(?!.{0,40}\b(?:end|lift|expir|sunset|repeal)).{0,60}"
    r"\b(?:rule|dut(?:y|ies)|requirement|obligation|provision|law|act)s?\b"
)
# Who gives up an appeal lets the decision stand.
_OWN = r"(?:its|their|his|her|the) "
_CONTEST = r"(?:[\w-]+ )?(?:appeal|challenge|objection|complaint|lawsuit|suit|case)s?\b"
# What the words of an article say it does to the one it supersedes; its title counts first, then its text.
_WORDS: tuple[tuple[Change, str], ...] = (
    (Change.EXPIRED, r"laps|expir|sunset|ran out|run out|not (?:be(?:en)? )?(?:renewed|extended|prolonged)"),
    (
        Change.REVERSED,
        (
            r"revers|overturn|lift|repeal|roll(?:ed|s)? back|quash|undo(?:es|ne|ing)?\b|undid|lets police|let police"
            r"|allows? police|replac|annul|(?:throw[ns]?|threw|toss(?:es|ed)) out|walk(?:s|ed|ing)? back|u-turn"
            r"|str(?:ikes?|uck) down|void(?:s|ed)\b|veto(?:es|ed)\b|back(?:s|ed)? down\b|after all(?=[.;\n]|\Z)"
        ),
    ),
    (
        Change.RESUMED,
        (
            r"resum|(?:br(?:ing(?:s|ing)?|ought)|switch(?:es|ed|ing)?|turn(?:s|ed|ing)?) (?:[\w-]+ ){0,3}back\b|again\b"
            r"|reinstat|restart|return(?:s|ed)? to|revive"
        ),
    ),
    # What begins later binds less; what ends later goes on.
    (Change.NARROWED, _DELAYS),
    (
        Change.EXTENDED,
        (
            r"exten[ds]|renew|prolong|another (?:[\w-]+ )?(?:year|month|term)s?\b"
            r"|until further notice|indefinite|keep(?:s|ing)? .{0,40}ban|postpon|delay"
            r"|mov(?:es|ed|ing) .* to"
        ),
    ),
    (
        Change.ENDED,
        (
            r"remov|end(?:s|ed|ing)?\b|(?:switch|turn)(?:es|s|ed|ing)? off"
            rf"|(?:drop|withdr)(?!\w* (?:{_OWN}|an? )?{_CONTEST})|scrap|shut|stop|discontinu|no longer"
            r"|pull(?:s|ed)? (?:the )?plug|ax(?:es?|ed)\b|ditch|abandon|phas(?:es?|ed) out|call(?:s|ed) off"
            r"|giv(?:es?|en|ing) up|gave up|halts?\b|halted|suspends?\b|suspended|(?<!to )delete[sd]?\b"
            r"|(?:tak(?:es?|en|ing)|took) out\b"
        ),
    ),
    (
        Change.NARROWED,
        (
            r"narrow|eas(?:es|ed|ing)\b|only\b|limit|one violation|counts as one|restrict|halv(?:es?|ed)\b"
            r"|(?:back|climb)(?:s|ed)? down\b|retreat(?:s|ed)? (?:on|from)\b|(?:scal|cut)(?:e?s|ed)? back\b"
            r"|(?:becomes?|became|makes?|made) (?:[\w-]+ ){0,4}(?:optional|voluntary|a choice)\b"
        ),
    ),
    (Change.WIDENED, r"wide|expand|broad|all\b|also\b|bring(?:s|ing)? .* to|strengthen|larger"),
)
_CHANGES = tuple((change, Pattern(rf"\b(?:{words})", re.IGNORECASE)) for change, words in _WORDS)
_JUST_DONE = Pattern(
    r"\b(?:has|have) (?!not\b|never\b|been\b)(?:[a-z]+ly )?(?:[a-z]+ed|cut|let|shut)\b"
    r"|\b(?:switched|turned) off (?:its|their|the|all)\b|\bpulled the plug on (?:its|their|the|all)\b"
    # What is done by saying so: "we are extending the pause", "the order is hereby lifted".
    r"|\b(?:is|are) (?:now |hereby |today )?"
    r"(?:(?:exten|renew|lift|resum|revers|repeal|rescind|widen|expand)\w*(?:ed|ing)|ending)\b"
)
_LOOSENED = Pattern(
    r"\b(?:loosen|relax|soften|weaken|water(?:s|ed)? down|had required\b[^.]*\b(?:only|no longer))", re.IGNORECASE
)
_VETOES = Pattern(r"\bveto(?:es|ed)\b", re.IGNORECASE)
# Words as common as "stop" and "only" tell what happened where a title is made of them, not somewhere in a text.
_IN_TITLES = frozenset({Change.ENDED, Change.NARROWED, Change.WIDENED})
_IN_PART = Pattern(r"\b(?:partly|partially|in part|parts? of)\b", re.IGNORECASE)
# What was taken away while nothing is decided has not ended.
UNDECIDED = Pattern(
    r"\b(?:no (?:final )?decision|not (?:yet )?decided|undecided"
    r"|did not say (?:whether|if)\b[^.]*\b(?:return|resume|back))",
    re.IGNORECASE,
)
_DELAYED = Pattern(rf"\b{_DELAYS}", re.IGNORECASE)
# What the first step of a chain was, by the verb of its title: a fine is not "announced".
_BEGINNINGS = tuple(
    (word, Pattern(rf"\b(?:{verbs})\b", re.IGNORECASE))
    for word, verbs in (
        ("fined", r"fine[sd]"),
        ("sued", r"sue[sd]"),
        ("banned", r"bans|banned|bars|barred|outlaws|outlawed|prohibits|prohibited|forbids|forbade"),
        ("halted", r"halts|halted|suspends|suspended"),
        ("paused", r"pause[sd]|freezes|froze"),
        ("limited", r"limits|limited|restricts|restricted"),
        ("required", r"requires|required"),
        ("ruled", r"rules (?:that|for|against)|ruled|(?:finds|found)\b.* (?:law|rules|illegal|unlawful|rights)"),
        ("in force", r"(?:enters|entered|comes|came|goes|went) into (?:force|effect)|takes effect|took effect"),
        ("reported", r"reports (?:that|on)|reported|(?:records|documents|e-?mails|reports) show(?:s|ed)?"),
        ("in test", r"tests|tested|tries out|tried out"),
        ("in use", r"uses|used"),
    )
)
# In which way something was undone: what was overturned is not lifted.
_UNDONE = (
    ("overturned", Pattern(r"\b(?:overturn|quash|annul|struck|strikes? down)\w*", re.IGNORECASE)),
    ("lifted", Pattern(r"\blift(?:s|ed)\b", re.IGNORECASE)),
    ("repealed", Pattern(r"\brepeal(?:s|ed)\b", re.IGNORECASE)),
)
_KEEPS = Pattern(r"\b(?:keeps|kept)\b", re.IGNORECASE)
_DEALS = Pattern(r"\b(?:contract|deal|licen[cs]e|purchase)s?\b", re.IGNORECASE)
_HALTS = Pattern(r"\b(?:halt|paus|suspen|moratori|freez)", re.IGNORECASE)
_BANS = Pattern(r"\b(?:ban|bans|bars|prohibits|outlaws|forbids)\b", re.IGNORECASE)

REVERSALS = frozenset({Change.REVERSED, Change.EXPIRED, Change.ENDED})  # what was before is no more


def change_of(article: Article) -> Change:
    """Tell what an article that supersedes another one says happened to the policy."""
    told = (change for change, pattern in _CHANGES if change not in _IN_TITLES and pattern.search(article.text))
    otherwise = Change.NARROWED if _LOOSENED.search(article.text) else Change.RESTATED
    return titled_change(article) or opening_change(article) or next(told, otherwise)


def titled_change(article: Article) -> Change | None:
    """Return what the title of an article says happened to a policy, None where it says nothing of it."""
    return Change.REVERSED if _VETOES.search(article.title) else _change_in_words(article.title)


def opening_change(article: Article) -> Change | None:
    """Return what the first paragraph says that somebody has just done to a policy: "has ended its trial"."""
    done = _JUST_DONE.search(article.text.partition("\n")[0])
    return _change_in_words(done.group()) if done else None


def _change_in_words(text: str) -> Change | None:
    return next((change for change, pattern in _CHANGES if pattern.search(text)), None)


def tells_loosening(text: str) -> bool:
    """Tell whether a sentence says that a rule binds less than it did."""
    return bool(_LOOSENED.search(text))


def shown_as(article: Article, change: Change) -> Change:
    """Return how a chain shows a change.

    "Partly overturned" turns a policy round as far as it goes, and narrows it; so does an end on which nothing is
    decided.
    """
    return Change.NARROWED if _is_in_part(article, change) or _is_undecided(article, change) else change


def word_for(article: Article, change: Change) -> str:
    """Return the word that tells people more of a change than the kind it is shown as, "" where there is none."""
    if change is Change.NARROWED and _DELAYED.search(article.title):
        return "delayed"
    if _is_undecided(article, change):
        return "taken away"
    if change is Change.ANNOUNCED:
        return _beginning(article.title)
    if change is Change.EXTENDED:
        return "kept" if _KEEPS.search(article.title) else _made_for_good(article.title)
    if _is_in_part(article, change):
        return "partly reversed"
    return _undone(article.title) if change is Change.REVERSED else ""


def _undone(title: str) -> str:
    """Return in which way a title says that something was undone, "" where it says nothing of it."""
    return next((word for word, verbs in _UNDONE if verbs.search(title)), "")


def _beginning(title: str) -> str:
    """Return what the first verb of a title that is known says was done, "" where it has none."""
    found = ((match.start(), word) for word, verbs in _BEGINNINGS if (match := verbs.search(title)))
    return min(found, default=(0, ""))[1]


def _made_for_good(title: str) -> str:
    """Return "banned" where a halt went on as a ban, "" where it was only made longer."""
    return "banned" if _beginning(title) == "banned" else ""


def _is_in_part(article: Article, change: Change) -> bool:
    return change is Change.REVERSED and bool(_IN_PART.search(article.title))


def _is_undecided(article: Article, change: Change) -> bool:
    return change is Change.ENDED and bool(UNDECIDED.search(article.text))


def chain_of(article: Article, articles: Shelf) -> tuple[tuple[Article, Change], ...]:
    """Follow ``supersedes`` both ways from ``article``; return the line oldest first, empty where it stands alone.

    What supersedes comes after what it supersedes, whatever their dates; dates order the rest.
    """
    line = _ordered(_line(article, articles))
    if len(line) < 2:
        return ()
    return tuple((one, _change_in(line, place) if place else Change.ANNOUNCED) for place, one in enumerate(line))


def successors(article: Article, articles: Shelf) -> tuple[Article, ...]:
    """Return what comes after ``article`` in its line, oldest first."""
    line = _ordered(_line(article, articles))
    return tuple(line[line.index(article) + 1 :]) if article in line else ()


def begun_by(article: Article, articles: Shelf) -> Article:
    """Return the article with which began what ``article`` only extended; itself where it did not extend anything."""
    line = chain_of(article, articles)
    place = next((place for place, (one, _) in enumerate(line) if one == article), 0)
    while place and line[place][1] is Change.EXTENDED:
        place -= 1
    return line[place][0] if line else article


def neighbours(ids: Iterable[str], articles: Shelf) -> frozenset[str]:
    """Return the ids that the articles ``ids`` name as superseded or related."""
    return frozenset(
        other
        for article_id in ids
        if article_id in articles
        for other in (*articles[article_id].supersedes, *articles[article_id].relates_to)
        if other in articles
    )


def _change_in(line: Sequence[Article], place: int) -> Change:
    """Tell what one article of a line did; a halt that becomes a ban goes on, a larger deal widens the last."""
    article = line[place]
    change = change_of(article)
    if change is not Change.RESTATED:
        return change
    before = [one for one in line if one.id in article.supersedes]
    if _BANS.search(article.title) and any(_HALTS.search(one.title) for one in before):
        return Change.EXTENDED
    grown = _DEALS.search(article.title) and any(0 < _sum_in(one) < _sum_in(article) for one in before)
    return Change.WIDENED if grown else change


def _sum_in(article: Article) -> float:
    """Return the largest sum of money of which an article tells, 0 where it tells of none."""
    told = quantities(f"{article.title}. {article.text}")
    return max((one.value for one in told if one.kind is Kind.MONEY), default=0.0)


def _line(article: Article, articles: Shelf) -> Mapping[str, Article]:
    found: dict[str, Article] = {}
    waiting = [article.id]
    while waiting:
        current = waiting.pop()
        if current in found or current not in articles:
            continue
        found[current] = articles[current]
        waiting += [*articles[current].supersedes, *articles.superseding.get(current, ())]
    return found


def _ordered(line: Mapping[str, Article]) -> Sequence[Article]:
    """Put what is superseded before what supersedes it, else by date; by date alone where they name one another."""
    by_date = sorted(line.values(), key=lambda one: (one.day, one.id))
    place = {one.id: number for number, one in enumerate(by_date)}
    sorter = TopologicalSorter({one.id: [old for old in one.supersedes if old in line] for one in by_date})
    try:
        sorter.prepare()
    except CycleError:
        return by_date
    ordered: list[Article] = []
    ready: list[tuple[int, str]] = []
    while sorter.is_active():
        for name in sorter.get_ready():
            heapq.heappush(ready, (place[name], name))
        _, name = heapq.heappop(ready)
        ordered.append(line[name])
        sorter.done(name)
    return ordered
