"""What a sentence only adds to, told just before it: "the list also includes ..." is half of what is on the list."""

import re
from collections.abc import Mapping, Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.told.selecting import fits, is_turned
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern
from corpus.words import stems

_ALSO = Pattern(r"\balso (?:[a-z]+ly )?(?P<verb>[a-z]{2,})\b")
_ANOTHER = Pattern(r"^(?:Another|The other|The rest of)\b")
_ASKS_ADDED = Pattern(
    r"\b(?:also|else|another|other|rest|besides|apart from|aside from|in addition to|on top of)\b", re.IGNORECASE
)
# What every sentence has, and what the second of two names in short.
_SMALL = frozenset(stems("a an the of in on at and or to its their his her this that these those another other rest"))
_FORMS = frozenset({Form.WHAT, Form.WHO, Form.WHERE, Form.LIST, Form.HOW_MUCH})
_GOES_ON = frozenset({Form.WHAT, Form.WHO, Form.LIST})
_ALIKE = 0.6  # share of its words from which a sentence says the same of something else
_AS_MUCH = 0.8  # share of the words asked that the first of two has, from which the second is on that as well
_MOST = 5  # sentences of one article that are shown as one answer

_ByPlace = Mapping[tuple[str, int], Evidence]


def with_what_it_adds_to(
    question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence]
) -> tuple[Evidence, ...]:
    """Return what was chosen, each sentence that adds to another behind that one; the best is followed by what adds.

    What is asked for besides, "which else?", is told by the addition alone.
    """
    if not chosen or question.form not in _FORMS or _ASKS_ADDED.search(question.text):
        return tuple(chosen)
    by_place = {(one.article.id, one.place): one for one in evidence}
    told: list[Evidence] = []
    for one in chosen:
        leads = one.article.id == chosen[0].article.id or question.form is Form.LIST
        told += [*(_added_to(question, one, by_place) if leads else ()), one]
    of_one = question.form is not Form.LIST or len({one.article.id for one in chosen}) == 1
    if of_one and question.form in _GOES_ON and not _adds(chosen[0]):
        place = told.index(chosen[0]) + 1
        told[place:place] = _adding(question, chosen[0], by_place)
    kept = [one for place, one in enumerate(told) if one not in told[:place]]
    return tuple(kept) if question.form is Form.LIST else tuple(kept[: max(_MOST, len(chosen))])


def _adds(one: Evidence) -> bool:
    return bool(_ALSO.search(one.sentence.text) or _ANOTHER.search(one.sentence.text))


def _added_to(question: Question, one: Evidence, by_place: _ByPlace) -> Sequence[Evidence]:
    """Return what stands right before a sentence that adds to it, and what adds as well between the two."""
    before: list[Evidence] = []
    while _adds(one):
        known = by_place.get((one.article.id, one.place - 1))
        if known is None or not _goes_on_from(one, known) or not _may_be_told(question, known):
            break
        if _is_of_other_year(question, known):
            break
        before.insert(0, known)
        one = known
    return before


def _adding(question: Question, best: Evidence, by_place: _ByPlace) -> Sequence[Evidence]:
    """Return what right behind the best adds to it, as much on what is asked."""
    behind: list[Evidence] = []
    last = best
    while (one := by_place.get((last.article.id, last.place + 1))) is not None and _adds(one):
        as_much = one.covered >= _AS_MUCH * best.covered
        if not (as_much and _goes_on_from(one, last) and _may_be_told(question, one)):
            break
        behind.append(one)
        last = one
    return behind


def _goes_on_from(one: Evidence, before: Evidence) -> bool:
    """Tell whether a sentence says of the same one, by the same verb, what the one before says: "also bars ..."."""
    said = frozenset(stems(before.sentence.text))
    also = _ALSO.search(one.sentence.text)
    if also is None:
        own = frozenset(stems(one.sentence.text)) - _SMALL
        return len(own & said) >= _ALIKE * min(len(own), len(said - _SMALL))
    whose = frozenset(stems(one.sentence.text[: also.start()])) - _SMALL
    of_it = frozenset(stems(one.sentence.text[also.end() :])) - _SMALL
    same = whose <= said or one.clauses[0].subject == before.clauses[0].subject is not None
    nearly = len(whose - said) <= 1 < len(whose & said)  # "its tests also found" behind "it found"
    alike = len(of_it & said) >= _ALIKE * len(of_it)
    return (same or nearly or alike) and not said.isdisjoint(stems(also["verb"]))


def _is_of_other_year(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence dates what it tells in other years than that by which a question picks out one."""
    years = {found.start.year for found in date_mentions(one.sentence.text, None)}
    return bool(question.years and years) and years.isdisjoint(question.years)


def _may_be_told(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence may stand in an answer by itself: it has what the form asks for, and denies it not."""
    return fits(question, one) and not is_turned(question, one)
