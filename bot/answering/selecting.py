"""Which sentences to show: the one that has what the form asks for, and no more than it takes."""

import re
from collections.abc import Callable, Mapping, Sequence

from bot.answering.evidence import Evidence
from bot.answering.forms import Form
from bot.answering.question import Question
from corpus.dating import durations
from corpus.dating import mentions as date_mentions
from corpus.duplicates import group_duplicates
from corpus.lexicon import shipped_lexicon

_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|twice|once|dozens?|hundreds?|thousands?|millions?|billions?|half|both|all|unanimous\w*)\b",
    re.IGNORECASE,
)
_CURRENCY = re.compile(r"[€£$]\s?\d|\d\s?(?:dollars|euros|pounds|€|£)", re.IGNORECASE)
_ABOUT_MONEY = re.compile(
    r"\b(?:cost|pay|paid|fine|fined|price|worth|revenue|profit|contract|settle\w*|compensation|damages|sue[ds]?|penalty|money)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\bhow many ((?:\w+ ){0,3}?\w+)\b", re.IGNORECASE)
_OPEN = 0.5  # taken off a sentence that leaves the question open, or was too far down to be read
_CAUSE = re.compile(
    r"\b(?:because|over|amid|after|owing to|due to|in response|so that|reasons?|citing|saying"
    r"|said .* (?:would|could|too|not)|to (?:fight|stop|spot|let|keep|protect|identify|prevent|study|find|enforce))\b",
    re.IGNORECASE,
)


def fits(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence holds the kind of thing the form asks for: a date, a number, a name, a reason."""
    return _SHOWS[question.form](question, one) if question.form in _SHOWS else True


def fitting(question: Question, evidence: Sequence[Evidence], close: float) -> Sequence[Evidence]:
    """Keep what can answer at all: nothing without a number answers "how many"."""
    if question.form not in {Form.HOW_MANY, Form.HOW_MUCH}:
        return evidence
    return [one for one in evidence if one.score >= close**2 * evidence[0].score and fits(question, one)]


def _without_dates(text: str) -> str:
    for mention in reversed(date_mentions(text, None)):
        text = text[: mention.span.start] + text[mention.span.end :]
    return text


def _speaks_of_the_counted(question: Question, one: Evidence) -> bool:
    """Tell whether the sentence names what is counted, where the question names it in words of its own."""
    match = _COUNTED.search(question.text)
    if match is None:
        return True
    spans = range(match.start(1), match.end(1))
    counted = [word for word in question.content if word.span.start in spans]
    said = frozenset(word.stem for clause in one.clauses for word in clause.words)
    return not counted or any(shipped_lexicon().alike(word.stem) & said for word in counted)


def _names_another(question: Question, one: Evidence) -> bool:
    return any(mention.actor not in question.actors for clause in one.clauses for mention in clause.mentions)


def _shows_number(question: Question, one: Evidence) -> bool:
    return bool(_NUMBER.search(_without_dates(one.sentence.text))) and _speaks_of_the_counted(question, one)


def _shows_amount(question: Question, one: Evidence) -> bool:
    wanted = _CURRENCY if _ABOUT_MONEY.search(question.text) else _NUMBER
    return bool(wanted.search(_without_dates(one.sentence.text)))


def _shows_length(_question: Question, one: Evidence) -> bool:
    text = one.sentence.text
    return bool(durations(text)) or " until " in text.lower() or len(date_mentions(text, None)) > 1


_SHOWS: Mapping[Form, Callable[[Question, Evidence], bool]] = {
    Form.WHEN: lambda _question, one: bool(date_mentions(one.sentence.text, None)),
    Form.HOW_LONG: _shows_length,
    Form.HOW_MANY: _shows_number,
    Form.HOW_MUCH: _shows_amount,
    Form.WHO: _names_another,
    Form.WHY: lambda _question, one: bool(_CAUSE.search(one.sentence.text)),
}


def choose(
    evidence: Sequence[Evidence], worth: Callable[[Evidence], float], *, limit: int, close: float
) -> tuple[Evidence, ...]:
    """Order by ``worth``, keep one sentence an article and only what comes close to the best."""
    ranked = sorted(evidence, key=lambda one: (-worth(one), one.article.id, one.place))
    bar = close * worth(ranked[0]) if ranked else 0.0
    chosen: dict[str, Evidence] = {}
    for one in ranked:
        if worth(one) >= bar:
            chosen.setdefault(one.article.id, one)
    return tuple(chosen.values())[:limit]


def answers(one: Evidence) -> float:
    """Return how well a sentence answers as it was read: 1 in full, below 0 where it leaves the question open."""
    return -_OPEN if one.says is None else one.says.affirms - _OPEN * one.says.leaves_open


def one_for_each(
    actors: Sequence[str], evidence: Sequence[Evidence], families: Sequence[frozenset[str]]
) -> tuple[Evidence, ...]:
    """Return the best sentence about each actor, in the order they were named: a comparison has one line an actor."""
    lines: dict[tuple[str, int], Evidence] = {}
    for _, family in zip(actors, families, strict=True):
        about = (one for one in evidence if any(clause.subject in family for clause in one.clauses))
        best = next((one for one in about if (one.article.id, one.place) not in lines), None)
        if best is not None:
            lines[best.article.id, best.place] = best
    return tuple(lines.values())


def one_of_each_source(chosen: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Drop evidence from copies of an article that is cited already: a wire story in five papers is one source."""
    articles = {one.article.id: one.article for one in chosen}
    if len(articles) < 2:
        return tuple(chosen)
    source_of = {name: group[0] for group in group_duplicates(articles.values()) for name in group}
    kept: dict[str, str] = {}
    for one in chosen:
        kept.setdefault(source_of.get(one.article.id, one.article.id), one.article.id)
    return tuple(one for one in chosen if one.article.id in kept.values())


def newest_first(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Order by the date of the articles, newest first; undated last."""
    return tuple(sorted(evidence, key=lambda one: str(one.article.published or ""), reverse=True))
