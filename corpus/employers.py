"""Companies that a question calls by their people: "Bezos's company", "zuckerbergs firm"."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec.structs import replace

from corpus.actor import Actor, ActorKind
from corpus.names import Found, Name, Rule, Token

_COMPANY_WORDS = frozenset({"company", "firm", "outfit", "business", "giant", "startup", "corporation", "empire"})
_BETWEEN = frozenset(
    {"own", "big", "little", "tech", "technology", "online", "social", "media", "car", "retail", "search"}
    | {"face", "facial", "recognition", "surveillance", "doorbell"}
)


def part_possessives(tokens: Sequence[Token], surnames: Collection[str]) -> tuple[Token, ...]:
    """Part the ending that lacks its apostrophe from a surname before a company word: "zuckerbergs firm"."""
    return tuple(part for place in range(len(tokens)) for part in _parted(tokens, place, surnames))


def _parted(tokens: Sequence[Token], place: int, surnames: Collection[str]) -> Iterator[Token]:
    token = tokens[place]
    if token.text[:-1] in surnames and token.text not in surnames and _end_of_phrase(tokens, place + 1):
        yield replace(token, text=token.text[:-1], folded=token.folded[:-1], end=token.end - 1)
        yield replace(token, text=token.text[-1], folded=token.folded[-1], start=token.end - 1, spaced=False)
    else:
        yield token


def mean_employers(tokens: Sequence[Token], found: Sequence[Found], actors: Mapping[str, Actor]) -> list[Found]:
    """Let a person in the possessive before a company word mean the actor that the person is part of."""
    return [_meant(tokens, item, actors) for item in found]


def _meant(tokens: Sequence[Token], item: Found, actors: Mapping[str, Actor]) -> Found:
    people = [actor for actor in item.bearers if actor.kind is ActorKind.PERSON]
    employers = [actors[person.part_of] for person in people if person.part_of is not None]
    last = _end_of_phrase(tokens, item.last) if employers else None
    if last is None:
        return item
    return Found(Name(tuple(tokens[item.first : last]), Rule.EXACT, employers), item.first, last)


def _end_of_phrase(tokens: Sequence[Token], place: int) -> int | None:
    """Return where the company word ends that the name before ``place`` owns; None where there is none."""
    after = place
    for ending in ("'", "s"):
        if after < len(tokens) and tokens[after].folded == ending:
            after += 1
    if after == place and not tokens[place - 1].folded.endswith("s"):
        return None
    while after < len(tokens) and tokens[after].folded in _BETWEEN:
        after += 1
    return after + 1 if after < len(tokens) and tokens[after].folded in _COMPANY_WORDS else None
