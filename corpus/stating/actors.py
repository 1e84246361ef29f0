"""Whose policy a unit tells: the subject of its predicate, by canonical name."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from corpus.actor import AREAS, MAKERS, Actor, ActorKind, Mention
from corpus.actors import ActorBook
from corpus.article import SpeakerKind
from corpus.claim import Stance
from corpus.lexicon import Match
from corpus.patterns import Pattern
from corpus.speakers import Attribution
from corpus.stating.predicates import Predicate
from corpus.stating.units import Unit
from corpus.stating.words import statement_words
from corpus.typos import ordinary_words
from corpus.unknown_names import NEVER_NAMES

LAWGIVERS = AREAS | {ActorKind.LEGISLATURE, ActorKind.LAW}
_BODIES = frozenset({ActorKind.POLICE, ActorKind.AGENCY, ActorKind.REGULATOR, ActorKind.RESEARCH})
_OWNED = frozenset({ActorKind.PRODUCT, ActorKind.PERSON, ActorKind.LAW})
_ORGANISATIONS = MAKERS | _BODIES | LAWGIVERS
_OF_NAME = Pattern(r" |['\u2019]s?(?: [\w-]+){0,2} ")
_SHORT_NAMES = frozenset({"US", "U.S.", "UK", "U.K.", "EU"})
_IN_LIST = Pattern(r"(?: \([^()]{1,60}\))?(?:,| and|, and| as well as) (?:the )?")
_IN_NAME = Pattern(r"(?:police|officers) in ", re.IGNORECASE)
_ONE = frozenset({"business", "company"})
_REFERENTS = {
    "maker": MAKERS,
    "body": _BODIES,
    "place": AREAS,
    "lawgiver": LAWGIVERS,
    "authority": frozenset({ActorKind.REGULATOR, ActorKind.AGENCY, ActorKind.COURT}),
    "anyone": _ORGANISATIONS - {ActorKind.LAW},
}


class Cast(Struct):
    """Who has been named so far, in order, whether the last of them by the way, and who spoke or acted last.

    ``is_strange`` says that the sentence at hand opens with a name that the book does not know.
    """

    book: ActorBook
    named: list[Actor] = field(default_factory=list)
    last: str = ""
    is_strange: bool = False
    is_aside: bool = False

    def latest(self, kinds: frozenset[ActorKind], before: Sequence[Actor] = ()) -> str:
        """Return the owner of the actor of these kinds that was named last; empty where there is none."""
        found = next((actor for actor in reversed([*self.named, *before]) if actor.kind in kinds), None)
        return owner(found, self.book).name if found else ""


def owner(actor: Actor, book: ActorBook) -> Actor:
    """Return who answers for ``actor``: the maker of a product, a person's employer, the giver of a law."""
    is_product = actor.kind is ActorKind.PRODUCT
    while actor.part_of is not None and (actor.kind in _OWNED or (is_product and actor.kind is ActorKind.COMPANY)):
        actor = book[actor.part_of]
    return actor


def lawgiver(attribution: Attribution, cast: Cast) -> str:
    """Return whose law speaks; empty where the law has no known giver."""
    if attribution.speaker in cast.book:
        return owner(cast.book[attribution.speaker], cast.book).name
    named = [cast.book[mention.actor] for mention in cast.book.find(attribution.speaker)]
    return owner(named[0], cast.book).name if named else cast.latest(LAWGIVERS)


def groups_in(unit: Unit) -> list[Match]:
    """Find the groups that a unit names; "the company" is somebody known, "companies" are a group."""
    found = unit.find(statement_words().customers)
    heads = [(match, unit.words[match.end - 1].text) for match in found]
    return [match for match, head in heads if head not in _ONE and not head.endswith(("ing", "ed"))]


def subject_of(unit: Unit, predicate: Predicate, attribution: Attribution, cast: Cast) -> str:
    """Return the canonical name of who acts, a noun for a group without one, or an empty text."""
    other = _agent(unit, predicate, cast) or _urged(unit, predicate, cast)
    if other or _by_a_stranger(unit, predicate):
        return other
    for place, name in _candidates(unit, predicate.place):
        found = _resolve(unit, place, name, attribution, cast)
        if found:
            return found
    later = {mention.actor for mention in unit.mentions if unit.place_of(mention.span.start) > predicate.place}
    is_known = unit.subject is not None and unit.subject not in later
    named = _resolve(unit, 0, unit.subject, attribution, cast) if unit.subject and is_known else ""
    last = "" if _is_of_a_stranger(unit, predicate.place) else cast.last
    return named or speaking(attribution, cast) or last


