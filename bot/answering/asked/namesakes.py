"""A place that a question puts elsewhere than the one the articles know by its name: Cambridge in England."""

from collections.abc import Iterator
from itertools import pairwise

from bot.answering.asked.kin import Kin
from bot.answering.asked.question import Question
from corpus.actor import PLACES, TOWNS, Mention
from corpus.article import Span
from corpus.patterns import Pattern

_REGIONS = PLACES - TOWNS
_PUT_IN = Pattern(r", (?:in )?| in (?:the )?| \(")
# One of a list is no place around another.
_ENDS = Pattern(r"\)?(?!\w|['’]s?\b|,? (?:and|or|nor|vs|versus)\b|, (?:the )?[A-Z])")
_NEXT = Pattern(r", (?:the )?")


def namesakes(question: Question, kin: Kin) -> tuple[str, ...]:
    """Return the places, as they are written, of which only another one of that name is known."""
    pairs = _placed(question)
    return tuple(
        Span(one.span.start, region.span.end).of(question.text)
        for one, region in pairs
        if not any(_lies_in(actor, region.actor, kin) for actor in (one.actor, *one.others))
    )


def _placed(question: Question) -> Iterator[tuple[Mention, Mention]]:
    """Yield each town or county with the region that is written behind it as where it lies."""
    kinds = question.kind_of
    text, starts = question.text, {mention.span.start for mention in question.mentions}
    for one, region in pairwise(question.mentions):
        between, listed = text[one.span.end : region.span.start], _NEXT.match(text, region.span.end)
        if kinds.get(one.actor) not in TOWNS or kinds.get(region.actor) not in _REGIONS:
            continue
        goes_on = listed is not None and listed.end() in starts
        if _PUT_IN.fullmatch(between) and _ENDS.match(text, region.span.end) and not goes_on:
            yield one, region


def _lies_in(place: str, region: str, kin: Kin) -> bool:
    around = (*kin.places_of(place), kin.home_of(place))
    return any(one == region or (one is not None and region in kin.families((one,))) for one in around)
