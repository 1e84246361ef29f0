"""What a sentence says outright in words that the model takes for half of it.

"Is to more than double its use" is no end of it, "a pause and not a ban" is no ban, what "costs $8 a month" is not
free, and whoever stands in a list of exceptions, "staff may unlock their phones, clerks may ...", may do just that. A
promise that leaves some out was not given to everybody.
"""

import re
from collections.abc import Iterator, Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.settled.turned_down import on_those_named
from bot.answering.times.history import successors
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems

_ASKS_STOPPED = Pattern(
    rf"^{LINK}(?:has|have|did|is|are)\b(?P<who>[^?,;]*?) (?:stop(?:ped|ping)?|quit(?:ting)?|end(?:ed|ing)?"
    r"|g(?:ave|iven?|iving) up|abandon(?:ed|ing)?|dropp?(?:ed|ing)?) (?:on )?(?:its |their )?"
    r"(?:us(?:e|ing)(?: of)? )?(?:live )?(?:face|facial) recognition(?: altogether| completely| now)?\W*$",
    re.IGNORECASE,
)
_GROWS = Pattern(
    r"\b(?:is to|will|plans? to|is going to) (?:more than )?(?:double|triple|expand|extend|widen|increase|step up) "
    r"(?:its|their) use of (?:live )?(?:face|facial) recognition\b",
    re.IGNORECASE,
)
_ASKS_BANNED = Pattern(
    rf"^{LINK}(?:is|are) (?:there (?:an?|any) (?:ban|prohibition)\b"
    r"|[^?,;]*? (?:banned|prohibited|outlawed|forbidden)\b)",
    re.IGNORECASE,
)
_NO_BAN = Pattern(
    r"\b(?:pause|delay|postponement|promise|resolution|policy|suspension),? (?:and |but )?not an? (?:outright )?ban\b",
    re.IGNORECASE,
)
_ASKS_LEAVE = Pattern(rf"^{LINK}(?:may|can|(?:is|are)\b[^?,;]*? (?:allowed|free|permitted) to)\b", re.IGNORECASE)
_EXCEPTIONS = Pattern(
    r"\b(?:(?:two|three|four|five|several|some|the|a few) )?(?:exceptions|exemptions)(?: are|): (?P<items>[^:]+)$",
    re.IGNORECASE,
)
_ITEM = Pattern(r"(?:and |or )?(?P<item>[^,;]+ may [^,;]+)")
_ASKS_FREE = Pattern(
    rf"^{LINK}is (?P<what>[^?,;]*?) (?:for )?free(?: of charge| to use)?(?: now| today)?\W*$", re.IGNORECASE
)
_COSTS = Pattern(
    r"^(?P<what>[A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019-]*){0,2}) costs? (?:about |some |around )?[$\u00a3\u20ac]\d"
)
_ASKS_PROMISED = Pattern(
    rf"^{LINK}(?:has|have|did)\b[^?,;]*? (?:promised?|pledged?|vowed?) (?:not to|never to)\b[^?,;]*"
    r"\b(?:anyone|anybody|everyone|everybody)\b",
    re.IGNORECASE,
)
_PROMISES = Pattern(
    r"\b(?:promised|pledged|vowed|promises|pledges) (?:[^,;.]{0,40} )?(?:not|never) to\b", re.IGNORECASE
)
_SPARES = Pattern(
    r"^(?:It|The (?:promise|pledge|vow)) (?:leaves out|excludes|exempts|does not (?:cover|extend to|include))\b"
)
_NARROWED = Pattern(r"\b(?:not|never|only|all|every|any|always|ever|without|why|before)\b|n['\u2019]t\b", re.IGNORECASE)


def by_outright(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return what growing use, "not a ban" or a list of exceptions settles; None where the question asks for more.

    The article has to be on all who are asked about, and the newest of its line.
    """
    if not question.asks_verdict or question.is_denial or question.years:
        return None
    near = [one for one in on_those_named(question, evidence) if not successors(one.article, articles)]
    if _ASKS_PROMISED.search(question.text):
        return _promised_but(near)
    if _NARROWED.search(question.text):
        return None
    if (free := _ASKS_FREE.search(question.text)) is not None:
        return resting_on(Verdict.NO, next((one for one in near if _has_price(free["what"], one)), None))
    return _of_use(question, near)


def _promised_but(near: Sequence[Evidence]) -> Ruling | None:
    """Return partly where a promise is told, and in the same article whom it leaves out."""
    promise = next((one for one in near if _PROMISES.search(one.sentence.text)), None)
    if promise is None:
        return None
    own = (one for one in near if one.article.id == promise.article.id and one.place > promise.place)
    spares = next((one for one in own if _SPARES.match(one.sentence.text)), None)
    return None if spares is None else Ruling(Verdict.PARTLY, (promise, spares))


def _has_price(what: str, one: Evidence) -> bool:
    """Tell whether a sentence opens with the price of just what is asked about."""
    told = _COSTS.match(one.sentence.text)
    return told is not None and frozenset(stems(told["what"])) <= frozenset(stems(what))


def _of_use(question: Question, near: Sequence[Evidence]) -> Ruling | None:
    """Return what settles whether it was stopped, is banned or is let."""
    if _ASKS_STOPPED.search(question.text):
        grows = (one for one in near if one.names_all and _GROWS.search(one.sentence.text))
        return resting_on(Verdict.NO, next(grows, None))
    if _ASKS_BANNED.search(question.text):
        return resting_on(Verdict.NO, next((one for one in near if _NO_BAN.search(one.sentence.text)), None))
    if not _ASKS_LEAVE.search(question.text):
        return None
    excepted = (one for one in near if any(_is_it(question, item) for item in _items(one.sentence.text)))
    return resting_on(Verdict.YES, next(excepted, None))


def _items(text: str) -> Iterator[str]:
    """Yield what each item of a list of exceptions lets somebody do."""
    listed = _EXCEPTIONS.search(text)
    return (found["item"] for found in _ITEM.finditer(listed["items"])) if listed else iter(())


def _is_it(question: Question, item: str) -> bool:
    """Tell whether an item has all that a question asks leave for."""
    known = {stem for name in question.names.values() for stem in stems(name)}
    plain = plain_stems("grammar") | plain_stems("light")
    wanted = frozenset(stems(re.sub(r"['\u2019]s\b", "", question.text))) - known - plain
    return len(wanted) > 1 and shipped_lexicon().meets_all(wanted, frozenset(stems(item)))