def listed_with(actor: str, text: str, mentions: Sequence[Mention], before: int) -> tuple[str, ...]:
    """Return ``actor`` with those that stand before it in one list: "IBM, Amazon and Microsoft said"."""
    if not actor:
        return ()
    named = [mention for mention in mentions if mention.span.start < before]
    last = next((number for number in reversed(range(len(named))) if named[number].actor == actor), 0)
    names = [actor]
    for number in range(last, 0, -1):
        if not _IN_LIST.fullmatch(text[named[number - 1].span.end : named[number].span.start]):
            break
        names.insert(0, named[number - 1].actor)
    return tuple(dict.fromkeys(names))


def _agent(unit: Unit, predicate: Predicate, cast: Cast) -> str:
    """Return who follows "by" in "was supplied by IBM"; in "awarded to IBM by ICE" who follows "to"."""
    passive = any(word.stem == "be" for word in unit.words[max(0, predicate.place - 3) : predicate.place])
    if not passive:
        return ""
    for place in range(predicate.place + 1, min(predicate.last + 8, len(unit.words))):
        before = unit.words[place - 1].text
        if before == "by" or (before == "to" and unit.words[predicate.place].stem == "award"):
            name = next((m.actor for m in unit.mentions if unit.place_of(m.span.start) == place), "")
            group = unit.find(statement_words().customers, place, place + 3)
            return owner(cast.book[name], cast.book).name if name else group[0].label if group else ""
    return ""


def _by_a_stranger(unit: Unit, predicate: Predicate) -> bool:
    """Tell whether somebody did it whom nobody knows: "were installed by Tallow"."""
    places = range(predicate.place + 1, min(predicate.last + 2, len(unit.words)))
    return any(unit.words[place - 1].text == "by" and _is_strange(unit, place) for place in places)


def _is_of_a_stranger(unit: Unit, before: int) -> bool:
    """Tell whether the subject is a name that nobody knows or "I": "Mr Lyle refused to buy a third camera"."""
    if any(word.span.of(unit.text).split("\u2019")[0].split("'")[0] == "I" for word in unit.words[:before]):
        return True
    return any(
        _is_strange(unit, place) and not _hangs(unit, place) and not _is_strange(unit, place - 1)
        for place in range(before)
        if place or _begins_with_a_name(unit)
    )


def _begins_with_a_name(unit: Unit) -> bool:
    """Tell "Bellmart said" and "Bellmart, which" from any word that a sentence begins with."""
    behind = unit.text[unit.words[0].span.end :]
    return unit.words[1].span.of(unit.text).istitle() or behind.startswith((",", " said", " says", " told"))


def _is_strange(unit: Unit, place: int) -> bool:
    """Tell whether a word is of a name that is no actor's and no day's."""
    if place < 0 or place in unit.named:
        return False
    word = unit.words[place].span.of(unit.text)
    is_name = word[:1].isupper() and word.lower() not in ordinary_words() | NEVER_NAMES
    return is_name and len(word) > 1 and not word.isupper()


def _urged(unit: Unit, predicate: Predicate, cast: Cast) -> str:
    """Return who is called on: "urged Amazon to end the sale" tells what Amazon should do."""
    if predicate.stance is not Stance.CALLS_FOR:
        return ""
    near = range(predicate.place + 1, predicate.place + 4)
    names = (mention.actor for mention in unit.mentions if unit.place_of(mention.span.start) in near)
    return next((owner(cast.book[name], cast.book).name for name in names), "")


