"""Where "there" is beside a name: "was Clearview fined there?" after a question on Canada is of Canada."""

import re
from collections.abc import Collection

from bot.answering.asked.kin import BODIES, Kin
from bot.answering.asked.question import Question
from corpus.actor import AREAS, PLACES, ActorKind
from corpus.actors import ActorBook
from corpus.patterns import Pattern

# Not "is there a law?", "is it still there?", "hi there", "did it end there?".
_THERE = Pattern(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )(?<!\bbeing )(?<!n['’]t )(?<!\bdid )"
    r"(?<!\bdoes )(?<!\bhas )(?<!\bhad )(?<!\bwill )(?<!\bcan )(?<!\bcould )(?<!\bwould )(?<!\bhi )(?<!\bhello )"
    r"(?<!\bend )(?<!\bended )(?<!\bstop )(?<!\bstopped )(?<!\brest )(?<!\bleft )(?<!\bgo )"
    r"(?<!\bhey )(?<!\bstill )(?<!\bout )(?<!\bup )(?<!\bfrom )(?<!\bget )(?<!\bif )(?<!\bthat )(?<=\w )"
    r"(?:over )?there\b(?!['’-]| (?:is|are|was|were|been|be|has|have|had|will|exists?)\b)"
    r"|\bin (?:that|this|the same) (?P<noun>country|city|town|county|state|place)\b",
    re.IGNORECASE,
)
_NOUNS = {
    "country": frozenset({ActorKind.COUNTRY}),
    "city": frozenset({ActorKind.CITY}),
    "town": frozenset({ActorKind.CITY}),
    "county": frozenset({ActorKind.COUNTY}),
    "state": frozenset({ActorKind.STATE}),
}
_WITH_THE = Pattern(r"^(?:United|European|Netherlands|Philippines|Czech)\b")


def with_place(text: str, before: Question | None, book: ActorBook, kin: Kin) -> str:
    """Put where the talk is for "there" in a follow-up that names another, or goes on from one that named no place.

    It is the place that the question before is about, else that of the body it is about, else the one named last.
    """
    found = _THERE.search(text) if before is not None else None
    if before is None or found is None:
        return text
    named = {one.actor for one in book.find_in_question(text)}
    stands = not named and not AREAS.isdisjoint(before.kinds)  # it is carried with all the rest
    if stands or any(kin.kind_of(one) in AREAS for one in named):
        return text
    place = _place_of(before, named, _NOUNS.get((found["noun"] or "").lower(), AREAS), kin)
    return f"{text[: found.start()]}in {in_full(place)}{text[found.end() :]}" if place else text


def leaves_open_where(question: Question) -> bool:
    """Tell whether a follow-up asks of somebody by name "there", and of no place that is known."""
    return bool(question.mentions) and AREAS.isdisjoint(question.kinds) and bool(_THERE.search(question.text))


def in_full(place: str) -> str:
    """Return the name of a place as it stands in a sentence: "the United Kingdom"."""
    return f"the {place}" if _WITH_THE.match(place) else place


def _place_of(before: Question, named: Collection[str], kinds: Collection[ActorKind], kin: Kin) -> str | None:
    """Return the one place of ``kinds`` that the talk is on; None where there is none, or there are several."""
    now = [actor for actor in before.actors if actor not in named and kin.knows(actor)]
    named_last = [
        [one] for one in reversed(tuple(before.names)) if one not in now and one not in named and kin.knows(one)
    ]
    for spoken_of in (now, *named_last):
        if places := _inmost(_places(spoken_of, kinds, kin), kin):
            return places.pop() if len(places) == 1 else None
    return None


def _places(actors: Collection[str], kinds: Collection[ActorKind], kin: Kin) -> set[str]:
    """Return the places of ``kinds`` among some actors, else those of which their bodies are, or in which they lie."""
    places = {one for one in actors if kin.kind_of(one) in kinds}
    bodies = [one for one in actors if kin.kind_of(one) in BODIES]
    around = ((kin.of_kind(one, PLACES), *sorted(kin.places_of(one)), kin.home_of(one)) for one in bodies)
    nearest = (next((one for one in chain if one and kin.kind_of(one) in kinds), None) for chain in around)
    return places or {one for one in nearest if one}


def _inmost(places: set[str], kin: Kin) -> set[str]:
    """Return some places without those in which another of them lies: Oakland, and not California."""
    holding = {one for one in places for other in places if kin.lies_in(other, one) or one in kin.places_of(other)}
    return places - holding
