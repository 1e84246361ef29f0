"""Who did best or worst in a test: the share that a sentence tells of each, held against the others'.

The model that reads sentences does not see which of several numbers is the greatest.
"""

import re
from collections.abc import Mapping, Sequence

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.patterns import Pattern

_THINGS = r"(?:errors?|mistakes?)"
_GOOD = rf"best|better|(?:most|more) (?:accurate|reliable)|(?:fewest|fewer|least|less|lowest|lower) {_THINGS}"
_BAD = rf"worst|worse|(?:least|less) (?:accurate|reliable)|(?:most|more|highest|higher) {_THINGS}"
_ASKS = Pattern(rf"\b(?:(?P<good>{_GOOD})|(?P<bad>{_BAD}))\b", re.IGNORECASE)
_OF_ALL = Pattern(r"\b(?:best|worst|most|least|fewest|lowest|highest)\b", re.IGNORECASE)
# "Does it work equally well for everybody?"
_ASKS_EQUAL = Pattern(
    r"\b(?:equally|just as|the same|as) (?:well|good|accurate(?:ly)?|reliabl[ey])?\b[^?]*?\b(?:for|on|with|to) "
    r"(?:every(?:one|body)|all(?: of us| people| groups| races| faces)?|every (?:group|race|face|person)"
    r"|both groups)\b",
    re.IGNORECASE,
)
_SHARE = Pattern(r"(?P<under>\b(?:under|below|less than) )?(?P<share>\d+(?:\.\d+)?)\s?(?:%|per ?cent)", re.IGNORECASE)
_GROUP = Pattern(
    r"\bfor (?P<whom>(?:[a-z-]+ ){0,3}(?:men|women|people|faces|males?|females?|children))\b", re.IGNORECASE
)
_THAN = Pattern(r"\bthan (?:the )?$", re.IGNORECASE)
_BEFORE = Pattern(r"(?P<share>\d+(?:\.\d+)?)\s?(?:%|per ?cent) (?:for|by|with|at) (?:the )?$", re.IGNORECASE)
_OF_ERRORS = Pattern(
    r"\b(?:errors?|mistakes?|wrong(?:ly)?|false|mis(?:identif|classif|match|label)\w*|fail\w*)\b", re.IGNORECASE
)
_OF_RIGHT = Pattern(r"\b(?:accura\w+|correct\w*|right(?:ly)?)\b", re.IGNORECASE)


def by_measure(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether somebody did better or worse in a test than another, or than all others; None elsewhere.

    It is told by the best sentence that has a share of errors, or of what was right, for each who is compared.
    """
    asks = _ASKS.search(question.text)
    named = [one for one in question.mentions if asks and one.span.end <= asks.start()]
    if asks is None or not named or question.is_denial:
        return None
    whom = named[-1].actor
    others = {one.actor for one in question.mentions if _THAN.search(question.text[: one.span.start])}
    told = [(one, shares) for one in evidence if whom in (shares := _shares_in(one)) and others < set(shares)]
    if not told:
        return None
    one, shares = max(told, key=lambda pair: pair[0].covered)
    against = [share for actor, share in shares.items() if actor != whom and (not others or actor in others)]
    higher = (asks["bad"] is not None) == _tells_errors(one)
    verdict = _held([(shares[whom] > other) == higher for other in against], of_all=bool(_OF_ALL.search(asks[0])))
    return Ruling(verdict, (one,)) if verdict and shares[whom] not in against else None


def not_equal(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where something is asked to do equally well for all, and two groups are told to have unlike errors."""
    if not _ASKS_EQUAL.search(question.text) or question.is_denial or not question.actors:
        return None
    told = [(one, found["whom"].lower()) for one in evidence if one.is_on_all and (found := _group_in(one))]
    for one, whom in told:
        for other, others in told:
            apart = one.article == other.article and whom != others
            if apart and _most_in(one) < min(_numbers_in(other)):
                return Ruling(Verdict.NO, (other, one))
    return None


def _group_in(one: Evidence) -> re.Match[str] | None:
    """Return which group of people a sentence has shares of errors for."""
    return _GROUP.search(one.sentence.text) if _tells_errors(one) and _numbers_in(one) else None


def _numbers_in(one: Evidence) -> list[float]:
    return [float(found["share"]) for found in _SHARE.finditer(one.sentence.text)]


def _most_in(one: Evidence) -> float:
    return max(_numbers_in(one))


def _shares_in(one: Evidence) -> Mapping[str, float]:
    """Return the share, in per cent, that a sentence on errors or on accuracy has for each actor."""
    text = one.sentence.text
    if _tells_errors(one) is None:
        return {}
    shares: dict[str, float] = {}
    for mention in one.mentions:
        if found := _BEFORE.search(text[: mention.span.start]):
            shares[mention.actor] = float(found["share"])
    return shares


def _tells_errors(one: Evidence) -> bool | None:
    """Tell whether a sentence counts errors, or what was right; None where it counts neither, or both."""
    errors, right = bool(_OF_ERRORS.search(one.sentence.text)), bool(_OF_RIGHT.search(one.sentence.text))
    return None if errors == right else errors


def _held(beaten: Sequence[bool], *, of_all: bool) -> Verdict | None:
    """Return yes where all others are beaten, no where none is, or where that is asked ``of_all`` not every one."""
    if not beaten or (any(beaten) and not all(beaten) and not of_all):
        return None
    return Verdict.YES if all(beaten) else Verdict.NO
