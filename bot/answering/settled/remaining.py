"""What a rule leaves free: what it "does not ban", is "exempt" from it or "may still" be done, one may do.

The model that reads sentences rather affirms such a thing than not, and the rule itself, of which another sentence
tells, speaks against it.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.lock.qualified import leaves_police_out
from bot.answering.lock.shortfall import asks_of_all
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.history import successors
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems

_ASKS_LEAVE = Pattern(
    rf"^{LINK}(?:(?:can|may|could)\b|(?:is|are)\b[^?]*\b(?:allowed|permitted|free|legal|lawful)\b)"
    r"(?![^?]*\b(?:only|not|never|or|without|any(?:one|body)|require|force|make|sue)\b)",
    re.IGNORECASE,
)
_LEFT_FREE = Pattern(
    r"\b(?:(?:does|do|did) not (?:ban|bar|forbid|prohibit|outlaw|stop|prevent|block|oppose)"
    r"|may still|can still|still (?:allows?|lets?|permits?)|(?:is|are) exempt from)\b",
    re.IGNORECASE,
)
_LIMITED = Pattern(r"\b(?:only|unless|except|until|if|outright|without|with)\b", re.IGNORECASE)
# "Does not ban it for purposes other than face recognition": for whatever else, they may.
_OTHER_THAN = Pattern(
    r"\b(?:purposes?|uses?|anything|things|tasks?|jobs?|work) other than (?P<what>[^.;,]+)", re.IGNORECASE
)
_FOR_SOMETHING = Pattern(r"\b(?:to [a-z]+ \w+|for (?!good\b|ever\b|now\b)\w+)", re.IGNORECASE)
_AFFIRMED, _OTHERWISE, _IN_PART = 0.6, 0.1, 0.3  # shares that it needs, and up to which it may say something else
_RATHER = 0.4
_DENIED = 0.7  # share from which another sentence denies what is asked


def by_remainder(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return yes where what is asked to be allowed is told to be left free by a rule; None elsewhere."""
    if not _ASKS_LEAVE.search(question.text) or question.is_denial or question.years or asks_of_all(question):
        return None
    told = (one for one in evidence if one.is_on_all and _leaves_free(question, one))
    told = (one for one in told if not leaves_police_out(question, one))  # a rule on shops leaves them as they were
    one = next((one for one in told if not successors(one.article, articles)), None)
    if one is None or any(_gainsays(one, other) for other in evidence):
        return None
    return resting_on(Verdict.YES, one)


def _leaves_free(question: Question, one: Evidence) -> bool:
    if (found := _OTHER_THAN.search(one.sentence.text)) is not None:
        for_else = _FOR_SOMETHING.search(question.text) and not _is_of(question, found["what"])
        return bool(for_else) and one.affirms >= _RATHER and one.denies <= _OTHERWISE
    free = _LEFT_FREE.search(one.sentence.text) and not _LIMITED.search(one.sentence.text)
    held = one.affirms >= _AFFIRMED and one.denies <= _OTHERWISE
    return bool(free) and held and one.says is not None and one.says.in_part <= _IN_PART


def _is_of(question: Question, what: str) -> bool:
    """Tell whether a question has a word for ``what``, such as "face recognition"."""
    named = frozenset(stems(what)) - plain_stems("grammar")
    lexicon = shipped_lexicon()
    return any(lexicon.meets(stem, named) for stem in stems(question.text))


def _gainsays(one: Evidence, other: Evidence) -> bool:
    """Tell whether another sentence on those asked about, as new as the first, denies it outright."""
    return other.is_on_all and other.denies >= _DENIED and other.article.day >= one.article.day
