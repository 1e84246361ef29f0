"""How many of a whole, and of what whole: "20 of the 42" is less than half, fifteen of the US states are few of them.

The model that reads sentences neither takes one number from another nor knows how many states there are.
"""

import re
from collections.abc import Iterator, Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, plain_verdict
from corpus.clauses import Mood
from corpus.lexicon import shipped_lexicon
from corpus.numbers import NUMBER_WORD, value_of
from corpus.patterns import Pattern
from corpus.words import stem, stems

_NUMBER = rf"(?:\d{{1,3}}|{NUMBER_WORD}|a dozen)"
_MORE = r"(?:more than half|over half|most|(?:an? |the )?majority)"
_LESS = r"(?:fewer than half|less than half|under half|(?:an? )?minority)"
_ASKS_SHARE = Pattern(
    rf"^{LINK}(?:do|does|did|has|have|had)\b[^?]{{0,20}}?\b(?:(?P<more>{_MORE})"
    rf"|(?P<less>{_LESS}))(?: of)?(?: all)?(?: of)?"
    rf"(?: the)?(?: (?P<whole>{_NUMBER}))? (?P<whose>(?:[A-Za-z.]+ ){{0,2}}?)(?P<what>(?!US\b)[a-z]+s)\b(?P<deed>[^?]*"
    rf")",
    re.IGNORECASE,
)
_PART_OF = Pattern(
    rf"\b(?P<part>{_NUMBER}) (?:out )?of (?:the |its |their |all )?(?P<whole>{_NUMBER}) (?P<what>[a-z]+s)\b",
    re.IGNORECASE,
)
_COUNTED = Pattern(rf"\b(?P<part>{_NUMBER}) (?P<whose>(?:[A-Z][A-Za-z.]*|EU|US) )(?P<what>[a-z]+s)\b", re.IGNORECASE)
# How many there are of what an article need not count.
_WHOLES = {
    ("us", "state"): 50,
    ("american", "state"): 50,
    ("eu", "countri"): 27,
    ("eu", "state"): 27,
    ("eu", "member"): 27,
}
_NOT = Pattern(r"\b(?:not|never|no|without)\b|n['’]t\b", re.IGNORECASE)
_ASKS_TWO_YEARS = Pattern(
    rf"^{LINK}(?:did|do|does|have|had|has|were|are) (?:(?P<more>more)|(?P<less>fewer|less)) "
    r"(?P<what>(?:[A-Za-z.]+ ){0,2}?(?!US\b)[a-z]+s)\b(?P<deed>[^?]*?) (?:in|by|at the end of) (?P<one>(?:19"
    r"|20)\d\d) than "
    r"(?:in|by|at the end of|they did in) (?P<other>(?:19|20)\d\d)\W*$",
    re.IGNORECASE,
)
# "Did it find that 42 agencies used it?" has its no in "20 of the 42 agencies used it".
_ASKS_WHOLE = Pattern(
    rf"^{LINK}(?:do|does|did|has|have|had)\b(?![^?]*\b(?:of|or|any|at least|only|some|not)\b)[^?]*?"
    rf"\b(?:all )?(?P<whole>{_NUMBER}) (?:[a-z]+ ){{0,2}}?(?P<what>[a-z]+s) (?P<deed>[^?]+)",
    re.IGNORECASE,
)
_YEAR = Pattern(r"\b(?:19|20)\d\d\b")
_UNSURE = Pattern(
    r"\b(?:at least|at most|up to|more than|fewer than|less than|over|under|about|around|nearly|almost|not)\b",
    re.IGNORECASE,
)
_OPEN_MOODS = frozenset({Mood.PROPOSED, Mood.ASKED})
_HALF = 0.5


