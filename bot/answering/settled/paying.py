"""Whether a fine was imposed, and paid: "stopped short of a fine", "unpaid" deny it, however a sentence was read."""

import re
from collections.abc import Sequence

from bot.answering.asked.kin import IsNamed
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.misfit import MONEY
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

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
# "Lumenor was fined in May. It paid.": told of whom the sentence before tells.
_PAID_IT = Pattern(r"(?:It|They|The \w+) (?:(?:has|have|had|since|later|then) )*paid(?: (?:it|up|the fine|in full))*\.")
_HALF = 0.5  # the article at least names all actors
# Who has not paid may have refused to.
_ASKS_REFUSED = Pattern(r"\b(?:refus|declin|fail|neglect)(?:ed?|ing)? to pay\b", re.IGNORECASE)

# "Did the regulator fine it?", and not "was it fined twice?", "did it refuse to fine it?".
_ASKS_FINED = Pattern(
    rf"^{LINK}(?:was|were|did|has|have|had)\b(?![^?]*(?:\b(?:not|never|no|only|first|again|also|twice|pay|paid|threat\w*"
    r"|refus\w*|declin\w*|want\w*|and|or|why)\b|n['’]t\b|\d))[^?]*\bfined?\b(?! with\b)",
    re.IGNORECASE,
)
_NO_FINE = Pattern(
    r"\b(?:imposed|issued|levied) no (?:fine|penalty)\b"
    r"|\bno (?:fine|penalty) (?:was|has been|had been) (?:imposed|issued)\b"
    r"|\bstopped short of (?:a fine|any fine|fining|imposing)\b"
    r"|\b(?:did|has|had) not (?:impose|issue)d? (?:a|any) fine\b"
    r"|\bfines? (?:cannot|can't|could not|may not) be (?:imposed|issued|levied)\b",
    re.IGNORECASE,
)
# What tells of one; that public bodies "are fined" at times tells of none.
_A_FINE = Pattern(
    r"(?<!\bare )(?<!\bbe )\bfined\b|\bfines (?:the\b|[A-Z])|\bfin(?:e|es|ing) (?:it|them)\b"
    r"|(?i:\b(?:an?|the|its|their|another)) (?:[\w.,$£€-]+ ){0,4}(?:fine|penalty) (?:of|on|against|was|is|for|has)\b"
    r"|\b(?:appeal\w*|pay|paid|cut|reduc\w*|halv\w*) (?:[\w$£€-]+ ){0,4}fine\b"
    r"|[\d$£€][\w.,-]* (?:[\w-]+ ){0,2}fine\b",
)


def by_no_fine(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where an article with all that is asked tells that no fine was imposed, and nothing tells of one."""
    if not question.actors or question.is_denial or not _ASKS_FINED.search(question.text):
        return None
    on_them = [one for one in evidence if one.actors_named > 0]
    if any(_A_FINE.search(_NO_FINE.sub(" ", one.sentence.text)) for one in on_them):
        return None
    spared = (one for one in on_them if one.actors_named >= _HALF and _NO_FINE.search(one.sentence.text))
    one = next((one for one in spared if _is_on_all(question, one)), None)
    return None if one is None else Ruling(Verdict.NO, (one,))


def _is_on_all(question: Question, one: Evidence) -> bool:
    """Tell whether an article has every word that a question says of whom was fined, and for what."""
    alike, told = shipped_lexicon().alike, frozenset(stems(f"{one.article.title}\n{one.article.text}"))
    return all(not alike(word.stem).isdisjoint(told) for word in question.content)


def by_payment(question: Question, evidence: Sequence[Evidence], is_named: IsNamed) -> Ruling | None:
    """Return whether a fine asked about was paid: no where it is told to be unpaid, and nothing tells that it was paid.

    The sentence has to name all who are asked about: whoever has not paid one may have paid another.
    """
    text = question.text
    money = _ITS_MONEY.search(text)
    asks = (money or _ASKS_PAID.search(text)) and not (_OF_DUTY.search(text) or _ASKS_REFUSED.search(text))
    bare = bool(question.earlier) and not question.content[1:]
    if not asks or question.is_denial or not question.actors or not (bare or money or _FINE.search(text)):
        return None
    on_them = [one for one in evidence if all(is_named(actor, one.named) for actor in question.actors)]
    if (paid := _paid_behind(on_them)) is not None:
        return Ruling(Verdict.YES, (paid,))
    unpaid = [one for one in on_them if _UNPAID.search(one.sentence.text)]
    if not unpaid or any(_PAID.search(one.sentence.text) for one in on_them):
        return None
    return Ruling(Verdict.NO, (max(unpaid, key=lambda one: one.score),))


def _paid_behind(on_them: Sequence[Evidence]) -> Evidence | None:
    """Return what tells of the only fine of those asked about where "It paid." stands right behind."""
    fined = [one for one in on_them if _FINE.search(one.sentence.text)]
    behind = fined[0].article.text[fined[0].sentence.span.end :].lstrip() if len(fined) == 1 else ""
    return fined[0] if _PAID_IT.match(behind) else None
