"""Whether somebody did as they ought to: whoever admitted a breach of a rule, or "should have waited", did not."""

import re
from collections.abc import Sequence

from bot.answering.asked.kin import IsNamed
from bot.answering.asked.opening import LINK
from bot.answering.asked.polarity import in_plain_words
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.patterns import Pattern
from corpus.words import stems

_RULE = r"(?P<rule>ban|code|law|moratorium|order|ordinance|pledge|policy|promise|rule)s?\b"
_ASKS_KEPT = Pattern(
    rf"^{LINK}(?:did|has|have|had)(?:n['’]?t)? [^?]*?"
    r"\b(?:obey(?:ed)?|compl(?:y|ied) with|(?:keep|kept|stick|stuck) to|abided? by|adhered? to|respect(?:ed)?)"
    rf" (?:[\w'’-]+ ){{0,5}}?{_RULE}",
    re.IGNORECASE,
)
_AT_SOME_TIME = Pattern(r"\b(?:ever|eventually|first|later|partly|at least|sometimes|part of)\b", re.IGNORECASE)
_BREACHED = Pattern(
    r"\b(?:admit(?:s|ted)?|acknowledge[sd]?|concede[sd]?|(?:was|were) found (?:to have )?)\b[^.;,]*?"
    rf"\b(?:breach(?:es|ed|ing)?|broken?|breaking|violat(?:ed|ing|ions?)|flout(?:ed|ing))\b[^.;,]*?{_RULE}",
    re.IGNORECASE,
)
# "Did the police wait?": not where somebody says that they should have.
_ASKS_DONE = Pattern(rf"^{LINK}(?:did|has|have|had)\b", re.IGNORECASE)
_SHOULD = Pattern(
    r"\b(?:should|ought|agree[ds]?|admit\w*|sa(?:y|id|ys)|tell|told|think|ask|want|not|never)\b|n['’]t\b", re.IGNORECASE
)
_SHOULD_HAVE = Pattern(r"\b(?:should|ought to) have (?:first )?(?P<deed>(?!been\b|had\b)[a-z]+)", re.IGNORECASE)
_UNSAID = Pattern(r"\b(?:not|never|den(?:y|ied|ies)|says?|said|alleg\w+|accus\w+|claim\w*)\b", re.IGNORECASE)


def by_breach(question: Question, evidence: Sequence[Evidence], is_named: IsNamed) -> Ruling | None:
    """Return no where somebody is asked to have kept to a rule and a sentence tells that they admitted a breach of it.

    The sentence has to name all who are asked about, and what is alleged is no breach.
    """
    asked = _ASKS_KEPT.search(question.text)
    if asked is None or question.is_denial or not question.actors or _AT_SOME_TIME.search(question.text):
        return None
    on_them = (one for one in evidence if all(is_named(actor, one.named) for actor in question.actors))
    broken = [one for one in on_them if _tells_of_breach(one.sentence.text, asked["rule"])]
    return Ruling(Verdict.NO, (max(broken, key=lambda one: one.score),)) if broken else None


def _tells_of_breach(text: str, rule: str) -> bool:
    found = _BREACHED.search(text)
    return found is not None and not _UNSAID.search(text) and stems(found["rule"]) == stems(rule)


def by_omission(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where somebody is asked to have done what a sentence on them all says that they should have done.

    Yes where it is asked whether they did not do it.
    """
    plain = in_plain_words(question.wording)
    if plain.turned is not question.is_denial or not _ASKS_DONE.search(plain.text) or _SHOULD.search(plain.text):
        return None
    asked = {word.stem for word in question.content}
    told = (one for one in evidence if question.actors and one.actors_named == 1)
    left = (one for one in told if any(asked & set(stems(m["deed"])) for m in _SHOULD_HAVE.finditer(one.sentence.text)))
    one = next(left, None)
    return None if one is None else Ruling(Verdict.YES if plain.turned else Verdict.NO, (one,))
