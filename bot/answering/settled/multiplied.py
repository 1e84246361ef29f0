"""How many times as many there are to be: "from ten to 50" is five times, and no doubling."""

import re
from collections.abc import Sequence

from bot.answering.asked.polarity import as_meant
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.settled.ruling import Ruling, plain_verdict, resting_on
from corpus.lexicon import shipped_lexicon
from corpus.numbers import NUMBER, NUMBER_WORD, value_of
from corpus.patterns import Pattern
from corpus.words import stems

_COUNT = rf"(?:{NUMBER}|{NUMBER_WORD})"
_TIMES = Pattern(
    r"\b(?P<verb>doubl|trebl|tripl|quadrupl|quintupl|sextupl)(?:e|es|ed|ing)\b"
    rf"|\bmultipl(?:y|ies|ied|ying)\b[^?,;]*? by (?P<by>{_COUNT})\b"
    rf"|\b(?P<fold>{_COUNT})[ -]?fold\b|\b(?P<times>twice|{_COUNT} times) (?:as many|the number|the size|its size)\b",
    re.IGNORECASE,
)
_VERBS = {"doubl": 2, "trebl": 3, "tripl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6}
_BEYOND = Pattern(r"\b(?:more|less|fewer|over|nearly|almost|about|roughly|at least|not|never|or)\b", re.IGNORECASE)
_GROWS = Pattern(
    r"\b(?:rais(?:e|ed|es|ing)|increas(?:e|ed|es|ing)|grow(?:n|s|ing)?|grew|r[io]se|expand(?:ed|s)?|go(?:es|ing)?"
    r"|went|up|boost(?:ed)?)"
    rf"\b[^.;]*? from (?P<old>{_COUNT}) to (?P<new>{_COUNT})\b(?! (?:per ?cent|%))",
    re.IGNORECASE,
)
_FACTOR = frozenset(
    stems(
        "multiply number fleet times fold size many grow growth raise rise increase plan go get have double treble"
        " triple quadruple quintuple sextuple twice"
    )
)
_WRITTEN = Pattern(rf"^{_COUNT}(?:[ -]?fold)?$", re.IGNORECASE)
_SLACK = 0.02


def by_multiple(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether something grows as many times as is asked, where a sentence on it has both numbers."""
    text = as_meant(question.text)
    asked = _TIMES.search(text)
    if asked is None or not question.asks_verdict or question.is_denial or _BEYOND.search(text):
        return None
    factor = _factor(asked)
    wanted = [word.stem for word in question.content if word.stem not in _FACTOR and not _WRITTEN.search(word.text)]
    near = ((one, _GROWS.search(one.sentence.text)) for one in evidence if one.is_in_article_on_all)
    told = next(((one, found) for one, found in near if found and _is_of(wanted, one.sentence.text)), None)
    if told is None or factor is None:
        return None
    old, new = value_of(told[1]["old"]), value_of(told[1]["new"])
    return resting_on(plain_verdict(abs(new / old - factor) <= _SLACK * factor), told[0]) if old else None


def _factor(asked: re.Match[str]) -> float | None:
    if asked["verb"]:
        return _VERBS[asked["verb"].lower()]
    count = asked["by"] or asked["fold"] or asked["times"].lower().removesuffix(" times")
    return 2.0 if count == "twice" else value_of(count)


def _is_of(wanted: Sequence[str], text: str) -> bool:
    """Tell whether a sentence has all that grows."""
    return bool(wanted) and shipped_lexicon().meets_all(wanted, frozenset(stems(text)))
