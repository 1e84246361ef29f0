"""Who could be speaking in a sentence: actors, people with a role, nouns such as "the company" and "critics"."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from corpus.actor import AREAS, Actor, ActorKind
from corpus.actors import ActorBook
from corpus.article import SpeakerKind
from corpus.names import Token
from corpus.speaking.words import ARTICLES, OF, PREPOSITIONS, speaker_lexicon
from corpus.typos import ordinary_words
from corpus.unknown_names import NEVER_NAMES

_KINDS: Mapping[ActorKind, SpeakerKind] = {
    ActorKind.COMPANY: SpeakerKind.COMPANY,
    ActorKind.LAW: SpeakerKind.LAW,
    ActorKind.COURT: SpeakerKind.COURT,
    ActorKind.NGO: SpeakerKind.ADVOCATE,
    ActorKind.RESEARCH: SpeakerKind.EXPERT,
    ActorKind.MEDIA: SpeakerKind.REPORTER,
}
_COURTESIES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lady", "lord", "imam", "rev", "prof"})
_OFFICES = frozenset({SpeakerKind.OFFICIAL, SpeakerKind.COURT})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_MOST_OF_NAME = 3
_PREMODIFIER_TOKENS = 6
_APPOSITION_TOKENS = 16


class Voice(Struct, frozen=True):
    """A possible speaker at tokens ``first`` up to ``last``; ``noun`` names its class where it is no name.

    ``kind`` is None while a noun or pronoun still needs the sentences before; ``is_new`` after "a" or "an".
    """

    first: int
    last: int
    name: str
    kind: SpeakerKind | None
    noun: str = ""
    is_new: bool = False
    is_person: bool = False
    is_place: bool = False


class Line(Struct, frozen=True, dict=True):
    """One sentence without what it quotes: its tokens, and the actors named at token ranges."""

    tokens: tuple[Token, ...]
    actors: tuple[tuple[int, int, Actor], ...]

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The tokens as every rule compares them, without case."""
        return tuple(token.folded for token in self.tokens)


def speaking_actor(actor: Actor, book: ActorBook) -> Actor:
    """Return who speaks where ``actor`` is named: the owner of a product, else the actor."""
    while actor.kind is ActorKind.PRODUCT and actor.part_of is not None:
        actor = book[actor.part_of]
    return actor


def kind_of(actor: Actor, book: ActorBook) -> SpeakerKind:
    """Return the kind of speaker that an actor is; a person has the kind of the employer."""
    if actor.speaks_as is not None:
        return SpeakerKind(actor.speaks_as)
    if actor.kind is ActorKind.PERSON:
        return SpeakerKind.ADVOCATE if actor.part_of is None else kind_of(book[actor.part_of], book)
    return _KINDS.get(actor.kind, SpeakerKind.COMPANY if actor.kind is ActorKind.PRODUCT else SpeakerKind.OFFICIAL)


def voices_in(line: Line, book: ActorBook, people: Mapping[str, Voice]) -> tuple[Voice, ...]:
    """Find the possible speakers of one sentence in order; ``people`` are those named before, by surname."""
    named = [_of_actor(first, last, actor, book) for first, last, actor in line.actors]
    taken = {place for voice in named for place in range(voice.first, voice.last)}
    named += _people(line, taken, book, people)
    taken |= {place for voice in named for place in range(voice.first, voice.last)}
    starts = {voice.first for voice in named}
    return tuple(sorted([*named, *_nouns(line, taken, starts)], key=lambda voice: voice.first))


def _of_actor(first: int, last: int, actor: Actor, book: ActorBook) -> Voice:
    speaker = speaking_actor(actor, book)
    is_person = speaker.kind is ActorKind.PERSON
    return Voice(first, last, speaker.name, kind_of(speaker, book), is_person=is_person, is_place=speaker.kind in AREAS)


