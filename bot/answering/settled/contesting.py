"""Whether a decision was contested: appealed, challenged, or reviewed by a court.

The model that reads sentences takes each of these for something else, and what no court has decided yet for a denial.
"""

import re
from collections.abc import Callable, Collection, Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.sequels import NO_NOUN
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.settled.sides import BENCH
from corpus.clauses import Clause
from corpus.patterns import Pattern
from corpus.words import stems

IsNamed = Callable[[str, Collection[str]], bool]
_THAT = r"(?: against)? (?:the|its|that|this|it|their|his|her|any|[A-Z][\w'’]+)\b"
# "Has its appeal against the fine been decided?" asks of an appeal, and not whether there was one.
_ASKS = Pattern(
    rf"^{LINK}(?:did|has|have|had|is|was|does)\b[^?]*?"
    rf"{NO_NOUN}(?: ever| also| even| actually)* "
    r"(?:appeal(?:ed|ing)?|contest(?:ed|ing)?|challeng(?:e|ed|ing)|disput(?:e|ed|ing)|f(?:ight(?:ing)?|ought))"
    rf"{_THAT}(?! (?:crime|fraud|theft|scam))",
    re.IGNORECASE,
)
_THEY_APPEALED = Pattern(
    rf"^{LINK}(?:did|has|have) (?:they|it|he|she|the \w+) "
    r"(?:ever |also |even )*(?:appeal(?:ed)?|fight (?:it|that|back)|challenge (?:it|that)|contest (?:it|that))\W*$",
    re.IGNORECASE,
)
_THERE = r"(?: in (?:the )?(?-i:[A-Z])[\w ]+?)?"
_APPEALED = Pattern(
    rf"^{LINK}(?:did|has|have|is|are) [^?,;]{{2,60}}? (?:ever |also )?appeal(?:ed|ing)?{_THERE}\W*$", re.IGNORECASE
)
_NARROWED = Pattern(
    r"\b(?:still|not|never|only|first|again|both|successful\w*|plan\w*|going to|want\w*|because|since)\b|n['’]t\b",
    re.IGNORECASE,
)
_OF_DECISION = Pattern(
    r"\b(?:rul(?:e|ed|ing)s?|decisions?|findings?|fines?|orders?|judge?ments?|verdicts?|penalt(?:y|ies)|bans?|reprimands?|it|that)\b",
    re.IGNORECASE,
)
_COURT = r"(?:a|the|an?other) (?:[\w-]+ ){0,2}?(?:tribunal|court|judge|panel)"
_CONTESTED = Pattern(
    rf"\s*(?:(?:has|have|had|also|then|since) )*(?:asked {_COURT} to (?:review|overturn|quash|set aside)"
    r"|sought (?:an? |the )?(?:[\w-]+ )?review|appealed|contested|challenged|disputed"
    r"|(?:dropped|withdrew|withdrawn|abandoned|lost|won|filed|lodged) (?:its|their|his|her|an) (?:appeal|challenge))\b",
    re.IGNORECASE,
)
# "Was the ban ever challenged in court?" is told by what a court did with it, too.
_WAS_CONTESTED = Pattern(
    rf"^{LINK}(?:is|are|was|were|has|have|had)(?:n['’]t)? (?:the |its |their |that |this )?(?P<what>[^?,;]{{2,60}}?)"
    r" (?:ever |also |already |then |since )*(?:been |being )?(?:ever |also )?"
    r"(?:challenged|contested|appealed|taken to court|fought)(?: (?:in|before|at) (?:the |any |a )?[\w ]*?court)?\W*$",
    re.IGNORECASE,
)
_BEHIND = Pattern(r" (?:on|of|against|over|by|for|in|from|to|with)\b", re.IGNORECASE)
_CHALLENGE = Pattern(r"\b(?:challenge|appeal)s? (?:to|against|over)\b", re.IGNORECASE)
_ACTED = Pattern(
    r"\b(?:overturned|upheld|reversed|lifted|quashed|struck down|set aside|annulled|confirmed|threw out|let"
    r"|ruled (?:for|against))\b",
    re.IGNORECASE,
)
_ITS_APPEAL = Pattern(r"['’]s?(?: [\w-]+)? (?:appeal|challenge)\b", re.IGNORECASE)


def by_contesting(question: Question, evidence: Sequence[Evidence], is_named: IsNamed) -> Ruling | None:
    """Return yes where a decision is told to have been contested, by the one asked about if by one; None elsewhere.

    Sentence and article have to name everybody else who is asked about.
    """
    if question.is_denial or question.years or _NARROWED.search(question.text):
        return None
    near = [one for one in evidence if one.is_on_all]
    if contested := _WAS_CONTESTED.match(question.text):
        return resting_on(Verdict.YES, next((one for one in near if _was_in_court(contested["what"], one)), None))
    whose = _who_is_asked(question)
    one = next((one for one in near if any(_tells(who, one, is_named) for who in whose)), None)
    return resting_on(Verdict.YES, one)


def _who_is_asked(question: Question) -> Sequence[str]:
    """Return who is asked to have contested a decision: the subject, or those whom "did they appeal?" takes over."""
    who, text = question.clause.subject, question.text
    if who and ((_ASKS.search(text) and _OF_DECISION.search(text)) or _APPEALED.search(text)):
        return (who,)
    return question.actors if question.earlier and _THEY_APPEALED.search(text) else ()


def _was_in_court(what: str, one: Evidence) -> bool:
    """Tell whether a sentence speaks of ``what``, by its noun, and of a challenge to it or of what a court did."""
    text = one.sentence.text
    if not set(stems(_BEHIND.split(what)[0])[-1:]) & set(stems(text)):
        return False
    return bool(_CHALLENGE.search(text) or (BENCH.search(text) and _ACTED.search(text)))


def _tells(who: str, one: Evidence, is_named: IsNamed) -> bool:
    return any(_is_contested(one.sentence.text, who, clause, is_named) for clause in one.clauses if not clause.denied)


def _is_contested(text: str, who: str, clause: Clause, is_named: IsNamed) -> bool:
    ends = [mention.span.end for mention in clause.mentions if is_named(who, (mention.actor,))]
    return any(_CONTESTED.match(text, end) or _ITS_APPEAL.match(text, end) for end in ends)
