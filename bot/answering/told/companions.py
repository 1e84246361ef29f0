"""What stands beside a sentence in its article and tells another part of the same: the next rule, "also exempt"."""

import re
from collections.abc import Sequence
from itertools import takewhile

from bot.answering.asked.forms import Form
from bot.answering.asked.kinds import kind_asked
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern
from corpus.words import words

_SEVERAL = Pattern(
    r"\b(?:rules|terms|conditions|limits|restrictions|exemptions|exceptions|exempts?|requirements|requires?|safeguards"
    r"|reforms|purposes|guarantees?d?|promises?)\b",
    re.IGNORECASE,
)
_ALSO = Pattern(r"\balso\b", re.IGNORECASE)
_DIFFERS = Pattern(r"^(?:sources|outlets|reports|accounts|papers) (?:differ|disagree)\b", re.IGNORECASE)
_NOUNS = r"(?:exceptions|exemptions|purposes|conditions|cases|circumstances|limits)"
# Names them and does not say which they are: "outside narrow exceptions", and what lists them.
_UNLISTED = Pattern(
    rf"\b(?:outside|with|save for|barring|apart from|except in|under|in|for|some|a few|several|certain|limited|narrow)"
    rf" (?:[a-z]+ ){{0,2}}?{_NOUNS}(?=[.,;]|$)",
    re.IGNORECASE,
)
_LISTED = Pattern(rf"\b{_NOUNS}\b[^.;]*?\b(?:includes?|are|comprise|such as|namely)\b|\b{_NOUNS}: ", re.IGNORECASE)
_ASKS_LISTED = Pattern(rf"\b{_NOUNS}\b|\bexempt", re.IGNORECASE)
# Sentences that list the parts of one thing begin alike up to the verb: "the settlement requires".
_VERB = Pattern(
    r"^(?:requires?|must|may|can|cannot|bars?|lets?|allows?|covers?|exempts?|forbids?|do|does|is|are|has"
    r"|have|ha[ds]|promised?|guarantee[sd]?)$",
    re.IGNORECASE,
)
_SAYS = Pattern(r"^(?:says?|said|alleges?|alleged|claims?|claimed)$", re.IGNORECASE)
_HOW = Pattern(rf"^{LINK}how (?:did|do|does|have|has|had) ", re.IGNORECASE)
_TIMES = Pattern(r"\bhow (?:many times|often)\b", re.IGNORECASE)
_ALIKE = 0.6  # share of its words from which a sentence says the same of something else
_MOST = 5


def with_companions(
    question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence]
) -> tuple[Evidence, ...]:
    """Return what was chosen with the other parts of what its article tells, where several are asked for.

    Those are what was read to answer as well and what is put alike, behind it in the order of the article. What only
    names exceptions is followed by what says which.
    """
    if not chosen or question.asks_verdict:
        return tuple(chosen)
    if question.form is Form.WHY:
        return _with_next(chosen, evidence)
    if _HOW.search(question.text):
        return _with_means(chosen, evidence)
    if _TIMES.search(question.text):
        return _each_time(question, chosen, evidence)
    if not _asks_several(question) or len({one.article.id for one in chosen}) > 1:
        return _with_list(question, chosen, evidence)
    own = sorted((one for one in evidence if one.article.id == chosen[0].article.id), key=lambda one: one.place)
    told = [one for one in own if one in chosen or (one.answers_rather and not _is_beside(one))]
    parts = [one for one in own if one in told or any(_is_put_alike(one, other) for other in told)]
    behind = [one for one in parts if one not in chosen]
    return _with_list(question, (*chosen, *behind)[:_MOST], evidence)


def _asks_several(question: Question) -> bool:
    of_things = question.form is Form.LIST and kind_asked(question.wording) is None
    return (of_things or question.form is Form.WHAT) and bool(_SEVERAL.search(question.text))


def _with_next(chosen: Sequence[Evidence], evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Put behind a reason what its article adds to it: "it also followed an admission"."""
    best = chosen[0]
    behind = next((one for one in evidence if (one.article.id, one.place) == (best.article.id, best.place + 1)), None)
    adds = behind and behind not in chosen and _ALSO.search(behind.sentence.text)
    return (best, behind, *chosen[1:]) if adds and behind and _begin(best, behind)[1:] else tuple(chosen)


def _with_means(chosen: Sequence[Evidence], evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Put behind what somebody is said to have done what the same one says next of it: how they did it."""
    best = chosen[0]
    behind = next((one for one in evidence if (one.article.id, one.place) == (best.article.id, best.place + 1)), None)
    goes_on = behind and behind not in chosen and any(_SAYS.match(word) for word in _begin(best, behind)[1:])
    return (best, behind, *chosen[1:]) if goes_on and behind else tuple(chosen)


def _each_time(question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return all that the article tells of when a thing was done, where it is asked how many times it was."""
    done = question.content[-1].stem if question.content else ""
    own = sorted((one for one in evidence if one.article.id == chosen[0].article.id), key=lambda one: one.place)
    told = [one for one in own if date_mentions(one.sentence.text, None) and _has(done, one)]
    return tuple(told[:_MOST]) if chosen[0] in told else tuple(chosen)


def _has(stem: str, one: Evidence) -> bool:
    return any(word.stem == stem for clause in one.clauses for word in clause.words)


def _with_list(question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    best = chosen[0]
    listed = any(_LISTED.search(one.sentence.text) for one in chosen)
    if listed or not (_ASKS_LISTED.search(question.text) and _UNLISTED.search(best.sentence.text)):
        return tuple(chosen)
    able = (one for one in evidence if one.article.is_linked_to(best.article) and one.named & best.named)
    lists = next((one for one in able if _LISTED.search(one.sentence.text)), None)
    return (best, lists, *chosen[1:]) if lists else tuple(chosen)


def _is_put_alike(one: Evidence, other: Evidence) -> bool:
    """Tell whether two sentences begin alike, or one adds to the other in most of its words."""
    if one.place == other.place or _is_beside(one):
        return False
    told, further = ({word.stem for clause in each.clauses for word in clause.words} for each in (other, one))
    alike = len(told & further) >= _ALIKE * min(len(told), len(further))
    begin = any(_VERB.match(word) for word in _begin(one, other)[1:])
    return begin or (alike and bool(_ALSO.search(one.sentence.text)))


def _begin(one: Evidence, other: Evidence) -> Sequence[str]:
    """Return the words with which two sentences begin alike."""
    first, second = ([word.text for word in words(_ALSO.sub("", each.sentence.text))] for each in (one, other))
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False))
    return [word for word, _ in pairs]


def _is_beside(one: Evidence) -> bool:
    return _DIFFERS.search(one.sentence.text) is not None