def _people(line: Line, taken: set[int], book: ActorBook, people: Mapping[str, Voice]) -> Iterator[Voice]:
    for start, last in _capital_runs(line.tokens, taken):
        first = _after_titles(line, start, last, people)
        words = [token.text for token in line.tokens[first:last]]
        if len(words) == 1 and words[0] in people:
            known = people[words[0]]
            yield Voice(first, last, known.name, known.kind, is_person=True)
        elif len(words) == 1 and first > start and line.folded[start] in _COURTESIES:
            title = " ".join(token.text for token in line.tokens[start:last])
            yield Voice(first, last, title, _role(line, first, last, book), is_person=True)
        elif 1 < len(words) <= _MOST_OF_NAME and line.folded[last - 1] not in speaker_lexicon().nouns:
            yield Voice(first, last, " ".join(words), _role(line, first, last, book), is_person=True)


def _after_titles(line: Line, first: int, last: int, people: Mapping[str, Voice]) -> int:
    """Return where a name begins behind what only describes its bearer: "Councilman Earl Whitcomb", "In February"."""
    while first < last and _is_title(line.folded[first]):
        is_last = first == last - 1
        is_surname = line.tokens[first].text in people or (first and line.folded[first - 1] in _COURTESIES)
        if is_last and is_surname and line.folded[first] not in NEVER_NAMES:
            break
        first += 1
    if last - first <= _MOST_OF_NAME:
        return first
    nouns = speaker_lexicon().nouns  # "Superior Court Judge Ned Aldaine"
    return next((place + 1 for place in range(last - 3, first, -1) if line.folded[place] in nouns), first)


def _is_title(word: str) -> bool:
    if word in ordinary_words() or (word in NEVER_NAMES and word != "jan") or word in _COURTESIES:
        return True
    lexicon = speaker_lexicon()
    return word in lexicon.nouns or any(word in words for kind, words in lexicon.roles if kind in _OFFICES)


def _capital_runs(tokens: Sequence[Token], taken: set[int]) -> Iterator[tuple[int, int]]:
    first = 0
    while first < len(tokens):
        last = first
        while last < len(tokens) and last not in taken and _is_name_part(tokens[last], inner=last > first):
            last += 1
        if last > first:
            yield first, last
        first = max(last, first + 1)


def _is_name_part(token: Token, *, inner: bool) -> bool:
    return token.is_capital and token.text.isalpha() and len(token.text) > 1 and (token.spaced or not inner)


def _role(line: Line, first: int, last: int, book: ActorBook) -> SpeakerKind:
    before = range(_start_of_premodifier(line, _before_apposition(line, first, last)), first)
    after = range(last, _end_of_apposition(line, last))
    phrase = f" {' '.join(line.folded[place] for place in (*before, *after))} "
    roles = [kind for kind, words in speaker_lexicon().roles if any(f" {word} " in phrase for word in words)]
    if roles and (roles[0] in (SpeakerKind.COURT, SpeakerKind.EXPERT) or _names_an_office(phrase)):
        return roles[0]
    employers = [actor for start, _, actor in line.actors if start in before or start in after]
    kinds = [kind for actor in employers if (kind := kind_of(actor, book)) is not SpeakerKind.REPORTER]
    return (kinds or roles or [SpeakerKind.ADVOCATE])[0]


def _names_an_office(phrase: str) -> bool:
    return any(f" {word} " in phrase for word in speaker_lexicon().roles[0][1])


def _start_of_premodifier(line: Line, first: int) -> int:
    start = first
    while start > 0 and first - start < _PREMODIFIER_TOKENS and line.folded[start - 1] not in {",", ".", ";", ":", '"'}:
        start -= 1
    return start


def _before_apposition(line: Line, first: int, last: int) -> int:
    """Return where what a name explains ends: "the chief executive, Ingrid Falk."; the name's start for others."""
    closes = line.folded[last] if last < len(line.folded) else "."
    if first < 2 or line.folded[first - 1] != "," or closes not in {",", "."}:
        return first
    start = _start_of_premodifier(line, first - 1)
    is_of_some_body = bool({"its", "their"} & set(line.folded[start : first - 1]))  # a firm's, or a charity's
    return first if is_of_some_body else first - 1


