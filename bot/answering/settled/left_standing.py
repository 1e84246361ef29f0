"""What a change leaves as it was: the ban that "still stands" for live cameras, and whoever "may go on" beside a law.

The model that reads sentences takes both for leave in part: the one names what is not allowed beside what is, the other
a rule beside whom it does not bind.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.history import successors
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.signs import AVAILABLE
from corpus.words import stems

_ASKS = Pattern(
    rf"^{LINK}(?:can|may|could|is|are|do|does)\b(?![^?]*\b(?:only|not|never|or|without|if|all|every\w*|any)\b|[^?]*n['’]t\b)",
    re.IGNORECASE,
)
_STANDS = Pattern(
    r"\b(?:ban|bar|prohibition|moratorium)\b(?: (?:there|on [^.;,]{2,40}?))? "
    r"(?:(?:still|also) (?:stands|applies|holds)|(?:remains|stays|is still) in (?:place|force|effect)"
    r"|continues to (?:apply|stand))\b(?![^.;]*\b(?:except|unless|until|but|only)\b)",
    re.IGNORECASE,
)
_GOES_ON = Pattern(
    r"\b(?:does|do|did) not (?:apply to|bind|cover|reach|affect|extend to) (?P<who>[^.;,]{3,60}), (?:which|who) "
    r"(?:may|can) (?:still|go on|continue to|keep)\b(?! only\b)",
    re.IGNORECASE,
)
_ASKS_GOES_ON = Pattern(
    rf"^{LINK}(?:(?:can|may|could) (?P<who>[^?,;]{{3,60}}?) (?:still|go on|continue to|keep(?: on)?)"
    r"|(?:is|are) (?P<those>[^?,;]{3,60}?) (?:still )?(?:allowed|permitted|free) to (?:go on|continue|keep)) ?"
    r"(?:us(?:e|ing)|run(?:ning)?|check\w*|scan\w*)\b(?![^?]*\b(?:for|to [a-z]+|on|at|against|without)\b)",
    re.IGNORECASE,
)
# "Detroit police may still use face recognition": the whole sentence, with no limit.
_MAY_STILL = Pattern(
    r"^(?P<who>[^.;,]{3,60}?) (?:may|can) still use (?:the |live )?(?:fac(?:e|ial) recognition|technology)\W*$",
    re.IGNORECASE,
)
_LETS_USE = Pattern(
    r"(?<!not )\b(?:lets|allows|permits) (?P<who>[a-z][a-z ]{2,40}?) (?:to )?use (?:live )?fac(?:e|ial) recognition"
    r"(?P<how>[^.;]*)",
    re.IGNORECASE,
)
_LIMITED = Pattern(
    r"\b(?:only|unless|if|until|when|without|with|certain|set|narrow|some|limited|except)\b", re.IGNORECASE
)
_NARROWED = Pattern(
    r"\b(?:only|all|every\w*|any|some|alone|just|solely|outright|without|live|real|if|unless|when|not|never|or)\b|n['’]t\b",
    re.IGNORECASE,
)
_ASKS_BARRED = Pattern(
    rf"^{LINK}(?:did|does|do|has|have|is|are|was|were)\b[^?]*\b"
    r"(?:(?:ban|barr?|prohibit|forb[aio]d|outlaw)\w*\b[^?]*|stop(?:ped|s)?\b[^?]*? from )"
    r"\b(?:us(?:e|ing)\b|fac(?:e|ial) recognition)",
    re.IGNORECASE,
)
_ASKS_FREE = Pattern(
    rf"^{LINK}(?:(?:can|may) [^?]*?|(?:is|are) [^?]*?\b(?:allowed|permitted|free) to )(?:still |go on |continue to )?"
    r"us(?:e|ing)\b",
    re.IGNORECASE,
)
_OF_LEAVE = frozenset(
    stems(
        "allowed permitted legal illegal lawful banned barred forbidden outlawed prohibited free still now today use"
        " used using ban police"
    )
)


def by_standing_bar(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where leave is asked for that for which a ban "still stands", yes where a ban is; None elsewhere."""
    leave = question.clause.signs.get(AVAILABLE)
    if leave is None or not _ASKS.match(question.text) or question.is_denial or question.years or not question.actors:
        return None
    rest = [word.stem for word in question.content if word.stem not in _OF_LEAVE | plain_stems("topic")]
    if not rest:
        return None
    told = (one for one in evidence if one.is_on_all and _STANDS.search(one.sentence.text))
    same = (one for one in told if shipped_lexicon().meets_all(rest, frozenset(stems(one.sentence.text))))
    one = next((one for one in same if not successors(one.article, articles)), None)
    return resting_on(Verdict.NO if leave else Verdict.YES, one)


def by_leave_left(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return yes to leave and no to a bar where just those asked about "may still use face recognition"; else None."""
    free, barred = _ASKS_FREE.match(question.text), _ASKS_BARRED.match(question.text)
    if not (free or barred) or question.is_denial or question.years or _NARROWED.search(question.text):
        return None
    asked = frozenset(stems(question.text))
    near = [one for one in evidence if one.is_in_article_on_all]
    told = ((one, _MAY_STILL.match(one.sentence.text) or (barred and _lets(one.sentence.text))) for one in near)
    those = (one for one, found in told if found and frozenset(stems(found["who"])) <= asked)
    one = next((one for one in those if not successors(one.article, articles)), None)
    return resting_on(Verdict.NO if barred and not free else Verdict.YES, one)


def _lets(text: str) -> re.Match[str] | None:
    """Return where a sentence says that somebody is let use it, with no limit."""
    found = _LETS_USE.search(text)
    return None if found is None or _LIMITED.search(found["how"]) else found


def may_go_on(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return yes where just those whom a law does not bind, and who "may go on", are asked to be free to; else None."""
    asked = _ASKS_GOES_ON.match(question.text)
    if asked is None or question.is_denial or question.years or not question.actors:
        return None
    who = frozenset(stems(asked["who"] or asked["those"])) - plain_stems("grammar")
    who -= frozenset(stem for name in question.names.values() for stem in stems(name))
    told = ((one, _GOES_ON.search(one.sentence.text)) for one in evidence if one.is_on_all)
    those = (one for one, found in told if found and who and who <= frozenset(stems(found["who"])))
    return resting_on(Verdict.YES, next((one for one in those if not successors(one.article, articles)), None))
