"""What one sentence tells of what excludes something else: fixed cameras are no mobile ones, a stake is no cash.

The model that reads sentences takes the one for the other where all else that is asked is told of it.
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.contraries import are_told, may_tell, rest_of, says_so
from bot.answering.settled.limited import is_of_one_sort
from bot.answering.settled.ruling import Ruling
from bot.answering.times.history import successors
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.tables import read_tables

_EXCLUDING = Path(__file__).with_name("excluding.toml")
# With these a question asks for more than whether it is one of two.
_NOT_PLAIN = Pattern(
    r"\b(?:only|not|never|or|both|all|every\w*|always|no longer|if|why|how|rather|instead)\b|n['’]t\b"
    r"|\b(?:rule|decide|declare|find|hold|conclude|judge)s? [^?]*\b(?:il)?legal\b"  # what somebody made of it
    r"|\b(?:laws?|acts?|bans?|rules?)\b[^?]*\b(?:illegal|unlawful)\b",
    re.IGNORECASE,
)
# "Cash rather than shares" asks for cash.
_CONTRASTED = Pattern(r",? (?:rather than|instead of) [^?,]+(?=\W*$)", re.IGNORECASE)
_HALF, _HARDLY = 0.5, 0.3  # shares from which a sentence rather says something, and up to which it hardly does


class _Excluded(Struct, frozen=True):
    """What asks for something, and what tells of what excludes it, or is the ``same``; see ``excluding.toml``."""

    asks: Pattern
    says: Pattern
    idle: Pattern | None
    same: bool
    read: bool
    alone: bool
    around: bool


def by_exclusion(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where a sentence tells what excludes what is asked, yes where it is the same; None elsewhere.

    How it stands now the newest article of its line has to tell.
    """
    text = _CONTRASTED.sub("", question.text)
    if not question.asks_verdict or question.is_denial or _NOT_PLAIN.search(text):
        return None
    for pair in _excluding():
        asked = pair.asks.search(text)
        if asked and not pair.says.search(text):
            near = (one for one in evidence if may_tell(question, one, evidence, unread=True))
            told = (
                one
                for one in near
                if says_so(pair.says, one.sentence.text) and not is_of_one_sort(question, one.sentence.text)
            )
            one = next((one for one in told if _excludes(question, pair, asked, one)), None)
            if one is not None and (question.past or question.years or not successors(one.article, articles)):
                return Ruling(Verdict.YES if pair.same else Verdict.NO, (one,))
    return None


def _excludes(question: Question, pair: _Excluded, asked: re.Match[str], one: Evidence) -> bool:
    """Tell whether a sentence was read to say what it tells, or has all else that is asked."""
    says, gainsays = (one.affirms, one.denies) if pair.same else (one.denies, one.affirms)
    if says >= _HALF and gainsays <= _HARDLY:
        return True
    rest = [word for word in rest_of(question, asked) if pair.idle is None or not pair.idle.search(word.text)]
    enough = bool(rest) or (pair.alone and one.is_on_all)
    told = one.article.text if pair.around else one.sentence.text
    return not pair.read and enough and are_told(question, rest, told)


@cache
def _excluding() -> tuple[_Excluded, ...]:
    return tuple(
        _Excluded(
            Pattern(rf"\b(?:{table['asks']})", re.IGNORECASE),
            Pattern(rf"\b(?:{table['says']})", re.IGNORECASE),
            Pattern(rf"\b(?:{table['idle']})", re.IGNORECASE) if "idle" in table else None,
            *(bool(table.get(name)) for name in ("same", "read", "alone", "around")),
        )
        for table in read_tables(_EXCLUDING)["excludes"]
    )