def by_share(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether so many of a whole did what is asked of most or of fewer than half; None where none is counted."""
    asked = _ASKS_SHARE.match(question.text)
    if asked is None or question.is_denial:
        return None
    inverted = _NOT.search(asked["deed"]) is not None
    for one in _telling(question, evidence, _NOT.sub(" ", asked["deed"])):
        share = _share_in(one.sentence.text, asked)
        if share is not None and share != _HALF:
            did = 1 - share if inverted else share
            return Ruling(plain_verdict((did > _HALF) is (asked["more"] is not None)), (one,))
    return None


def by_whole(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where as many are asked to have done something as there are in all, and fewer of them did.

    What those who are counted did has to be told in the words of the question.
    """
    asked = _ASKS_WHOLE.match(question.text) if question.asks_verdict and not question.is_denial else None
    if asked is None:
        return None
    for one in _telling(question, evidence, asked["deed"], in_article=True):
        found = _PART_OF.search(one.sentence.text)
        if found is None or _UNSURE.search(one.sentence.text[: found.start()][-24:]):
            continue
        same = stem(found["what"].lower()) == stem(asked["what"].lower())
        if same and _value(found["part"]) < _value(found["whole"]) == _value(asked["whole"]):
            return Ruling(Verdict.NO, (one,))
    return None


def by_two_years(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether there were more, or fewer, in one year than in another, where each has its count."""
    asked = _ASKS_TWO_YEARS.match(question.text)
    if asked is None or question.is_denial or asked["one"] == asked["other"] or _NOT.search(asked["deed"]):
        return None
    what = stem(asked["what"].split()[-1].lower())
    told = {year: list(_counts(year, what, evidence)) for year in (asked["one"], asked["other"])}
    pairs = [(one, other) for one in told[asked["one"]] for other in told[asked["other"]]]
    pairs = [(one, other) for one, other in pairs if one[1].article == other[1].article and one[0] != other[0]]
    if len(pairs) != 1:
        return None
    (number, one), (than, other) = pairs[0]
    return Ruling(plain_verdict((number > than) is (asked["more"] is not None)), (one, other))


def _telling(
    question: Question, evidence: Sequence[Evidence], deed: str, *, in_article: bool = False
) -> Iterator[Evidence]:
    """Yield what tells as a fact of all who are asked about, and of what they are asked to have done."""
    names = {stem for one in question.mentions for stem in stems(one.span.of(question.text))}
    plain = plain_stems("grammar") | plain_stems("light") | names
    wanted = frozenset(stems(deed)) - plain
    for one in evidence:
        fact = all(clause.mood not in _OPEN_MOODS and not clause.denied for clause in one.clauses)
        told = shipped_lexicon().meets_all(wanted, frozenset(stems(one.sentence.text)))
        on_all = one.is_in_article_on_all if in_article else one.is_on_all
        if fact and told and (on_all or not question.actors):
            yield one


def _share_in(text: str, asked: re.Match[str]) -> float | None:
    what = stem(asked["what"].lower())
    for found in _PART_OF.finditer(text):
        same = asked["whole"] is None or _value(asked["whole"]) == _value(found["whole"])
        if same and stem(found["what"].lower()) == what:
            return _value(found["part"]) / _value(found["whole"])
    for found in _COUNTED.finditer(text):
        whole = _WHOLES.get((found["whose"].strip().lower(), stem(found["what"].lower())))
        own = found["whose"].strip().lower() in asked["whose"].lower().split()
        alike = own and stem(found["what"].lower()) == what and not _UNSURE.search(text[: found.start()][-24:])
        if whole is not None and alike and (asked["whole"] is None or _value(asked["whole"]) == whole):
            return _value(found["part"]) / whole
    return None


def _counts(year: str, what: str, evidence: Sequence[Evidence]) -> Iterator[tuple[float, Evidence]]:
    """Yield the count of such things in a sentence of just that year."""
    for one in evidence:
        text = one.sentence.text
        found = [match for match in _COUNTED.finditer(text) if stem(match["what"].lower()) == what]
        if _YEAR.findall(text) == [year] and len(found) == 1 and not _UNSURE.search(text[: found[0].start()][-24:]):
            yield _value(found[0]["part"]), one


def _value(written: str) -> float:
    return 12.0 if written.lower() == "a dozen" else value_of(written)
