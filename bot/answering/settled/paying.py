"""Whether a fine was paid: "unpaid" denies it, however a sentence was read."""

import re
from collections.abc import Sequence

from bot.answering.asked.kin import IsNamed
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.misfit import MONEY
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.patterns import Pattern

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
