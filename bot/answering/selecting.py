"""Which sentences to show: the one that has what the form asks for, and no more than it takes."""

import re
from collections.abc import Callable, Sequence

from bot.answering.evidence import Evidence
from bot.answering.question import Form, Question
from corpus.dating import durations
from corpus.dating import mentions as date_mentions

_NUMBER = re.compile(
    r"[€£$]\s?\d|\b\d[\d,.]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|half|all|unanimous\w*)\b",
    re.I,
)
_MONEY = re.compile(r"[€£$]\s?\d|\b\d[\d,.]*\s?(?:million|billion|%|per cent|percent|dollars|euros|pounds)", re.I)
_CAUSE = re.compile(
    r"\b(?:because|over|amid|after|owing to|due to|in response|so that|reason|to (?:fight|stop|spot|let|keep|protect|identify|prevent|study|find|enforce)|citing|saying|said .* (?:would|could|too|not))\b",
    re.I,
)
_ORDER = re.compile(r"\b(?:first|before|after|then|since|from|by|until)\b", re.I)


def has_date(text: str) -> bool:
    """Tell whether the text names a year, a month or a day."""
    return bool(date_mentions(text, None))


def has_duration(text: str) -> bool:
    """Tell whether the text says how long something lasts, or until when."""
    return bool(durations(text)) or " until " in text.lower()


_SHOWS: dict[Form, Callable[[str], bool]] = {
    Form.WHEN: has_date,
    Form.HOW_LONG: has_duration,
    Form.HOW_MANY: lambda text: bool(_NUMBER.search(text)),
    Form.HOW_MUCH: lambda text: bool(_MONEY.search(text)),
    Form.WHY: lambda text: bool(_CAUSE.search(text)),
}


def fits(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence holds the kind of thing the form asks for: a date, a number, a name, a reason."""
    if question.form is Form.WHO:
        return any(mention.actor not in question.actors for clause in one.clauses for mention in clause.mentions)
    shows = _SHOWS.get(question.form)
    return shows is None or shows(one.sentence.text)


def choose(
    question: Question, evidence: Sequence[Evidence], *, limit: int, close: float, fit_weight: float
) -> tuple[Evidence, ...]:
    """Order by score and fit, keep one sentence an article and only what comes close to the best."""

    def weight(one: Evidence) -> float:
        return one.score + fit_weight * fits(question, one)

    ranked = sorted(evidence, key=lambda one: (-weight(one), one.article.id, one.place))
    bar = close * weight(ranked[0]) if ranked else 0.0
    chosen: dict[str, Evidence] = {}
    for one in ranked:
        if weight(one) >= bar:
            chosen.setdefault(one.article.id, one)
    return tuple(chosen.values())[:limit]


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


def newest_first(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Order by the date of the articles, newest first; undated last."""
    return tuple(sorted(evidence, key=lambda one: str(one.article.published or ""), reverse=True))
