"""Whom a follow-up is about: those of the question before it, or the one whom a pronoun stands for."""

import re
from collections.abc import Collection, Mapping

from msgspec import structs

from bot.answering.asked.forms import without_hearsay
from bot.answering.asked.kin import BODIES, Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from corpus.actor import AREAS, PLACES, THINGS, ActorKind
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_PLACED = Pattern(r"\b(?:in|at|within|inside|outside|near|across|around)\s+(?:the\s+)?$", re.IGNORECASE)
# Whom a pronoun may stand for. "It" stands for somebody only where it acts: "is it banned in Maine?" asks about face
# recognition, and "does it matter" about nothing.
_PRONOUN = Pattern(
    r"\b(?:(?P<person>he|she|his|her)|(?P<firm>the (?:company|firm))|(?P<anyone>they|their)|(?P<thing>its)"
    r"|(?:do|does|did|has|had|will|would|can|could|may|might|must|should)(?:n['’]?t)? it"
    r"(?! (?:\w+ )?(?:be|been|matter|mean|seem|look|appear|happen|take)\b)"
    r"|(?:is|was)(?:n['’]?t)? it(?= (?:\w+ )?(?:\w+ing|available|offered|sold|on sale|rolled out|live)\b))\b",
    re.IGNORECASE,
)
_INCLUDES = Pattern(
    rf"^{LINK}(?:does|do|did|would) (?:that|this|it) (?:also )?(?:include|cover|affect|extend to|apply to|go for) ",
    re.IGNORECASE,
)
# What was told stands for all of whom it was told: "does that include the FBI?", "is that against EU law?".
_MATTER = Pattern(
    r"^\W*(?:(?:and|but|so|ok|okay|then)\W+)*"
    r"(?:(?:is|was|does|did|do|has|will|would|can|could)(?:n['’]?t)? (?:that|this)"
    r"|(?:does|did|do|will|would)(?:n['’]?t)? it (?:also |even )?(?:include|cover|apply|extend|bind|reach|hold|go))\b",
    re.IGNORECASE,
)
# "Is the FBI covered?", by what was spoken of.
_COVERED = Pattern(
    rf"^{LINK}(?:is|are|was|were)(?:n['’]?t)? (?:the )?(?:[\w.'’&-]+ ){{1,5}}"
    r"(?:(?:also|still|then) )?(?:covered|affected|exempt(?:ed)?|excluded|bound)(?: too| as well| then)?\W*$",
    re.IGNORECASE,
)
# "Can people in Illinois use it?": what is for anyone is a product, where one was spoken of.
_FOR_ANYONE = Pattern(
    r"\b(?:people|users?|customers?|owners?|residents?|consumers?|anyone|anybody|someone|you|we|i)"
    r" (?:[\w.,'’-]+ ){1,4}?(?:use|get|have|buy|try|enable) it\b",
    re.IGNORECASE,
)
# "What did the Germans do?", "did Canada do anything?": about what was spoken of.
_DID_ABOUT_IT = Pattern(
    rf"^{LINK}(?:what (?:did|does|do|has|have) (?:[\w.'’-]+ ){{1,4}}(?:do|done|say|said|decide|decided)"
    r"|(?:did|does|do|has|have) (?:[\w.'’-]+ ){1,4}(?:do|done|say|said|decide|decided) (?:any|some)thing)"
    r"(?: (?:about|against) (?:it|this|that|them))?\W*$",
    re.IGNORECASE,
)
_PERSON = Pattern(r"\b(?:(?P<he>he|him|his)|(?P<she>she|hers?))\b", re.IGNORECASE)
# What product or law acts in a follow-up: "does *it* read number plates?"
_IT_ACTS = Pattern(
    r"\b(?:does|did|has|had|can|could|may|might|must|should|will|would)(?:n['’]?t)? (?P<it>it)\b"
    r"(?! (?:\w+ )?(?:be|been|matter|mean|seem|look|appear|happen|take)\b)",
    re.IGNORECASE,
)
_ONE_OF_THEM = Pattern(r"\bthe (?:[\w'’-]+ ){1,2}ones?\b", re.IGNORECASE)
_THINGS = frozenset(ActorKind) - {ActorKind.PERSON}
_STANDS_FOR = {
    "person": frozenset({ActorKind.PERSON}),
    "firm": frozenset({ActorKind.COMPANY}),
    "anyone": frozenset(ActorKind),
}


def with_actors(question: Question, before: Question) -> Question:
    """Give ``question`` the actors of ``before`` where it names none, else the one whom its pronoun stands for.

    "The Dutch one" is one of those before: a fine on the same company; and so is "the Dutch fine".
    """
    if not question.actors:
        return structs.replace(question, actors=before.actors, kinds=before.kinds)
    if asks_if_covered(question):
        return about(question, {**before.kind_of, **question.kind_of})
    if _ONE_OF_THEM.search(question.text) or is_of_same_matter(question, before):
        kept = {actor: kind for actor, kind in before.kind_of.items() if kind not in {*question.kinds, *PLACES}}
        return about(question, {**kept, **question.kind_of})
    return about(question, {**_meant(question, before), **question.kind_of})


