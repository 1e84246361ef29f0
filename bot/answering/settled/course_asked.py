"""Which questions ask whether something was so in a past time, and what they ask it of."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.times.bounds import Bound, Relation
from bot.answering.times.course_words import Deed
from corpus.accents import unaccented
from corpus.numbers import VALUES
from corpus.patterns import Pattern
from corpus.relative_dates import MONTHS
from corpus.words import stems, words

_NOT_ASKED = (
    r"\b(?:not|never|first|begin|start(?:ed)?|stop(?:ped)?|end(?:ed)?|quit|only|just|all|every\w*|or|plan\w*"
    r"|want\w*|would"
    r"|should|may|might|must|allowed|legal\w*|why|because|without|long|often|how|many|again|than|if|whether"
    r"|(?:run|running) out|found|catch|caught|lead|led|mistake\w*)\b"
)
_PLAIN = rf"^{LINK}(?![^?]*{_NOT_ASKED})"
_ASKS = {
    Deed.BAR: Pattern(
        rf"{_PLAIN}(?:(?:was|were) [^?,;]*?\b(?:barred|banned|off limits|off-limits|forbidden|prohibited"
        rf"|blocked|outlawed"
        r"|illegal)\b|was there an? (?:\w+ )?(?:ban|moratorium|prohibition)\b)",
        re.IGNORECASE,
    ),
    Deed.DUTY: Pattern(
        rf"{_PLAIN}(?:did [^?,;]*? (?:need|have to (?:get|obtain|have))|was [^?,;]*? (?:needed|required)\b)",
        re.IGNORECASE,
    ),
    Deed.KEEPING: Pattern(
        rf"{_PLAIN}(?:did|had) [^?,;]*? (?:have|keep|kept|hold|held) [^?,;]*?"
        r"\b(?:database|pictures|photos|photographs|templates|images)\b",
        re.IGNORECASE,
    ),
    Deed.SALE: Pattern(
        rf"{_PLAIN}(?:did|was|were|had) [^?,;]*? (?:sell|sold|selling|offer(?:ed|ing)?)\b", re.IGNORECASE
    ),
    Deed.USE: Pattern(
        rf"{_PLAIN}(?:(?:did|was|were|had) [^?,;]*?\b(?:us(?:e|ed|ing)|in use|scan(?:ned|ning)?|run(?:ning)?"
        rf"|deploy(?:ed|ing)?"
        r"|operat(?:e|ed|ing)|tried|test(?:ed|ing)?|have (?=(?:live )?fac(?:e|ial)\b))"
        r"|could (?:you|one|people|passengers|customers|visitors) \w+ [^?]*\bfac(?:e|ial)\b"
        r"|could (?:[\w'’.-]+ ){1,4}?(?:use|run)\b)",
        re.IGNORECASE,
    ),
}
_EVER = Pattern(
    rf"^{LINK}(?:has|have|did|had) (?!.*\b(?:not|never|or|only|all|every\w*|again|without|for|to)\b)[^?,;]*?\bever "
    r"(?:us(?:e|ed)|tri(?:ed|alled)|try|test(?:ed)?|deploy(?:ed)?|run) "
    r"(?:(?:live )?(?:face|facial)[ -]recognition(?: technology| cameras| software)?|face scan\w*|it)\W*$",
    re.IGNORECASE,
)
_ENDED_BY = Pattern(
    rf"^{LINK}(?:did|had) (?!.*\b(?:not|never|or|only|all|every\w*|plan\w*|for good|altogether)\b)[^?,;]*? "
    r"(?:stop(?:ped)?|quit|end(?:ed)?|drop(?:ped)?|scrap(?:ped)?|give[n]? up|pause[d]?|suspend(?:ed)?"
    r"|repeal(?:ed)?) [^?,;]*\W*$",
    re.IGNORECASE,
)
_IDLE = frozenset(
    stems(
        "use used using scan scanned scanning run running deploy deployed operate operated try tried test tested"
        " have had"
        " offer offered offering sell sold selling need needed require required back still already board boarding place"
        " spring summer autumn fall winter early late mid get obtain off limits limit barred banned bar ban forbidden"
        " prohibited blocked outlawed search searches faces people passengers customers visitors stop stopped quit end"
        " illegal moratorium prohibition longer ceased"
        " ended drop dropped scrap scrapped given give up paused pause suspend suspended repeal repealed rule law"
    )
)
_SINCE_WHEN = Pattern(
    rf"^{LINK}since when (?:has|have|is|are|do|does)(?:n['’]?t)? [^?,;]*?\b(?:us(?:e|es|ed|ing)|scan(?:s|ned|ning)?)\b",
    re.IGNORECASE,
)
_NO_MORE = Pattern(r"\b(?:no longer|not|stopped|quit|ceased|given up)\b|n['’]t\b", re.IGNORECASE)
_OF_DEED = {
    Deed.DUTY: Pattern(r"\b(?:rule|requirement|duty|obligation)\b", re.IGNORECASE),
    Deed.BAR: Pattern(r"\b(?:ban|moratorium|prohibition|injunction|pause)\b", re.IGNORECASE),
    Deed.USE: Pattern(r"\b(?:us(?:e|ing)|scanning|trial|(?:face|facial) recognition)\b", re.IGNORECASE),
}
_COULD = Pattern(rf"^{LINK}could\b", re.IGNORECASE)
_CAPITAL = Pattern(r"\b[^\W\d_a-z][\w’'-]*")


def deed_asked(undated: Question, bound: Bound | None) -> Deed | None:
    """Return of what a question, put without its time, asks whether it was so then; without a time, whether ever."""
    if not undated.asks_verdict or undated.is_denial or undated.total or _counts(undated):
        return None
    text = undated.text
    if bound is None:
        return Deed.USE if _EVER.match(text) else None
    if _ENDED_BY.match(text) and bound.asked in {Relation.BEFORE, Relation.BY}:
        return next((deed for deed, of_it in _OF_DEED.items() if of_it.search(text)), None)
    return next((deed for deed, asks in _ASKS.items() if asks.match(text)), None)


def _counts(undated: Question) -> bool:
    """Tell whether a question asks of a number of things, which a beginning elsewhere does not tell."""
    return any(word.is_number or word.text in VALUES for word in words(undated.text))


def wanted_of(undated: Question) -> frozenset[str]:
    """Return the words for what is asked, and for whom, besides names and the deed itself."""
    idle = plain_stems("grammar") | plain_stems("topic") | plain_stems("light") | _IDLE | names_in(undated)
    return frozenset(word.stem for word in undated.content if word.stem not in idle and not word.is_number)


def names_in(undated: Question) -> frozenset[str]:
    """Return the words of the names in a question that are no known actors."""
    text = undated.text
    inside = [mention.span for mention in undated.mentions]
    found = [
        one for one in _CAPITAL.finditer(text) if one.start() and not any(span.holds(one.start()) for span in inside)
    ]
    names = (re.sub(r"['’]s?$", "", one.group()) for one in found if one.group() not in MONTHS)
    return frozenset(stems(unaccented(" ".join(names)))) - plain_stems("grammar") - plain_stems("topic")


def asks_whether_over(undated: Question) -> bool:
    """Tell whether a question asks whether something came to its end."""
    return bool(_ENDED_BY.match(undated.text))


def asks_what_could_be(undated: Question) -> bool:
    """Tell whether a question asks what could be done: what was not done may have been allowed."""
    return bool(_COULD.match(undated.text))


def since_when_used(question: Question) -> bool | None:
    """Tell whether a question asks since when something is used, or no longer is; None where it asks neither."""
    if not _SINCE_WHEN.match(question.text) or question.total:
        return None
    return not _NO_MORE.search(question.text)