def _end_of_apposition(line: Line, last: int) -> int:
    if last >= len(line.folded) or line.folded[last] not in {",", "of", "at", "from", "with"}:
        return last
    end = last + 1
    verbs = speaker_lexicon().verbs["say"]
    while end < len(line.folded) and end - last < _APPOSITION_TOKENS:
        if line.folded[end] in {",", ".", '"', "”"} or line.folded[end] in verbs:
            break
        end += 1
    return end


def _nouns(line: Line, taken: set[int], starts: set[int]) -> Iterator[Voice]:
    nouns = speaker_lexicon().nouns
    for place, word in enumerate(line.folded):
        follower = line.folded[place + 1] if place + 1 < len(line.folded) else ""
        # "senator Ed Markey", "police officers", "law enforcement": the word only describes the next.
        describes = place + 1 in starts or follower in nouns or follower == "enforcement"
        if word in _PRONOUNS and place not in taken:
            yield Voice(place, place + 1, word, None, "pronoun")
        elif word in nouns and place not in taken and not describes and _is_noun(line, place):
            is_new = bool({"a", "an"} & set(line.folded[max(0, place - 3) : place]))
            yield Voice(place, place + 1, _noun_name(line, place), None, nouns[word], is_new)


def _describes(word: str) -> bool:
    """Whether a word may stand between an owner and a noun: "the FTC policy statement"."""
    return (
        word.isalpha()
        and not any(word in forms for forms in speaker_lexicon().verbs.values())
        and word not in OF | {"and"}
    )


def _is_noun(line: Line, place: int) -> bool:
    if line.folded[place] == "general" and (not place or line.folded[place - 1] not in {"attorney", "solicitor"}):
        return False
    return not _is_in_a_title(line.tokens, place)


def _noun_name(line: Line, place: int) -> str:
    word = line.folded[place]
    if word == "general":
        word = f"{line.folded[place - 1]} {word}"
    return word if word.endswith("s") or word == "police" else f"the {word}"


def _is_in_a_title(tokens: Sequence[Token], place: int) -> bool:
    """Whether a capital makes a noun part of some name: "Digital Policy Alert", unlike "The Mayor said"."""
    if place == 0 or not tokens[place].is_capital:
        return False
    follows = tokens[place + 1].is_capital if place + 1 < len(tokens) else False
    return follows or tokens[place - 1].folded not in ARTICLES


def follows_preposition(line: Line, voice: Voice) -> bool:
    """Whether a preposition stands before a voice, with at most an article between them."""
    before = [word for word in line.folded[max(0, voice.first - 2) : voice.first] if word not in ARTICLES]
    return bool(before) and before[-1] in PREPOSITIONS


def owner_of(line: Line, place: int) -> Actor | None:
    """Return the actor that the noun at ``place`` belongs to: "Amazon's own spokesman", "a study by the NPL"."""
    number = next((number for number in range(len(line.actors)) if _owns(line, number, place)), None)
    return None if number is None else _located(line, number)


def _owns(line: Line, number: int, place: int) -> bool:
    """Whether the noun at ``place`` belongs to the actor of that number in the line."""
    first, last, _ = line.actors[number]
    if first > place:
        between = [word for word in line.folded[place + 1 : first] if word not in ARTICLES]
        return len(between) == 1 and between[0] in OF
    if last > place:
        return False
    gap = line.folded[last:place]
    is_possessive = gap[:1] == ("'",) and len(gap) <= 5 and "," not in gap
    return is_possessive or (len(gap) <= 2 and all(_describes(word) for word in gap))


def _located(line: Line, number: int) -> Actor:
    """Return the actor of that number, or the one of which it tells the whereabouts: "the US state of Maryland"."""
    _, last, actor = line.actors[number]
    for first, _, _ in line.actors[number + 1 : number + 2]:
        if first == last or line.folded[last + 1 : first] == ("of",):
            return _located(line, number + 1)
    return actor