def named_in_full(question: Question) -> str:
    """Return the wording of a follow-up with the name of the product or law for "it": "does Familiar Faces read it?".

    One that is not the only one it may be stays unnamed. Whoever is no thing is "he" or "they" to the model, too.
    """
    found = _IT_ACTS.search(question.wording) if question.earlier and question.wording == question.text else None
    things = [actor for actor, kind in question.kind_of.items() if kind in THINGS]
    if found is None or len(things) != 1 or question.mentions:
        return question.wording
    name = question.names.get(things[0], things[0])
    return f"{question.wording[: found.start('it')]}{name}{question.wording[found.end('it') :]}"


def stands_for_person(question: Question) -> bool:
    """Tell whether a word of a question stands for one person: "was he the first?"."""
    return bool(_PERSON.search(question.text))


def pronouns_of(text: str) -> frozenset[str]:
    """Return with which pronouns a text speaks of people: "he", "she", both or neither."""
    return frozenset(match.lastgroup for match in _PERSON.finditer(text) if match.lastgroup)


def asks_if_covered(question: Question) -> bool:
    """Tell whether a follow-up asks whether those whom it names are covered by what was told."""
    return _COVERED.match(question.text) is not None


_ACTING = frozenset(stems("police cops schools shops stores"))


def is_of_same_matter(question: Question, before: Question) -> bool:
    """Tell whether a follow-up names but places, and what it asks of there is what was asked about before.

    "The European fine" after "which countries fined Clearview?" is one of those on Clearview, and "what did the Germans
    do?" what they did about it. "Do Boston police use it?" is of no other police.
    """
    if not question.content and set(question.kinds) <= AREAS and _DID_ABOUT_IT.match(question.text):
        return True
    behind = {mention.span.end + 1 for mention in question.mentions}
    things = [word.stem for word in question.content if word.span.start in behind and word.stem not in _ACTING]
    told = frozenset(stems(before.wording))
    spoken_of = any(shipped_lexicon().meets(thing, told) for thing in things)
    return spoken_of and set(question.kinds) <= AREAS


def without_homes(question: Question, kin: Kin) -> Question:
    """Return a follow-up that names nobody without the country of a body that it is about, too.

    After "what did the UK court say of South Wales Police?" it is of that police, and of no other in the country.
    """
    if question.mentions:
        return question
    bodies = {actor: kin.home_of(actor) for actor, kind in question.kind_of.items() if kind in BODIES - PLACES}
    homes = frozenset(bodies.values())
    return about(question, {actor: kind for actor, kind in question.kind_of.items() if actor not in homes})


def _meant(question: Question, before: Question) -> dict[str, ActorKind]:
    """Return whom a pronoun before the first name of ``question`` stands for: "does it supply ICE too?"."""
    first = question.mentions[0].span.start
    if _MATTER.search(question.text, 0, first) and not _PLACED.search(question.text, 0, first):
        return before.kind_of
    pronoun = _PRONOUN.search(without_hearsay(question.text), 0, question.mentions[0].span.start)
    if pronoun is None and _FOR_ANYONE.search(question.text):
        return {actor: kind for actor, kind in before.kind_of.items() if kind is ActorKind.PRODUCT}
    if pronoun is None:
        return {}
    may_be = _STANDS_FOR.get(pronoun.lastgroup or "", _THINGS)
    places = {one.actor for one in before.mentions if _PLACED.search(before.text, 0, one.span.start)}
    subjects = {actor: kind for actor, kind in before.kind_of.items() if kind in may_be and actor not in places}
    return dict(list(subjects.items())[:1])


def about(question: Question, kinds: Mapping[str, ActorKind]) -> Question:
    """Return ``question`` with other actors."""
    return structs.replace(question, actors=tuple(kinds), kinds=tuple(kinds.values()))


def asks_what_it_includes(question: Question) -> bool:
    """Tell whether a follow-up asks whom what was told includes: "does that include the county?"."""
    return _INCLUDES.match(question.typed) is not None


def without_products(wording: str, before: Question, actors: Collection[str]) -> str:
    """Ask of face recognition where ``wording`` has a product that the question ``before`` was on, and not ``actors``.

    "Does Amazon sell Rekognition? - And Microsoft?": what one company makes is not asked of another.
    """
    products = (actor for actor, kind in before.kind_of.items() if kind is ActorKind.PRODUCT and actor not in actors)
    for name in (before.names[actor] for actor in products if actor in before.names):
        wording = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "face recognition", wording)
    return wording
