"""Two whose sums or lengths of time a question compares, or asks for one by one: "more than Greece did?", "each".

No one sentence tells of both as a rule, so that each has to be looked up by itself.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from bot.answering.asked.forms import Form
from bot.answering.asked.measures import (
    ALIKE,
    AND_MORE,
    BARE,
    BEYOND,
    BY_HOW_MUCH,
    EITHER_MORE,
    HAS_TO,
    PLAINLY_MORE,
    SOMEBODYS,
    THAN,
    WHICH_MORE,
    Measure,
    Relation,
    measures_in,
    relation_in,
)
from bot.answering.asked.question import Question
from corpus.actor import AREAS, MAKERS, PUBLIC_BODIES, ActorKind, Mention
from corpus.numbers import FEW_WORDS, NUMBER, value_of
from corpus.patterns import Pattern

_JOINED = Pattern(
    r"^(?:['’]s?)?(?:,|,? (?:and|or|&|from)\b|,? (?:as well as|along with))+ (?:(?:the|from|in) )*$", re.IGNORECASE
)
_IN_ALL = Pattern(
    r"\b(?:in (?:total|all|sum)|altogether|all told|total|combined|together|between them)\b", re.IGNORECASE
)
_ACTIVE = Pattern(
    r"\b(?:fin(?:e|es|ed)|pa(?:y|ys|id)|settled?|g[ai]ve|hand(?:ed)?|award(?:ed)?|cough(?:ed)?)\b", re.IGNORECASE
)
_PASSIVE = Pattern(rf"{HAS_TO}|\b(?:was|were|been|being|be|got|get|gets|gotten|receiv\w+|won)\b", re.IGNORECASE)
_YEAR = Pattern(r"\b(?P<year>(?:19|20)\d\d)\b")
_YEARS_FROM = Pattern(
    rf"\b(?P<number>{NUMBER}|{FEW_WORDS}|one|a) years? "
    r"(?:(?P<before>before|earlier|prior|previous(?:ly)?)|after|later)\b",
    re.IGNORECASE,
)


class Party(Struct, frozen=True):
    """One of those compared: whom a sentence has to name, and the ``year`` of the one meant of several, if any."""

    actors: tuple[str, ...] = ()
    year: int = 0


class Sides(Struct, frozen=True):
    """The ``parties`` compared, the first against the second, and what is measured of them.

    ``ground`` are those with whom each has to be told: whom both fined. ``relation`` is None where each is asked for,
    or by how much one is ahead. ``doer`` is who is asked to have fined or paid, "" where that is open. ``which`` tells
    that it is asked which of them is ahead.
    """

    parties: tuple[Party, ...]
    ground: tuple[str, ...]
    measures: frozenset[Measure]
    relation: Relation | None = None
    doer: str = ""
    which: bool = False


Find = Callable[[str], Sequence[Mention]]


class _Said(Struct, frozen=True):
    """What a question says on both sides of the words that compare, from ``start`` to ``end``."""

    text: str
    start: int
    end: int
    relation: Relation
    before: tuple[Mention, ...]
    behind: tuple[Mention, ...]


def sides_compared(
    text: str, question: Question, before: Question | None, find: Find, told: Sequence[int]
) -> Sides | None:
    """Return which two are compared; None where a question compares no two by sums or lengths of time.

    What is plainly more than somebody else's, and no sum, has no measure.

    It is read as ``text`` has it: a follow-up in full may turn its sides round. One that goes on from ``before`` may
    leave out the other one: "did Greece fine it more?". ``find`` finds names, and ``told`` are the years of the sums
    told last, with one of which another is compared.
    """
    said = _said((text, question.text), question, find, follows=before is not None)
    measures = _measures(said.text, before) if said else frozenset()
    if said is None or not (measures or PLAINLY_MORE.search(said.text)):
        return None
    denied = question.is_denial or question.clause.denied
    open_ = denied or BY_HOW_MUCH.search(said.text, 0, said.end) or AND_MORE.search(said.text, said.end)
    relation = None if open_ else said.relation
    years = None if said.behind else _years(said, told)
    if years and measures:
        return Sides(tuple(Party((), year) for year in years), question.actors, measures, relation)
    parties = _parties(said, before, {**(before.kind_of if before else {}), **question.kind_of})
    if parties is None:
        return None
    apart = {actor for party in parties for actor in party.actors}
    named = dict.fromkeys((*question.actors, *(one.actor for one in (*said.before, *said.behind))))
    if not said.behind:  # "did Greece pay more?" is asked of the one whom the other paid
        named |= dict.fromkeys(before.actors if before else ())
    ground = tuple(actor for actor in named if actor not in apart)
    return Sides(parties, ground, measures, relation, _doer(question, said.text))


def sides_told(text: str, before: Question, kinds: dict[str, ActorKind]) -> Sides | None:
    """Return the one asked about last and the one in whose place it was, where ``text`` asks which was more.

    ``kinds`` are those of all who were named so far, in their order.
    """
    match = WHICH_MORE.match(text)
    measures = _measures(text, before) if match else frozenset()
    for last in before.actors if measures else ():
        gone = [one for one in kinds if one not in before.actors and _sort(kinds[one]) == _sort(before.kind_of[last])]
        if gone:
            ground = tuple(actor for actor in before.actors if actor != last)
            relation = relation_in(match) if match else None
            return Sides((Party((gone[-1],)), Party((last,))), ground, measures, relation, which=True)
    return None


def _measures(text: str, before: Question | None) -> frozenset[Measure]:
    """Return what is measured by the words of a question, or of the last one before it that measures something."""
    texts = (text, *((before.text, *reversed(before.earlier)) if before else ()))
    return next((found for text in texts if (found := measures_in(text))), frozenset())


def sides_asked(question: Question) -> Sides | None:
    """Return those joined by "and" of each of whom a sum or a length of time is asked for; None where none are."""
    if question.form not in {Form.HOW_MUCH, Form.HOW_LONG, Form.HOW_MANY} or _IN_ALL.search(question.text):
        return None
    measures, joined = measures_in(question.text), _joined(question)
    if not measures or len(joined) < 2 or question.clause.denied:
        return None
    ground = tuple(actor for actor in question.actors if actor not in joined)
    return Sides(tuple(Party((actor,)) for actor in joined), ground, measures, None, _doer(question, question.text))


def sides_joined(question: Question) -> Sides | None:
    """Return two that stand side by side of whom it is asked whether theirs is the same, or whose is more; else None.

    To which of them it is there is no yes or no.
    """
    measures, joined = measures_in(question.text), _joined(question)
    same = ALIKE.search(question.text)
    if not (question.asks_verdict and measures and len(joined) == 2 and (same or EITHER_MORE.search(question.text))):
        return None
    ground = tuple(actor for actor in question.actors if actor not in joined)
    relation = Relation.SAME if same and not (question.is_denial or question.clause.denied) else None
    return Sides(tuple(Party((actor,)) for actor in joined), ground, measures, relation)


def _said(texts: Sequence[str], question: Question, find: Find, *, follows: bool) -> _Said | None:
    """Return how a question compares, in the first of ``texts`` that does."""
    if not (question.asks_verdict or question.form is Form.COMPARE):
        return None
    for text in dict.fromkeys(texts):
        match = THAN.search(text) or _beyond(text, find) or (BARE.search(text) if follows else None)
        if match is not None:
            named = find(text)
            before = tuple(one for one in named if one.span.start < match.end())
            behind = tuple(one for one in named if one.span.start >= match.end())
            return _Said(text, match.start(), match.end(), relation_in(match), before, behind)
    return None


def _beyond(text: str, find: Find) -> re.Match[str] | None:
    match = BEYOND.search(text)
    behind = [one for one in find(text) if one.span.start >= match.end()] if match else []
    return match if behind and SOMEBODYS.match(text[behind[0].span.end :]) else None


def _parties(said: _Said, before: Question | None, kinds: dict[str, ActorKind]) -> tuple[Party, Party] | None:
    """Return the first one named of either side who are alike; else the one told of before stands for a side."""
    first, second = [one.actor for one in said.before], [one.actor for one in said.behind]
    if not kinds.keys() >= {*first, *second}:
        return None
    earlier = before.actors if before else ()
    if second:
        alike = _first_alike(first, second[0], kinds) or _first_alike(earlier, second[0], kinds)
        pair = (alike, second[0]) if alike else None
    else:
        named = next(((one, other) for one in first if (other := _first_alike(earlier, one, kinds))), None)
        pair = named if named and named[1] not in first else None
    if pair is None:
        return None
    # "Than Meta paid Illinois": whom each side has of a kind is its own.
    rest = [actor for actor in first if actor != pair[0]]
    own = [(mate, one) for one in second[1:] if (mate := _first_alike(rest, one, kinds))]
    years = [
        next((int(found["year"]) for found in _YEAR.finditer(text)), 0)
        for text in (said.text[: said.start], said.text[said.end :])
    ]
    return (
        Party((pair[0], *(mate for mate, _ in own)), years[0]),
        Party((pair[1], *(one for _, one in own)), years[1]),
    )


def _first_alike(actors: Iterable[str], other: str, kinds: dict[str, ActorKind]) -> str | None:
    return next((one for one in actors if one != other and _sort(kinds[one]) == _sort(kinds[other])), None)


def _sort(kind: ActorKind) -> str:
    """Return what those have in common who may be compared: a country with a regulator, one company with another."""
    return "public" if kind in AREAS | PUBLIC_BODIES else "maker" if kind in MAKERS else kind.value


def _joined(question: Question) -> tuple[str, ...]:
    """Return the actors of one sort that stand side by side: "Italy, Greece and the Netherlands"."""
    kinds = question.kind_of
    best: list[Mention] = []
    run: list[Mention] = []
    for one in question.mentions:
        last = run[-1] if run else None
        beside = last and _JOINED.match(question.text[last.span.end : one.span.start])
        alike = last and _sort(kinds[last.actor]) == _sort(kinds[one.actor])
        run = [*run, one] if beside and alike else [one]
        best = run if len(run) > len(best) else best
    return tuple(dict.fromkeys(one.actor for one in best))


def _doer(question: Question, text: str) -> str:
    subject = question.clause.subject
    active = _ACTIVE.search(text) and not _PASSIVE.search(text)
    return subject if subject and active and subject in question.actors else ""


def _years(said: _Said, told: Sequence[int]) -> tuple[int, int] | None:
    """Return the years of two that are told apart by them alone: "the 2020 deal smaller than the 2025 one"."""
    found = [(match.start(), int(match["year"])) for match in _YEAR.finditer(said.text)]
    first = [year for place, year in found if place < said.start]
    second = [year for place, year in found if place >= said.end]
    from_last = _YEARS_FROM.search(said.text)
    if from_last and told and not found:
        number = from_last["number"].lower()
        count = 1 if number in {"a", "one"} else int(value_of(number))
        first = [told[0] - count if from_last["before"] else told[0] + count]
    second = second or [year for year in told if year not in first][:1]
    return (first[0], second[0]) if len(first) == len(second) == 1 and first != second else None
