"""Which sentences to show: the one that has what the form asks for, and no more than it takes."""

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from itertools import pairwise

from bot.answering.evidence import Evidence
from bot.answering.forms import Form
from bot.answering.quantities import Kind, quantities
from bot.answering.question import Question
from corpus.article import Span
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
# The plural itself, without the words before it: "law firms", "extra violations", "US police departments".
_COUNTED = re.compile(
    r"\bhow many (?:(?:[\w'’-]+ ){0,3}?(?P<plural>\w+[^\Wsu]s|people|men|women|children|kids)|(?P<next>\w+))\b",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\bhow many times\b", re.IGNORECASE)
_TIMES_TOLD = re.compile(r"\b(?:once|twice|thrice|times)\b", re.IGNORECASE)
_ADDS = re.compile(r"\balso\b", re.IGNORECASE)
_SUM = re.compile(r"[€£$]\s?\d[\d.,]*(?:\s?(?:thousand|million|billion|[kmb]|bn)\b)?", re.IGNORECASE)
_EXTREME = re.compile(
    r"\b(?:most|biggest|largest|highest|heaviest|greatest|record|least|smallest|lowest)\b", re.IGNORECASE
)
_FAR_APART = 2.0  # from which the larger of two sums is known without the rates of their currencies
_OPEN = 0.5  # taken off a sentence that leaves the question open, or was too far down to be read
# What somebody "said it would" do is announced thereby, and no reason.
_CAUSE = re.compile(
    r"\b(?:because|over|amid|after|owing to|due to|in response|so that|reasons?|citing|saying"
    r"|said (?!(?:that )?(?:it|they|he|she|we|I)\b)[^,;]* (?:would|could|too|not)"
    r"|to (?:fight|stop|spot|let|keep|protect|identify|prevent|study|find|enforce))\b",
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


def suits(question: Question, one: Evidence, denied: Container[tuple[str, int]]) -> bool:
    """Tell whether a sentence fits: for a reason not one of ``denied`` (article id and place), which deny the event."""
    return fits(question, one) and not (question.form is Form.WHY and (one.article.id, one.place) in denied)


def _without_dates(text: str) -> str:
    return _without(text, [mention.span for mention in date_mentions(text, None)])


def _without(text: str, spans: Iterable[Span]) -> str:
    for span in sorted(spans, key=lambda span: span.start, reverse=True):
        text = text[: span.start] + text[span.end :]
    return text


def _speaks_of_the_counted(question: Question, one: Evidence) -> bool:
    """Tell whether the sentence names what is counted, where the question names it in words of its own."""
    match = _COUNTED.search(question.text)
    if match is None:
        return True
    spans = range(*match.span("plural" if match["plural"] else "next"))
    counted = [word for word in question.content if word.span.start in spans]
    said = frozenset(word.stem for clause in one.clauses for word in clause.words)
    return not counted or any(shipped_lexicon().alike(word.stem) & said for word in counted)


def _names_another(question: Question, one: Evidence) -> bool:
    return any(mention.actor not in question.actors for clause in one.clauses for mention in clause.mentions)


def _shows_number(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence counts what is asked: no date or sum of money does, and only "twice" counts times."""
    if _TIMES.search(question.text):
        return bool(_TIMES_TOLD.search(one.sentence.text))
    text = one.sentence.text
    apart = [mention.span for mention in date_mentions(text, None)]
    apart += [Span(*match.span()) for match in _SUM.finditer(text)]
    return bool(_NUMBER.search(_without(text, apart))) and _speaks_of_the_counted(question, one)


def _shows_amount(question: Question, one: Evidence) -> bool:
    wanted = _CURRENCY if _ABOUT_MONEY.search(question.text) else _NUMBER
    return bool(wanted.search(_without_dates(one.sentence.text)))


def _shows_length(_question: Question, one: Evidence) -> bool:
    text = one.sentence.text
    dates = date_mentions(text, None)
    begun_and_ended = len(dates) > 1 or any(date.end is not None for date in dates)
    return bool(durations(text)) or " until " in text.lower() or begun_and_ended


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


def reason_first(
    question: Question, chosen: tuple[Evidence, ...], evidence: Sequence[Evidence]
) -> tuple[Evidence, ...]:
    """Put first what tells the event once more with its reason, where the best of the same article does not."""
    if question.form is not Form.WHY or not chosen or fits(question, chosen[0]):
        return chosen
    of_same = (one for one in evidence if one.article.id == chosen[0].article.id and fits(question, one))
    reason = next((one for one in of_same if _tells_event(question, one)), None)
    return chosen if reason is None else (reason, *chosen[1:])


def _tells_event(question: Question, one: Evidence) -> bool:
    asked = question.clause.signs.items()
    return any(clause.signs.get(axis) == sign for clause in one.clauses for axis, sign in asked)


def answers(one: Evidence) -> float:
    """Return how well a sentence answers as it was read: 1 in full, below 0 where it leaves the question open."""
    return -_OPEN if one.says is None else one.says.affirms - _OPEN * one.says.leaves_open


def one_for_each(
    evidence: Sequence[Evidence], families: Sequence[frozenset[str]], only_limits: Callable[[Evidence], bool]
) -> tuple[Evidence, ...]:
    """Return the best sentence about each actor, in the order they were named: a comparison has one line an actor.

    It is one that is about the actor in the first place, and neither ``only_limits`` what is compared nor "also" adds
    to it, if there is one.
    """
    lines: dict[tuple[str, int], Evidence] = {}
    for family in families:
        about = [one for one in evidence if any(clause.subject in family for clause in one.clauses)]
        free = [one for one in about if (one.article.id, one.place) not in lines]
        main = [one for one in free if one.clauses[0].subject in family and not _ADDS.search(one.sentence.text)]
        for best in ([one for one in main if not only_limits(one)] or main or free)[:1]:
            lines[best.article.id, best.place] = best
    return tuple(lines.values())


def asks_extreme_sum(question: Question) -> bool:
    """Tell whether a question asks who paid, or what cost, the most or the least."""
    return bool(question.extreme and not question.asks_verdict and _ABOUT_MONEY.search(question.text))


def by_amount(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Order by sums of money, the most or the least first; nothing where two currencies leave open which it is.

    Articles tell of their event in the opening sentence.
    """
    sums = [(max(found), one) for one in evidence if one.place == 0 and (found := _sums_in(one.sentence.text))]
    ordered = sorted(sums, key=lambda told: told[0], reverse=question.extreme > 0)
    for (value, one), (next_value, other) in pairwise(ordered[:2]):
        near = max(value, next_value) < _FAR_APART * min(value, next_value)
        if near and _currency_of(one) != _currency_of(other):
            return ()
    return tuple(one for _, one in ordered)


def stating_extreme(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Keep what itself says to be the largest, or the smallest, of its kind."""
    return tuple(one for one in evidence if _EXTREME.search(one.sentence.text))


def _sums_in(text: str) -> Sequence[float]:
    return [one.value for one in quantities(text) if one.kind is Kind.MONEY]


def _currency_of(one: Evidence) -> str:
    match = _SUM.search(one.sentence.text)
    return match.group()[0] if match else ""


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