def _candidates(unit: Unit, place: int) -> Iterator[tuple[int, str]]:
    """Yield what stands before the predicate as a subject may, nearest first: actors, group nouns, pronouns."""
    ends = {mention.span.end for mention in unit.mentions}
    found = {
        unit.place_of(mention.span.start): mention.actor
        for mention in unit.mentions
        if not (mention.span.start - 2 in ends and unit.text[mention.span.start - 2] == ",")  # "Irving, Texas"
        and not _is_adjective(unit, mention)
    }
    for match in groups_in(unit):
        found.setdefault(match.start, "=" + match.label)
    for number, word in enumerate(unit.words[:place]):
        is_known = word.text in statement_words().referents and not _is_new(unit, number)
        if word.text in statement_words().forms["pronouns"] or is_known:
            found.setdefault(number, "")
    free = [number for number in sorted(found, reverse=True) if number < place and not _hangs(unit, number)]
    hanging = [number for number in sorted(found, reverse=True) if number < place and number not in free]
    yield from ((number, found[number]) for number in (*free, *hanging))


def _is_new(unit: Unit, place: int) -> bool:
    """Tell "a city" and "the first US city", which stand for nobody named before."""
    return any(word.text in statement_words().forms["new"] for word in unit.words[max(0, place - 3) : place])


def _is_adjective(unit: Unit, mention: Mention) -> bool:
    """Tell "a US citizen" from "the US bans": a country's short name that no article or sentence start comes before."""
    before = unit.text[unit.span.start : mention.span.start].split()
    return (
        mention.span.of(unit.text) in _SHORT_NAMES and bool(before) and before[-1].lower() not in ("the", "and", "that")
    )


def _hangs(unit: Unit, place: int) -> bool:
    """Tell whether a noun depends on a preposition: "in Oregon", "by the court"."""
    while place > 0 and unit.words[place - 1].text in statement_words().forms["between"]:
        place -= 1
    return place > 0 and unit.words[place - 1].text in statement_words().forms["prepositions"]


def _resolve(unit: Unit, place: int, name: str, attribution: Attribution, cast: Cast) -> str:
    book = cast.book
    if name and not name.startswith("="):
        actor = owner(book[name], book)
        return "" if actor.kind in (ActorKind.MEDIA, ActorKind.PERSON, ActorKind.COURT) else actor.name
    start = unit.words[place].span.start
    before = [book[mention.actor] for mention in unit.mentions if mention.span.start < start]
    word = unit.words[place].text
    beside = _beside(unit, start, cast)
    if name:
        known = cast.latest(frozenset({ActorKind.POLICE}), before) if word in ("officers", "deputies") else ""
        return beside or known or name.removeprefix("=")
    if beside:
        return beside
    if word in statement_words().forms["pronouns"]:
        organisations = [actor for actor in before if owner(actor, book).kind in _ORGANISATIONS]
        nearest = owner(organisations[-1], book).name if organisations else ""
        last = "" if _is_of_a_stranger(unit, place) else cast.last
        return nearest or speaking(attribution, cast) or last
    return cast.latest(_REFERENTS[statement_words().referents[word]], before)


def _beside(unit: Unit, start: int, cast: Cast) -> str:
    """Return whose a noun is by the name beside it: "Microsoft's rule", "ICE officers", "police in Oakland"."""
    for mention in unit.mentions:
        before = mention.span.end < start and _OF_NAME.fullmatch(unit.text[mention.span.end : start])
        after = start < mention.span.start and _IN_NAME.fullmatch(unit.text[start : mention.span.start])
        actor = owner(cast.book[mention.actor], cast.book)
        if actor.kind in AREAS and (after or (before and unit.text.startswith(("police", "Police", "officer"), start))):
            return _police_of(actor.name, cast.book)
        if before:
            is_adjective = actor.kind in AREAS and before[0] == " "  # "the first US city"
            return actor.name if actor.kind in _ORGANISATIONS and not is_adjective else ""
    return ""


def _police_of(place: str, book: ActorBook) -> str:
    return next((one.name for one in book if one.kind is ActorKind.POLICE and one.part_of == place), "")


def speaking(attribution: Attribution, cast: Cast) -> str:
    """Return the company or office that speaks; empty where it is somebody else or not in the book."""
    if attribution.kind not in (SpeakerKind.COMPANY, SpeakerKind.OFFICIAL) or attribution.speaker not in cast.book:
        return ""
    return owner(cast.book[attribution.speaker], cast.book).name
