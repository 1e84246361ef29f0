"""Whether a fine was paid, and who gets the money of a deal: "unpaid" denies it, however a sentence was read."""

import re
from collections.abc import Sequence

from bot.answering.asked.kin import IsNamed
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.misfit import MONEY
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from corpus.patterns import Pattern
from corpus.words import stems

_GRAMMAR = frozenset(stems("the these those their all of"))
_PAYS = r"(?:pa(?:y|id)|cough(?:ed)? up|stump(?:ed)? up|fork(?:ed)? (?:out|over)|shell(?:ed)? out)"
# What was paid for or to somebody is no fine, and whether it is why or when something else was done asks not for it.
_ASIDE = r"(?!\b(?:because|since|after|before|when|while|if|as|that|who|which|over|although|though)\b)"
_ASKS_PAID = Pattern(
    rf"\b(?:did|has|have|had|hasn['’]?t|haven['’]?t|didn['’]?t)\b(?:{_ASIDE}[^?;])*?\b{_PAYS}\b"
    r"(?! (?:for|to|in the|cash)\b)"
    r"|\b(?:coughed up|stumped up|forked (?:out|over)|shelled out)\b",
    re.IGNORECASE,
)
# "Has Oslo got its money from the firm?"
_ITS_MONEY = Pattern(
    rf"^{LINK}(?:has|have|had|did)(?:n['’]?t)?\b[^?;]*\b(?:got(?:ten)?|get|seen?|received?|collect(?:ed)?) "
    rf"(?:its|their|his|the|any) {MONEY}",
    re.IGNORECASE,
)
_FINE = Pattern(r"\b(?:fin(?:e|es|ed)|penalt(?:y|ies)|owe[sd]?)\b", re.IGNORECASE)
_UNPAID = Pattern(
    r"\bunpaid\b|\b(?:has|have|had|did) not (?:yet |so far )?pa(?:y|id)\b|\bnever paid\b|\bowes\b"
    r"|\brefuse[sd]? to pay\b",
    re.IGNORECASE,
)
_PAID = Pattern(r"(?<!not )(?<!never )(?<!yet )\bpaid\b[^.;]*\b(?:fine|penalty)", re.IGNORECASE)
_OF_DUTY = Pattern(
    r"\b(?:have|has|had|make|made|makes|order(?:ed|s)?|told|must) (?:[\w'’]+ )?(?:to )?pay\b", re.IGNORECASE
)
# Who has not paid may have refused to.
_ASKS_REFUSED = Pattern(r"\b(?:refus|declin|fail|neglect)(?:ed?|ing)? to pay\b", re.IGNORECASE)
# "Will the fans get any money?" has its no in "Fans will not receive any payment".
_SUM = r"(?:pa(?:yments?|youts?)|money|cash|compensation|damages|cents?|penny|dime|anything|refunds?)"
_ASKS_GETTING = Pattern(
    rf"^{LINK}(?:will|do|does|did|are|is|can|have|has|would)\b(?P<who>[^?,;]*?) "
    rf"(?:(?:get|getting|receive|received|see|collect|entitled to)(?: (?:any|some|an?|the|their))* {_SUM}"
    r"|(?:be |get |being )?paid\b(?! (?:for|by|to)\b)|(?:be )?compensated\b)",
    re.IGNORECASE,
)
_GETS_NONE = Pattern(
    r"(?P<who>[A-Z][\w'\u2019 -]{1,60}?) "
    rf"(?:(?:will|do|does|did|would|can) not (?:(?:receive|get|see|collect)(?: (?:any|an?|the))* {_SUM}"
    r"|be paid\b(?! (?:for|by|to|until|before)\b))"
    rf"|(?:(?:will|would) )?(?:receive|get|see|got|received)s? (?:no {_SUM}|nothing))"
)


def by_getting(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where those who are asked to get money are told to get none; None elsewhere."""
    asked = _ASKS_GETTING.search(question.text)
    if asked is None or question.is_denial or question.years:
        return None
    wanted = frozenset(stems(asked["who"]))
    near = (one for one in evidence if one.is_in_article_on_all or one.article == evidence[0].article)
    told = ((one, _GETS_NONE.match(one.sentence.text)) for one in near)
    those = (one for one, none in told if none and frozenset(stems(none["who"])) - _GRAMMAR <= wanted)
    return resting_on(Verdict.NO, next(those, None))


def by_payment(question: Question, evidence: Sequence[Evidence], is_named: IsNamed) -> Ruling | None:
    """Return no where a fine is asked to have been paid that is told to be unpaid, and nothing tells that it was paid.

    The sentence has to name all who are asked about: whoever has not paid one may have paid another.
    """
    text = question.text
    money = _ITS_MONEY.search(text)
    asks = (money or _ASKS_PAID.search(text)) and not (_OF_DUTY.search(text) or _ASKS_REFUSED.search(text))
    bare = bool(question.earlier) and not question.content[1:]
    if not asks or question.is_denial or not question.actors or not (bare or money or _FINE.search(text)):
        return None
    on_them = [one for one in evidence if all(is_named(actor, one.named) for actor in question.actors)]
    unpaid = [one for one in on_them if _UNPAID.search(one.sentence.text)]
    if not unpaid or any(_PAID.search(one.sentence.text) for one in on_them):
        return None
    return Ruling(Verdict.NO, (max(unpaid, key=lambda one: one.score),))
